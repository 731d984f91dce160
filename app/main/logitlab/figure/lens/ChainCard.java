package logitlab.figure.lens;

import java.util.Map;
import java.util.Set;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.LabelPrinter;
import logitlab.derivation.print.Reading;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.figure.derive.DerivationLine;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.ChainEquations;
import logitlab.figure.equation.StageEquation;
import logitlab.state.Action;
import logitlab.state.session.RouteView;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/** Every factor behind one gradient with its number, the finite difference beside it, and the line of the derivation that says so. */
public final class ChainCard implements Chart {
  /** What TeX leaves before a sign =, at this size. */
  private static final double BEFORE_EQUAL = 20 * 5 / 18.0;
  static final String ROUTE = "network";

  private final Words words;

  public ChainCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var size = frame.size();
    var width = size.width() - 2 * Space.PAD;
    var chain = ChainEquations.of(frame);
    var equation = chain.equation();
    var title = title(chain);
    sheet.card("card", size.page());
    if (frame.isPicture() && size.width() >= Space.TWO_COLUMNS) {
      inTwo(sheet, frame, chain);
      return sheet.figure(size, described(chain, frame));
    }
    var y = sheet.showing(title).paragraph("title", TextStyle.TITLE, title.text(), new Lines(Space.PAD, 36, width, 24))
        - 12;
    var formula = Sheet.fitted(equation.layer(), 24, width);
    sheet.formula("chain", Set.of(), Role.INK, formula, (size.width() - formula.width()) / 2,
        y + 12 + formula.ascent());
    var table = StageTable.of(equation, true, y + 12 + formula.ascent() + formula.depth() + 14, size);
    sheet.fill("numbers", Set.of(), table.box(), 8, Role.CURRENT);
    table.rows(sheet);
    table.result(sheet, words);
    var paths = paths(chain, frame);
    var below = sheet.showing(paths)
        .paragraph("paths", TextStyle.TEXT, paths.text(), new Lines(Space.PAD, table.box().bottom() + 28, width, 22));
    line(sheet, frame, chain, size.page().inset(12, 0).band(below - 4, 74));
    if (!chain.pinned()) {
      sheet.control("hint",
          looks -> looks.paragraph("hint", TextStyle.SMALL, words.text("backprop.chain.hint"),
              new Lines(Space.PAD, below + 96, width, 19)));
    }
    return sheet.figure(size, described(chain, frame));
  }

  private Description described(ChainEquations chain, Frame frame) {
    return new Description(title(chain).text(), () -> paths(chain, frame).text() + " "
        + chain.equation().result().map(StageEquation.Result::value).orElse(""));
  }

  /** On a wide page that is only looked at, the numbers stand beside what is said. */
  private void inTwo(Sheet sheet, Frame frame, ChainEquations chain) {
    var size = frame.size();
    var numbers = size.page().cutRight(Math.floor(EquationCard.NUMBERS * size.width())).part();
    var width = numbers.x() - Space.PAD - 4;
    var title = title(chain);
    var y = sheet.showing(title).paragraph("title", TextStyle.TITLE, title.text(), new Lines(Space.PAD, 36, width, 24));
    var formula = Sheet.fitted(chain.equation().layer(), 24, width);
    sheet.formula("chain", Set.of(), Role.INK, formula, Space.PAD, y + formula.ascent());
    var paths = paths(chain, frame);
    var below = sheet.showing(paths)
        .paragraph("paths", TextStyle.TEXT, paths.text(),
            new Lines(Space.PAD, y + formula.ascent() + formula.depth() + 36, width, 22));
    line(sheet, frame, chain, size.page().inset(12, 0).band(below - 4, 74).withWidth(numbers.x() - 24));
    var inner = new Sheet();
    var table = StageTable.of(chain.equation(), true, 10, new Size(numbers.width(), size.height()));
    inner.fill("numbers", Set.of(), table.box(), 8, Role.CURRENT);
    table.rows(inner);
    table.result(inner, words);
    sheet.addAll(Mark.moved("numbers", inner.marks(), numbers.x(), 0));
  }

  private Printed title(ChainEquations chain) {
    var term = chain.variable();
    var row = Printed.of(term.row() + 1, new Source.Ordinal(term.row()));
    var column = Printed.of(term.column() + 1, new Source.Ordinal(term.column()));
    return Printed.say(words, "backprop.name." + switch (term.quantity()) {
      case NET_X -> "x";
      case NET_W1 -> "w1";
      case NET_B1 -> "b1";
      case NET_Z1 -> "z1";
      case NET_A1 -> "a1";
      case NET_W2 -> "w2";
      case NET_B2 -> "b2";
      default -> "z2";
    }, row, column);
  }

  private Printed paths(ChainEquations chain, Frame frame) {
    var network = frame.document().network().network();
    var classes = Printed.of(network.classes(), Source.of(Known.NETWORK_CLASSES));
    return switch (chain.variable().quantity()) {
      case NET_X -> Printed.say(words, "backprop.chain.all",
          Printed.of(network.hidden(), Source.of(Known.NETWORK_HIDDEN)), classes);
      case NET_W1, NET_B1, NET_Z1, NET_A1 -> Printed.say(words, "backprop.chain.paths", classes);
      default -> Printed.of(words.text("backprop.chain.one"));
    };
  }

  /** The derivation's last line on this gradient; a press goes there. */
  private void line(Sheet sheet, Frame frame, ChainEquations chain, Rect place) {
    var step = step(chain.block());
    var at = frame.with(frame.session().withRoute(new RouteView(ROUTE, step.number(), Reading.SYMBOLS)));
    var print = DerivationLine.of(DerivationWords.of(at, words).printer(Reading.SYMBOLS, Map.of()).step(step),
        DerivationLine.Look.MUTED,
        20,
        new DerivationLine.Room(place.width() - 24, place.width() - 130, place.height() - 30));
    sheet.control("line.ground",
        looks -> looks.ring("line.ground", Set.of(), place, 8, Role.SURFACE, new Stroke(Role.EDGE, 1)));
    sheet.text("line.word", TextStyle.NAME.in(frame.isPicture() ? Role.MUTED : Role.ACCENT),
        words.text("backprop.chain.line"), Anchor.START.at(place.x() + 12, place.y() + 22));
    // The line is the whole page's on the screen that the key opens; here it is a picture of it.
    var left = Formulas.typeset(LabelPrinter.of(frame.conventions(), 1).asLine().tex(step.block().lhs()), 20);
    var baseline = place.y() + 52;
    sheet.formula("line", Set.of(), Role.INK, print.typeset(),
        sheet.formula("line.left", Set.of(), Role.INK, left, place.x() + 12, baseline) + BEFORE_EQUAL, baseline);
    sheet.handle(new Handle.Press("line", new Action.Walk.OpenLine(ROUTE, step.number()), place,
        words.text("backprop.chain.line.name"), ""));
  }

  /** The last line of the block of the network's derivation whose key ends so. */
  static Step step(String block) {
    return Routes.byId(ROUTE)
        .orElseThrow()
        .steps()
        .stream()
        .filter(step -> step.block().key().endsWith(block))
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
