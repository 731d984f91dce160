package logitlab.figure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.print.Reading;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.state.view.Depth;
import logitlab.typeset.Formulas;
import logitlab.typeset.Outline;
import logitlab.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A turn that can be followed: at no moment do two texts of different origin lie over each other, nothing leaves the page, the line never
 * hangs out of the ground it stands on, and a minus at the head of two lines is there all the time between them.
 */
class WalkOverlapTest {
  private static final Size PAGE = new Size(778, 680);
  private static final double SEEN = 0.15;
  /** What of a glyph's box may be touched: its side bearings, and the slant of italics. */
  private static final double SLACK = 0.12;
  private static final List<Double> TIMES = IntStream.rangeClosed(1, 19).mapToObj(n -> n / 20.0).toList();
  private static final int SAMPLE = 120;

  private final DerivationPage page = new DerivationPage(new Words(Locale.ENGLISH));

  /** A turn from one line to its neighbour. */
  private record Turn(String route, int from, int to, Reading reading, Depth depth) {
    RouteView start() {
      return RouteView.at(route, from, reading, depth);
    }
  }

  /**
   * Ink that can be seen.
   *
   * @param owner what it belongs to: everything of one owner was laid out together and moves together
   * @param key   the mark's own
   */
  private record Ink(String owner, String key, Rect box) {
    boolean overlaps(Ink other) {
      return !owner.equals(other.owner) && !isSameText(other) && inner().intersects(other.inner());
    }

    private Rect inner() {
      return box.inset(SLACK * box.width(), SLACK * box.height());
    }

    /** Whether both came from one piece of ink, or are becoming one. */
    private boolean isSameText(Ink other) {
      if (!key.startsWith("move") || !other.key.startsWith("move")) {
        return false;
      }
      var mine = key.substring(key.indexOf('.') + 1).split("-", -1);
      var theirs = other.key.substring(other.key.indexOf('.') + 1).split("-", -1);
      return mine[0].equals(theirs[0]) || mine[1].equals(theirs[1]);
    }
  }

  @Test
  void aSampleOfTurnsCanBeFollowed() {
    var turns = new ArrayList<>(turns());
    Collections.shuffle(turns, new Random(13));
    assertThat(faults(turns.subList(0, SAMPLE), List.of(0.1, 0.3, 0.4, 0.5, 0.6, 0.75))).isEmpty();
  }

  /** All turns of the brief walks, in symbols. */
  @Test
  void everyTurnOfABriefWalkCanBeFollowed() {
    var brief = turns().stream()
        .filter(turn -> turn.depth.detail() == Detail.BRIEF && turn.reading == Reading.SYMBOLS)
        .toList();
    assertThat(brief).hasSizeGreaterThan(100);
    assertThat(faults(brief, List.of(0.1, 0.25, 0.35, 0.45, 0.55, 0.65, 0.8, 0.9))).isEmpty();
  }

  @Test
  @Tag("deep")
  void everyTurnCanBeFollowed() {
    assertThat(faults(turns(), TIMES)).isEmpty();
  }

  /** Where both lines begin with a minus, one minus goes from there to there. */
  @Test
  void aMinusAtTheHeadStays() {
    var onward = turns().stream()
        .filter(turn -> turn.from < turn.to && !turn.start().shown().from(turn.to).opensBlock())
        .toList();
    var found = Sample.of(onward, 160)
        .stream()
        .filter(turn -> head(turn, turn.from).isPresent() && head(turn, turn.to).isPresent())
        .toList();
    assertThat(found).as("lines that begin with a minus, as the line before does")
        .hasSizeGreaterThan(Sample.size(60, 10));
    var faults = new ArrayList<String>();
    for (var turn : found) {
      var wanted = head(turn, turn.from).orElseThrow() + "-" + head(turn, turn.to).orElseThrow();
      var view = turn.start().to(turn.to);
      for (var time : List.of(0.05, 0.35, 0.5, 0.65, 0.95)) {
        if (ink(draw(view.turned(time))).stream().noneMatch(ink -> ink.key.endsWith("." + wanted))) {
          faults.add(turn + " at " + time + ": " + wanted);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Which glyph of a line is the minus that it begins with. */
  private Optional<String> head(Turn turn, int line) {
    var marks = draw(RouteView.at(turn.route, line, turn.reading, turn.depth));
    var glyphs = marks.stream()
        .filter(mark -> mark.key().equals("line" + line))
        .flatMap(mark -> ((Mark.Group) mark).marks().stream())
        .map(mark -> (Mark.Path) mark)
        .toList();
    var equals = glyphs.stream().filter(glyph -> glyph.outline().equals(outline("="))).findFirst().orElseThrow();
    return glyphs.stream()
        .filter(glyph -> glyph.x() > equals.x())
        .min(Comparator.comparingDouble(Mark.Path::x))
        .filter(first -> first.outline().equals(outline("-")))
        .map(first -> first.key().substring(1));
  }

  private static Outline outline(String sign) {
    return Formulas.typeset(sign, 34).glyphs().getFirst().outline();
  }

  private static List<Turn> turns() {
    var turns = new ArrayList<Turn>();
    for (var route : Routes.all()) {
      for (var depth : List.of(Depth.START, new Depth(Detail.FULL, Routes.asides()))) {
        var steps = Routes.shown(route.id().name(), depth.detail(), depth.open()).steps();
        for (var place = 1; place < steps.size(); place++) {
          var before = steps.get(place - 1).number();
          var after = steps.get(place).number();
          for (var reading : Reading.values()) {
            turns.add(new Turn(route.id().name(), before, after, reading, depth));
            turns.add(new Turn(route.id().name(), after, before, reading, depth));
          }
        }
      }
    }
    return turns;
  }

  private List<String> faults(List<Turn> turns, List<Double> times) {
    return turns.parallelStream().flatMap(turn -> times.stream().flatMap(time -> faults(turn, time).stream())).toList();
  }

  private List<String> faults(Turn turn, double time) {
    var marks = draw(turn.start().to(turn.to).turned(time));
    var ink = ink(marks);
    var faults = new ArrayList<String>();
    var bounds = PAGE.page();
    var box = marks.stream()
        .filter(mark -> mark.key().equals("current"))
        .map(mark -> ((Mark.Box) mark).area())
        .findFirst()
        .orElseThrow()
        .inset(-0.5, -0.5);
    for (var n = 0; n < ink.size(); n++) {
      var one = ink.get(n);
      if (!bounds.contains(one.box)) {
        faults.add(turn + " at " + time + ": " + one.key + " outside the page");
      }
      if (one.owner.matches("move.*|out|in") && !box.contains(one.box)) {
        faults.add(turn + " at " + time + ": " + one.key + " hangs out of the box");
      }
      for (var other : ink.subList(n + 1, ink.size())) {
        if (one.overlaps(other)) {
          faults.add(turn + " at " + time + ": " + one.key + " " + one.box + " over " + other.key + " " + other.box);
        }
      }
    }
    return faults;
  }

  private List<Mark> draw(RouteView view) {
    return page.draw(Frame.of(AppState.START.with(AppState.START.session().withRoute(view)), PAGE)).marks();
  }

  private static List<Ink> ink(List<Mark> marks) {
    var ink = new ArrayList<Ink>();
    collect(marks, "", 0, 0, 1, ink);
    return ink;
  }

  private static void collect(List<Mark> marks, String owner, double dx, double dy, double opacity, List<Ink> ink) {
    for (var mark : marks) {
      if (mark instanceof Mark.Group group) {
        collect(group.marks(), owner(owner, group.key()), dx + group.dx(), dy + group.dy(),
            opacity * group.opacity(), ink);
      } else if (opacity > SEEN
          && (mark instanceof Mark.Text || (mark instanceof Mark.Path path && path.thickness() == 0))) {
        var whose = owner.equals("morph") ? mark.key().replaceAll("\\..*", "") : owner.isEmpty() ? mark.key() : owner;
        ink.add(new Ink(whose, mark.key(), Flat.of(List.of(mark)).findFirst().orElseThrow().bounds().moved(dx, dy)));
      }
    }
  }

  /** The line of the page that ink belongs to; of the line that turns, what leaves, what comes, and each piece that flies. */
  private static String owner(String outer, String key) {
    if (key.matches("words-(before|after)")) {
      return "";
    }
    if (key.equals("morph") || key.equals("flying")) {
      return "morph";
    }
    return outer.equals("morph") ? key.replaceAll("[0-9]+", "") : outer.isEmpty() ? key : outer;
  }
}
