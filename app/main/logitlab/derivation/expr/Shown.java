package logitlab.derivation.expr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The lines of a derivation that are in sight, and what is folded away or could be. A line that stands next to another because those between
 * them are folded away is held against that one, and its parts come from there by the way through those between.
 *
 * @param steps the lines in sight, each under its number in the whole derivation, in blocks that hold no others
 * @param folds what can be folded away, in order
 */
public record Shown(List<Step> steps, List<Fold> folds) {
  public Shown {
    steps = List.copyOf(steps);
    folds = List.copyOf(folds);
  }

  /**
   * Lines that are unfolded and folded away together: an aside, or, in a brief walk, all lines that it leaves out before one of its own.
   *
   * @param key   of the aside's block, or of the line that stands after the lines in a brief walk
   * @param aside the block, if it is one
   * @param lines the numbers of its lines, in order
   * @param open  whether they are in sight
   */
  public record Fold(String key, Optional<Block> aside, List<Integer> lines, boolean open) {
    public Fold {
      lines = List.copyOf(lines);
    }
  }

  /** What is in sight of a derivation in this detail with the folds of these keys open. */
  public static Shown of(Derivation route, Detail detail, Set<String> open) {
    var steps = route.steps();
    var folds = folds(steps, detail, open);
    var hidden = new HashSet<Integer>();
    folds.stream().filter(fold -> !fold.open).forEach(fold -> hidden.addAll(fold.lines));
    var unfolded = new HashSet<String>();
    folds.stream().filter(fold -> fold.open).forEach(fold -> unfolded.add(fold.key));
    var shown = new ArrayList<Step>();
    for (var block : route.blocks()) {
      var own = steps.stream().filter(step -> step.block().key().equals(block.key())).toList();
      shown.addAll(shown(own, hidden, unfolded, detail, shown.isEmpty() ? 0 : shown.getLast().blockIndex() + 1));
    }
    return new Shown(shown, folds);
  }

  private static List<Fold> folds(List<Step> steps, Detail detail, Set<String> open) {
    var folds = new ArrayList<Fold>();
    var left = new ArrayList<Integer>();
    for (var step : steps) {
      var line = step.line();
      if (step.block().aside()) {
        if (step.opensBlock()) {
          var key = key(step.block().key());
          var lines = IntStream.range(0, step.block().lines().size()).map(n -> step.number() + n).boxed().toList();
          folds.add(new Fold(key, Optional.of(step.block()), lines, open.contains(key)));
        }
      } else if (detail == Detail.BRIEF && !line.main()) {
        left.add(step.number());
      } else if (!left.isEmpty()) {
        folds.add(new Fold(key(line.key()), Optional.empty(), left, open.contains(key(line.key()))));
        left.clear();
      }
    }
    return folds;
  }

  /** The lines of a block that are not hidden, in a block of their own. */
  private static List<Step> shown(List<Step> steps, Set<Integer> hidden, Set<String> unfolded, Detail detail,
      int index) {
    var lines = new ArrayList<Line>();
    var numbers = new ArrayList<Integer>();
    var left = new ArrayList<Line>();
    for (var step : steps) {
      var line = step.line();
      if (hidden.contains(step.number())) {
        left.add(line);
      } else {
        var brief = detail == Detail.BRIEF && line.main() && !unfolded.contains(key(line.key()));
        lines.add(brief ? line.joining(left) : line);
        numbers.add(step.number());
        left.clear();
      }
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    var block = steps.getFirst().block().with(lines);
    return IntStream.range(0, lines.size()).mapToObj(n -> new Step(numbers.get(n), block, index, n)).toList();
  }

  /** The name of a block or a line in files. */
  private static String key(String stem) {
    return stem.substring("derivation.".length());
  }

  /** Which of the lines in sight has this number, from 0; none where it is folded away. */
  public OptionalInt place(int number) {
    for (var n = 0; n < steps.size(); n++) {
      if (steps.get(n).number() == number) {
        return OptionalInt.of(n);
      }
    }
    return OptionalInt.empty();
  }

  /** The line in sight after the one with this number; none where that is folded away or the last. */
  public Optional<Step> after(int number) {
    var place = place(number);
    return place.isPresent() && place.getAsInt() + 1 < steps.size()
        ? Optional.of(steps.get(place.getAsInt() + 1))
        : Optional.empty();
  }

  /** The line in sight with this number, or the first after it. */
  public Step from(int number) {
    for (var step : steps) {
      if (step.number() >= number) {
        return step;
      }
    }
    return steps.getLast();
  }

  /** Whether something is struck on the way to the line in sight with this number. */
  public boolean cancels(int number) {
    return place(number).stream()
        .mapToObj(steps::get)
        .anyMatch(step -> step.line().rules().contains(Rule.CANCEL)
            && !step.block().cancelled(step.lineIndex()).isEmpty());
  }

  /** What is folded away, or could be again, directly before a line in sight: its key stays where it is when it is pressed. */
  public List<Fold> before(Step step) {
    return folds.stream().filter(fold -> from(fold.lines.getLast() + 1).number() == step.number()).toList();
  }
}
