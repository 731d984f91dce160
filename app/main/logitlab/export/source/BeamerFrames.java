package logitlab.export.source;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.expr.Step;

/** How the lines of a block are shared out over frames. */
final class BeamerFrames {
  /** So many lines have room on a frame, with what is said of them. */
  private static final int MOST = 3;

  private BeamerFrames() {}

  /** The frames of a block, about equally full. */
  static Stream<List<Step>> parts(List<Step> block) {
    var frames = (block.size() + MOST - 1) / MOST;
    return IntStream.range(0, frames)
        .mapToObj(n -> block.subList(n * block.size() / frames, (n + 1) * block.size() / frames));
  }
}
