package logitlab.derivation.value;

import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import logitlab.Sample;
import logitlab.derivation.Examples;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockCheckTest {
  private static final int THREADS = 4;

  /** The blocks of all derivations of this subject. */
  private static List<Block> blocks(Subject subject) {
    return Routes.all()
        .stream()
        .filter(route -> route.subject() == subject)
        .flatMap(route -> route.blocks().stream())
        .toList();
  }

  /** Made anew: a model remembers what it was asked. */
  private static Evaluator evaluator(Subject subject) {
    return new Evaluator(Examples.of(3, 1.5).of(subject));
  }

  @ParameterizedTest
  @EnumSource(Subject.class)
  void whatAnEvaluatorHasWorkedOutBeforeChangesNoValue(Subject subject) {
    var one = evaluator(subject);
    for (var block : blocks(subject)) {
      for (var bindings : Sample.of(one.assignments(block, Bindings.NONE), 6)) {
        for (var line : block.lines()) {
          assertThat(one.array(line.expr(), bindings).entries()).as(line.key())
              .isEqualTo(evaluator(subject).array(line.expr(), bindings).entries());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Subject.class)
  void linesFareAlikeInWhateverOrderTheyAreAskedFor(Subject subject) {
    for (var block : blocks(subject)) {
      var inOrder = evaluator(subject).check(block, block.lines().size(), Bindings.NONE);
      var backwards = new BlockCheck(evaluator(subject), block, Bindings.NONE);
      for (var line = block.lines().size() - 1; line >= 0; line--) {
        assertThat(backwards.line(line)).as(block.lines().get(line).key()).isEqualTo(inOrder.get(line));
      }
    }
  }

  /** All begin at the same moment, and each time with an evaluator that knows nothing yet. */
  @ParameterizedTest
  @EnumSource(Subject.class)
  void threadsMayAskAtTheSameTime(Subject subject) throws Exception {
    var blocks = blocks(subject);
    var alone = blocks.stream()
        .map(block -> evaluator(subject).check(block, block.lines().size(), Bindings.NONE))
        .toList();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var time = 0; time < Sample.size(200, 5); time++) {
        var evaluator = evaluator(subject);
        var start = new CyclicBarrier(THREADS);
        var asked = IntStream.range(0, THREADS).mapToObj(_ -> threads.submit(() -> {
          start.await();
          return blocks.stream()
              .map(block -> evaluator.check(block, block.lines().size(), Bindings.NONE))
              .toList();
        })).toList();
        for (var each : asked) {
          assertThat(each.get()).isEqualTo(alone);
        }
      }
    }
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
    var counting = new Counting(Examples.of(4, 1).of(Subject.SOFTMAX), new HashMap<>());
    Expr softmax = frac(e(k), sum(j, e(j)));
    var grid = new Evaluator(counting).array(matrix(k, i, mul(softmax, p(i))), Bindings.NONE);
    assertThat(grid.entries()).hasSize(16);
    assertThat(counting.asked().values()).isNotEmpty().allMatch(count -> count.get() == 1);
  }
}
