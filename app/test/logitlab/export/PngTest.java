package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.state.session.Theme;
import logitlab.typeset.Outline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours, pixel by pixel. */
class PngTest {
  private static final Size PAGE = new Size(40, 40);

  /** One mark of each kind that covers the page's middle, black on white and the other way. */
  private static List<Mark> covering() {
    var pen = new Outline.Pen();
    pen.move(-20, 0);
    pen.line(20, 0);
    var square = new Outline.Pen();
    square.move(-20, -20);
    square.line(20, -20);
    square.line(20, 20);
    square.line(-20, 20);
    square.close();
    return List.of(new Mark.Box("filled", Set.of(), new Rect(0, 0, 40, 40), 0, Role.INK, Role.NONE, 0),
        new Mark.Box("bordered", Set.of(), new Rect(0, -40, 40, 60), 0, Role.NONE, Role.INK, 30),
        new Mark.Line("line", Set.of(), Role.INK, 0, 20, 40, 20, 30),
        new Mark.Path("stroke", Set.of(), Role.INK, pen.outline(), 20, 20, 1, 30),
        new Mark.Path("shape", Set.of(), Role.INK, square.outline(), 20, 20, 1, 0));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsHalfSeenIsMixedWithWhatLiesBelow(Theme theme) {
    for (var mark : covering()) {
      assertThat(middle(theme, mark)).as(mark.key()).isEqualTo(mixed(theme, 1));
      for (var opacity : List.of(0.0, 0.25, 0.5, 0.8)) {
        near(middle(theme, new Mark.Group("group", List.of(mark), 0, 0, opacity)), mixed(theme, opacity), mark);
        var inner = new Mark.Group("inner", List.of(mark), 0, 0, opacity);
        near(middle(theme, new Mark.Group("outer", List.of(inner), 0, 0, 0.5)), mixed(theme, opacity / 2), mark);
      }
    }
  }

  private static void near(int colour, int expected, Mark mark) {
    for (var shift : List.of(0, 8, 16)) {
      assertThat(colour >> shift & 0xFF).as(mark.key())
          .isBetween((expected >> shift & 0xFF) - 2,
              (expected >> shift & 0xFF) + 2);
    }
  }

  private static int middle(Theme theme, Mark mark) {
    var figure = new Figure(PAGE, List.of(mark), List.of(), new Description("", ""));
    return PngWriter.paint(figure, new Canvas(theme, PAGE)).getRGB(20, 20) & 0xFFFFFF;
  }

  /** Ink over the page. */
  private static int mixed(Theme theme, double opacity) {
    var ink = Palette.of(theme).rgb(Role.INK);
    var page = Palette.of(theme).rgb(Role.PAGE);
    var colour = 0;
    for (var shift : List.of(0, 8, 16)) {
      colour |= (int) Math.round(opacity * (ink >> shift & 0xFF) + (1 - opacity) * (page >> shift & 0xFF)) << shift;
    }
    return colour;
  }
}
