package logitlab.figure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.print.Reading;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.MarkWalk;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.derive.DerivationPage;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.math.Vec;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.session.Exploring;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.view.TableColumn;
import logitlab.state.session.TableView;
import logitlab.typeset.Face;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Explore, Derive and the figures on them, walked mark by mark with documents from all over the domain. */
public class ScreensWalkTest {
  private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1280, 664), new Size(1600, 900));
  private static final int RANDOM_DOCUMENTS = 30;

  private final Gallery gallery = new Gallery(new Words(Locale.ENGLISH));

  @ParameterizedTest
  @ValueSource(strings = {"explore", "derivation", "table", "line"})
  void nothingIsOutsideOrOverlapsAndEveryNumberIsTrue(String name) {
    var faults = new ArrayList<String>();
    var random = new Random(11);
    for (var document : Sample.of(documents(), 16, name)) {
      for (var size : SIZES) {
        var look = look(random, document.size());
        faults.addAll(walk(name, AppState.START.with(document).with(look), size));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The page as wide and high as it is on Explore in a window and on Derive in a picture, which at 1920 × 1080 is the same scaled. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10})
  void everyLineOfEveryRouteHasItsPlaceInEveryReading(int classes) {
    var page = new DerivationPage(new Words(Locale.ENGLISH));
    var documents = List.of(ordinary(classes), edge(classes, 1e6, 1e-3));
    var pages = List.of(new Size(419, 624), new Size(778, 680));
    var faults = Routes.all()
        .parallelStream()
        .flatMap(route -> Sample.of(route.steps(), 8, classes + " " + route.id().name()).stream().flatMap(step -> {
          var all = new ArrayList<String>();
          for (var document : step.number() % 4 == 0 ? documents : documents.subList(0, 1)) {
            for (var reading : Reading.values()) {
              var view = new RouteView(route.id().name(), step.number(), reading);
              var session = Session.START.withRoute(view.telling(reading == Reading.SYMBOLS)).withWatched(classes - 1);
              var frame = Frame.of(AppState.START.with(document).with(session), pages.getFirst());
              for (var size : pages) {
                var sized = frame.sized(size.width(), size.height());
                var drawn = page.draw(sized);
                // A longer answer that has no room under the sentence stands for it.
                var part = reading == Reading.SYMBOLS ? "more" : "why";
                if (drawn.marks().stream().noneMatch(mark -> mark.key().equals(part) && holdsText(mark))) {
                  all.add(part + " is missing at " + size + ", " + step.line().key());
                }
                MarkWalk.faults(drawn, sized)
                    .forEach(
                        fault -> all.add(fault + " at " + size + ", " + step.line().key() + ", " + reading + ", z = "
                            + document.logits()));
              }
            }
          }
          return all.stream();
        }))
        .toList();
    assertThat(faults).isEmpty();
  }

  private static boolean holdsText(Mark mark) {
    return Flat.of(List.of(mark)).anyMatch(flat -> flat.mark() instanceof Mark.Text);
  }

  @Test
  void theWalkSeesFaults() {
    var frame = Frame.of(AppState.START, SIZES.getFirst());
    var sheet = new Sheet();
    sheet.addAll(gallery.onDesk("explore").orElseThrow().draw(frame).marks());
    sheet.text("again", TextStyle.ink(Face.BOLD, 34), "over the sum", Sheet.Anchor.START.at(40, 400));
    sheet.fill("beyond", Set.of(), new Rect(1270, 10, 20, 20), 0, Role.INK);
    var faults = MarkWalk.faults(new Figure(frame.size(), sheet.marks(), List.of(), new Description("", "")), frame);
    assertThat(faults).anyMatch(fault -> fault.contains("overlap"))
        .anyMatch(fault -> fault.contains("outside the page"));
  }

  private List<String> walk(String name, AppState state, Size size) {
    var frame = Frame.of(state, size);
    var figure = gallery.onDesk(name).orElseThrow().draw(frame);
    return MarkWalk.faults(figure, name.equals("derivation") ? DerivationWords.asWalked(frame) : frame)
        .stream()
        .map(fault -> fault + " at " + size + ", " + state.session().route() + ", K = " + state.document().size()
            + ", T = " + state.document().temperature() + ", z = " + state.document().logits())
        .toList();
  }

  private static Session look(Random random, int size) {
    var route = Routes.all().get(random.nextInt(Routes.all().size()));
    var line = random.nextInt(route.steps().size());
    var watched = random.nextInt(size);
    var readings = Reading.values();
    var nudged = random.nextBoolean()
        ? Optional.of(new Exploring.Nudged(watched, 0.1, -random.nextDouble(), -1e6 * random.nextDouble()))
        : Optional.<Exploring.Nudged>empty();
    return Session.START.withRoute(new RouteView(route.id().name(), line, readings[random.nextInt(readings.length)]))
        .withWatched(watched)
        .withExploring(Exploring.START.withNudged(nudged))
        .withTable(table(random, size));
  }

  /** With any columns, tools or not, rows in any order, compared with other numbers. */
  private static TableView table(Random random, int size) {
    var columns = EnumSet.noneOf(TableColumn.class);
    Stream.of(TableColumn.values()).filter(_ -> random.nextInt(4) > 0).forEach(columns::add);
    var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, random);
    return new TableView(random.nextInt(3) == 0 ? EnumSet.allOf(TableColumn.class) : columns,
        random.nextBoolean() ? order : List.of(), random.nextBoolean(),
        random.nextBoolean() ? Optional.of(wide(size, random)) : Optional.empty(), Optional.empty());
  }

  public static List<Document> documents() {
    var random = new Random(3);
    var all = new ArrayList<>(List.of(Document.EXAMPLE, soft()));
    for (var size = 2; size <= 10; size++) {
      all.add(edge(size, 1e6, 1e-3));
      all.add(edge(size, -1e6, 1e3));
      all.add(edge(size, 123456.78, 1));
      all.add(edge(size, 800, 1));
    }
    for (var n = 0; n < RANDOM_DOCUMENTS; n++) {
      all.add(wide(2 + random.nextInt(9), random));
    }
    return all;
  }

  /** Long names, logits and temperature of any magnitude, a target of one class or of several. */
  private static Document wide(int size, Random random) {
    var scale = StrictMath.pow(10, random.nextInt(-3, 6));
    var weights = Vec.generate(size, _ -> random.nextDouble());
    var target = random.nextBoolean() ? Vec.oneHot(size, random.nextInt(size)) : weights.scale(1 / weights.sum());
    var names = IntStream.range(0, size).mapToObj(k -> random.nextInt(3) == 0 ? "W".repeat(38) + k : "été " + k);
    return new Document(names.toList(), Vec.generate(size, _ -> random.nextGaussian() * scale), target,
        random.nextBoolean() ? 1 : StrictMath.pow(10, 6 * random.nextDouble() - 3),
        random.nextInt(3) == 0 ? random.nextDouble() : 0, Document.EXAMPLE.network());
  }

  /** Names and numbers as in class, a soft target and a temperature. */
  private static Document ordinary(int size) {
    var names = IntStream.range(0, size).mapToObj(k -> "class " + k);
    return new Document(names.toList(), Vec.generate(size, k -> k * 7 % 5 - 2.31), Vec.generate(size, _ -> 1.0 / size),
        1.5, 0, Document.EXAMPLE.network());
  }

  /** One logit at the edge, the others on the other side. */
  private static Document edge(int size, double z, double temperature) {
    var names = IntStream.range(0, size).mapToObj(k -> k == 0 ? "a name that has exactly forty characters" : "c" + k);
    return new Document(names.toList(), Vec.generate(size, k -> k == 0 ? z : -z), Vec.oneHot(size, size - 1),
        temperature, 0, Document.EXAMPLE.network());
  }

  private static Document soft() {
    return Document.EXAMPLE.withTarget(Vec.of(0.5, 0.25, 0.25)).withTemperature(2.5).withSmoothing(0.1);
  }
}
