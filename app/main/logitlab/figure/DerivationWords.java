package logitlab.figure;

import logitlab.derivation.Notation;
import logitlab.derivation.Prose;
import logitlab.derivation.Reading;
import logitlab.derivation.Sentence;
import logitlab.derivation.SoftmaxModel;
import logitlab.derivation.Speaker;
import logitlab.derivation.Step;
import logitlab.derivation.TexPrinter;
import logitlab.derivation.Watch;
import logitlab.words.Words;

/** What is said about the lines of a derivation at one moment: sentences whose symbols are printed like those of the equations. */
record DerivationWords(Words words, Notation notation, Watch watch) {

  static DerivationWords of(Frame frame, Words words) {
    return new DerivationWords(words, Notation.standard(frame.softmax().temperature()),
        new Watch(new SoftmaxModel(frame.softmax(), frame.target()), frame.session().watched()));
  }

  TexPrinter printer(Reading reading) {
    return new TexPrinter(notation, reading, watch);
  }

  /** One sentence of why the line holds. */
  Sentence why(Step step) {
    return read(step.line().why(), step);
  }

  /** The longer answer to what is usually asked at this line. */
  Sentence more(Step step) {
    return read(step.line().more(), step);
  }

  String rule(Step step) {
    return words.text(step.line().rule().key());
  }

  /** The line itself, to be read aloud. */
  String spoken(Step step) {
    return new Speaker(words::text, notation).say(step);
  }

  private Sentence read(String key, Step step) {
    return new Prose(printer(Reading.SYMBOLS), new Speaker(words::text, notation)).read(words.text(key), step.block());
  }
}
