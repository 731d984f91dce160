package logitlab.figure.lens;

import java.util.Set;
import logitlab.derivation.network.NetworkTex;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.state.view.Screen;
import logitlab.state.Action;
import logitlab.figure.draw.Presses;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.NetworkMoment;
import logitlab.figure.equation.StageEquation;
import logitlab.figure.equation.StageEquations;
import logitlab.motion.Stage;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** What the stage computes: in words, for the whole layer, for the unit in focus, with its numbers, and checked by finite differences. */
public final class EquationCard implements Chart {
  /** How visible the parts are before the numbers move: they light up in step with the network. */
  private static final double FAINT = 0.3;
  /** The share of the numbers on a wide page. */
  static final double NUMBERS = 0.54;

  private final Words words;

  public EquationCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var size = frame.size();
    sheet.card("card", size.page());
    var title = words.text("backprop.title." + name(frame));
    if (frame.session().backprop().atRest()) {
      new Invitation(words, NetworkTex.of(frame.conventions()).asLine()).draw(sheet, frame);
    } else {
      stage(sheet, frame, title);
    }
    return sheet.figure(size, new Description(title, explanation(frame, words).text()));
  }

  private void stage(Sheet sheet, Frame frame, String title) {
    var size = frame.size();
    var width = size.width() - 2 * Space.PAD;
    var moment = NetworkMoment.of(frame);
    var equation = StageEquations.of(frame);
    if (frame.isPicture() && size.width() >= Space.TWO_COLUMNS) {
      inTwo(sheet, frame, title, equation, moment);
      return;
    }
    var y = sheet.paragraph("title", TextStyle.TITLE, title, new Lines(Space.PAD, 36, width, 24)) - 12;
    y = centred(sheet, "layer", TextStyle.ink(Face.REGULAR, 26), equation.layer(), y, size.width());
    if (!equation.unit().isEmpty()) {
      y = centred(sheet, "unit", TextStyle.muted(Face.REGULAR, 20), equation.unit(), y, size.width());
    }
    y = numbers(sheet, equation, moment, y, size);
    if (moment.stage() == Stage.UPDATE) {
      y = new UpdateKeys(words).draw(sheet, frame, y + 12);
    }
    var roomy = equation.rows().size() < 6;
    var room = size.height() - y - 24;
    var text = room > 150 && roomy ? 18 : room > 120 ? 15 : 13;
    var leading = text * 1.4 + 1;
    y = sheet.showing(explanation(frame, words))
        .paragraph("why", TextStyle.ink(Face.REGULAR, text), explanation(frame, words).text(),
            new Lines(Space.PAD, y + leading + 6, width, leading));
    shapes(sheet, equation, y, size);
    var foot = size.page().inset(Space.PAD, 14).cutBottom(32).part();
    if (moment.stage() == Stage.UPDATE && !frame.isPicture() && foot.y() > y) {
      Presses.onward(sheet, new Action.Program.Show(Screen.TRAIN), foot, words.text("backprop.onward"),
          words.text("backprop.onward-help")).ifPresent(sheet::handle);
    }
  }

  /** On a wide page that is only looked at, the numbers stand beside what is said. */
  private void inTwo(Sheet sheet, Frame frame, String title, StageEquation equation, NetworkMoment moment) {
    var size = frame.size();
    var numbers = size.page().cutRight(Math.floor(NUMBERS * size.width())).part();
    var width = numbers.x() - Space.PAD - 4;
    var y = sheet.paragraph("title", TextStyle.TITLE, title, new Lines(Space.PAD, 36, width, 24)) - 8;
    var layer = Sheet.fitted(equation.layer(), 26, width);
    y += 10 + layer.ascent();
    sheet.formula("layer", Set.of(), Role.INK, layer, Space.PAD, y);
    y += layer.depth() + 8;
    if (!equation.unit().isEmpty()) {
      var unit = Sheet.fitted(equation.unit(), 20, width);
      y += 10 + unit.ascent();
      sheet.formula("unit", Set.of(), Role.MUTED, unit, Space.PAD, y);
      y += unit.depth() + 8;
    }
    var why = explanation(frame, words);
    sheet.showing(why).paragraph("why", TextStyle.TEXT, why.text(), new Lines(Space.PAD, y + 26, width, 22));
    if (!equation.rows().isEmpty() || equation.result().isPresent()) {
      var inner = new Sheet();
      numbers(inner, equation, moment, 10, new Size(numbers.width(), size.height()));
      sheet.addAll(Mark.moved("numbers", inner.marks(), numbers.x(), 0));
    }
  }

  /** The stage, or that the journey has not begun. */
  static String name(Frame frame) {
    return frame.session().backprop().atRest() ? "rest" : frame.session().backprop().stage().id();
  }

  /** One or two sentences of why. */
  static Printed explanation(Frame frame, Words words) {
    var network = frame.document().network().network();
    return Printed.say(words, "backprop.why." + name(frame),
        Printed.of(network.classes(), Source.of(Known.NETWORK_CLASSES)));
  }

  private static double centred(Sheet sheet, String key, TextStyle style, String tex, double top,
      double pageWidth) {
    var formula = Sheet.fitted(tex, style.size(), pageWidth - 2 * Space.PAD);
    var baseline = top + 10 + formula.ascent();
    sheet.formula(key, Set.of(), style.role(), formula, (pageWidth - formula.width()) / 2, baseline);
    return baseline + formula.depth() + 6;
  }

  private double numbers(Sheet sheet, StageEquation equation, NetworkMoment moment, double top, Size size) {
    var table = StageTable.of(equation, moment.stage().backward(), top + 10, size);
    sheet.fill("numbers", Set.of(), table.box(), 8, Role.CURRENT);
    var rows = new Sheet();
    table.rows(rows);
    sheet.add(new Mark.Group("rows", rows.marks(), 0, 0, FAINT + (1 - FAINT) * moment.shares()));
    if (moment.result() > 0 && equation.result().isPresent()) {
      var marks = new Sheet();
      table.result(marks, words);
      sheet.add(new Mark.Group("result", marks.marks(), 0, 0, moment.result()));
    }
    return table.box().bottom();
  }

  private void shapes(Sheet sheet, StageEquation equation, double y, Size size) {
    if (equation.shapes().isEmpty() || y + 44 > size.height()) {
      return;
    }
    var word = words.text("backprop.shapes");
    var left = sheet.text("shapes.word", TextStyle.SMALL, word, Anchor.START.at(Space.PAD, y + 18)) + 12;
    sheet.formula("shapes", Set.of(), Role.MUTED, Sheet.fitted(equation.shapes(), 18, size.width() - Space.PAD - left),
        left,
        y + 18);
  }
}
