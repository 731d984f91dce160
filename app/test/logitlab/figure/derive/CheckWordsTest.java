package logitlab.figure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import logitlab.derivation.Routes;
import logitlab.derivation.print.Reading;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Size;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.view.Depth;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** A verdict says of what the value beside it is. */
class CheckWordsTest {
  private final DerivationPage page = new DerivationPage(new Words(Locale.ENGLISH));

  @Test
  void theValueBelongsToAClassToIndicesOrToAnEntry() {
    var expected = Map.of(
        "two-cases.chain.reorder", "−0.341 for cat ✓",
        "network.w2.input", "0.232 for j = 1, k = 1 ✓",
        "network.x.chain", "−0.289 for m = 1 ✓",
        "network.outer.entries", "0.232 in row 1, column 1 ✓",
        "vectors.any.reorder", "−0.341 in column 1 ✓",
        "short-way.loss.define", "0.417 ✓");
    expected.forEach((line, words) -> assertThat(verdict(line)).as(line).startsWith(words));
  }

  /** A derivative of one class by another says which by which, on the diagonal too. */
  @Test
  void aDerivativeNamesThePair() {
    assertThat(verdict("kronecker.jacobian.factor", 0, 2)).startsWith("−0.065 for bird’s probability by cat’s logit ✓");
    assertThat(verdict("kronecker.jacobian.factor", 1, 1)).startsWith("0.184 for dog’s probability by dog’s logit ✓");
    // A case that the pair does not meet is shown with classes that do.
    assertThat(verdict("two-cases.same.factor", 0, 2)).startsWith("0.225 for ");
    assertThat(verdict("two-cases.different.put-in", 1, 1)).startsWith("−0.160 for cat’s probability by dog’s logit");
  }

  /** Where the sentence has no room, as on Explore, the pair is told by its letters. */
  @Test
  void aNarrowPanelNamesThePairToo() {
    assertThat(verdict(pair("kronecker.jacobian.factor", 0, 1), new Size(419, 632)))
        .startsWith("−0.160 for i = 1, k = 2 ✓");
  }

  /** Many rules beside it do not take the value from the verdict where they have room in as many rows. */
  @Test
  void rulesLeaveRoomForTheValue() {
    assertThat(verdict("two-cases.by-p.fraction", Depth.START, new Size(793, 375))).contains("−1.517").contains("✓");
    assertThat(verdict("two-classes.sigmoid.name", Depth.START, new Size(778, 680))).startsWith("0.731 ✓");
  }

  private String verdict(String line, Depth depth, Size size) {
    var route = line.substring(0, line.indexOf('.'));
    var view = RouteView.at(route, Routes.line(route, line).orElseThrow(), Reading.SYMBOLS, depth);
    return verdict(AppState.START.session().withRoute(view), size);
  }

  private String verdict(String line) {
    return verdict(line, 0, 0);
  }

  private String verdict(String line, int watched, int second) {
    return verdict(pair(line, watched, second), new Size(778, 680));
  }

  private Session pair(String line, int watched, int second) {
    var route = Routes.byId(line.substring(0, line.indexOf('.'))).orElseThrow();
    var step = route.steps().stream().filter(s -> s.line().key().equals("derivation." + line)).findFirst();
    assertThat(step).as(line).isPresent();
    var view = new RouteView(route.id().name(), step.orElseThrow().number(), Reading.SYMBOLS);
    return AppState.START.session().withRoute(view).withWatched(watched).withSecond(second);
  }

  private String verdict(Session session, Size size) {
    var figure = page.draw(Frame.of(AppState.START.with(session), size));
    return Flat.of(figure.marks())
        .filter(flat -> flat.mark().key().equals("check"))
        .map(flat -> ((Mark.Text) flat.mark()).text())
        .findFirst()
        .orElseThrow();
  }
}
