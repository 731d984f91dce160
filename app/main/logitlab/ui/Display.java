package logitlab.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a window can be shown here. JavaFX itself ends badly where it cannot, so it is found out before, by asking the libraries that it
 * will ask.
 */
@SuppressWarnings("restricted") // native calls are the only way to ask; the start commands allow them
public final class Display {
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
    try (var arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
    } catch (IllegalArgumentException _) {
      return Optional.of("ui.display.no-gtk");
    }
    return opens() ? Optional.empty() : Optional.of("ui.display.none");
  }

  /** Whether the X server that DISPLAY names answers. */
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
