package logitlab.typeset;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The loading of fonts by AWT, one at a time. Each asks the system's library for the environment of the process, and that library does not
 * survive to be asked while another thread changes it, which JavaFX does when it starts on Linux (GDK_BACKEND).
 */
public final class FontLoading {
  private static final ReentrantLock LOCK = new ReentrantLock();

  private FontLoading() {}

  /** Runs {@code work} while no font is loaded. */
  public static void hold(Runnable work) {
    load(() -> {
      work.run();
      return true;
    });
  }

  /** Loads the faces of texts, so that they are there for whatever is drawn while it is held. */
  public static void loadFaces() {
    for (var face : Face.values()) {
      FaceFont.of(face);
    }
  }

  /** What {@code loading} gives, which may load fonts. */
  static <T> T load(Supplier<T> loading) {
    LOCK.lock();
    try {
      return loading.get();
    } finally {
      LOCK.unlock();
    }
  }
}
