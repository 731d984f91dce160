package logitlab.figure.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.print.Conventions;
import logitlab.figure.Arithmetic;
import logitlab.figure.BatchMoment;
import logitlab.figure.Mark;
import logitlab.figure.Networks;
import logitlab.figure.draw.Sheet;
import logitlab.figure.text.NetworkNumbers;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.Reducer;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class BatchBillTest {
  private static final Networks.Shape SHAPE = Networks.SHAPES.get(1);

  @Test
  void saysWhatIsAveraged() {
    Map.of(
        Term.of(Quantity.BATCH_DW2, 1, 2),
        "\\frac{\\partial \\bar{L}}{\\partial W^{(2)}_{23}}=\\frac{1}{N}\\sum_{n=1}^{N} "
            + "\\delta^{(2)}_{2n}\\,a^{(1)}_{3n}",
        Term.of(Quantity.BATCH_DB2, 1),
        "\\frac{\\partial \\bar{L}}{\\partial b^{(2)}_{2}}=\\frac{1}{N}\\sum_{n=1}^{N} "
            + "\\delta^{(2)}_{2n}",
        Term.of(Quantity.BATCH_DW1, 2, 0),
        "\\frac{\\partial \\bar{L}}{\\partial W^{(1)}_{31}}=\\frac{1}{N}\\sum_{n=1}^{N} "
            + "\\delta^{(1)}_{3n}\\,x_{1n}",
        Term.of(Quantity.BATCH_DB1, 2),
        "\\frac{\\partial \\bar{L}}{\\partial b^{(1)}_{3}}=\\frac{1}{N}\\sum_{n=1}^{N} "
            + "\\delta^{(1)}_{3n}")
        .forEach((entry, formula) -> assertThat(bill(entry, Activation.TANH).formula()).isEqualTo(formula));
  }

  /** What the examples give adds up to N times the mean that the pass has computed. */
  @Test
  void sharesMakeTheMean() {
    for (var activation : Activation.values()) {
      for (var entry : List.of(Term.of(Quantity.BATCH_DW2, 1, 2), Term.of(Quantity.BATCH_DB2, 0),
          Term.of(Quantity.BATCH_DW1, 2, 1), Term.of(Quantity.BATCH_DB1, 1))) {
        var bill = bill(entry, activation);
        var sheet = new Sheet();
        bill.draw(sheet, 0, 600, 30);
        var texts = sheet.marks().stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast).toList();
        var shares = new ArrayList<String>();
        var what = entry + " " + activation;
        for (var n = 0; n < bill.moment().size(); n++) {
          var share = text(texts, "bill." + n + ".value");
          Arithmetic.redo(text(texts, "bill." + n + ".working"), share, what);
          shares.add(share);
        }
        var mean = bill.moment().value(entry);
        Arithmetic.gives(Arithmetic.sum(shares), text(texts, "bill.sum.value").replaceAll("^[=≈] ", ""), what);
        Arithmetic.redo(text(texts, "bill.mean.working"), text(texts, "bill.mean.value"), what);
        assertThat(text(texts, "bill.mean.value")).isEqualTo(NetworkNumbers.signed(mean));
        assertThat(text(texts, "bill.mean.working")).contains(" / " + bill.moment().size() + " ");
      }
    }
  }

  private static BatchBill bill(Term entry, Activation activation) {
    var state = Networks.at(Networks.tame(SHAPE, 11, activation), Stage.X, 0);
    var chosen = Reducer.reduce(state, new Action.Batch.Choose(Optional.of(entry)));
    return BatchBill.of(BatchMoment.of(chosen), NetworkTex.of(Conventions.STANDARD), new Words(Locale.ENGLISH));
  }

  private static String text(List<Mark.Text> texts, String key) {
    return texts.stream().filter(text -> text.key().toString().equals(key)).findFirst().map(Mark.Text::text).orElse("");
  }
}
