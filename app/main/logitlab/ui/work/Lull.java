package logitlab.ui.work;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Young collections fall into the lull after a frame instead of into a frame, which would take twice as long. The collector comes when there
 * is no room left for new objects; where little is left after a frame, pieces that nobody needs fill it up.
 */
public final class Lull {
  /** The room that several large frames need, in bytes. */
  static final long ROOM = 4L << 20;
  /** Small enough to be made in the room for new objects, in bytes. */
  static final int PIECE = 1 << 16;

  /** More than fills the room and what this thread holds of it for itself: then filling is of no use. */
  static final long MOST = 8 * ROOM;

  private final LongSupplier room;
  private final LongSupplier collections;
  /** Written only: were it not, the compiler could leave the pieces out. */
  @SuppressWarnings("unused")
  private volatile byte @Nullable [] piece;

  /**
   * @param room        so many bytes can be made before the next collection
   * @param collections how many there were
   */
  Lull(LongSupplier room, LongSupplier collections) {
    this.room = room;
    this.collections = collections;
  }

  /** From now on, after each frame of this scene, where Java collects with its serial collector. */
  public static void follow(Scene scene) {
    ManagementFactory.getMemoryPoolMXBeans()
        .stream()
        .filter(pool -> pool.getName().equals("Eden Space"))
        .findFirst()
        .ifPresent(eden -> {
          var lull = of(eden);
          Platform.runLater(() -> scene.addPostLayoutPulseListener(() -> Platform.runLater(lull::come)));
        });
  }

  static Lull of(MemoryPoolMXBean eden) {
    var collectors = ManagementFactory.getGarbageCollectorMXBeans();
    return new Lull(() -> {
      var usage = eden.getUsage();
      return usage.getCommitted() - usage.getUsed();
    }, () -> collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum());
  }

  /** A frame is over. */
  void come() {
    if (room.getAsLong() < ROOM) {
      var before = collections.getAsLong();
      for (var made = 0L; made < MOST && collections.getAsLong() == before; made += PIECE) {
        piece = new byte[PIECE];
      }
      piece = null;
    }
  }
}
