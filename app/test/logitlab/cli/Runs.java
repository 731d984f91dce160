package logitlab.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import logitlab.words.Words;

/** Runs of the command line inside the test. */
final class Runs {
  private Runs() {}

  /** What a run left behind. */
  record Result(int code, String output, String error) {}

  static Result run(String... arguments) {
    return feed("", arguments);
  }

  /** A run with this standard input. */
  static Result feed(String input, String... arguments) {
    var output = new ByteArrayOutputStream();
    var error = new ByteArrayOutputStream();
    var console = new Console(new Words(Locale.ENGLISH),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, error);
    var code = new Cli(console).run(List.of(arguments));
    return new Result(code, output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
  }
}
