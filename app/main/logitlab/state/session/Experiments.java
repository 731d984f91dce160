package logitlab.state.session;

import java.util.Optional;
import logitlab.derivation.mistake.Mistake;
import logitlab.state.view.Panel;

/**
 * What stands beside a derivation, and how far its experiments are.
 *
 * @param panel       which panel is in front
 * @param contraction the Jacobian's stage
 * @param mistake     the classic mistake that is made on purpose
 * @param findings    whether what finds it is looked at, or else why it is made, where there is no room for both
 * @param attempt     the reader's own result
 * @param slip        which slip in print is looked at, from 0
 * @param spotted     the place, from 0, that the reader takes for its slip; empty while he looks
 */
public record Experiments(Panel panel, VectorJacobianProduct contraction, Mistake mistake, boolean findings,
    OwnResult attempt, int slip,
    Optional<Integer> spotted) {
  /** The numbers are in front, and no experiment has begun. */
  public static final Experiments START = new Experiments(Panel.NUMBERS, VectorJacobianProduct.START,
      Mistake.INDEX_SLIP,
      false, OwnResult.START, 0, Optional.empty());

  public Experiments {
    if (slip < 0 || spotted.filter(place -> place < 0).isPresent()) {
      throw new IllegalArgumentException("slip " + slip + ", place " + spotted);
    }
  }

  public Experiments with(Panel changed) {
    return new Experiments(changed, contraction, mistake, findings, attempt, slip, spotted);
  }

  public Experiments with(VectorJacobianProduct changed) {
    return new Experiments(panel, changed, mistake, findings, attempt, slip, spotted);
  }

  public Experiments withMistake(Mistake changed) {
    return new Experiments(panel, contraction, changed, findings, attempt, slip, spotted);
  }

  public Experiments withFindings(boolean changed) {
    return new Experiments(panel, contraction, mistake, changed, attempt, slip, spotted);
  }

  public Experiments with(OwnResult changed) {
    return new Experiments(panel, contraction, mistake, findings, changed, slip, spotted);
  }

  /** Another slip, nothing spotted in it yet. */
  public Experiments withSlip(int changed) {
    return new Experiments(panel, contraction, mistake, findings, attempt, changed, Optional.empty());
  }

  public Experiments withSpotted(Optional<Integer> changed) {
    return new Experiments(panel, contraction, mistake, findings, attempt, slip, changed);
  }
}
