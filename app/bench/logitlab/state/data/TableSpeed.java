package logitlab.state.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import logitlab.math.Seeded;

/** How long a table of a million rows and eight columns takes to be sampled, and how much of the heap: run by hand, each time anew. */
public final class TableSpeed {
  private static final int ROWS = 1_000_000;
  private static final double MEGA = 1e6;
  private static final double NANO = 1e-9;

  private TableSpeed() {}

  /** Writes a table, reads it a few times, the second time with another label, and prints what it took. */
  public static void main(String[] arguments) throws IOException {
    var file = Files.createTempFile("logitlab-speed", ".csv");
    try {
      write(file);
      System.out.printf(Locale.ROOT, "%,d rows, %.1f MB%n", ROWS, Files.size(file) / MEGA);
      time("first", file, TableChoices.NONE);
      time("another label", file, TableChoices.NONE.withLabel(6));
      time("again", file, TableChoices.NONE);
    } finally {
      Files.delete(file);
    }
  }

  private static void time(String what, Path file, TableChoices wishes) {
    var pools = ManagementFactory.getMemoryPoolMXBeans()
        .stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    var thread = ManagementFactory.getThreadMXBean();
    var processor = thread.getCurrentThreadCpuTime();
    var start = System.nanoTime();
    var reading = TableFile.read(file, wishes, Watch.NONE);
    var seconds = (System.nanoTime() - start) * NANO;
    var busy = (thread.getCurrentThreadCpuTime() - processor) * NANO;
    var peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(Locale.ROOT,
        "%-14s %.2f s (%.2f s of the processor), at most %.0f MB of the heap; %d of %d rows by “%s”%n",
        what, seconds, busy, peak / MEGA, reading.table().rows().size(), reading.rows(),
        reading.columns().get(reading.label()).name());
  }

  private static void write(Path file) throws IOException {
    var random = new Seeded(1);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("id,length,width,height,weight,city,level,species\n");
      var line = new StringBuilder();
      for (var row = 0; row < ROWS; row++) {
        line.setLength(0);
        line.append(row + 1);
        for (var column = 0; column < 4; column++) {
          line.append(',').append(random.nextInt(1_000_000) / 1e4 * (column + 1));
        }
        line.append(",town ").append(random.nextInt(30_000)).append(',').append(random.nextInt(5)).append(',');
        var lot = random.nextInt(10);
        line.append(lot < 6 ? "common" : lot < 9 ? "seldom" : "rare").append('\n');
        writer.append(line);
      }
    }
  }
}
