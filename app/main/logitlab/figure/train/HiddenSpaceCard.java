package logitlab.figure.train;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Plot;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.training.HalfPlane;
import logitlab.state.Action;
import logitlab.state.training.TrainingSnapshot;
import logitlab.typeset.Formulas;
import logitlab.typeset.Outline;
import logitlab.words.Words;

/**
 * What two hidden units make of the data: every example at its a⁽¹⁾, over the areas in which the second layer gives each class the largest
 * logit. Their borders are straight: what bends the borders among the data is the hidden layer.
 */
public final class HiddenSpaceCard implements Chart {
  private static final double FAINT = 0.24;

  private final Words words;

  public HiddenSpaceCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    return draw(frame, TrainingMoment.of(frame));
  }

  public Figure draw(Frame frame, TrainingMoment moment) {
    var card = new CardFace(frame.size()).withTextAtMost(15);
    var title = words.text("train.hidden.title");
    var sheet = card.begin(title, words.text("train.hidden.title-short"));
    var inside = card.inside();
    var look = moment.ownLook();
    var two = moment.training().task().setup().hidden() == 2;
    if (two && look.isPresent()) {
      draw(sheet, Labels.line(frame), moment, look.get(), inside);
    }
    var said = two
        ? Printed.of(words.text("train.hidden.describe"))
        : Printed.say(words, "train.hidden.other",
            Printed.of(moment.training().task().setup().hidden(), Source.of(Known.HIDDEN_UNITS)));
    if (!two) {
      other(sheet, said, inside);
    }
    return sheet.figure(frame.size(), new Description(title, said.text()));
  }

  /** With another number of units: what there would be to see, and the way to it. */
  private void other(Sheet sheet, Printed said, Rect inside) {
    var leading = Math.ceil(1.45 * Space.TEXT);
    var below = sheet.showing(said)
        .paragraph("none", TextStyle.TEXT, said.text(),
            new Lines(inside.x(), inside.y() + Space.TEXT, inside.width(), leading));
    var button = inside.band(below, 34).withWidth(176);
    if (button.bottom() <= inside.bottom()) {
      sheet.handle(Presses.button(sheet, "two", new Action.Train.SetHidden(2), button,
          words.text("train.hidden.two"), words.text("train.hidden.two.help")));
    }
  }

  /** The output of a hidden unit. */
  private static Expr unit(int unit) {
    return Write.sym(Quantity.NET_A1, Write.at(unit));
  }

  private static void draw(Sheet sheet, LabelPrinter labels, TrainingMoment moment, TrainingSnapshot look,
      Rect inside) {
    var points = look.hidden();
    var room = inside.without(50, 20, 34, 26);
    var tall = Math.min(room.width(), room.height());
    var wide = Math.min(room.width(), 1.5 * tall);
    var area = room.stretch(room.x() + (room.width() - wide) / 2, wide).withHeight(tall);
    var plot = new Plot(area, low(points, 0), high(points, 0), low(points, 1), high(points, 1));
    plot.leftAxis(sheet, Space.SMALL, 5);
    plot.lowerAxis(sheet, Space.SMALL);
    for (var k = 0; k < moment.classes(); k++) {
      area(sheet, plot, look.network(), k);
    }
    var scatter = new Scatter(moment.run(), Vec.generate(points.size(), n -> plot.insideX(points.get(n).get(0))),
        Vec.generate(points.size(), n -> plot.insideY(points.get(n).get(1))));
    scatter.draw(sheet, false);
    sheet.formula("x", Set.of(), Role.INK, Formulas.typeset(labels.tex(unit(0)), 15), area.right() + 10,
        area.bottom() + 4);
    sheet.formula("y", Set.of(), Role.INK, Formulas.typeset(labels.tex(unit(1)), 15), area.x() - 12, area.y() - 9);
  }

  private static double low(List<Vec> points, int unit) {
    var least = points.stream().mapToDouble(point -> point.get(unit)).min().orElse(0);
    return least - margin(points, unit);
  }

  private static double high(List<Vec> points, int unit) {
    var most = points.stream().mapToDouble(point -> point.get(unit)).max().orElse(1);
    return most + margin(points, unit);
  }

  private static double margin(List<Vec> points, int unit) {
    var range = points.stream().mapToDouble(point -> point.get(unit)).summaryStatistics();
    var width = range.getMax() - range.getMin();
    return width > 1e-6 * Math.abs(range.getMax()) + 1e-6 ? 0.08 * width : 0.5 + 1e-3 * Math.abs(range.getMax());
  }

  /** The part of the plot in which class k has the largest logit: the plot cut by one straight line for each other class. */
  private static void area(Sheet sheet, Plot plot, TwoLayerNetwork network, int k) {
    var corners = List.of(Vec.of(plot.left(), plot.bottom()), Vec.of(plot.right(), plot.bottom()),
        Vec.of(plot.right(), plot.top()), Vec.of(plot.left(), plot.top()));
    for (var other = 0; other < network.classes(); other++) {
      if (other != k) {
        var normal = network.w2().row(k).minus(network.w2().row(other));
        corners = HalfPlane.cut(corners, normal, network.b2().get(k) - network.b2().get(other));
      }
    }
    if (corners.size() < 3) {
      return;
    }
    var pen = new Outline.Pen();
    var cut = corners;
    IntStream.range(0, cut.size()).forEach(n -> {
      var x = plot.insideX(cut.get(n).get(0));
      var y = plot.insideY(cut.get(n).get(1));
      if (n == 0) {
        pen.move(x, y);
      } else {
        pen.line(x, y);
      }
    });
    pen.close();
    var fill = new Mark.Path("area", Set.of(), Role.ofClass(k), pen.outline(), 0, 0, 1, 0);
    sheet.add(new Mark.Group("area" + k, List.of(fill), 0, 0, FAINT));
  }
}
