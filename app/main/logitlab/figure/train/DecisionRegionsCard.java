package logitlab.figure.train;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Plot;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.math.Vec;
import logitlab.math.training.Scaler;
import logitlab.state.Action;
import logitlab.state.training.DecisionRegions;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;
import logitlab.typeset.Face;
import logitlab.typeset.Outline;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The examples on the plane of the first two features, over what the network says everywhere: each class's colour where it wins, stronger
 * where it is likelier. With a single feature: the classes' probabilities along it, the examples in a row for each class.
 */
public final class DecisionRegionsCard implements Chart {
  private static final double FAINT = 0.16;
  /** Wider than so many times its height, a card has its words beside the plot, which has this shape, in a column at least so wide. */
  private static final double WIDE = 2;
  private static final double SHAPE = 1.26;
  private static final double COLUMN = 290;

  private final Words words;

  public DecisionRegionsCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    return draw(frame, TrainingMoment.of(frame));
  }

  public Figure draw(Frame frame, TrainingMoment moment) {
    var card = new CardFace(frame.size()).withTextAtMost(15);
    var title = words.text("train.regions.title");
    var wide = frame.size().width() > WIDE * frame.size().height();
    var sheet = wide ? new Sheet() : card.begin(title, words.text("train.regions.title-short"));
    var run = moment.run();
    var land = moment.look()
        .map(TrainingSnapshot::landscape)
        .orElseGet(() -> DecisionRegions.of(run.network(0), run.split(), 2));
    var single = run.task().features().size() == 1;
    var places = wide ? beside(sheet, frame.size(), card, run) : below(sheet, card, run);
    var box = places.plot();
    var inside = places.words();
    var plot = plot(run.scaler(), land, box, single);
    plot.lowerAxis(sheet, 13);
    if (single) {
      plot.leftAxis(sheet, 13, 4);
    } else {
      plot.leftAxis(sheet, 13, Math.clamp((int) (plot.area().height() / 44), 2, 8));
    }
    axisNames(sheet, moment, plot, single);
    var scatter = new Scatter(run,
        Vec.generate(run.size(), n -> plot.insideX(run.row(n).x().get(0))),
        Vec.generate(run.size(), n -> single
            ? lane(plot, run.row(n).label(), moment.classes(), n)
            : plot.insideY(run.row(n).x().get(1))));
    if (moment.look().isPresent()) {
      if (single) {
        curves(sheet, plot, land);
      } else {
        areas(sheet, plot, run.scaler(), land);
      }
    }
    scatter.draw(sheet, moment.learning().playing());
    moment.ownLook().ifPresent(look -> scatter.rings(sheet, look.wrong()));
    var current = run.find(frame.document().network());
    current.ifPresent(index -> scatter.current(sheet, index));
    sheet.handle(new Handle.Points("points", plot.area(), words.text("train.regions.points"),
        scatter.xs().map(x -> x - plot.area().x()), scatter.ys().map(y -> y - plot.area().y()), current.orElse(-1)));
    var said = said(frame, moment, current.orElse(-1));
    var offered = current.isPresent() && !frame.isPicture();
    var button = inside.cutBottom(30).part().cutRight(132).part();
    if (offered) {
      sheet.handle(Presses.button(sheet, "journey", new Action.Train.FollowJourney(), button,
          words.text("train.journey"), words.text("train.journey.help")));
    }
    if (wide) {
      column(sheet, card, said, offered, inside);
    } else if (current.isPresent()) {
      card.words(sheet.showing(said), "said", TextStyle.ink(Face.REGULAR, card.text()),
          Anchor.START.at(inside.x(), inside.bottom() - 10)
              .within(offered ? inside.width() - button.width() - 12 : inside.width()),
          said.stream().map(Printed::text).toArray(String[]::new));
    } else {
      sheet.paragraph("said", TextStyle.muted(Face.REGULAR, card.text()), said.getFirst().text(),
          new Lines(inside.x(), inside.bottom() - 4 - card.leading(), inside.width(), card.leading()));
    }
    return sheet.figure(frame.size(), new Description(title,
        () -> describe(moment) + " " + said.getFirst().text()));
  }

  /** Where the plot stands, and what is left for words. */
  private record Places(Rect plot, Rect words) {}

  /** The legend above the plot, the words below it. */
  private static Places below(Sheet sheet, CardFace card, Run run) {
    var inside = card.inside();
    Scatter.legend(sheet, run, inside.x(), inside.y() + card.text(), inside.width(), card.text());
    var top = inside.y() + card.leading() + 8;
    return new Places(inside.band(top, inside.bottom() - 2 * card.leading() - 6 - top), inside);
  }

  /** In a low card the plot keeps its shape, and all words stand beside it. */
  private Places beside(Sheet sheet, Size size, CardFace card, Run run) {
    sheet.card("card", size.page());
    var inside = size.page().inset(Space.PAD, 14);
    var plot = inside.withWidth(Math.min(inside.width() - COLUMN, SHAPE * (inside.height() - 62) + 44));
    var column = inside.rightOf(plot.right() + 28);
    var leading = card.leading();
    var next = sheet.paragraph("title", TextStyle.muted(Face.REGULAR, card.titleSize()),
        words.text("train.regions.title"),
        new Lines(column.x(), column.y() + card.titleSize(), column.width(), leading));
    var rest = Scatter.legendColumn(sheet, run, new Lines(column.x(), next + 6, column.width(), leading), card.text());
    return new Places(plot, column.below(rest));
  }

  /** The longest sentence that has room, at the foot of the column. */
  private static void column(Sheet sheet, CardFace card, List<Printed> said, boolean button, Rect column) {
    var room = column.height() - (button ? 44 : 0);
    var leading = card.leading();
    var shown = said.stream()
        .filter(text -> lines(card, text, column) * leading <= room)
        .findFirst()
        .orElse(said.getLast());
    var style = button ? TextStyle.ink(Face.REGULAR, card.text()) : TextStyle.muted(Face.REGULAR, card.text());
    sheet.showing(shown)
        .paragraph("said", style, shown.text(), new Lines(column.x(),
            column.y() + room - 4 - (lines(card, shown, column) - 1) * leading, column.width(), leading));
  }

  private static int lines(CardFace card, Printed text, Rect column) {
    return Texts.wrap(text.text(), Face.REGULAR, card.text(), column.width()).size();
  }

  /** Axes in the features' own units. */
  private static Plot plot(Scaler scaler, DecisionRegions land, Rect box, boolean single) {
    var left = raw(scaler, 0, land.left());
    var right = raw(scaler, 0, land.right());
    var below = 2 * 13 + 16;
    if (single) {
      var labels = Plot.labels(0, 1, 4, 13);
      return new Plot(box.without(labels, 20, 8, below),
          left, right, 0, 1);
    }
    var bottom = raw(scaler, 1, land.bottom());
    var top = raw(scaler, 1, land.top());
    var labels = Plot.labels(bottom, top, 8, 13);
    return new Plot(box.without(labels, 20, 4, below), left,
        right, bottom, top);
  }

  private static double raw(Scaler scaler, int feature, double standard) {
    return scaler.mean().get(feature) + scaler.deviation().get(feature) * standard;
  }

  private void axisNames(Sheet sheet, TrainingMoment moment, Plot plot, boolean single) {
    var names = FeatureNames.chosen(moment.run().task(), words);
    var area = plot.area();
    var below = names.getFirst() + (names.size() > 2
        ? "   " + words.text("train.regions.others", String.join(", ", names.subList(2, names.size())))
        : "");
    sheet.text("axis.x.name", TextStyle.SMALL, Sheet.fitted(below, Face.REGULAR, 13, area.width()),
        Anchor.END.at(area.right(), area.bottom() + 37));
    var beside = single ? words.text("train.regions.p") : names.get(1);
    sheet.text("axis.y.name", TextStyle.SMALL, Sheet.fitted(beside, Face.REGULAR, 13, area.width()),
        Anchor.START.at(area.x(), area.y() - 8));
  }

  /** Where an example of a single feature stands: in its class's row, a little up or down so that equals can be told apart. */
  private static double lane(Plot plot, int label, int classes, int index) {
    var height = plot.area().height() / classes;
    var jitter = (index * 7 % 11 / 10.0 - 0.5) * 0.5;
    return plot.area().y() + (label + 0.5 + jitter) * height;
  }

  private static void areas(Sheet sheet, Plot plot, Scaler scaler, DecisionRegions land) {
    for (var k = 0; k < land.areas().size(); k++) {
      var area = land.areas().get(k);
      var bands = List.of(area.wins(), area.likely(), area.sure());
      for (var band = 0; band < bands.size(); band++) {
        var pen = new Outline.Pen();
        for (var polygon : bands.get(band)) {
          polygon(pen, plot, scaler, polygon);
        }
        var outline = pen.outline();
        if (!outline.isEmpty()) {
          var fill = new Mark.Path("area", Set.of(), Role.ofClass(k), outline, 0, 0, 1, 0);
          sheet.add(new Mark.Group("area" + k + "-" + band, List.of(fill), 0, 0, FAINT));
        }
      }
    }
  }

  private static void polygon(Outline.Pen pen, Plot plot, Scaler scaler, Vec corners) {
    for (var n = 0; n < corners.size(); n += 2) {
      var x = plot.insideX(raw(scaler, 0, corners.get(n)));
      var y = plot.insideY(raw(scaler, 1, corners.get(n + 1)));
      if (n == 0) {
        pen.move(x, y);
      } else {
        pen.line(x, y);
      }
    }
    pen.close();
  }

  private static void curves(Sheet sheet, Plot plot, DecisionRegions land) {
    var xs = Vec.generate(DecisionRegions.SAMPLES,
        n -> plot.left() + (plot.right() - plot.left()) * n / (DecisionRegions.SAMPLES - 1));
    for (var k = 0; k < land.along().size(); k++) {
      plot.curve(sheet, "curve" + k, Set.of(), new Stroke(Role.ofClass(k), 2.5), xs, land.along().get(k));
    }
  }

  /** One sentence, from long to short: what the network says of the example it has, or what to do. */
  private List<Printed> said(Frame frame, TrainingMoment moment, int current) {
    if (current < 0) {
      var many = moment.ownLook().filter(look -> look.wrong().size() > Scatter.MOST_RINGS).isPresent();
      var key = many ? "train.regions.hint-many" : "train.regions.hint";
      return List.of(Printed.of(words.text(frame.isPicture() ? key + "-picture" : key)));
    }
    var row = moment.run().row(current);
    var p = frame.pass().p();
    var best = p.argMax();
    var key = best == row.label() ? "train.regions.right" : "train.regions.wrong";
    var shown = Printed.of(Numbers.shown(p.get(best), 3).text(), Source.of(Quantity.NET_P, best));
    return List.of(
        Printed.say(words, key, moment.name(row.label()), moment.name(best), shown),
        Printed.say(words, key + "-short", Sheet.fitted(moment.name(row.label()), Face.REGULAR, 15, 110),
            Sheet.fitted(moment.name(best), Face.REGULAR, 15, 110), shown));
  }

  private String describe(TrainingMoment moment) {
    var counts = moment.run().raw().train().counts();
    var classes = IntStream.range(0, moment.classes())
        .mapToObj(k -> words.text("train.regions.class", moment.name(k), String.valueOf(counts.get(k))))
        .toList();
    var wrong = moment.progress().test().confusion();
    return words.text("train.regions.describe", String.join(", ", FeatureNames.chosen(moment.run().task(), words)),
        String.join(", ", classes), String.valueOf(wrong.correct()), String.valueOf(wrong.total()));
  }
}
