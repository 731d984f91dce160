package logitlab.figure.train;

import java.util.ArrayList;
import java.util.Set;
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
import logitlab.figure.draw.ClassShape;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.math.training.Confusion;
import logitlab.typeset.Face;
import logitlab.typeset.Outline;
import logitlab.words.Words;

/** Which class was taken for which, counted on the examples kept for the test: a row for each true class, a column for each answer. */
public final class ConfusionCard implements Chart {
  private static final double WIDEST_CELL = 120;

  private final Words words;

  public ConfusionCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    return draw(frame, TrainingMoment.of(frame));
  }

  public Figure draw(Frame frame, TrainingMoment moment) {
    var card = new CardFace(frame.size()).withTextAtMost(15);
    var confusion = moment.progress().test().confusion();
    var correct = Printed.of(confusion.correct(), Source.of(Known.TEST_CORRECT));
    var total = Printed.of(confusion.total(), Source.of(Known.TEST_ROWS));
    var said = Printed.say(words, "train.confusion.title", correct, total);
    var title = said.text();
    var sheet = card.begin(said, Printed.say(words, "train.confusion.title-short", correct, total));
    var inside = card.inside();
    var count = moment.classes();
    var nameWidth = Math.min(0.3 * inside.width(), widest(moment, card.text()) + 26);
    var head = card.text() + 26;
    var cell = Math.min(WIDEST_CELL, (inside.width() - nameWidth) / count);
    var height = Math.min(0.7 * WIDEST_CELL, (inside.height() - head) / count);
    var cells = new Rect(inside.x() + nameWidth, inside.y() + head, cell * count, height * count);
    sheet.text("answer", TextStyle.SMALL, Sheet.fitted(words.text("train.confusion.answer"), Face.REGULAR, 13,
        cells.width()), Anchor.START.at(cells.x(), inside.y() + 11));
    for (var k = 0; k < count; k++) {
      var middle = cells.row(k, height).centreY();
      sign(sheet, "row" + k, k, inside.x() + 6, middle);
      sheet.text("row" + k + ".name", TextStyle.ink(Face.REGULAR, card.text()),
          Sheet.fitted(moment.name(k), Face.REGULAR, card.text(),
              nameWidth - 24),
          Anchor.START.at(inside.x() + 16, CardFace.baseline(middle, card.text())));
      header(sheet, card, moment.name(k), k, cells.column(k, cell));
      for (var i = 0; i < count; i++) {
        cell(sheet, card, confusion, k, i,
            cells.row(k, height).column(i, cell).inset(2));
      }
    }
    return sheet.figure(frame.size(), new Description(title, () -> describe(moment, confusion)));
  }

  private static double widest(TrainingMoment moment, double textSize) {
    return moment.run()
        .split()
        .train()
        .classes()
        .stream()
        .mapToDouble(name -> TextWidth.of(name, Face.REGULAR, textSize))
        .max()
        .orElse(0);
  }

  private static void sign(Sheet sheet, String key, int k, double x, double y) {
    var pen = new Outline.Pen();
    ClassShape.add(pen, k, x, y, 5);
    sheet.add(new Mark.Path(key + ".sign", Set.of(), Role.ofClass(k), pen.outline(), 0, 0, 1, 0));
  }

  /** Over its column the sign of an answer, with its name where there is room for it. */
  private static void header(Sheet sheet, CardFace card, String name, int k, Rect column) {
    var baseline = column.y() - 8;
    var room = column.width() - 26;
    var wide = TextWidth.of(name, Face.REGULAR, card.text()) <= room;
    var x = wide ? column.x() + 8 : column.centreX();
    sign(sheet, "column" + k, k, x, baseline - 0.36 * card.text());
    if (wide) {
      sheet.text("column" + k + ".name", TextStyle.ink(Face.REGULAR, card.text()), name,
          Anchor.START.at(column.x() + 18, baseline));
    }
  }

  private static void cell(Sheet sheet, CardFace card, Confusion confusion, int k, int i, Rect area) {
    var key = "cell" + k + "-" + i;
    var count = confusion.count(k, i);
    var row = confusion.counts().get(k).stream().mapToInt(Integer::intValue).sum();
    var role = k == i ? Role.PROBABILITY : Role.TARGET;
    sheet.ring(key, Set.of(), area, 4, Role.SURFACE, Stroke.HAIRLINE);
    if (count > 0) {
      sheet.tint(key + ".heat", Set.of(), area, 4, role, Sheet.heat(count / (double) row));
    }
    var size = Math.min(card.text() + (count > 0 ? 2 : 0), area.height() - 2);
    sheet.showing(Source.of(Known.CONFUSED, k, i))
        .text(key + ".count",
            new TextStyle(count > 0 ? Role.INK : Role.MUTED, count > 0 ? Face.SEMIBOLD : Face.REGULAR, size),
            String.valueOf(count), Anchor.MIDDLE.at(area.centreX(), CardFace.baseline(area.centreY(), size)));
  }

  private String describe(TrainingMoment moment, Confusion confusion) {
    var said = new ArrayList<String>();
    for (var k = 0; k < moment.classes(); k++) {
      for (var i = 0; i < moment.classes(); i++) {
        if (confusion.count(k, i) > 0) {
          said.add(words.text(k == i ? "train.confusion.right" : "train.confusion.wrong",
              String.valueOf(confusion.count(k, i)), moment.name(k), moment.name(i)));
        }
      }
    }
    return String.join(" ", said);
  }
}
