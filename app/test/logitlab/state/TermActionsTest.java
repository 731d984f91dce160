package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermActionsTest {
  /** One of each that can be set. */
  private static List<Term> settable() {
    return List.of(Term.of(Quantity.Z, 1), Term.of(Quantity.P, 1), Term.of(Quantity.DL_DZ, 1), Term.of(Quantity.Y, 1),
        Term.of(Quantity.T), Term.of(Quantity.SMOOTHING), Term.of(Quantity.NET_RATE), TermActions.TRAINING_RATE,
        Term.of(Quantity.NET_X, 1), Term.of(Quantity.NET_W1, 1, 0), Term.of(Quantity.NET_B1, 1),
        Term.of(Quantity.NET_W2, 1, 0), Term.of(Quantity.NET_B2, 1));
  }

  /** Those whose bounds do not depend on other numbers. */
  private static List<Term> bounded() {
    var others = EnumSet.of(Quantity.P, Quantity.DL_DZ, Quantity.Y);
    return settable().stream().filter(term -> !others.contains(term.quantity())).toList();
  }

  @ParameterizedTest
  @MethodSource("settable")
  void theActionThatSetsATermMovesItsHandle(Term term) {
    assertThat(TermActions.handle(TermActions.set(term, 0.5))).isEqualTo(Optional.of(term));
    var next = Reducer.reduce(AppState.START, TermActions.set(term, 0.375));
    assertThat(next).isNotEqualTo(AppState.START);
    // A rate that stands on its slider as a power of ten has three digits.
    var digits = term.equals(TermActions.TRAINING_RATE) ? 1e-3 : 1e-12;
    assertThat(value(next, term)).isCloseTo(0.375, within(digits));
  }

  @ParameterizedTest
  @MethodSource("bounded")
  void whatIsBeyondTheBoundsBecomesTheBound(Term term) {
    var bounds = TermActions.bounds(term);
    var beyond = Reducer.reduce(AppState.START, TermActions.set(term, bounds.high() + 1));
    assertThat(value(beyond, term)).isEqualTo(bounds.high());
    var below = Reducer.reduce(AppState.START, TermActions.set(term, bounds.low() - 1));
    assertThat(value(below, term)).isEqualTo(bounds.low());
    assertThat(Reducer.reduce(AppState.START, TermActions.set(term, Double.NaN)).document())
        .isEqualTo(AppState.START.document());
  }

  @Test
  void whatIsComputedCannotBeSet() {
    for (var quantity : Quantity.values()) {
      if (settable().stream().noneMatch(term -> term.quantity() == quantity)) {
        assertThatThrownBy(() -> TermActions.set(Term.of(quantity, 0), 1))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  private static double value(AppState state, Term term) {
    var document = state.document();
    var network = document.network().network();
    Vec vector = switch (term.quantity()) {
      case Z -> document.logits();
      case P -> document.softmax().p();
      case DL_DZ -> document.crossEntropy().gradient();
      case Y -> document.targetInUse();
      case T -> Vec.of(document.temperature());
      case SMOOTHING -> Vec.of(document.smoothing());
      case NET_RATE -> term.equals(TermActions.TRAINING_RATE)
          ? Vec.of(StrictMath.log10(document.training().task().setup().plan().rate()))
          : Vec.of(state.session().backprop().learningRate());
      case NET_X -> document.network().input();
      case NET_W1 -> network.w1().column(term.column());
      case NET_B1 -> network.b1();
      case NET_W2 -> network.w2().column(term.column());
      case NET_B2 -> network.b2();
      default -> throw new IllegalArgumentException(term.toString());
    };
    return vector.get(vector.size() == 1 ? 0 : term.row());
  }
}
