package logitlab.figure.train;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.CardFace.Amount;
import logitlab.figure.draw.NetworkEdge;
import logitlab.figure.draw.NetworkStroke;
import logitlab.figure.draw.Plot;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.training.Progress;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * How much gradient reaches each layer, epoch by epoch on a logarithmic axis, and below it a bar for each hidden unit: at what share of the
 * examples it lets almost none through.
 */
public final class GradientsCard implements Chart {
  /** A norm below this is shown as this. */
  private static final double LEAST = 1e-12;
  /** The bound below which a share has no number of its own. */
  private static final Source ONE_PERCENT = new Source.Constant(1).over(new Source.Constant(100));

  private final Words words;

  public GradientsCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    return draw(frame, TrainingMoment.of(frame));
  }

  public Figure draw(Frame frame, TrainingMoment moment) {
    var card = new CardFace(frame.size()).withTextAtMost(15);
    var sheet = card.begin(words.text("train.gradients.title"), words.text("train.gradients.title-short"));
    var inside = card.inside();
    var progress = moment.progress();
    var units = Math.min(100, 0.28 * inside.height());
    var said = said(moment);
    var line = inside.y() + 13;
    var labels = Labels.line(frame);
    layer(card, sheet.showing(Source.of(Known.FIRST_NORM)), "first", labels.norm(gradient(Quantity.NET_W1)),
        progress.gradient().first(), inside.x(),
        line, inside.width() / 2 - 10, false);
    layer(card, sheet.showing(Source.of(Known.SECOND_NORM)), "second", labels.norm(gradient(Quantity.NET_W2)),
        progress.gradient().second(),
        inside.x() + inside.width() / 2 + 10, line, inside.width() / 2 - 10, true);
    norms(sheet, moment,
        inside.band(inside.y() + 30, inside.height() - 30 - units - card.leading() - 8));
    units(sheet, moment, progress, inside.band(inside.bottom() - card.leading() - units - 4, units));
    card.words(sheet.showing(said), "said", TextStyle.ink(Face.REGULAR, card.text()),
        Anchor.START.at(inside.x(), inside.bottom() - 2).within(inside.width()),
        said.stream().map(Printed::text).toArray(String[]::new));
    return new Figure(frame.size(), sheet.marks(), List.of(),
        new Description(words.text("train.gradients.title"),
            () -> words.text("train.gradients.describe", Numbers.shown(progress.gradient().first(), 4).text(),
                Numbers.shown(progress.gradient().second(), 4).text()) + " " + said.getFirst().text()));
  }

  private static Expr gradient(Quantity by) {
    return Write.gradient(Write.sym(Quantity.NET_LOSS), by);
  }

  private static void layer(CardFace card, Sheet sheet, String key, String tex, double norm, double x, double baseline,
      double width, boolean dashed) {
    NetworkStroke.line(sheet, key + ".sample", Set.of(), Role.INK,
        new NetworkEdge(x, baseline - 5, x + 26, baseline - 5), 2.2, dashed);
    var end = sheet.formula(key + ".symbol", Set.of(), Role.INK, Formulas.typeset(tex, 15), x + 34, baseline);
    new CardFace(card.size(), 15).number(sheet, key + ".value", Set.of(),
        TextStyle.ink(Face.SEMIBOLD, new CardFace(card.size(), 15).text()), new Amount(norm, 3),
        Anchor.END.at(x + width, baseline).within(x + width - end - 8));
  }

  private static void norms(Sheet sheet, TrainingMoment moment, Rect box) {
    var run = moment.run();
    var reached = Math.max(moment.learning().reached(), moment.updates());
    var shown = Math.min(reached, run.end()) / run.updatesPerEpoch();
    var all = IntStream.rangeClosed(0, shown).mapToObj(epoch -> run.epochs().get(epoch).progress()).toList();
    var values = Stream.concat(all.stream(), Stream.of(moment.progress()))
        .flatMapToDouble(progress -> DoubleStream.of(log(progress.gradient().first()),
            log(progress.gradient().second())))
        .summaryStatistics();
    var bottom = Math.floor(values.getMin());
    var top = Math.max(Math.ceil(values.getMax()), bottom + 1);
    var labels = 40;
    var plot = new Plot(new Rect(box.x() + labels, box.y() + 8, box.width() - labels, box.height() - 32), 0,
        run.task().setup().epochs(), bottom, top);
    var step = Math.max(1, (int) Math.ceil((top - bottom) / Math.max(1, box.height() / 34)));
    for (var power = (int) bottom; power <= top; power += step) {
      var y = plot.y(power);
      sheet.line("grid" + power, Set.of(), Stroke.HAIRLINE, Segment.across(plot.area().x(), plot.area().right(), y));
      sheet.showing(new Source.Decade(plot.upAt(y)))
          .text("grid" + power + ".label", TextStyle.SMALL, "10" + Raised.of(power),
              Anchor.END.at(plot.area().x() - 8, CardFace.baseline(y, Space.SMALL)));
    }
    plot.lowerAxis(sheet, Space.SMALL);
    curve(sheet, "norm1", plot, all, moment, progress -> progress.gradient().first(), false);
    curve(sheet, "norm2", plot, all, moment, progress -> progress.gradient().second(), true);
  }

  private static double log(double norm) {
    return StrictMath.log10(Math.max(LEAST, norm));
  }

  private static void curve(Sheet sheet, String key, Plot plot, List<Progress> all, TrainingMoment moment,
      ToDoubleFunction<Progress> norm, boolean dashed) {
    var xs = IntStream.range(0, all.size()).mapToObj(epoch -> plot.insideX(epoch)).toList();
    var ys = all.stream().map(progress -> plot.insideY(log(norm.applyAsDouble(progress)))).toList();
    if (all.size() > 1) {
      if (dashed) {
        sheet.add(new Mark.Path(key, Set.of(), Role.INK, Dashes.along(xs, ys), 0, 0, 1, 2.2));
      } else {
        plot.curve(sheet, key, Set.of(), Role.INK, Vec.generate(all.size(), n -> n),
            Vec.generate(all.size(), n -> log(norm.applyAsDouble(all.get(n)))), 2.2);
      }
    }
    var x = plot.insideX(moment.epochs());
    var y = plot.insideY(log(norm.applyAsDouble(moment.progress())));
    sheet.ring(key + ".now", Set.of(), Rect.centred(x, y, 8, 8), 4, dashed ? Role.SURFACE : Role.INK,
        new Stroke(Role.INK, 1.8));
  }

  private void units(Sheet sheet, TrainingMoment moment, Progress progress, Rect box) {
    var count = progress.idle().size();
    var pitch = Math.min(64, box.width() / count);
    var heading = words.text(moment.run().task().setup().activation() == Activation.RELU
        ? "train.gradients.off"
        : "train.gradients.flat");
    sheet.text("units", TextStyle.SMALL, Sheet.fitted(heading, Face.REGULAR, Space.SMALL, box.width()),
        Anchor.START.at(box.x(), box.y() + 10));
    var tall = box.height() - 16 - 18;
    for (var h = 0; h < count; h++) {
      var left = box.x() + h * pitch + 4;
      var track = new Rect(left, box.y() + 18, pitch - 8, tall);
      var share = progress.idle().get(h);
      sheet.fill("unit" + h + ".track", Set.of(), track, 3, Role.TRACK);
      if (share > 0) {
        var bar = new Rect(left, track.bottom() - share * tall, track.width(), share * tall);
        sheet.fill("unit" + h + ".idle", Set.of(), bar, Math.min(3, bar.height() / 2),
            share == 1 ? Role.INK : Role.EDGE);
      }
      var text = percent(share);
      var size = Math.min(Space.SMALL, Sheet.fittedSize(text, Face.REGULAR, Space.SMALL, pitch - 2));
      sheet.showing(share > 0 && share < 0.005 ? ONE_PERCENT : Source.of(Known.IDLE_SHARE, h))
          .text("unit" + h + ".share", TextStyle.muted(Face.REGULAR, size), text,
              Anchor.MIDDLE.at(track.centreX(), track.bottom() + 14));
    }
  }

  /** Whole percents; none and all are said of none and all only. */
  private static String percent(double share) {
    var whole = Math.round(100 * share);
    return (share > 0 && whole == 0 ? "<1" : String.valueOf(share < 1 ? Math.min(99, whole) : whole)) + " %";
  }

  private List<Printed> said(TrainingMoment moment) {
    var idle = RunWords.idle(moment, words);
    return idle.isEmpty()
        ? List.of(Printed.of(words.text("train.gradients.alive")),
            Printed.of(words.text("train.gradients.alive-short")))
        : idle;
  }
}
