package logitlab.figure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Tex;
import logitlab.derivation.print.Tex.Side;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.derive.DerivationPage.Standing;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.typeset.Formulas;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class InkTiesTest {
  private static final Size PAGE = new Size(778, 680);

  private final Words words = new Words(Locale.ENGLISH);
  private final DerivationLines lines = new DerivationLines();

  private WalkLayout layout(Derivation route, int line) {
    var view = new RouteView(route.id().name(), line, Reading.NUMBERS);
    var state = AppState.START.with(AppState.START.session().withRoute(view));
    var moment = WalkMoment.of(Frame.of(state, PAGE), words);
    return WalkLayout.of(moment, lines, words, lines.verdicts(moment), PAGE.height() - 112, Standing.ON_SCREEN);
  }

  private static List<String> digits(PlacedLine line, int glyph) {
    var tag = line.glyphs().get(glyph).part();
    return line.line().tex().numbers().stream().filter(live -> live.tag() == tag).map(Tex.Live::digits).toList();
  }

  /** Else 0.659 would be “0.” for a while, and 1.000 “000”: numbers that stand nowhere. */
  @Test
  void aNumberStaysAsAWholeOrNotAtAll() {
    var minus = Formulas.typeset("-", 1).glyphs().getFirst().outline();
    var torn = new ArrayList<String>();
    var stays = 0;
    for (var route : Routes.all()) {
      for (var step : Sample.of(route.steps().subList(1, route.steps().size()), 12)) {
        var before = layout(route, step.number() - 1).now();
        var layout = layout(route, step.number());
        var after = layout.now();
        var source = step.opensBlock() ? Side.LEFT : Side.RIGHT;
        for (var group : InkTies.between(before, source, after, layout.origins())) {
          for (var tie : group) {
            var number = digits(after, tie.fresh());
            stays += number.isEmpty() ? 0 : 1;
            if (!digits(before, tie.old()).equals(number)
                && !after.glyphs().get(tie.fresh()).outline().equals(minus)) {
              torn.add(route.id() + " " + step.number() + ": " + digits(before, tie.old()) + " " + number);
            }
          }
        }
      }
    }
    assertThat(torn).isEmpty();
    assertThat(stays).isPositive();
  }
}
