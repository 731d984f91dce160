package logitlab.figure.lens;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.BatchFormulas;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.BatchMoment;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.PrintedSum;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.NumberFit;
import logitlab.figure.text.Redone;
import logitlab.figure.text.Rounding;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.Batch;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/**
 * The examples of a batch as columns: p with its sums, the loss of each, and p − y with its sums and its mean. It is long because both blocks,
 * with all that is summed over them, share one layout.
 */
final class BatchColumns {
  private static final double LABEL = 104;
  private static final double SUMS = 88;
  private static final double WIDEST = 96;
  private static final double TALLEST = 52;
  private static final double LINE = 24;
  private static final double HEAD = 24;
  /** From here on p and its columns. */
  private static final double TOP = 116;
  /** The same where nothing is chosen above them. */
  private static final double TOLD = 92;
  /** The same where it is not said either what the batch is from. */
  private static final double TIGHT = 72;
  /** Between p and what follows from it. */
  private static final double APART = 10;
  /** From row to row. */
  private static final double LEAST = 18;
  /** Three lines of text with the distance to them. */
  private static final double BELOW = 24 + 3 * 21;
  /** A sum so near to what it should be is that sum, but for rounding. */
  private static final double EXACT = 1e-9;
  private static final Expr PROBABILITY = Write.sym(Quantity.NET_P, Write.k);
  private static final List<String> INPUTS = List.of("x", "-x", "x/2", "-x/2", "x/4", "-x/4", "x/8", "-x/8");

  private final Words words;

  BatchColumns(Words words) {
    this.words = words;
  }

  /** How high a picture of them is at least, class names included. */
  static double least(int classes) {
    return TOLD + HEAD + 16 + 2 * LINE + 10 + HEAD + LINE + 2 * classes * LEAST + BELOW;
  }

  /** The same where only the numbers stand, and of the sentence below them what has room. */
  static double tightest(int classes) {
    return TIGHT + HEAD + 16 + 3 * LINE + 2 * classes * LEAST + APART;
  }

  Figure draw(Frame frame, BatchMoment moment) {
    var sheet = new Sheet();
    var size = frame.size();
    var tight = frame.isPicture() && size.height() < least(moment.p().rows());
    var sentence = sentence(moment);
    sheet.card("card", size.page());
    var titled = Printed.say(words, moment.size() == 1 ? "backprop.batch.title.one" : "backprop.batch.title",
        Printed.of(moment.size(), Source.of(Known.BATCH_SIZE)));
    var title = titled.text();
    sheet.showing(titled).text("title", TextStyle.TITLE, title, Anchor.START.at(Space.PAD, 36));
    SignLegend.ending(sheet, size.width() - Space.PAD, 36);
    var from = source(moment.batch());
    if (!tight) {
      sheet.showing(from)
          .text("source", TextStyle.SMALL,
              Sheet.fitted(from.text(), Face.REGULAR, Space.SMALL, size.width() - 2 * Space.PAD),
              Anchor.START.at(Space.PAD, 58));
    }
    if (frame.isPicture()) {
      new BatchKeys(words).tell(sheet, moment, size.page().inset(Space.PAD, 0).band(tight ? 42 : 62, 26));
    } else {
      new BatchKeys(words).draw(sheet, moment, size.page().inset(Space.PAD, 0).band(70, 30));
    }
    var top = tight ? TIGHT : frame.isPicture() ? TOLD : TOP;
    var named = !moment.batch().classes().isEmpty();
    var rows = 2 * moment.p().rows();
    var fixed = top + HEAD + (named ? 16 : 0) + 2 * LINE + (tight ? 0 : APART + HEAD) + LINE;
    var width = size.width() - 2 * Space.PAD;
    var below = tight ? 24 + 21 * Texts.wrap(sentence.text(), Face.REGULAR, Space.TEXT, width).size() : BELOW;
    var told = !tight || size.height() - fixed - below >= rows * LEAST;
    var pitch = Math.clamp((size.height() - fixed - (told ? below : APART)) / rows, LEAST, TALLEST);
    var table = new Table(moment, NetworkTex.of(frame.conventions()).asLine(), size.width(), pitch);
    var y = table.probabilities(sheet, top, named);
    // What stands over the losses has room beside the sums of p.
    y = table.errors(sheet, tight ? y - HEAD : y + APART);
    if (told) {
      var text = size.height() - y > 130 ? 18 : Space.TEXT;
      sheet.showing(sentence)
          .paragraph("sentence", TextStyle.ink(Face.REGULAR, text), sentence.text(),
              new Lines(Space.PAD, y + text + 12, width, 1.4 * text));
    }
    return sheet.figure(size, new Description(title, () -> from.text() + " " + sentence.text()));
  }

  private Printed source(Batch batch) {
    return switch (batch.source()) {
      case DATA -> Printed.say(words, "backprop.batch.source.data",
          Printed.of(batch.number() + 1, Source.of(Known.BATCH)), Printed.of(batch.count(), Source.of(Known.BATCHES)),
          Printed.of(batch.epoch() + 1, Source.of(Known.BATCH_EPOCH)),
          Printed.of(batch.examples().size(), Source.of(Known.BATCH_SIZE)));
      case EXAMPLE -> Printed.of(words.text("backprop.batch.source.example"));
    };
  }

  /** What sums to what, with the numbers. */
  private Printed sentence(BatchMoment moment) {
    if (!moment.wrong()) {
      return Printed.of(words.text("backprop.batch.right"));
    }
    var n = moment.worst();
    var sum = moment.p().column(n).sum();
    return Math.abs(sum - 1) < EXACT
        ? Printed.of(words.text("backprop.batch.wrong.luck"))
        : Printed.say(words, "backprop.batch.wrong", Printed.of(n + 1, new Source.Ordinal(n)),
            Printed.of(NetworkNumbers.exact(sum), Source.of(Known.BATCH_P_TOTAL, n)),
            Printed.of(NetworkNumbers.signed(moment.pass().error().column(n).sum()),
                Source.of(Known.BATCH_ERROR_TOTAL, n)));
  }

  /** The two blocks of columns, with the same places for the examples. */
  private final class Table {
    private final BatchMoment moment;
    private final NetworkTex tex;
    private final double cell;
    private final double left;
    private final double sums;
    private final double pitch;

    Table(BatchMoment moment, NetworkTex tex, double width, double pitch) {
      this.moment = moment;
      this.tex = tex;
      this.pitch = pitch;
      cell = Math.min(WIDEST, (width - 2 * Space.PAD - LABEL - SUMS - 8) / moment.size());
      left = Space.PAD + LABEL;
      sums = left + cell * moment.size() + 8;
    }

    private Rect area(double top) {
      return new Rect(left, top, cell * moment.size(), moment.p().rows() * pitch);
    }

    /** The size of numbers: one with a sign and one without are written alike. */
    private double numbers() {
      return cell > 64 ? 18 : 15;
    }

    private double centre(int n) {
      return left + (n + 0.5) * cell;
    }

    double probabilities(Sheet sheet, double top, boolean named) {
      var y = top;
      for (var n = 0; n < moment.size(); n++) {
        head(sheet, n, y, named);
      }
      sheet.centred("p.sums", Set.of(), Role.MUTED,
          Formulas.typeset(tex.opening(Write.sum(BatchFormulas.EXAMPLE, PROBABILITY)), 15), sums + SUMS / 2, y + 18);
      y += HEAD + (named ? 16 : 0);
      var area = area(y);
      var grid = new HeatGrid(Quantity.BATCH_P, moment.p(), area, HeatGrid.Heat.PROBABILITY, numbers());
      grid.draw(sheet, "p", this::isTarget, Role.TARGET);
      var printed = grid.printed();
      for (var k = 0; k < moment.p().rows(); k++) {
        var baseline = y + (k + 0.5) * pitch + 5.4;
        var end = label(sheet, "p." + k + ".symbol", tex.at(Bindings.NONE.with(Write.k, k)).tex(PROBABILITY),
            row(Quantity.BATCH_P, k), baseline);
        var row = k;
        moment.className(k)
            .ifPresent(name -> sheet.text("p." + row + ".name", TextStyle.SMALL,
                Sheet.fitted(name, Face.REGULAR, 13, left - end - 14), Anchor.START.at(end + 8, baseline)));
        right(sheet.showing(Source.of(Known.BATCH_P_CLASS_TOTAL, k)), "p." + k + ".sum", row(Quantity.BATCH_P, k),
            moment.p().row(k).sum(), sum -> PrintedSum.of(printed.get(row), sum), baseline);
      }
      var exact = IntStream.range(0, moment.size())
          .allMatch(n -> Math.abs(moment.p().column(n).sum() - 1) < EXACT);
      var totals = Vec.generate(moment.size(), n -> moment.p().column(n).sum());
      sums(sheet, "p.total", tex.tex(BatchFormulas.PROBABILITIES.lhs()),
          new Totals(Quantity.BATCH_P, totals, printed, exact),
          area.bottom());
      return area.bottom() + LINE;
    }

    double errors(Sheet sheet, double top) {
      var y = top + HEAD;
      sheet.centred("mean.head", Set.of(), Role.INK,
          Formulas.typeset(tex.opening(StageFormulas.result(BatchFormulas.LOSS)), 17), sums + SUMS / 2, top + 18);
      losses(sheet, y);
      y += LINE;
      var area = area(y);
      var grid = new HeatGrid(Quantity.BATCH_DZ2, moment.pass().error(), area, HeatGrid.Heat.SIGNS, numbers());
      grid.draw(sheet, "d", this::isTarget, Role.TARGET);
      BatchMean.grid(sheet, words, new HeatGrid(Quantity.BATCH_DB2, moment.gradient(Quantity.BATCH_DB2),
          area.stretch(sums, SUMS), HeatGrid.Heat.SIGNS, 18), moment);
      sheet.centred("mean.name", Set.of(), Role.INK,
          Formulas.typeset(tex.tex(BatchFormulas.array(Quantity.BATCH_DB2)), 16), sums + SUMS / 2, area.bottom() + 20);
      for (var k = 0; k < moment.p().rows(); k++) {
        label(sheet, "d." + k + ".symbol",
            tex.at(Bindings.NONE.with(Write.k, k)).tex(StageFormulas.result(StageFormulas.DZ2.unit())),
            row(Quantity.BATCH_DZ2, k),
            y + (k + 0.5) * pitch + 5.4);
      }
      var totals = Vec.generate(moment.size(), n -> moment.pass().error().column(n).sum());
      var cleared = totals.map(sum -> Math.abs(sum) < EXACT ? 0 : sum);
      sums(sheet, "d.total", tex.tex(BatchFormulas.ERRORS.lhs()),
          new Totals(Quantity.BATCH_DZ2, cleared, grid.printed(), totals.maxAbs() < EXACT), area.bottom());
      return area.bottom() + LINE;
    }

    private void head(Sheet sheet, int n, double top, boolean named) {
      var label = named ? tex.tex(Write.sym(Quantity.NET_X, Write.at(n))) : INPUTS.get(n);
      var region = Rect.centred(centre(n), top + (named ? 20 : 12), cell - 4, named ? 40 : 24);
      sheet.centred("head." + n, column(Quantity.BATCH_P, n), Role.ACCENT, Formulas.typeset(label, 18),
          region.centreX(), top + 17);
      if (named) {
        var name = moment.className(moment.batch().labels().get(n)).orElse("");
        sheet.text("head." + n + ".name", TextStyle.SMALL, Sheet.fitted(name, Face.REGULAR, 13, cell - 6),
            Anchor.MIDDLE.at(region.centreX(), top + 36));
      }
      sheet.handle(new Handle.Press("batch.send." + n, new Action.Batch.Send(n), region,
          words.text("backprop.batch.send", String.valueOf(n + 1)), ""));
    }

    private void losses(Sheet sheet, double top) {
      var baseline = top + LINE / 2 + 5.4;
      label(sheet, "loss.symbol", tex.tex(BatchFormulas.total(BatchFormulas.LOSS).body()), allLosses(), baseline);
      var fit = NumberFit.always(moment.losses().stream().boxed().toList(), false, Face.MEDIUM, cell - 6, 15);
      for (var n = 0; n < moment.size(); n++) {
        sheet.text("loss." + n, Set.of(Term.of(Quantity.BATCH_LOSS, n)), TextStyle.ink(Face.MEDIUM, fit.size()),
            fit.text(moment.losses().get(n)), Anchor.MIDDLE.at(centre(n), baseline));
      }
      var losses = moment.losses().stream().mapToObj(fit::text).toList();
      right(sheet, "loss.mean", Set.of(Term.of(Quantity.BATCH_MEAN_LOSS)), moment.loss(),
          mean -> new PrintedSum(mean, comesOut(losses, mean)), baseline);
    }

    /**
     * Sums down the columns of an array.
     *
     * @param addends as printed, row by row
     * @param holds   whether they are what they must be
     */
    private record Totals(Quantity quantity, Vec values, List<List<String>> addends, boolean holds) {
      boolean signed() {
        return quantity != Quantity.BATCH_P;
      }

      Source source(int n) {
        return Source.of(signed() ? Known.BATCH_ERROR_TOTAL : Known.BATCH_P_TOTAL, n);
      }
    }

    /** The sums in a line of their own, with a sign that says whether they hold. */
    private void sums(Sheet sheet, String key, String tex, Totals totals, double top) {
      var holds = totals.holds;
      var baseline = top + LINE / 2 + 6;
      var role = holds ? Role.MUTED : Role.INK;
      label(sheet, key + ".symbol", tex, Set.of(), baseline);
      sheet.text(key + ".holds", TextStyle.HEADING,
          words.text(holds ? "backprop.check.agrees" : "backprop.check.differs"), Anchor.END.at(left - 8, baseline));
      var fit = NumberFit.always(totals.values.stream().boxed().toList(), totals.signed(), Face.SEMIBOLD, cell - 6, 15);
      for (var n = 0; n < totals.values.size(); n++) {
        var terms = moment.p().rows() > 1 ? column(totals.quantity, n) : Set.<Term>of();
        var column = n;
        PrintedSum.of(totals.addends.stream().map(addends -> addends.get(column)).toList(),
            fit.text(totals.values.get(n)))
            .centred(sheet.showing(totals.source(n)), key + "." + n, terms,
                new TextStyle(role, holds ? Face.MEDIUM : Face.SEMIBOLD, fit.size()),
                Anchor.MIDDLE.at(centre(n), baseline).within(cell - 6));
      }
    }

    private double label(Sheet sheet, String key, String tex, Set<Term> terms, double baseline) {
      return sheet.formula(key, terms, Role.INK, Sheet.fitted(tex, 16, LABEL - 28), Space.PAD, baseline);
    }

    /** A sum or a mean beside what it is of; {@code printed} says what it is as printed. */
    private void right(Sheet sheet, String key, Set<Term> terms, double value, Function<String, PrintedSum> printed,
        double baseline) {
      var fit = NumberFit.always(List.of(value), false, Face.MEDIUM, SUMS - 6, 15);
      var shown = terms.size() == 1 && moment.size() == 1 && key.endsWith(".sum") ? Set.<Term>of() : terms;
      var role = key.endsWith(".sum") && !moment.wrong() ? Role.MUTED : Role.INK;
      printed.apply(fit.text(value))
          .centred(sheet, key, shown, new TextStyle(role, Face.MEDIUM, fit.size()),
              Anchor.MIDDLE.at(sums + SUMS / 2, baseline).within(SUMS - 6));
    }

    /** Whether the mean of printed losses, rounded like the printed one, is the printed one. */
    private boolean comesOut(List<String> losses, String mean) {
      return Redone.gives(losses.stream().mapToDouble(Rounding::value).sum() / losses.size(), mean);
    }

    private boolean isTarget(Term term) {
      return moment.pass().softmax().targets().get(term.row(), term.column()) > 0;
    }

    private Set<Term> allLosses() {
      return IntStream.range(0, moment.size())
          .mapToObj(n -> Term.of(Quantity.BATCH_LOSS, n))
          .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Term> row(Quantity quantity, int k) {
      return IntStream.range(0, moment.size())
          .mapToObj(n -> Term.of(quantity, k, n))
          .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Term> column(Quantity quantity, int n) {
      return IntStream.range(0, moment.p().rows())
          .mapToObj(k -> Term.of(quantity, k, n))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
