package logitlab.state.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import logitlab.derivation.mistake.Diagnosis.Typed;
import logitlab.state.domain.Domain;

/**
 * A result that was worked out on paper and typed in.
 *
 * @param asked what it is meant to be
 * @param typed its entries as they were typed, one for each class there can be; empty where nothing was typed yet
 */
public record OwnResult(Asked asked, List<String> typed) {
  /** Nothing typed yet. */
  public static final OwnResult START = new OwnResult(Asked.GRADIENT, Collections.nCopies(Domain.MAX_CLASSES, ""));

  /** What can be worked out, in the order of the derivations. */
  public enum Asked {
    /** p. */
    PROBABILITIES,
    /** ∂L/∂p. */
    LOSS_BY_PROBABILITY,
    /** ∂p_k/∂z for the watched class k: its row of the Jacobian. */
    JACOBIAN_ROW,
    /** ∂L/∂z. */
    GRADIENT,
    /** ∂E/∂z of squared error. */
    SQUARED_ERROR,
    /** ∂L/∂a⁽¹⁾ of the network. */
    HIDDEN_GRADIENT,
    /** δ⁽¹⁾ of the network. */
    HIDDEN_ERROR
  }

  public OwnResult {
    typed = List.copyOf(typed);
    if (typed.size() != Domain.MAX_CLASSES) {
      throw new IllegalArgumentException(typed.size() + " entries");
    }
    typed.stream().filter(text -> !text.isEmpty()).forEach(Typed::read);
  }

  public OwnResult with(Asked other) {
    return new OwnResult(other, typed);
  }

  /** Another entry; the same, if the text is neither empty nor a number. */
  public OwnResult with(int index, String text) {
    if (index < 0 || index >= typed.size() || !(text.isEmpty() || isNumber(text))) {
      return this;
    }
    var changed = new ArrayList<>(typed);
    changed.set(index, text.strip());
    return new OwnResult(asked, changed);
  }

  /** All entries, from the first on, the rest empty; the same, if there are too many or one of them is no number. */
  public OwnResult with(List<String> row) {
    if (row.size() > typed.size() || !row.stream().allMatch(OwnResult::isNumber)) {
      return this;
    }
    var changed = new ArrayList<>(row);
    changed.addAll(Collections.nCopies(typed.size() - row.size(), ""));
    return new OwnResult(asked, changed);
  }

  /** Whether the text can be an entry. */
  public static boolean isNumber(String text) {
    try {
      Typed.read(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
