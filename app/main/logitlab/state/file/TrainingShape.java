package logitlab.state.file;

import static logitlab.state.json.Shapes.TEXT;
import static logitlab.state.json.Shapes.choice;
import static logitlab.state.json.Shapes.number;
import static logitlab.state.json.Shapes.row;
import static logitlab.state.json.Shapes.whole;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import logitlab.math.network.Activation;
import logitlab.math.training.TrainingPlan;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.document.TrainingSetup;
import logitlab.state.domain.Domain;
import logitlab.state.json.Key;
import logitlab.state.json.Keys;
import logitlab.state.json.Keys.Found;
import logitlab.state.json.Shape;
import logitlab.words.Message;

/** The key {@code training} of a file; what is missing is as in the training that comes with the program. */
final class TrainingShape {
  private static final Shape<DataSource> BUILT_IN = choice(List.of(new DataSource.Penguins()),
      _ -> "penguins");
  static final Shape<Training> SHAPE = training();

  private TrainingShape() {}

  private static Shape<Training> training() {
    var usual = TrainingSetup.DEFAULT;
    var keys = new Keys<Training>();
    var data = keys.some("data", of(source -> !(source instanceof DataSource.Penguins)), DataShape.SHAPE);
    var penguins = keys.some("data", of(DataSource.Penguins.class::isInstance), BUILT_IN);
    var features = keys.add("features", TrainingShape::features, row(TEXT));
    var activation = keys.add("activation", t -> setup(t).activation(), choice(List.of(Activation.values())),
        usual.activation());
    var hidden = keys.add("hidden", t -> setup(t).hidden(), whole(1, Domain.MAX_HIDDEN), usual.hidden());
    var rate = keys.add("rate", t -> setup(t).plan().rate(), number(Task.MIN_RATE, TrainingPlan.MAX_RATE),
        usual.plan().rate());
    var batch = keys.add("batch", t -> setup(t).plan().batchSize(), whole(1, Task.WHOLE_BATCH),
        usual.plan().batchSize());
    var epochs = keys.add("epochs", t -> setup(t).epochs(), whole(1, Task.MAX_EPOCHS), usual.epochs());
    var test = keys.add("test", t -> setup(t).testShare(), number(Task.MIN_TEST, Task.MAX_TEST), usual.testShare());
    var seed = keys.add("seed", t -> (int) setup(t).plan().seed(), whole(1, Task.MAX_SEED), (int) usual.plan().seed());
    var updates = keys.add("updates", Training::updates, whole(0, Training.MAX_UPDATES), 0);
    return keys.object(found -> {
      var setup = new TrainingSetup(found.get(activation), found.get(hidden), found.get(test),
          new TrainingPlan(found.get(rate), found.get(batch), found.get(seed)), found.get(epochs));
      var source = found.find(data).or(() -> found.find(penguins)).orElse(Task.DEFAULT.source());
      return new Training(new Task(source, chosen(found, features, source), setup), found.get(updates));
    });
  }

  private static Function<Training, Optional<DataSource>> of(Predicate<DataSource> kind) {
    return training -> Optional.of(training.task().source()).filter(kind);
  }

  private static TrainingSetup setup(Training training) {
    return training.task().setup();
  }

  private static List<String> features(Training training) {
    var columns = training.task().source().features();
    return training.task().features().stream().map(columns::get).toList();
  }

  private static List<Integer> chosen(Found found, Key<Training, List<String>> key, DataSource source) {
    if (found.find(key).isEmpty()) {
      return source.firstFeatures();
    }
    var features = found.get(key);
    Domain.count(found.field(key), features.size(), 1, Domain.MAX_INPUTS);
    var columns = source.features();
    for (var n = 0; n < features.size(); n++) {
      var name = features.get(n);
      if (!columns.contains(name)) {
        throw found.refuse("choice", found.entry(key, n), Message.foreign(name),
            columns.stream().map(Message::foreign).collect(Collectors.joining(", ")));
      }
      if (features.indexOf(name) < n) {
        throw found.refuse("duplicate", found.entry(key, n));
      }
    }
    return features.stream().map(columns::indexOf).toList();
  }
}
