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
import logitlab.typeset.Outline;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class InkTiesTest {
  private static final Size PAGE = new Size(778, 680);

  private static final Outline MINUS = Formulas.typeset("-", 1).glyphs().getFirst().outline();

  private final Words words = new Words(Locale.ENGLISH);
  private final DerivationLines lines = new DerivationLines();

  private WalkLayout layout(Derivation route, int line, Reading reading) {
    var view = new RouteView(route.id().name(), line, reading);
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
    var torn = new ArrayList<String>();
    var stays = 0;
    for (var route : Routes.all()) {
      for (var step : Sample.of(route.steps().subList(1, route.steps().size()), 12)) {
        var before = layout(route, step.number() - 1, Reading.NUMBERS).now();
        var layout = layout(route, step.number(), Reading.NUMBERS);
        var after = layout.now();
        var source = step.opensBlock() ? Side.LEFT : Side.RIGHT;
        for (var group : InkTies.between(before, source, after, layout.origins())) {
          for (var tie : group) {
            var number = digits(after, tie.fresh());
            stays += number.isEmpty() ? 0 : 1;
            if (!digits(before, tie.old()).equals(number)
                && !after.glyphs().get(tie.fresh()).outline().equals(MINUS)) {
              torn.add(route.id() + " " + step.number() + ": " + digits(before, tie.old()) + " " + number);
            }
          }
        }
      }
    }
    assertThat(torn).isEmpty();
    assertThat(stays).isPositive();
  }

  /** A line between nothing and nothing is no fraction. */
  @Test
  void noBarOfAFractionStaysAlone() {
    var bare = new ArrayList<String>();
    var bars = 0;
    for (var reading : Reading.values()) {
      for (var route : Routes.all()) {
        for (var step : Sample.of(route.steps().subList(1, route.steps().size()), 12)) {
          var layout = layout(route, step.number(), reading);
          var after = layout.now();
          var groups = InkTies.between(layout(route, step.number() - 1, reading).now(),
              step.opensBlock() ? Side.LEFT : Side.RIGHT, after, layout.origins());
          for (var group : groups) {
            var glyph = after.glyphs().get(group.getFirst().fresh());
            var bar = after.ink(group.getFirst().fresh());
            if (group.size() > 1 || bar.width() < 8 * bar.height() || glyph.outline().equals(MINUS)
                || after.line().printed(glyph).map(Tex.Printed::side).orElse(Side.LEFT) == Side.LEFT) {
              continue;
            }
            bars++;
            var alone = groups.stream()
                .flatMap(List::stream)
                .map(tie -> after.ink(tie.fresh()))
                .noneMatch(ink -> ink.x() > bar.x() - 2 && ink.right() < bar.right() + 2 && !ink.equals(bar)
                    && Math.abs(ink.centreY() - bar.centreY()) < 60);
            if (alone) {
              bare.add(reading + " " + route.id() + " " + step.number());
            }
          }
        }
      }
    }
    assertThat(bare).isEmpty();
    assertThat(bars).isPositive();
  }
}
