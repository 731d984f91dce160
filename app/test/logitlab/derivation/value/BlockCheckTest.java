package logitlab.derivation.value;

import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import org.junit.jupiter.api.Test;

class BlockCheckTest {
  private static List<Block> blocks() {
    return Routes.all()
        .stream()
        .filter(route -> route.subject() == Subject.SOFTMAX)
        .map(Derivation::blocks)
        .flatMap(List::stream)
        .toList();
  }

  private static SoftmaxModel model(int seed) {
    var random = new Random(seed);
    return SoftmaxModel.of(Vec.generate(4, _ -> 3 * random.nextGaussian()), 0.5 + random.nextDouble(),
        Vec.oneHot(4, random.nextInt(4)));
  }

  private static List<Bindings> given() {
    return IntStream.range(0, 4).mapToObj(place -> Bindings.NONE.with(i, place)).toList();
  }

  @Test
  void whatAnEvaluatorHasWorkedOutBeforeChangesNoValue() {
    for (var seed = 0; seed < 5; seed++) {
      var model = model(seed);
      var one = new Evaluator(model);
      for (var block : blocks()) {
        for (var bindings : one.assignments(block, Bindings.NONE)) {
          for (var line : block.lines()) {
            var entries = one.array(line.expr(), bindings).entries();
            assertThat(entries).as(line.key())
                .isEqualTo(new Evaluator(model).array(line.expr(), bindings).entries());
          }
        }
      }
    }
  }

  @Test
  void linesFareAlikeInWhateverOrderTheyAreAskedFor() {
    for (var block : blocks()) {
      for (var bindings : given()) {
        var inOrder = new Evaluator(model(1)).check(block, block.lines().size(), bindings);
        var backwards = new BlockCheck(new Evaluator(model(1)), block, bindings);
        for (var line = block.lines().size() - 1; line >= 0; line--) {
          assertThat(backwards.line(line)).as(block.lines().get(line).key())
              .isEqualTo(inOrder.get(line))
              .isEqualTo(new BlockCheck(new Evaluator(model(1)), block, bindings).line(line));
        }
      }
    }
  }

  @Test
  void threadsMayAskAtTheSameTime() {
    var evaluator = new Evaluator(model(2));
    var alone = new HashMap<Block, List<Check>>();
    blocks().forEach(block -> alone.put(block,
        new Evaluator(model(2)).check(block, block.lines().size(), Bindings.NONE)));
    var together = IntStream.range(0, 8)
        .parallel()
        .mapToObj(_ -> blocks().stream()
            .allMatch(
                block -> evaluator.check(block, block.lines().size(), Bindings.NONE).equals(alone.get(block))))
        .toList();
    assertThat(together).containsOnly(true);
  }

  /** The same model, which counts how often each value is asked for. */
  private record Counting(Model model, Map<Term, AtomicInteger> asked) implements Model {
    @Override
    public int size(Range range) {
      return model.size(range);
    }

    @Override
    public Estimate value(Term term) {
      asked.computeIfAbsent(term, _ -> new AtomicInteger()).incrementAndGet();
      return model.value(term);
    }

    @Override
    public boolean knows(Quantity quantity) {
      return model.knows(quantity);
    }

    @Override
    public Motion along(Term by, Set<Quantity> free) {
      return model.along(by, free);
    }
  }

  @Test
  void aValueIsWorkedOutOnceForAllEntriesOfAMatrix() {
    var counting = new Counting(model(3), new HashMap<>());
    Expr softmax = frac(e(k), sum(j, e(j)));
    var grid = new Evaluator(counting).array(matrix(k, i, mul(softmax, p(i))), Bindings.NONE);
    assertThat(grid.entries()).hasSize(16);
    assertThat(counting.asked().values()).isNotEmpty().allMatch(count -> count.get() == 1);
  }
}
