package logitlab.state.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import logitlab.derivation.expr.Quantity;
import logitlab.math.Vec;
import org.junit.jupiter.api.Test;

class PollTest {
  private static Poll typed(Poll poll, String... numbers) {
    var now = poll;
    for (var number : numbers) {
      for (var n = 0; n < number.length(); n++) {
        now = now.typed(number.substring(n, n + 1));
      }
      now = now.entered();
    }
    return now;
  }

  @Test
  void countsOfHandsBecomeSharesAndTheLastOneLocks() {
    var two = typed(Poll.on(Quantity.P, 3), "12", "6");
    assertThat(two.locked()).isFalse();
    var all = typed(two, "6");
    assertThat(all.bars()).isEqualTo(Vec.of(0.5, 0.25, 0.25));
    assertThat(all.locked()).isTrue();
    assertThat(all.playing()).isTrue();
    assertThat(typed(all, "3")).isEqualTo(all);
    assertThat(all.set(0, 1)).isEqualTo(all);
  }

  @Test
  void sharesStaySharesWhateverIsDragged() {
    var poll = Poll.on(Quantity.P, 4);
    for (var value : new double[]{0.7, 0, 1, -3, 8, Double.NaN, 0.2}) {
      poll = poll.set(2, value).set(0, value / 2);
      assertThat(poll.bars().sum()).isCloseTo(1, within(1e-12));
      assertThat(poll.bars().stream()).allMatch(share -> share >= 0 && share <= 1);
    }
  }

  @Test
  void entriesOfTheGradientAreTypedWithTheirSigns() {
    assertThat(typed(Poll.on(Quantity.DL_DZ, 2), "-0.5", "0.5").bars()).isEqualTo(Vec.of(-0.5, 0.5));
  }

  @Test
  void whatIsNoNumberIsAskedAgainAndEnterAloneLocks() {
    var wrong = typed(Poll.on(Quantity.P, 3), "1.2.3");
    assertThat(wrong.row()).isZero();
    assertThat(wrong.typing()).isEmpty();
    assertThat(wrong.typed("x")).isEqualTo(wrong);
    assertThat(wrong.typed("1").erased()).isEqualTo(wrong);
    assertThat(wrong.entered().locked()).isTrue();
  }

  @Test
  void theTruthHasGrownAfterAWhileAndAtOnceUnderReducedMotion() {
    var locked = Poll.on(Quantity.P, 3).lock();
    assertThat(locked.after(0.1, false).time()).isBetween(0.01, 0.5);
    assertThat(locked.after(60, false).playing()).isFalse();
    assertThat(locked.after(0.01, true).time()).isEqualTo(1);
  }
}
