package logitlab.figure.train;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.LabelPrinter;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
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
  private static final Stroke CURVE = new Stroke(Role.INK, 2.2);

  /** A layer of the network: the keys of its heading and of its curve, and what they show. */
  private record Layer(String key, String curve, Quantity weights, Known known, boolean dashed) {
    double norm(Progress progress) {
      return weights == Quantity.NET_W1 ? progress.gradient().first() : progress.gradient().second();
    }
  }

  private static final Layer FIRST = new Layer("first", "norm1", Quantity.NET_W1, Known.FIRST_NORM, false);
  private static final Layer SECOND = new Layer("second", "norm2", Quantity.NET_W2, Known.SECOND_NORM, true);

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
    var labels = Labels.line(frame);
    var halves = inside.columns(20, 1, 1);
    heading(sheet, FIRST, labels, moment, halves.getFirst());
    heading(sheet, SECOND, labels, moment, halves.getLast());
    norms(sheet, moment,
        inside.band(inside.y() + 30, inside.height() - 30 - units - card.leading() - 8));
    units(sheet, moment, progress, inside.band(inside.bottom() - card.leading() - units - 4, units));
    card.words(sheet.showing(said), "said", TextStyle.ink(Face.REGULAR, card.text()),
        Anchor.START.at(inside.x(), inside.bottom() - 2).within(inside.width()),
        said.stream().map(Printed::text).toArray(String[]::new));
    return sheet.figure(frame.size(), new Description(words.text("train.gradients.title"),
        () -> words.text("train.gradients.describe", Numbers.shown(progress.gradient().first(), 4).text(),
            Numbers.shown(progress.gradient().second(), 4).text()) + " " + said.getFirst().text()));
  }

  private static Expr gradient(Quantity by) {
    return Write.gradient(Write.sym(Quantity.NET_LOSS), by);
  }

  /** The layer's line, its symbol and its number as it is now. */
  private static void heading(Sheet sheet, Layer layer, LabelPrinter labels, TrainingMoment moment, Rect place) {
    var x = place.x();
    var baseline = place.y() + 13;
    NetworkStroke.line(sheet, layer.key + ".sample", Set.of(), CURVE,
        new NetworkEdge(x, baseline - 5, x + 26, baseline - 5), layer.dashed);
    var symbol = Formulas.typeset(labels.norm(gradient(layer.weights)), 15);
    var end = sheet.formula(layer.key + ".symbol", Set.of(), Role.INK, symbol, x + 34, baseline);
    new CardFace(new Size(place.width(), place.height()), Space.TEXT).number(sheet.showing(Source.of(layer.known)),
        layer.key + ".value", Set.of(), TextStyle.HEADING, new Amount(layer.norm(moment.progress()), 3),
        Anchor.END.at(place.right(), baseline).within(place.right() - end - 8));
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
    var plot = new Plot(box.without(labels, 8, 0, 24), 0,
        run.task().setup().epochs(), bottom, top);
    var step = Math.max(1, (int) Math.ceil((top - bottom) / Math.max(1, box.height() / 34)));
    for (var power = (int) bottom; power <= top; power += step) {
      var y = plot.y(power);
      sheet.line("grid" + power, Set.of(), Stroke.HAIRLINE, Segment.across(plot.area().x(), plot.area().right(), y));
      sheet.showing(new Source.Decade(plot.upAt(y)))
          .text("grid" + power + ".label", TextStyle.SMALL, "10" + Superscripts.of(power),
              Anchor.END.at(plot.area().x() - 8, CardFace.baseline(y, Space.SMALL)));
    }
    plot.lowerAxis(sheet, Space.SMALL);
    curve(sheet, FIRST, plot, all, moment);
    curve(sheet, SECOND, plot, all, moment);
  }

  private static double log(double norm) {
    return StrictMath.log10(Math.max(LEAST, norm));
  }

  private static void curve(Sheet sheet, Layer layer, Plot plot, List<Progress> all, TrainingMoment moment) {
    var key = layer.curve;
    var dashed = layer.dashed;
    var xs = IntStream.range(0, all.size()).mapToObj(epoch -> plot.insideX(epoch)).toList();
    var ys = all.stream().map(progress -> plot.insideY(log(layer.norm(progress)))).toList();
    if (all.size() > 1) {
      if (dashed) {
        sheet.add(new Mark.Path(key, Set.of(), CURVE.role(), Dashes.along(xs, ys), 0, 0, 1, CURVE.thickness()));
      } else {
        plot.curve(sheet, key, Set.of(), CURVE, Vec.generate(all.size(), n -> n),
            Vec.generate(all.size(), n -> log(layer.norm(all.get(n)))));
      }
    }
    var x = plot.insideX(moment.epochs());
    var y = plot.insideY(log(layer.norm(moment.progress())));
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
      var track = box.column(h, pitch).inset(4, 0).band(box.y() + 18, tall);
      var share = progress.idle().get(h);
      sheet.fill("unit" + h + ".track", Set.of(), track, 3, Role.TRACK);
      if (share > 0) {
        var bar = track.cutBottom(share * tall).part();
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
