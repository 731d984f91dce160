package logitlab.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What frames leave behind is collected between them. */
class LullTest {
  @Test
  void whereThereIsRoomNothingIsCollected() {
    var asked = new AtomicLong();
    new Lull(() -> Lull.ROOM, asked::incrementAndGet).come();
    assertThat(asked).hasValue(0);
  }

  @Test
  void itEndsWithTheCollection() {
    var asked = new AtomicLong();
    new Lull(() -> Lull.ROOM - 1, () -> asked.incrementAndGet() < 7 ? 3 : 4).come();
    assertThat(asked).hasValue(7);
  }

  @Test
  void itEndsWhereNothingIsCollected() {
    var asked = new AtomicLong();
    new Lull(() -> 0, () -> {
      asked.incrementAndGet();
      return 3;
    }).come();
    assertThat(asked).hasValue(1 + Lull.MOST / Lull.PIECE);
  }

  /** With the collector that the program runs with: the room is read where it is, and filling it has it emptied. */
  @Test
  void aLullWithoutRoomLeavesRoom() {
    var eden = ManagementFactory.getMemoryPoolMXBeans()
        .stream()
        .filter(pool -> pool.getName().equals("Eden Space"))
        .findFirst()
        .orElseThrow();
    var lull = Lull.of(eden);
    for (var round = 0; round < 3; round++) {
      fill(eden);
      lull.come();
      assertThat(room(eden)).isGreaterThan(Lull.ROOM);
    }
  }

  /** Until there is too little room. */
  private static void fill(MemoryPoolMXBean eden) {
    var made = 0L;
    while (room(eden) >= Lull.ROOM) {
      made += new byte[1 << 14].length;
    }
    assertThat(made).isPositive();
  }

  private static long room(MemoryPoolMXBean eden) {
    var usage = eden.getUsage();
    return usage.getCommitted() - usage.getUsed();
  }
}
