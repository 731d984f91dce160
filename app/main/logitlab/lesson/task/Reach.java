package logitlab.lesson.task;

import java.util.List;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Term;
import logitlab.lesson.text.Worth;
import logitlab.math.Decimals;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.Reducer;
import logitlab.state.AppState;
import logitlab.state.TermActions;
import logitlab.state.document.Document;
import logitlab.state.session.Session;
import logitlab.words.Numbers;

/**
 * Moves handles until a number is where it should be.
 *
 * @param of      the number
 * @param network whether it is one of the network
 * @param low     the least that is right
 * @param high    the most that is right
 * @param move    what may be moved; all, where it is empty
 * @param by      a way that reaches it: what these are set to
 */
public record Reach(About about, Expr of, boolean network, double low, double high, List<Term> move,
    List<Change> by) implements Task {
  public Reach {
    move = List.copyOf(move);
    by = List.copyOf(by);
  }

  /** Whether it is reached; nothing is answered in words. */
  @Override
  public Verdict judge(Try attempt) {
    var value = value(attempt.now());
    if (!move.isEmpty() && !onlyMoved(attempt.start(), attempt.now())) {
      return Verdict.missed(Feedback.of("lesson.reach.others"));
    }
    return value >= low && value <= high
        ? Verdict.found()
        : Verdict.missed(Feedback.of(value < low ? "lesson.reach.low" : "lesson.reach.high", Numbers.fixed(value, 3)));
  }

  private double value(Document document) {
    return Worth.of(of, document, network);
  }

  /** Whether the two differ in nothing but in what may be moved. */
  private boolean onlyMoved(Document start, Document now) {
    var back = new AppState(now, Session.START.among(now.size()));
    for (var term : move) {
      back = Reducer.reduce(back, TermActions.set(term, given(start, term)));
    }
    return back.document().withTraining(start.training()).withConventions(start.conventions()).equals(start);
  }

  private static double given(Document document, Term term) {
    var row = term.row();
    TwoLayerNetwork network = document.network().network();
    return switch (term.quantity()) {
      case Z -> document.logits().get(row);
      case T -> document.temperature();
      case NET_X -> document.network().input().get(row);
      case NET_W1 -> network.w1().get(row, term.column());
      case NET_B1 -> network.b1().get(row);
      case NET_W2 -> network.w2().get(row, term.column());
      case NET_B2 -> network.b2().get(row);
      default -> throw new IllegalArgumentException(term + " is not moved");
    };
  }

  /** The document in which it is reached. */
  public Document reached(Document start) {
    return Change.apply(by, start);
  }

  @Override
  public List<String> answer(Moment moment) {
    return List.of(Decimals.plain(value(reached(moment.start()))));
  }
}
