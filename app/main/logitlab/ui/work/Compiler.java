package logitlab.ui.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Java's optimising compiler, C2. At a start it asks for as much processor time as the start itself, for code that runs a little faster
 * later.
 */
public final class Compiler {
  private static final Path THREADS = Path.of("/proc/self/task");
  /** How the system calls its thread: the first 15 letters of its name. */
  private static final String NAME = "C2 CompilerThre";
  /** Such a share of a busy processor is a third of that of other threads; on one that is idle nothing changes. */
  private static final String NICE = "5";

  private Compiler() {}

  /** From now on other threads go first. Where the system has no such list of threads, or no command for it, nothing changes. */
  public static void letOthersFirst() {
    try (var threads = Files.newDirectoryStream(THREADS)) {
      for (var thread : threads) {
        if (Files.readString(thread.resolve("comm")).startsWith(NAME)) {
          new ProcessBuilder("renice", "-n", NICE, "-p", thread.getFileName().toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
        }
      }
    } catch (IOException _) {
      // The start takes longer, which is all.
    }
  }
}
