package logitlab.figure.train;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.NetworkEdge;
import logitlab.figure.draw.NetworkStroke;
import logitlab.figure.draw.Plot;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Percent;
import logitlab.math.Vec;
import logitlab.math.training.Progress;
import logitlab.math.training.Progress.Score;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.training.Run;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The loss and the accuracy after each epoch, on the examples for training (solid) and on those for the test (dashed). What lies ahead of the
 * moment but was shown already is faint, and so is the test of the run before this one.
 */
public final class CurvesCard implements Chart {
  private static final double LEADING = 21;
  private static final double BETWEEN = 20;
  /** More points than this on a curve are not told apart, and a long run would take longer to draw than a short one. */
  private static final int MOST_POINTS = 300;

  private final Words words;
  /** The run as far as it has come. */
  private static final Stroke CURVE = new Stroke(Role.INK, 2.2);
  /** What was reached before. */
  private static final Stroke PALE = new Stroke(Role.EDGE, 1.2);

  public CurvesCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    return draw(frame, TrainingMoment.of(frame));
  }

  public Figure draw(Frame frame, TrainingMoment moment) {
    var sheet = new Sheet();
    sheet.card("card", frame.size().page());
    var inside = frame.size().page().inset(Space.PAD, 14);
    var boxes = inside.cutBottom(2 * LEADING + 2).rest().columns(BETWEEN, 1, 1);
    sheet.add(plot("loss", moment, boxes.getFirst(), Score::loss, largestLoss(moment)));
    sheet.add(plot("accuracy", moment, boxes.getLast(), Score::accuracy, 1));
    var said = RunAdvice.of(moment, words);
    var shown = said.stream()
        .filter(text -> Texts.wrap(text.text(), Face.MEDIUM, Space.TEXT, inside.width()).size() <= 2)
        .findFirst()
        .orElse(said.getLast());
    sheet.showing(shown)
        .paragraph("said", TextStyle.NAME, shown.text(),
            new Lines(inside.x(), inside.bottom() - LEADING + 4, inside.width(), LEADING));
    return sheet.figure(frame.size(),
        new Description(words.text("train.curves.title"), () -> describe(moment) + " " + said.getFirst().text()));
  }

  private String describe(TrainingMoment moment) {
    var progress = moment.progress();
    return words.text("train.curves.describe", String.valueOf(moment.epoch()),
        Numbers.shown(progress.train().loss(), 3).text(), Numbers.shown(progress.test().loss(), 3).text(),
        Percent.of(progress.train().accuracy()), Percent.of(progress.test().accuracy()));
  }

  /** What the axis of the losses must hold: all that is shown of this run and of the one before. */
  private static double largestLoss(TrainingMoment moment) {
    var reached = Math.max(moment.learning().reached(), moment.updates());
    var own = scores(moment.run(), reached, true);
    var before = moment.learning().before().map(last -> scores(last.run(), last.reached(), false));
    var largest = Stream.concat(own, before.stream().flatMap(scores -> scores)).mapToDouble(Score::loss).max();
    return 1.05 * Math.max(0.1, largest.orElse(1));
  }

  private static Stream<Score> scores(Run run, int updates, boolean train) {
    return IntStream.rangeClosed(0, Math.min(updates, run.end()) / run.updatesPerEpoch())
        .mapToObj(epoch -> run.epochs().get(epoch).progress())
        .flatMap(progress -> train ? Stream.of(progress.train(), progress.test()) : Stream.of(progress.test()));
  }

  private Mark plot(String key, TrainingMoment moment, Rect box, ToDoubleFunction<Score> value, double most) {
    var sheet = new Sheet();
    var run = moment.run();
    var progress = moment.progress();
    var percent = key.equals("accuracy");
    var lines = 3 * 19;
    sheet.text("title", TextStyle.HEADING, words.text("train.curves." + key), Anchor.START.at(box.x(), box.y() + 14));
    heading(sheet.showing(Source.of(percent ? Known.TRAIN_ACCURACY : Known.TRAIN_LOSS)), "train", box, box.y() + 33,
        shown(percent, value.applyAsDouble(progress.train())), false);
    heading(sheet.showing(Source.of(percent ? Known.TEST_ACCURACY : Known.TEST_LOSS)), "test", box, box.y() + 52,
        shown(percent, value.applyAsDouble(progress.test())), true);
    var labels = Plot.labels(0, most, 4, Space.SMALL);
    var plot = new Plot(box.without(labels, lines + 12, 0, 24), 0, run.task().setup().epochs(), 0, most);
    plot.leftAxis(sheet, Space.SMALL, 4);
    plot.lowerAxis(sheet, Space.SMALL);
    moment.learning()
        .before()
        .ifPresent(last -> curve(sheet, "before", PALE, plot, last(last, value), false));
    var reached = Math.max(moment.learning().reached(), moment.updates());
    curve(sheet, "ahead.train", PALE, plot, known(run, reached, score -> value.applyAsDouble(score.train())), false);
    curve(sheet, "ahead.test", PALE, plot, known(run, reached, score -> value.applyAsDouble(score.test())), true);
    var train = upTo(moment, score -> value.applyAsDouble(score.train()));
    var test = upTo(moment, score -> value.applyAsDouble(score.test()));
    curve(sheet, "train", CURVE, plot, train, false);
    curve(sheet, "test", CURVE, plot, test, true);
    dot(sheet, "now.train", plot, train, Role.INK);
    dot(sheet, "now.test", plot, test, Role.SURFACE);
    return new Mark.Group(key, sheet.marks(), 0, 0, 1);
  }

  private static String shown(boolean percent, double value) {
    return percent ? Percent.of(value) : Numbers.shown(value, 3).text();
  }

  private void heading(Sheet sheet, String part, Rect box, double baseline, String value, boolean dashed) {
    NetworkStroke.line(sheet, part + ".sample", Set.of(), CURVE,
        new NetworkEdge(box.x(), baseline - 5, box.x() + 26, baseline - 5), dashed);
    sheet.text(part + ".name", TextStyle.QUIET, words.text("train.curves." + part),
        Anchor.START.at(box.x() + 34, baseline));
    sheet.text(part + ".value", TextStyle.HEADING, value, Anchor.END.at(box.right(), baseline));
  }

  /** A point of a curve: epochs, and the value there. */
  private record At(double epochs, double value) {}

  private static List<At> last(TrainingPlayback.Before before, ToDoubleFunction<Score> value) {
    return known(before.run(), before.reached(), progress -> value.applyAsDouble(progress.test()));
  }

  /** The values at the starts of the epochs up to a moment: of all, or in a long run of every few and the last. */
  private static List<At> known(Run run, int updates, ToDoubleFunction<Progress> value) {
    var last = Math.min(updates, run.end()) / run.updatesPerEpoch();
    var every = Math.ceilDiv(run.task().setup().epochs(), MOST_POINTS);
    return IntStream.concat(IntStream.iterate(0, epoch -> epoch < last, epoch -> epoch + every), IntStream.of(last))
        .mapToObj(epoch -> new At(epoch, value.applyAsDouble(run.epochs().get(epoch).progress())))
        .toList();
  }

  /** The same with the moment itself. */
  private static List<At> upTo(TrainingMoment moment, ToDoubleFunction<Progress> value) {
    var points = Stream.concat(known(moment.run(), moment.updates(), value).stream(),
        Stream.of(new At(moment.epochs(), value.applyAsDouble(moment.progress()))));
    return points.distinct().toList();
  }

  private static void curve(Sheet sheet, String key, Stroke stroke, Plot plot, List<At> points, boolean dashed) {
    if (points.size() < 2) {
      return;
    }
    if (dashed) {
      var outline = Dashes.along(points.stream().map(at -> plot.insideX(at.epochs())).toList(),
          points.stream().map(at -> plot.insideY(at.value())).toList());
      sheet.add(new Mark.Path(key, Set.of(), stroke.role(), outline, 0, 0, 1, stroke.thickness()));
    } else {
      plot.curve(sheet, key, Set.of(), stroke, Vec.generate(points.size(), n -> points.get(n).epochs()),
          Vec.generate(points.size(), n -> points.get(n).value()));
    }
  }

  private static void dot(Sheet sheet, String key, Plot plot, List<At> points, Role fill) {
    var last = points.getLast();
    sheet.ring(key, Set.of(), Rect.centred(plot.insideX(last.epochs()), plot.insideY(last.value()), 8, 8), 4, fill,
        new Stroke(Role.INK, 1.8));
  }
}
