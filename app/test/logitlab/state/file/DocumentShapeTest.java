package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import logitlab.Sample;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.training.ToyData;
import logitlab.math.training.TrainingPlan;
import logitlab.motion.Stage;
import logitlab.state.data.Table;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Scene;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.document.TrainingSetup;
import logitlab.state.domain.ClassNames;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Composition;
import logitlab.state.view.Cover;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke;
import logitlab.state.view.Depth;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.TableColumn;
import logitlab.state.view.View;
import logitlab.state.view.Walked;
import org.junit.jupiter.api.Test;

/** The descriptions of a file's keys: what is written reads back equal, whatever it is, and README.md names every key. */
class DocumentShapeTest {
  private static final Pattern ROW = Pattern.compile("\\| (`.*?) \\| .* \\|");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  private final Random random = new Random(11);

  @Test
  void whateverIsWrittenReadsBackEqual() {
    for (var n = 0; n < Sample.size(400, 120); n++) {
      var plain = document();
      var document = n % 4 == 0 ? plain.withScenes(scenes(plain)) : plain;
      var file = new Loaded(document, random.nextBoolean() ? Optional.empty() : Optional.of(view(document.size())));
      var text = DocumentShape.SHAPE.print(file);
      assertThat(DocumentShape.read(text, 1)).as(text).isEqualTo(file);
      assertThat(DocumentShape.SHAPE.print(DocumentShape.read(text, 1))).isEqualTo(text);
    }
  }

  /** Each key of the table stands there once, and no other. */
  @Test
  void theReadmeNamesEveryKey() throws IOException {
    var named = ROW.matcher(Files.readString(Path.of("README.md")))
        .results()
        .flatMap(row -> NAME.matcher(row.group(1)).results())
        .map(name -> name.group(1))
        .toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(DocumentShape.SHAPE.keys());
  }

  private Document document() {
    var size = random.nextInt(2, 11);
    return new Document(ClassNames.numbered(size), vec(size), oneHot(size), 1e-3 + 999 * random.nextDouble(),
        random.nextBoolean() ? 0 : random.nextDouble(), network(), conventions(), training(), List.of());
  }

  /** Scenes of the same numbers, of a few others, and of all others. */
  private List<Scene> scenes(Document around) {
    var other = document();
    return IntStream.range(0, random.nextInt(1, 5)).mapToObj(_ -> {
      var document = any(around, around.withTemperature(other.temperature()).withConventions(other.conventions()),
          other, other.beside(around));
      return new Scene(any("a", "p − y “now”", "第一"), any("", "*Ask* them.\n\tThen wait.\n"), document,
          view(document.size()),
          any(Map.of(), Map.of("explore", List.of(stroke(), stroke()), "derive.a.b", List.of(stroke()))));
    }).toList();
  }

  private PenStroke stroke() {
    return new PenStroke(any(PenStroke.Ink.values()), IntStream.range(0, random.nextInt(1, 40))
        .mapToObj(_ -> new PagePoint(any(0.0, 1.0, random.nextDouble()), random.nextDouble()))
        .toList());
  }

  private NetworkExample network() {
    var inputs = random.nextInt(1, 5);
    var hidden = random.nextInt(1, 9);
    var classes = random.nextInt(2, 7);
    return new NetworkExample(new TwoLayerNetwork(any(Activation.values()), mat(hidden, inputs), vec(hidden),
        mat(classes, hidden), vec(classes)), vec(inputs), oneHot(classes));
  }

  private Conventions conventions() {
    return new Conventions(any(Names.values()), any(LogBase.E, LogBase.TWO, LogBase.TEN), any(Layout.values()));
  }

  private Training training() {
    var source = switch (random.nextInt(3)) {
      case 0 -> new DataSource.Penguins();
      case 1 -> new DataSource.Toy(any(ToyData.values()), random.nextInt(2, 5), random.nextInt(10, 501),
          random.nextDouble(), random.nextInt(1, 1_000_001));
      default -> own();
    };
    var columns = IntStream.range(0, Math.min(4, source.features().size())).boxed().toList().reversed();
    var plan = new TrainingPlan(StrictMath.pow(10, 9 * random.nextDouble() - 6), random.nextInt(1, 2001),
        random.nextInt(1, 1_000_001));
    var setup = new TrainingSetup(any(Activation.values()), random.nextInt(1, 9), 0.05 + 0.85 * random.nextDouble(),
        plan, random.nextInt(1, 1001));
    return new Training(new Task(source, columns.subList(0, random.nextInt(1, columns.size() + 1)), setup),
        random.nextInt(0, Training.MAX_UPDATES + 1));
  }

  private DataSource own() {
    var columns = random.nextInt(2, 7);
    var header = IntStream.range(0, columns).mapToObj(n -> "\"" + n + "\", ä\t").toList();
    var rows = IntStream.range(0, random.nextInt(12, 60))
        .mapToObj(n -> IntStream.range(0, columns)
            .mapToObj(
                j -> j == 0 ? any("été", "b", "c\\") : n == 5 ? "NA" : String.valueOf(random.nextGaussian() * 1e9))
            .toList())
        .toList();
    var labelled = IntStream.range(0, rows.size())
        .mapToObj(n -> n > 1 ? rows.get(n) : changed(rows.get(n), n == 0 ? "été" : "b"))
        .toList();
    var table = Table.of(header.stream().map(String::strip).toList(), labelled, header.getFirst().strip());
    return new DataSource.Own("a \"b\" <c>.csv", table, table.rows().size() + any(0, 0, 7));
  }

  private static List<String> changed(List<String> row, String first) {
    return IntStream.range(0, row.size()).mapToObj(n -> n == 0 ? first : row.get(n)).toList();
  }

  private View view(int classes) {
    var cards = Arrays.stream(Card.values()).filter(_ -> random.nextBoolean()).toList();
    var source = any(Optional.<Batching.Source>empty(), Optional.of(any(Batching.Source.values())));
    return new View(any(Screen.values()), new View.Watched(random.nextInt(classes), random.nextInt(classes)),
        random.nextBoolean() ? cards : cards.reversed(), any(Walked.values()),
        new View.Derive(any("two-cases", "gone"), any("two-cases.chain.cancel", ""), any(Panel.values()),
            new Depth(any(Detail.values()), any(Set.of(), Set.of("two-cases.log-base", "two-cases.chain.cancel")))),
        new View.Backprop(any(Stage.values()), any(0.0, 1.0, random.nextDouble()), any(Lens.values()),
            new Batching(source, random.nextInt(1, Batching.MOST + 1), random.nextInt(1_000_000),
                any(Axis.values()), Optional.empty())),
        any(List.<Cover>of(), List.of(new Cover(Screen.EXPLORE, new Cover.Column(Quantity.P)),
            new Cover(Screen.EXPLORE, new Cover.Entry(Term.of(Quantity.LOSS))),
            new Cover(Screen.BACKPROP, new Cover.Entry(Term.of(Quantity.NET_W2, 1, random.nextInt(3)))),
            new Cover(Screen.DERIVE, new Cover.Part("line" + random.nextInt(30))))),
        any(Optional.<Composition>empty(), Optional.of(any(Composition.values()))),
        Arrays.stream(TableColumn.values()).filter(_ -> random.nextBoolean()).toList());
  }

  private Mat mat(int rows, int columns) {
    return new Mat(IntStream.range(0, rows).mapToObj(_ -> vec(columns)).toList());
  }

  private Vec vec(int size) {
    return Vec.generate(size,
        _ -> any(0.0, 1e6, -1e6, Double.MIN_VALUE, random.nextGaussian(), random.nextInt(9) * 0.1));
  }

  private Vec oneHot(int size) {
    return Vec.oneHot(size, random.nextInt(size));
  }

  @SafeVarargs
  private final <T> T any(T... all) {
    return all[random.nextInt(all.length)];
  }
}
