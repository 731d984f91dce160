package logitlab.figure.beside;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.LabelPrinter;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.derivation.print.Reading;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.derive.DerivationLine;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/** How formulas are written: the letters, the logarithm and the layout of gradients to choose, and how the result then reads. */
public final class SymbolsCard implements Chart {
  private static final double CHOICE = 40;

  private final Words words;

  SymbolsCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = CardFace.panel(frame.size());
    var sheet = card.begin(words.text("beside.symbols.title"));
    var inside = card.inside();
    var wide = inside.width() >= Space.TWO_COLUMNS;
    var area = inside.withWidth(wide ? Math.floor(0.54 * inside.width()) : inside.width());
    var now = frame.document().conventions();
    var y = heading(sheet, card, "letters", area, area.y() + card.text());
    var names = List.of(Names.values());
    for (var n = 0; n < names.size(); n++) {
      var to = now.with(names.get(n));
      sheet.handle(Presses.radioSetting(sheet, "names-" + id(names.get(n)), cell(area, y, n, names.size()),
          Formulas.typeset(LabelPrinter.of(to, 1).letters(), 1.2 * card.text()),
          new Choice(new Action.Program.SetConventions(to), words.text("beside.symbols.name.letters", id(names.get(n))),
              to.equals(now))));
    }
    y = heading(sheet, card, "log", area, y + CHOICE + 2 * card.text());
    var bases = List.of(LogBase.E, LogBase.TWO, LogBase.TEN);
    for (var n = 0; n < bases.size(); n++) {
      var to = now.with(bases.get(n));
      sheet.handle(Presses.radioSetting(sheet, "log-" + id(bases.get(n)), cell(area, y, n, bases.size()),
          Formulas.typeset(LabelPrinter.of(to, 1).logarithm(), 1.2 * card.text()),
          new Choice(new Action.Program.SetConventions(to), words.text("beside.symbols.name.log", id(bases.get(n))),
              to.equals(now))));
    }
    y = heading(sheet, card, "layout", area, y + CHOICE + 2 * card.text());
    var layouts = List.of(Layout.values());
    var x = area.x();
    for (var layout : layouts) {
      var to = now.with(layout);
      var text = words.text("beside.symbols." + id(layout));
      var room = layout == Layout.AS_TAUGHT ? 0.5 * area.width() - 8 : 0.25 * area.width();
      var region = area.band(y, CHOICE).stretch(x, room - 4);
      sheet.control("box-" + id(layout),
          looks -> looks.ring("box-" + id(layout), Set.of(), region, 6, Role.SURFACE, Stroke.HAIRLINE));
      sheet.handle(Presses.radioSetting(sheet, "layout-" + id(layout), region, text, new Choice(
          new Action.Program.SetConventions(to), words.text("beside.symbols.name.layout", text), to.equals(now))));
      x += room + 4;
    }
    var right = area.right() + 40;
    var beside = wide ? inside.rightOf(right) : area;
    y = heading(sheet, card, "preview", beside, wide ? area.y() + card.text() : y + CHOICE + 2.2 * card.text());
    y = preview(sheet, frame, card, beside.below(y));
    if (frame.isPicture()) {
      return described(sheet, frame);
    }
    sheet.paragraph("note", TextStyle.muted(Face.REGULAR, card.text()), words.text("beside.symbols.note"),
        new Lines(beside.x(), y + 2 * card.text(), beside.width(), card.leading()));
    return described(sheet, frame);
  }

  private Figure described(Sheet sheet, Frame frame) {
    return sheet.figure(frame.size(), new Description(words.text("beside.symbols.title"),
        words.text("beside.symbols.note")));
  }

  public static String id(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private double heading(Sheet sheet, CardFace card, String id, Rect area, double baseline) {
    sheet.text("head." + id, TextStyle.muted(Face.REGULAR, card.text()), words.text("beside.symbols." + id),
        Anchor.START.at(area.x(), baseline));
    return baseline + 0.6 * card.text();
  }

  private static Rect cell(Rect area, double y, int n, int count) {
    return area.band(y, CHOICE).equalColumns(count, 8).get(n);
  }

  /** The loss, its gradient entry by entry, and as an array, as they are printed now; returns the lower end. */
  private double preview(Sheet sheet, Frame frame, CardFace card, Rect area) {
    var printer = DerivationWords.ofSoftmax(frame, words).printer(Reading.SYMBOLS, Map.of());
    var y = area.y();
    for (var shown : Preview.ALL) {
      var line = DerivationLine.of(printer.step(new Step(0, shown.block, 0, 0)), DerivationLine.Look.INKED,
          1.4 * card.text(),
          new DerivationLine.Room(90, area.width() - 90, 60));
      var baseline = y + line.ascent() + 6;
      sheet.add(line.marks("preview." + shown.name, area.x() + 90, baseline));
      y = baseline + line.height() - line.ascent();
    }
    return y;
  }

  /**
   * A line of the preview: the last of the block of a route's line, as a block of its own, the same one at every frame.
   *
   * @param name the key of the route's line, without the area
   */
  private record Preview(String name, Block block) {
    static final List<Preview> ALL = Stream
        .of("two-cases.loss.define", "two-cases.chain.reorder", "vectors.any.reorder")
        .map(name -> new Preview(name, alone(name)))
        .toList();

    private static Block alone(String name) {
      var block = Routes.all()
          .stream()
          .flatMap(route -> route.steps().stream())
          .filter(step -> step.line().key().equals("derivation." + name))
          .findFirst()
          .orElseThrow()
          .block();
      return new Block(block.key(), block.when(), block.lhs(), List.of(block.lines().getLast()), List.of(),
          block.shows(),
          false);
    }
  }

  /** The conventions on one line, for an export. */
  public static String stamp(Conventions conventions) {
    return LabelPrinter.of(conventions, 1).conventions();
  }
}
