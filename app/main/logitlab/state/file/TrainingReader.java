package logitlab.state.file;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.math.network.Activation;
import logitlab.math.training.ToyData;
import logitlab.math.training.TrainingPlan;
import logitlab.state.data.Table;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.document.TrainingSetup;
import logitlab.state.domain.Domain;
import logitlab.words.Message;
import org.jspecify.annotations.Nullable;

/** Reads the key {@code training}; what is missing is as in the training that comes with the program. Used once. */
final class TrainingReader {
  static final String PENGUINS = "penguins";

  private final JsonSource source;
  private DataSource data = Task.DEFAULT.source();
  private @Nullable List<String> features;
  private Activation activation = TrainingSetup.DEFAULT.activation();
  private int hidden = TrainingSetup.DEFAULT.hidden();
  private double rate = TrainingSetup.DEFAULT.plan().rate();
  private int batch = TrainingSetup.DEFAULT.plan().batchSize();
  private int epochs = TrainingSetup.DEFAULT.epochs();
  private double test = TrainingSetup.DEFAULT.testShare();
  private int seed = (int) TrainingSetup.DEFAULT.plan().seed();
  private int updates;

  TrainingReader(JsonSource source) {
    this.source = source;
  }

  Training read() {
    source.object("training", (key, field) -> {
      switch (key) {
        case "data" -> data = data(field);
        case "features" -> features = source.array(field, source::string);
        case "activation" -> activation = source.activation(field);
        case "hidden" -> hidden = whole(field, 1, Domain.MAX_HIDDEN);
        case "rate" -> rate = number(field, Task.MIN_RATE, TrainingPlan.MAX_RATE);
        case "batch" -> batch = whole(field, 1, Task.WHOLE_BATCH);
        case "epochs" -> epochs = whole(field, 1, Task.MAX_EPOCHS);
        case "test" -> test = number(field, Task.MIN_TEST, Task.MAX_TEST);
        case "seed" -> seed = whole(field, 1, Task.MAX_SEED);
        case "updates" -> updates = whole(field, 0, Training.MAX_UPDATES);
        default -> throw source.refuse("unknown", field);
      }
    });
    var setup = new TrainingSetup(activation, hidden, test, new TrainingPlan(rate, batch, seed), epochs);
    return new Training(new Task(data, chosen(), setup), updates);
  }

  private List<Integer> chosen() {
    if (features == null) {
      return data.firstFeatures();
    }
    Domain.count("training.features", features.size(), 1, Domain.MAX_INPUTS);
    var columns = data.features();
    for (var n = 0; n < features.size(); n++) {
      var field = "training.features[" + (n + 1) + "]";
      var name = features.get(n);
      if (!columns.contains(name)) {
        throw source.refuse("choice", field, Message.foreign(name),
            columns.stream().map(Message::foreign).collect(Collectors.joining(", ")));
      }
      if (features.indexOf(name) < n) {
        throw source.refuse("duplicate", field);
      }
    }
    return features.stream().map(columns::indexOf).toList();
  }

  private DataSource data(String field) {
    if (source.isString(field)) {
      var id = source.string(field);
      if (!id.equals(PENGUINS)) {
        throw source.refuse("choice", field, Message.foreign(id), PENGUINS);
      }
      return new DataSource.Penguins();
    }
    var read = new Object() {
      @Nullable
      ToyData toy;
      int classes = ToyData.MIN_CLASSES;
      int size = 100;
      double noise = 0.1;
      int seed = 1;
      @Nullable
      String name;
      @Nullable
      List<String> columns;
      @Nullable
      List<List<String>> rows;
      @Nullable
      String label;
      @Nullable
      List<String> names;
      @Nullable
      List<Integer> numbers;
      int of;
    };
    source.object(field, (key, inside) -> {
      switch (key) {
        case "toy" -> read.toy = toy(inside);
        case "size" -> read.size = whole(inside, DataSource.Toy.MIN_SIZE, DataSource.Toy.MAX_SIZE);
        case "noise" -> read.noise = number(inside, 0, 1);
        case "seed" -> read.seed = whole(inside, 1, Task.MAX_SEED);
        case "name" -> read.name = source.string(inside);
        case "columns" -> read.columns = source.array(inside, source::string);
        case "classes" -> {
          if (source.isNumber(inside)) {
            read.classes = whole(inside, ToyData.MIN_CLASSES, ToyData.MAX_CLASSES);
          } else {
            read.names = source.array(inside, source::string);
          }
        }
        case "rows" -> read.rows = source.array(inside, row -> source.array(row, this::text));
        case "of" -> read.of = whole(inside, 1, DataSource.Own.MOST);
        case "label" -> read.label = source.string(inside);
        case "labels" -> read.numbers = source.array(inside, label -> whole(label, 1, Domain.MAX_NETWORK_CLASSES));
        default -> throw source.refuse("unknown", inside);
      }
    });
    if (read.toy != null) {
      return new DataSource.Toy(read.toy, read.classes, read.size, read.noise, read.seed);
    }
    var name = required(field + ".name", read.name);
    var columns = required(field + ".columns", read.columns);
    var rows = required(field + ".rows", read.rows);
    var table = read.numbers == null
        ? own(field, columns, rows, required(field + ".label", read.label))
        : numbered(field, columns, rows, required(field + ".classes", read.names), read.numbers);
    return new DataSource.Own(name, table, read.of == 0 ? rows.size() : read.of);
  }

  /** A table may also say of each row the number of its class. */
  private static Table numbered(String field, List<String> columns, List<List<String>> rows, List<String> classes,
      List<Integer> numbers) {
    Domain.length(field + ".labels", numbers.size(), field + ".rows", rows.size());
    for (var n = 0; n < rows.size(); n++) {
      Domain.length(field + ".rows[" + (n + 1) + "]", rows.get(n).size(), field + ".columns", columns.size());
      if (numbers.get(n) > classes.size()) {
        throw Domain.refuse("number", field + ".labels[" + (n + 1) + "]", String.valueOf(numbers.get(n)), "1",
            String.valueOf(classes.size()));
      }
    }
    var label = Stream.iterate("class", taken -> taken + "_")
        .filter(free -> !columns.contains(free))
        .findFirst()
        .orElseThrow();
    return own(field, Stream.concat(columns.stream(), Stream.of(label)).toList(),
        IntStream.range(0, rows.size())
            .mapToObj(n -> Stream.concat(rows.get(n).stream(), Stream.of(classes.get(numbers.get(n) - 1))).toList())
            .toList(),
        label);
  }

  private String text(String field) {
    return source.isNumber(field) ? Double.toString(source.number(field)) : source.string(field);
  }

  private static Table own(String field, List<String> columns, List<List<String>> rows, String label) {
    Domain.count(field + ".columns", columns.size(), 2, Table.MAX_COLUMNS);
    Domain.count(field + ".rows", rows.size(), Table.MIN_ROWS, Table.MAX_ROWS);
    for (var n = 0; n < rows.size(); n++) {
      Domain.length(field + ".rows[" + (n + 1) + "]", rows.get(n).size(), field + ".columns", columns.size());
    }
    return Table.of(columns, rows, label);
  }

  private ToyData toy(String field) {
    var id = source.string(field);
    return DataSource.Toy.byId(id)
        .orElseThrow(() -> source.refuse("choice", field, Message.foreign(id),
            Stream.of(ToyData.values()).map(ToyData::id).collect(Collectors.joining(", "))));
  }

  private int whole(String field, int least, int most) {
    var value = number(field, least, most);
    if (value != Math.rint(value)) {
      throw source.refuse("whole", field, Domain.print(value));
    }
    return (int) value;
  }

  private double number(String field, double least, double most) {
    var value = source.number(field);
    if (!(value >= least && value <= most)) {
      throw Domain.refuse("number", field, Domain.print(value), Domain.print(least), Domain.print(most));
    }
    return value + 0.0;
  }

  private <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw source.refuse("missing", field);
    }
    return value;
  }
}
