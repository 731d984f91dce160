package logitlab.derivation.expr;

/**
 * One stop on the walk through a derivation.
 *
 * @param number     from 0 through the whole derivation
 * @param block      where it is
 * @param blockIndex the block's place in the derivation
 * @param lineIndex  the line's place in the block; the left side is said at 0
 */
public record Step(int number, Block block, int blockIndex, int lineIndex) {

  /** Whether the line speaks of an entry, such as that of the watched class; L alone does not. */
  public boolean hasIndex() {
    return !Letters.free(block).isEmpty();
  }

  public Line line() {
    return block.lines().get(lineIndex);
  }

  /** Whether it is what its block was written for: the last of several lines, with those that it joins. */
  public boolean isResult() {
    return lineIndex == block.lines().size() - 1 && lineIndex + line().way().size() > 1;
  }

  /** Whether this step opens its block, so that its left side stands before the sign =. */
  public boolean opensBlock() {
    return lineIndex == 0;
  }
}
