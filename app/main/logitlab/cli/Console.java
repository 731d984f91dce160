package logitlab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import logitlab.export.Numbered;
import logitlab.words.Message;
import logitlab.words.Words;

/**
 * What a command talks to. All text is UTF-8.
 *
 * @param words  the texts
 * @param input  standard input
 * @param output standard output: results only
 * @param error  standard error: messages only
 */
public record Console(Words words, InputStream input, OutputStream output, OutputStream error) {

  /** Writes a result at once; throws {@link Refusal} where it cannot be written (a full disk, a reader that has gone). */
  public void print(String text) {
    try {
      output.write(text.getBytes(StandardCharsets.UTF_8));
      output.flush();
    } catch (IOException e) {
      throw new Refusal(Message.of("cli.unwritable", String.valueOf(e.getMessage())), e);
    }
  }

  /** Writes one line to standard error, whatever is in {@code message}. */
  void complain(String message) {
    var line = message.strip().replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    try {
      error.write((words.text("cli.message", line) + "\n").getBytes(StandardCharsets.UTF_8));
      error.flush();
    } catch (IOException e) {
      // There is nowhere left to say it; the exit code does.
      return;
    }
  }

  /** Says how many numbered files a folder still holds that are none of those just written there. */
  void sayWhatIsLeft(Path folder, Set<String> written, String extension) {
    var left = Numbered.others(written, folder, extension);
    if (left > 0) {
      complain(words.text("cli.left", Message.foreign(folder.toString()), String.valueOf(left)));
    }
  }

  /** Writes to standard error what is no message: how far something is. Whoever does not listen misses nothing. */
  void hint(String text) {
    try {
      error.write(text.getBytes(StandardCharsets.UTF_8));
      error.flush();
    } catch (IOException _) {
      // What it is about goes on without it.
    }
  }
}
