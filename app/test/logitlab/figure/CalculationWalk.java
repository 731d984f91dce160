package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import logitlab.motion.Stage;
import logitlab.state.view.Lens;

/**
 * Finds the calculations in what a figure prints, and redoes each with the printed numbers: a working before its result, a sum under or beside
 * its addends, the parts of the loss, a logarithm. What has no sign comes out to the last printed digit; where a sum can be marked as rounded,
 * it is so exactly where its printed addends do not add up to it.
 */
final class CalculationWalk {
  /** What is redone. */
  enum Kind {
    WORKING, ROWS, BILL, TABLE, BATCH, MEAN, PRODUCT_OF_ARRAYS, ENTRY, PARTS_OF_LOSS, LOGARITHM, STEP
  }

  private static final List<Stage> SUMS = List.of(Stage.Z1, Stage.Z2, Stage.LOSS, Stage.DZ2, Stage.DA1, Stage.DX);
  private static final Pattern LOGARITHM = Pattern.compile("−ln\\((1 − )?([^)]+)\\)");
  private static final Pattern STEP = Pattern
      .compile("raises the logit of .* by (about )?([\\d.]+) and lowers (.*)\\.");
  private static final Pattern LOWERED = Pattern.compile(" by ([\\d.]*\\d)");
  private static final Pattern ENTRY = Pattern.compile("= (−?)(\\S+) · (\\S+?)(?: / (\\S+))?");

  /** A text where it stands; {@code path} names the groups round it. */
  private record Said(String path, String key, String text, double left, double right, double baseline) {}

  private final NumberMoments.Moment moment;
  private final List<Said> all = new ArrayList<>();
  private final Map<Kind, Integer> redone = new EnumMap<>(Kind.class);

  private CalculationWalk(NumberMoments.Moment moment) {
    this.moment = moment;
    moment.figure().printed().forEach(mark -> visit(mark, "", 0, 0, 1));
  }

  /** How many calculations of each kind were redone; throws an AssertionError for one that does not come out. */
  static Map<Kind, Integer> redo(NumberMoments.Moment moment) {
    var walk = new CalculationWalk(moment);
    walk.all.forEach(walk::redo);
    return walk.redone;
  }

  private void visit(Mark mark, String path, double dx, double dy, double opacity) {
    if (mark instanceof Mark.Group group && opacity * group.opacity() > 0) {
      group.marks()
          .forEach(child -> visit(child, path + group.key() + "/", dx + group.dx(), dy + group.dy(),
              opacity * group.opacity()));
    } else if (mark instanceof Mark.Text text) {
      all.add(
          new Said(path, text.key(), text.text(), text.x() + dx, text.x() + dx + text.width(), text.baseline() + dy));
    }
  }

  private void redo(Said said) {
    switch (said.key) {
      case "sum.exp", "sum.p", "sum.gradient" -> sum(Kind.TABLE, said, said.path + "row\\d+/" + said.key.substring(4));
      case "loss.mean" -> mean(said);
      case "bill.sum.value" -> bill(said);
      case "divergence" -> partsOfLoss(said);
      case "product" -> entry(said);
      case "number" -> result(said);
      case "working" -> rows(said);
      case "sentence.0" -> step(said);
      default -> {
        if (said.key.matches("[pd]\\.total\\.\\d+")) {
          sum(Kind.BATCH, said, said.path + said.key.replace("total", "\\d+"));
        } else if (said.key.matches("p\\.\\d+\\.sum")) {
          sum(Kind.BATCH, said, said.path + said.key.replace("sum", "\\d+"));
        }
      }
    }
    working(said);
    logarithm(said);
  }

  private String where(Said said) {
    return moment.name() + " " + moment.state().session().backprop().stage() + " " + said.path + said.key + " of "
        + moment.state().document().logits() + moment.state().document().network();
  }

  private void count(Kind kind) {
    redone.merge(kind, 1, Integer::sum);
  }

  /** The texts whose whole names are like this, in the order in which they stand. */
  private List<String> texts(String pattern) {
    var names = Pattern.compile(pattern);
    return all.stream().filter(each -> names.matcher(each.path + each.key).matches()).map(Said::text).toList();
  }

  private Optional<String> text(String name) {
    return texts(Pattern.quote(name)).stream().findFirst();
  }

  private static boolean areNumbers(List<String> texts) {
    return !texts.isEmpty() && texts.stream().allMatch(text -> text.chars().anyMatch(Character::isDigit));
  }

  /** A sum that is marked where its addends do not add up to it, and only there. */
  private void sum(Kind kind, Said said, String addends) {
    var printed = texts(addends);
    if (areNumbers(printed)) {
      var exact = printed.stream().noneMatch(each -> each.contains("·")) && !said.text.contains("·")
          && Arithmetic.sum(printed).compareTo(Arithmetic.number(said.text)) == 0;
      assertThat(text(said.path + said.key + ".about").isPresent()).as(where(said) + ": " + printed + " " + said.text)
          .isEqualTo(!exact);
      count(kind);
    }
  }

  private void mean(Said said) {
    var losses = texts(Pattern.quote(said.path) + "loss\\.\\d+");
    if (areNumbers(losses) && text(said.path + "loss.mean.about").isEmpty()) {
      Arithmetic.gives(Arithmetic.quotient(Arithmetic.sum(losses), losses.size()), said.text, where(said));
      count(Kind.MEAN);
    }
  }

  private void bill(Said said) {
    var sum = said.text.replaceAll("[=≈] ", "");
    var shares = texts(Pattern.quote(said.path) + "bill\\.\\d+\\.value");
    Arithmetic.gives(Arithmetic.sum(shares), sum, where(said));
    if (said.text.startsWith("=")) {
      assertThat(Arithmetic.sum(shares)).as(where(said)).isEqualByComparingTo(Arithmetic.number(sum));
    }
    count(Kind.BILL);
  }

  private void partsOfLoss(Said said) {
    Arithmetic.gives(Arithmetic.sum(List.of(text(said.path + "target").orElseThrow(), said.text)),
        text(said.path + "loss").orElseThrow(), where(said));
    count(Kind.PARTS_OF_LOSS);
  }

  private void entry(Said said) {
    var found = ENTRY.matcher(said.text);
    assertThat(found.matches()).as(said.text).isTrue();
    var product = Arithmetic.number(found.group(2)).multiply(Arithmetic.number(found.group(3)));
    var signed = found.group(1).isEmpty() ? product : product.negate();
    var temperature = found.group(4) == null ? 1 : Arithmetic.number(found.group(4)).doubleValue();
    Arithmetic.gives(Arithmetic.quotient(signed, temperature), text(said.path + "value").orElseThrow(), where(said));
    count(Kind.ENTRY);
  }

  /** An entry of ∂L/∂z under the column of products that it is the sum of. */
  private void result(Said said) {
    var column = Pattern.compile("(.*)result(\\d+)/").matcher(said.path);
    if (column.matches()) {
      sum(Kind.PRODUCT_OF_ARRAYS, said,
          Pattern.quote(column.group(1)) + "row\\d+/cell\\d+-" + column.group(2) + "/number");
    }
  }

  /** The rows of a stage that adds up, and its result. */
  private void rows(Said said) {
    var lens = moment.state().session().backprop().lens();
    if ((lens == Lens.EQUATION || lens == Lens.MATRICES)
        && SUMS.contains(moment.state().session().backprop().stage())) {
      // The rows may stand in a group of their own, beside that of the result.
      var around = said.path.replaceFirst("[^/]+/$", "");
      Arithmetic.gives(Arithmetic.sum(texts(Pattern.quote(around) + "([^/]+/)?row\\.\\d+\\.value")),
          text(said.path + "value").orElseThrow(), where(said));
      count(Kind.ROWS);
    }
  }

  /** What one logit gains the others lose: "about" where the printed numbers do not add up, and only there. */
  private void step(Said said) {
    var found = STEP.matcher(String.join(" ", texts(Pattern.quote(said.path) + "sentence\\.\\d+")));
    if (found.find()) {
      var lowered = LOWERED.matcher(found.group(3)).results().map(each -> each.group(1)).toList();
      var exact = Arithmetic.sum(lowered).compareTo(Arithmetic.number(found.group(2))) == 0;
      assertThat(found.group(1) != null).as(where(said) + found.group()).isEqualTo(!exact);
      count(Kind.STEP);
    }
  }

  /** What ends with = or ≈, and the number behind it. */
  private void working(Said said) {
    if (said.text.endsWith(" ≈") || said.text.endsWith(" =")) {
      all.stream()
          .filter(each -> Math.abs(each.baseline - said.baseline) < 1 && each.left >= said.right - 1)
          .min(Comparator.comparingDouble(Said::left))
          // More than nine decimals are never printed: a result with nine may have factors that would need ten.
          .filter(each -> !each.text.matches(".*\\.\\d{9}"))
          .filter(each -> Arithmetic.redo(said.text, each.text, where(said)))
          .ifPresent(_ -> count(Kind.WORKING));
    }
  }

  /** The loss of one class as a logarithm, and the loss. */
  private void logarithm(Said said) {
    var found = LOGARITHM.matcher(said.text);
    if (found.find()) {
      var number = Arithmetic.number(found.group(2)).doubleValue();
      var loss = found.group(1) == null ? -StrictMath.log(number) : -StrictMath.log1p(-number);
      Arithmetic.gives(Arithmetic.decimal(loss), text(said.path + "value").orElseThrow(), where(said));
      count(Kind.LOGARITHM);
    }
  }
}
