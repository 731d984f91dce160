package logitlab.lesson.task;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Expr;
import logitlab.lesson.text.Worth;
import logitlab.math.Decimals;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.session.LessonVisit.Answered;
import logitlab.words.Numbers;

/**
 * Draws bars before the true ones are seen.
 *
 * @param of      what each bar stands for
 * @param network whether these are of the network
 * @param low     the left end of the bars
 * @param high    the right end
 * @param sum     what the bars must sum to, if that is asked
 * @param within  how far each may be off
 */
public record Draw(About about, List<Expr> of, boolean network, double low, double high, OptionalDouble sum,
    double within) implements Task {
  public Draw {
    of = List.copyOf(of);
  }

  /** How good bars are: their signs, their sum, and how many are near enough. */
  public record Score(boolean signs, boolean sum, int near, int bars) {}

  /** The true bars. */
  public Vec truth(Document start) {
    var after = after(start);
    return Vec.generate(of.size(), n -> Worth.of(of.get(n), after, network));
  }

  /** Bars held against the true ones. */
  public Score score(Vec bars, Document start) {
    var truth = truth(start);
    var signs = IntStream.range(0, of.size()).allMatch(n -> sameSign(bars.get(n), truth.get(n)));
    var total = sum.isEmpty() || Math.abs(bars.sum() - sum.getAsDouble()) <= within;
    var near = (int) IntStream.range(0, of.size())
        .filter(n -> Math.abs(bars.get(n) - truth.get(n)) <= within)
        .count();
    return new Score(signs, total, near, of.size());
  }

  /** A bar that is all but 0 may lie on either side, and where there is only one side no bar points anywhere. */
  private boolean sameSign(double bar, double truth) {
    return low >= 0 || bar * truth > 0 || Math.abs(truth) <= within / 2 || (bar == 0 && Math.abs(truth) <= within);
  }

  @Override
  public Verdict judge(Try attempt) {
    var numbers = attempt.given().stream().map(Decimals::number).toList();
    if (numbers.size() != of.size() || numbers.stream().anyMatch(OptionalDouble::isEmpty)) {
      return Verdict.unfinished(Feedback.of("lesson.draw.missing", String.valueOf(of.size())));
    }
    var bars = Vec.of(numbers.stream().mapToDouble(OptionalDouble::getAsDouble).toArray());
    var score = score(bars, attempt.start());
    var said = new ArrayList<Feedback>();
    if (!score.signs) {
      said.add(Feedback.of("lesson.draw.signs"));
    }
    if (!score.sum) {
      said.add(Feedback.of("lesson.draw.sum", Numbers.fixed(bars.sum(), 2), Numbers.fixed(sum.orElseThrow(), 2)));
    }
    if (score.near < score.bars) {
      said.add(Feedback.of("lesson.draw.near", String.valueOf(score.near), String.valueOf(score.bars)));
    }
    return new Verdict(said.isEmpty() ? Answered.RIGHT : Answered.WRONG, said);
  }

  @Override
  public List<String> answer(Moment moment) {
    return truth(moment.start()).stream().mapToObj(value -> Numbers.fixed(value, 3).replace('−', '-')).toList();
  }
}
