package logitlab.ui;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/**
 * Tells when frames can be timed: when Java has compiled what they run. Until then the compiler takes one of the machine's processors half of
 * the time, and where there are two, the painting thread has the other. A method that is called once a frame is compiled well after thousands
 * of frames only.
 */
final class WarmUp {
  private static final int LEAST_FRAMES = 4000;
  private static final int MOST_FRAMES = 25_000;
  /** So many frames apart the compiler is looked at. */
  private static final int BETWEEN = 1000;
  /** The share of the time that it may still take, so many times in a row. */
  private static final double RESTING = 0.03;
  private static final int IN_A_ROW = 2;

  private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
  private int frames;
  private long looked = System.nanoTime();
  private long compiled = compiler.getTotalCompilationTime();
  private int quiet;

  /** To be called once a frame. */
  boolean isOver() {
    var over = frames >= MOST_FRAMES || frames >= LEAST_FRAMES && quiet >= IN_A_ROW;
    if (!over && ++frames % BETWEEN == 0) {
      var now = System.nanoTime();
      var total = compiler.getTotalCompilationTime();
      quiet = (total - compiled) * 1e6 / (now - looked) < RESTING ? quiet + 1 : 0;
      looked = now;
      compiled = total;
    }
    return over;
  }
}
