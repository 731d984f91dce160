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
public record Lab(Panel panel, Contraction contraction, Mistake mistake, boolean findings, Attempt attempt, int slip,
    Optional<Integer> spotted) {
  /** The numbers are in front, and no experiment has begun. */
  public static final Lab START = new Lab(Panel.NUMBERS, Contraction.START, Mistake.INDEX_SLIP,
      false, Attempt.START, 0, Optional.empty());

  public Lab {
    if (slip < 0 || spotted.filter(place -> place < 0).isPresent()) {
      throw new IllegalArgumentException("slip " + slip + ", place " + spotted);
    }
  }

  public Lab with(Panel changed) {
    return new Lab(changed, contraction, mistake, findings, attempt, slip, spotted);
  }

  public Lab with(Contraction changed) {
    return new Lab(panel, changed, mistake, findings, attempt, slip, spotted);
  }

  public Lab withMistake(Mistake changed) {
    return new Lab(panel, contraction, changed, findings, attempt, slip, spotted);
  }

  public Lab withFindings(boolean changed) {
    return new Lab(panel, contraction, mistake, changed, attempt, slip, spotted);
  }

  public Lab with(Attempt changed) {
    return new Lab(panel, contraction, mistake, findings, changed, slip, spotted);
  }

  /** Another slip, nothing spotted in it yet. */
  public Lab withSlip(int changed) {
    return new Lab(panel, contraction, mistake, findings, attempt, changed, Optional.empty());
  }

  public Lab withSpotted(Optional<Integer> changed) {
    return new Lab(panel, contraction, mistake, findings, attempt, slip, changed);
  }
}
