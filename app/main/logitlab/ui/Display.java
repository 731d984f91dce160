package logitlab.ui;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a window can be shown here. JavaFX itself ends badly where it cannot, so it is found out before: by a look where most machines
 * have what is needed, else by asking the libraries that it will ask.
 */
@SuppressWarnings("restricted") // native calls are the only way to ask; the start commands allow them
public final class Display {
  private static final Pattern DISPLAY = Pattern.compile("(?<host>[\\w.-]*):(?<number>\\d{1,4})(\\.\\d{1,4})?");
  private static final String GTK = "libgtk-3.so.0";
  /** Where it lies on most machines: a look is quicker than to load it. */
  private static final List<String> FOLDERS = List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib",
      "/usr/lib/aarch64-linux-gnu");
  /** Linux's list of the sockets on this machine, each on a line of its own with its file at the end. */
  private static final Path SOCKETS = Path.of("/proc/net/unix");
  /** How those that somebody listens on are marked (the kernel's __SO_ACCEPTCON). */
  private static final String LISTENING = " 00010000 ";
  /** The TCP port of X server 0. */
  private static final int FIRST_PORT = 6000;

  private Display() {}

  /** The key of the sentence that says what is missing; empty where a window can be shown. */
  public static Optional<String> missing() {
    if ("Headless".equals(System.getProperty("glass.platform"))) {
      return Optional.of("ui.display.headless");
    }
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    if (System.getenv("DISPLAY") == null || System.getenv("DISPLAY").isBlank()) {
      return Optional.of("ui.display.none");
    }
    if (!lies(GTK) && !loads(GTK)) {
      return Optional.of("ui.display.no-gtk");
    }
    return listens(System.getenv("DISPLAY")) || opens() ? Optional.empty() : Optional.of("ui.display.none");
  }

  private static boolean lies(String library) {
    for (var folder : FOLDERS) {
      if (Files.exists(Path.of(folder, library))) {
        return true;
      }
    }
    return false;
  }

  private static boolean loads(String library) {
    try (var arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /**
   * Whether something listens where the X server of this name would: known in a moment, where {@link #opens} takes a tenth of a second. A
   * name of another form, or another kind of socket, is no for an answer.
   *
   * @param display what the variable DISPLAY holds: a host or none, a colon, the server's number, and perhaps a point and a screen
   */
  static boolean listens(String display) {
    var parts = DISPLAY.matcher(display);
    if (!parts.matches()) {
      return false;
    }
    var host = parts.group("host");
    var number = Integer.parseInt(parts.group("number"));
    var socket = "/tmp/.X11-unix/X" + number;
    if (host.isEmpty() && isListed(socket)) {
      return true;
    }
    try (var _ = SocketChannel.open(host.isEmpty()
        ? UnixDomainSocketAddress.of(socket)
        : new InetSocketAddress(host, FIRST_PORT + number))) {
      return true;
    } catch (IOException | UnresolvedAddressException _) {
      return false;
    }
  }

  /** Whether the system says that somebody listens there: this takes a tenth of the time of a knock. Within a container it may not say so. */
  static boolean isListed(String socket) {
    try (var lines = Files.newBufferedReader(SOCKETS)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.endsWith(" " + socket) && line.contains(LISTENING)) {
          return true;
        }
      }
    } catch (IOException _) {
      // Then somebody has to knock.
    }
    return false;
  }

  /** Whether the X server that DISPLAY names answers its own library. */
  private static boolean opens() {
    try (var arena = Arena.ofConfined()) {
      var x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
      var open = Linker.nativeLinker()
          .downcallHandle(x11.findOrThrow("XOpenDisplay"),
              FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
      var close = Linker.nativeLinker()
          .downcallHandle(x11.findOrThrow("XCloseDisplay"),
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
      var display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
      return display.address() != 0 && (int) close.invokeExact(display) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException("the X server cannot be asked", e);
    }
  }
}
