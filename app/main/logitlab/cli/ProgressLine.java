package logitlab.cli;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import logitlab.export.film.TimeLeft;

/** How far something is, on one line of standard error that is written over and taken away at the end; nothing where nobody watches. */
final class ProgressLine implements DoubleConsumer {
  /** To the beginning of the line, and away with what stands there. */
  private static final String ANEW = "\r\u001B[K";

  private final Console console;
  private final boolean watched = Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  private final TimeLeft left = new TimeLeft();
  private int shown = -1;

  ProgressLine(Console console) {
    this.console = console;
  }

  @Override
  public void accept(double share) {
    var percent = (int) Math.floor(100 * share);
    if (watched && percent != shown) {
      shown = percent;
      var seconds = left.seconds(share);
      console.hint(ANEW + (share >= 1
          ? ""
          : seconds < 0
              ? console.words().text("cli.progress", String.valueOf(percent))
              : console.words().text("cli.progress.left", String.valueOf(percent), String.valueOf(seconds))));
    }
  }

  /** Takes the line away, so that something else can be said. */
  void clear() {
    if (watched) {
      console.hint(ANEW);
    }
  }
}
