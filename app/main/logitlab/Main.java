package logitlab;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import logitlab.cli.Cli;
import logitlab.cli.Console;
import logitlab.cli.Refusal;
import logitlab.state.Document;
import logitlab.state.DocumentFile;
import logitlab.words.Message;
import logitlab.words.Words;

/** Starts the program: the command line where a command or an option comes first, else the window, on a file if one is named. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var console = new Console(new Words(Locale.getDefault()), new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    var code = run(console, List.of(arguments));
    if (code != Cli.SUCCESS) {
      System.exit(code);
    }
  }

  static int run(Console console, List<String> arguments) {
    var cli = new Cli(console);
    if (cli.takes(arguments)) {
      return cli.run(arguments);
    }
    try {
      return window(console, loaded(arguments));
    } catch (RuntimeException e) {
      return cli.answer(e);
    }
  }

  private static DocumentFile.Loaded loaded(List<String> arguments) {
    if (arguments.size() > 1) {
      throw new Refusal(Message.of("cli.too-many", String.valueOf(arguments.size())));
    }
    if (arguments.isEmpty()) {
      return new DocumentFile.Loaded(Document.EXAMPLE, Optional.empty());
    }
    try {
      return DocumentFile.read(Path.of(arguments.getFirst()));
    } catch (InvalidPathException e) {
      throw new Refusal(Message.of("cli.path", Message.foreign(arguments.getFirst())), e);
    }
  }

  private static int window(Console console, DocumentFile.Loaded loaded) {
    console.print(console.words().text("cli.window", String.join(", ", loaded.document().classes())) + "\n");
    return Cli.SUCCESS;
  }
}
