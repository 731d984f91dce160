package logitlab;

import java.io.Closeable;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import logitlab.cli.Cli;
import logitlab.cli.Console;
import logitlab.cli.ExitCode;
import logitlab.cli.Refusal;
import logitlab.state.data.FileKind;
import logitlab.state.data.FileProblem;
import logitlab.state.file.DocumentFile;
import logitlab.state.file.LastState;
import logitlab.ui.Desktop;
import logitlab.ui.Display;
import logitlab.ui.Tour;
import logitlab.words.Message;
import logitlab.words.Words;

/** Starts the program: the command line where a command or an option comes first, else the window, on a file if one is named. */
public final class Main {
  /** Opens on the first scene of the document, before an audience. */
  private static final String STAGE = "--stage";

  /** The system property that names the folder of the tour. */
  private static final String TOUR = "logitlab.tour";

  /** The system property that names the folder of the state that is kept from run to run. */
  private static final String STATE = "logitlab.state";
  /** The system property in which the start script names the standard streams that are closed: Java would take other files for them. */
  private static final String CLOSED = "logitlab.closed";

  /** The system property in which the start script names the folder that it made for this run's temporary files. */
  private static final String TEMP = "logitlab.temp";

  /** How long after a change the state is kept, in seconds. */
  private static final long KEEP_AFTER = 1;

  private Main() {}

  public static void main(String[] arguments) {
    // What is asked to be deleted first is deleted last: the files in the folder come before.
    Optional.ofNullable(System.getProperty(TEMP)).map(File::new).ifPresent(File::deleteOnExit);
    var code = run(console(), List.of(arguments));
    if (code != ExitCode.SUCCESS) {
      System.exit(code);
    }
  }

  static Console console() {
    return new Console(new Words(Locale.getDefault()),
        isClosed("input") ? closed(InputStream.nullInputStream()) : new FileInputStream(FileDescriptor.in),
        isClosed("output") ? closed(OutputStream.nullOutputStream()) : new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err));
  }

  static int run(Console console, List<String> arguments) {
    try {
      if (arguments.isEmpty()) {
        return window(console, Optional.empty(), false);
      }
      var cli = new Cli(console);
      var staged = arguments.stream().limit(1).anyMatch(STAGE::equals);
      return cli.takes(arguments) && !staged
          ? cli.run(arguments)
          : window(console, file(staged ? arguments.subList(1, arguments.size()) : arguments), staged);
    } catch (RuntimeException | Error e) {
      return Cli.answer(console, e);
    }
  }

  private static boolean isClosed(String stream) {
    return List.of(System.getProperty(CLOSED, "").split(",", -1)).contains(stream);
  }

  private static <S extends Closeable> S closed(S stream) {
    try {
      stream.close();
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file to open, once it is known to hold a document or to be a text; a table is read in the window, which says how far it is. */
  static Optional<Path> file(List<String> arguments) {
    if (arguments.size() > 1) {
      throw new Refusal(Message.of("cli.too-many", String.valueOf(arguments.size())));
    }
    try {
      var file = arguments.stream().findFirst().map(Path::of);
      file.ifPresent(Main::check);
      return file;
    } catch (InvalidPathException e) {
      throw new Refusal(Message.of("cli.path", Message.foreign(arguments.getFirst())), e);
    }
  }

  private static void check(Path file) {
    if (FileKind.of(file) == FileKind.DOCUMENT) {
      DocumentFile.read(file);
    }
  }

  /** Runs what it is given after the delay with which a change is kept. */
  static Executor keeping() {
    return CompletableFuture.delayedExecutor(KEEP_AFTER, TimeUnit.SECONDS);
  }

  private static LastState lastState() {
    var named = System.getProperty(STATE);
    return named == null
        ? LastState.of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv())
        : new LastState(Path.of(named));
  }

  private static int window(Console console, Optional<Path> file, boolean staged) {
    var prepared = Desktop.prepare(console.words());
    var missing = Display.missing();
    if (missing.isEmpty()) {
      Desktop.run(console.words(), prepared, new Desktop.Opening(file, staged), lastState(),
          keeping(), Optional.empty());
      return ExitCode.SUCCESS;
    }
    var folder = Path.of(System.getProperty(TOUR, "tour"));
    try {
      var pictures = Tour.take(console.words(), folder);
      console.print(console.words().text(missing.get()) + " "
          + console.words().text("ui.display.tour", folder.toAbsolutePath().toString()) + "\n"
          + pictures.stream().map(picture -> picture + "\n").collect(Collectors.joining()));
      return ExitCode.SUCCESS;
    } catch (IOException e) {
      throw new Refusal(FileProblem.writing(folder, e), e);
    }
  }
}
