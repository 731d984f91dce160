package logitlab.figure.derive;

import logitlab.derivation.expr.Step;
import logitlab.figure.Frame;
import logitlab.words.Words;

/**
 * A derivation at one of its lines, at one moment.
 *
 * @param said puts its lines into words
 */
record WalkMoment(Frame frame, Walk walk, DerivationWords said) {
  static WalkMoment of(Frame frame, Words words) {
    return new WalkMoment(frame, Walk.of(frame), DerivationWords.of(frame, words));
  }

  /** The same moment at another line. */
  WalkMoment at(int line) {
    return new WalkMoment(frame, walk.at(line), said);
  }

  /** The line in front. */
  Step now() {
    return walk.now();
  }
}
