package logitlab.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.file.DocumentFile;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.words.Message;

/** The documents that {@code --document} names: a file, or one a line from standard input. */
final class Documents {
  static final String STANDARD_INPUT = "-";

  /** What Java puts in the place of bytes that are no letter: a file of that name would be another one. */
  private static final char UNREADABLE = '\uFFFD';

  private Documents() {}

  static Document read(String file) {
    return load(file).document();
  }

  /** The document, and where to look at it. */
  static Loaded load(String file) {
    return DocumentFile.read(path(file));
  }

  /** What a name stands for; throws {@link Refusal} where it is none, and where Java could not read the bytes of an argument as letters. */
  static Path path(String file) {
    if (file.isBlank()) {
      throw new Refusal(Message.of("cli.path", Message.foreign(file)));
    }
    if (file.indexOf(UNREADABLE) >= 0) {
      throw new Refusal(Message.of("cli.path.letters", Message.foreign(file)));
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new Refusal(Message.of("cli.path", Message.foreign(file)), e);
    }
  }

  /** Refuses with {@code reason} to write over a file that is read, under whatever name. */
  static void keep(Path read, Path written, Message reason) throws IOException {
    if (Files.exists(written) && Files.exists(read) && Files.isSameFile(written, read)) {
      throw new Refusal(reason);
    }
  }

  /** Prints {@code result} of each line of standard input, until the end or the first line that is no document. Blank lines are passed over. */
  static void each(Console console, Function<Document, String> result) {
    var input = new BufferedInputStream(console.input());
    for (var number = 1;; number++) {
      var line = new ByteArrayOutputStream();
      var more = readLine(input, line);
      if (!line.toString(StandardCharsets.ISO_8859_1).isBlank()) {
        console.print(resultOf(line.toByteArray(), number, result) + "\n");
      }
      if (!more) {
        return;
      }
    }
  }

  private static String resultOf(byte[] line, int number, Function<Document, String> result) {
    try {
      return result.apply(DocumentFile.parse(line, number).document());
    } catch (InvalidDocument e) {
      throw new Refusal(Message.of("cli.line", String.valueOf(number), e.reason()), e);
    } catch (Refusal e) {
      throw new Refusal(Message.of("cli.line", String.valueOf(number), e.reason()), e);
    }
  }

  /** One line without its end, or so much of it that it is too large for a document; false after the last. */
  private static boolean readLine(InputStream input, ByteArrayOutputStream line) {
    try {
      int next;
      while ((next = input.read()) != -1 && next != '\n' && line.size() <= DocumentFile.MAX_BYTES) {
        line.write(next);
      }
      return next != -1;
    } catch (IOException e) {
      throw new Refusal(Message.of("cli.unreadable", String.valueOf(e.getMessage())), e);
    }
  }
}
