package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.state.AppState;
import logitlab.typeset.Formulas;
import org.junit.jupiter.api.Test;

/** The walker finds what it is there to find. */
class MarkWalkTest {
  private static final Size PAGE = new Size(200, 100);
  private static final Set<Term> LOGIT = Set.of(Term.of(Quantity.Z, 0));

  private final Sheet sheet = new Sheet();

  @Test
  void aGoodFigureHasNoFaults() {
    sheet.text("number", LOGIT, TextStyle.TEXT, "2.00", Anchor.START.at(10, 30));
    sheet.formula("formula", LOGIT, Role.INK, Formulas.typeset("\\frac{a}{b}", 15), 100, 50);
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatStandsOutside() {
    sheet.line("line", Set.of(), new Stroke(Role.INK, 1), Segment.across(10, 210, 10));
    sheet.line("nowhere", Set.of(), new Stroke(Role.INK, 1), Segment.across(Double.NaN, 20, 10));
    assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("outside"));
  }

  @Test
  void whatOverlapsAlsoInsideOfGroups() {
    sheet.formula("formula", Set.of(), Role.INK, Formulas.typeset("abc", 15), 20, 30);
    var moved = new Sheet();
    moved.text("word", TextStyle.TEXT, "word", Anchor.START.at(0, 0));
    sheet.add(new Mark.Group("hidden", moved.marks(), 20, 30, 0));
    assertThat(faults()).isEmpty();
    sheet.add(new Mark.Group("shown", moved.marks(), 20, 30, 0.5));
    assertThat(faults()).singleElement().asString().contains("overlap", "/formula", "/shown/word");
  }

  @Test
  void whatIsLaidOverAText() {
    sheet.fill("ground", Set.of(), new Rect(5, 10, 60, 30), 4, Role.CURRENT);
    sheet.text("word", TextStyle.TEXT, "word", Anchor.START.at(10, 30));
    assertThat(faults()).isEmpty();
    sheet.ring("button", Set.of(), new Rect(20, 24, 60, 30), 4, Role.SURFACE, new Stroke(Role.EDGE, 1));
    assertThat(faults()).singleElement().asString().contains("/button covers", "/word");
  }

  @Test
  void aNumberThatIsNotItsTerm() {
    sheet.text("number", LOGIT, TextStyle.TEXT, "2.01", Anchor.START.at(10, 30));
    assertThat(faults()).singleElement().asString().contains("shows 2.01");
  }

  private List<String> faults() {
    var figure = new Figure(PAGE, sheet.marks(), List.of(), new Description("", ""));
    return MarkWalk.faults(figure, Frame.of(AppState.START, PAGE));
  }
}
