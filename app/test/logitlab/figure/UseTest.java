package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import logitlab.figure.Mark.Group.Kind;
import logitlab.figure.Moments.Moment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an audience does not need is told apart, and nothing else. The rule: on the region of a handle that is pressed or stepped with
 * (a button, a tab, a cross, a dot) no ink is left; on that of a slider no knob; on that of a field no box. What is told apart stands on a
 * handle, or is one of a few words that invite.
 */
class UseTest {
  /** What can be pressed and is yet for everybody: names, rows and symbols that say something. */
  private static final Pattern CONTENT = Pattern.compile(
      "(side-watch|jacobian-watch|network-watch|table-watch|watch-second|watch|strip-target|batch\\.send\\.|place)\\d+|line");
  /** The word or the formula of the value that is chosen stays; its ground does not. */
  private static final Pattern SETTING = Pattern.compile(
      "unit\\..*|batch\\d|penguins|toy\\..*|own|activation\\.\\d|batch\\.axis\\..*|batch\\.from\\..*|names-.*|log-.*|layout-.*");
  /** Numbers whose ground is a unit of the network or the cell of a matrix, or tells the number from the edge that it lies on. */
  private static final Pattern GROUND = Pattern.compile("x\\.\\d|part\\d\\.\\d\\.\\d|chosen\\..*");
  /** What is told apart without standing on a handle. */
  private static final Pattern AROUND = Pattern.compile("hint|switch|columns|copy|page|.*\\.invitation");
  /** Words that ask somebody to do something. */
  static final Pattern INVITATION = Pattern.compile("(?i)\\b(drag|click|type|press|paste|choose|tell me)\\b");
  /** How far ink may reach beyond a region. */
  private static final double BEYOND = 4;

  private record Inked(Mark mark, Rect bounds, boolean control, String group) {}

  static Stream<Moment> moments() {
    return Moments.all();
  }

  @ParameterizedTest
  @MethodSource("moments")
  void aPictureHasNothingToOperate(Moment moment) {
    var figure = moment.draw();
    var picture = figure.used(Use.PICTURE);
    assertThat(picture.handles()).isEmpty();
    var seen = inked(picture.printed());
    assertThat(seen).noneMatch(Inked::control);
    var left = new ArrayList<String>();
    for (var handle : figure.handles()) {
      seen.stream()
          .filter(ink -> handle.region().inset(-BEYOND, -BEYOND).contains(ink.bounds()) && operates(handle, ink))
          .forEach(ink -> left.add(handle.key() + " keeps " + ink.mark()));
    }
    assertThat(left).isEmpty();
  }

  /** What an audience sees is laid out for it: nothing overlaps or is cut off, nothing is left of what was pressed, and nobody is asked to. */
  @ParameterizedTest
  @MethodSource("moments")
  void aPictureIsLaidOutAnew(Moment moment) {
    var picture = moment.seen();
    assertThat(picture.handles()).isEmpty();
    var seen = inked(picture.printed());
    assertThat(seen).noneMatch(Inked::control);
    var frame = moment.frame(moment.state(), Use.PICTURE);
    var faults = new ArrayList<>(MarkWalk.faults(picture, frame.inChosenBase()));
    seen.stream()
        .map(ink -> ink.mark() instanceof Mark.Text text ? text.text() : "")
        .filter(text -> INVITATION.matcher(text).find())
        .forEach(faults::add);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("moments")
  void allElseIsUntouched(Moment moment) {
    var figure = moment.draw();
    assertThat(figure.used(Use.DESK)).isSameAs(figure);
    var printed = inked(figure.printed());
    assertThat(inked(figure.used(Use.PICTURE).printed()).stream().map(Inked::mark).toList())
        .isEqualTo(printed.stream().filter(ink -> !ink.control()).map(Inked::mark).toList());
    var wrong = new ArrayList<String>();
    for (var ink : printed.stream().filter(Inked::control).toList()) {
      if (!AROUND.matcher(ink.group()).matches() && figure.handles()
          .stream()
          .noneMatch(handle -> handle.region()
              .inset(-BEYOND, -BEYOND)
              .contains(ink.bounds().centreX(), ink.bounds().centreY()))) {
        wrong.add(ink.group() + " stands on no handle");
      }
      if (ink.mark() instanceof Mark.Text text && !text.terms().isEmpty()) {
        wrong.add(ink.group() + " takes a number away: " + text.text());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Whether this ink on the handle's region is there to operate it. */
  private static boolean operates(Handle handle, Inked ink) {
    var mark = ink.mark();
    return switch (handle) {
      case Handle.Press _,Handle.Option _,Handle.Copy _,Handle.OpenData _ -> !CONTENT.matcher(handle.key()).matches()
          && !(SETTING.matcher(handle.key()).matches() && (mark instanceof Mark.Text || mark instanceof Mark.Path));
      case Handle.Steps _,Handle.Contraction _ -> true;
      case Handle.Slider _,Handle.Dial _,Handle.Timeline _,Handle.Scrub _ -> mark instanceof Mark.Box box
          && box.fill() == Role.SURFACE && box.border() == Role.ACCENT;
      case Handle.NumberField _,Handle.Entry _,Handle.Formula _,Handle.NameField _ -> mark instanceof Mark.Box
          && ink.bounds().inset(-0.01, -0.01).contains(handle.region()) && !GROUND.matcher(handle.key()).matches();
      // These are held by what they move: bars, points, edges, symbols, entries of an array, the ring of the target.
      case Handle.Choice _,Handle.Hint _,Handle.Web _,Handle.Drag _,Handle.Corners _,Handle.Equation _,Handle.Points _,Handle.Cells _ ->
        false;
    };
  }

  private static List<Inked> inked(Stream<Mark> marks) {
    var all = new ArrayList<Inked>();
    marks.forEach(mark -> collect(mark, 0, 0, false, "", all));
    return all;
  }

  private static void collect(Mark mark, double dx, double dy, boolean control, String group, List<Inked> all) {
    if (mark instanceof Mark.Group(var key, var marks, var x, var y, _, var kind)) {
      var here = kind == Kind.CONTROL;
      marks.forEach(child -> collect(child, dx + x, dy + y, control || here, here ? key : group, all));
    } else {
      all.add(new Inked(mark, new Flat(mark, dx, dy, 1).bounds(), control, group));
    }
  }
}
