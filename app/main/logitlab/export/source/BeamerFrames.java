package logitlab.export.source;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the lines of a block are shared out over frames. */
final class BeamerFrames {
  /** So many lines are read on a frame, with what is said of them. */
  private static final int MOST = 3;
  /** So high they may be together, in em: what a frame leaves between its title and the words below. */
  private static final double ROOM = 9;

  private BeamerFrames() {}

  /** The frames of a block, about equally full, and as few as have room; {@code height} is that of a line, in em. */
  static <L> Stream<List<L>> parts(List<L> block, ToDoubleFunction<L> height) {
    return IntStream.rangeClosed(1, block.size())
        .mapToObj(frames -> shared(block, frames))
        .filter(parts -> parts.stream()
            .allMatch(part -> part.size() == 1
                || (part.size() <= MOST && part.stream().mapToDouble(height).sum() <= ROOM)))
        .findFirst()
        .orElseThrow()
        .stream();
  }

  private static <L> List<List<L>> shared(List<L> block, int frames) {
    return IntStream.range(0, frames)
        .mapToObj(n -> block.subList(n * block.size() / frames, (n + 1) * block.size() / frames))
        .toList();
  }
}
