package logitlab.figure.beside;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.Pipeline;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.derive.Walk;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.TextWidth;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The numbers that the derivation through the network is looked at with: a column for each box of the pipeline in the order of the way
 * forward, and below it, column by column, the gradients that have come back. What the line in front speaks of is in full ink.
 */
final class NetworkNumbersCard implements Chart {
  private static final double TOP = 72;
  private static final double HEAD = 40;
  private static final double BOTTOM = 16;
  private static final double TALLEST_ROW = 32;
  private static final double LOWEST_ROW = 24;
  private static final double STEP = 0.1;

  private final Words words;

  NetworkNumbersCard(Words words) {
    this.words = words;
  }

  /** How high the table is when it has {@code available} pixels. */
  static double height(Frame frame, double available) {
    var rows = 2 * rows(frame);
    return Math.min(available, TOP + 2 * HEAD + BOTTOM + rows * (rows > 8 ? LOWEST_ROW : TALLEST_ROW));
  }

  /** How high it must be to be read. */
  static double least(TwoLayerNetwork network) {
    return TOP + 2 * HEAD + BOTTOM + 2 * LOWEST_ROW * rows(network);
  }

  private static int rows(Frame frame) {
    return rows(frame.document().network().network());
  }

  private static int rows(TwoLayerNetwork network) {
    return Math.max(network.inputs(), Math.max(network.hidden(), network.classes()));
  }

  /** Numbers of one kind, one below the other; those of classes belong to the rows that can be watched. */
  private record Column(Quantity quantity, Expr head, Vec values, double share, boolean ofClasses) {}

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    var pass = frame.pass();
    sheet.card("card", size.page());
    sheet.text("title", TextStyle.TITLE, words.text("figure.network.title"), Anchor.START.at(Space.PAD, 34));
    loss(sheet, frame);
    sheet.control("hint", looks -> looks.text("hint", TextStyle.QUIET, words.text("figure.network.hint"),
        Anchor.START.at(Space.PAD, 58)));
    SignLegend.ending(sheet, size.width() - Space.PAD, 58);
    var pitch = Math.min(TALLEST_ROW, (size.height() - TOP - 2 * HEAD - BOTTOM) / (2 * rows(frame)));
    var forward = List.of(new Column(Quantity.NET_X, Write.whole(Quantity.NET_X), pass.x(), 0.17, false),
        new Column(Quantity.NET_Z1, Write.whole(Quantity.NET_Z1), pass.z1(), 0.18, false),
        new Column(Quantity.NET_A1, Write.whole(Quantity.NET_A1), pass.a1(), 0.18, false),
        new Column(Quantity.NET_Z2, Write.whole(Quantity.NET_Z2), pass.z2(), 0.19, true),
        new Column(Quantity.NET_P, Write.whole(Quantity.NET_P), pass.p(), 0.16, true),
        new Column(Quantity.NET_Y, Write.whole(Quantity.NET_Y), pass.y(), 0.12, true));
    var backward = List.of(
        new Column(Quantity.NET_DX, by(Quantity.NET_X), pass.dx(), 0.17, false),
        new Column(Quantity.NET_DZ1, Write.whole(Quantity.NET_DZ1), pass.dz1(), 0.18, false),
        new Column(Quantity.NET_DA1, by(Quantity.NET_A1), pass.da1(), 0.18, false),
        new Column(Quantity.NET_DZ2, Write.whole(Quantity.NET_DZ2), pass.dz2(), 0.19, true));
    var below = TOP + HEAD + rows(frame) * pitch;
    watched(sheet, frame, TOP + HEAD, pitch, 0.53, 1);
    watched(sheet, frame, below + HEAD, pitch, 0.53, 0.72);
    columns(sheet, frame, forward, TOP, pitch);
    sheet.line("rule", Set.of(), Stroke.HAIRLINE, Segment.across(Space.PAD, size.width() - Space.PAD, below + 6));
    columns(sheet, frame, backward, below, pitch);
    return sheet.figure(size, new Description(words.text("figure.network.title"), () -> describe(frame)));
  }

  private static Expr by(Quantity quantity) {
    return Write.gradient(Write.sym(Quantity.NET_LOSS), quantity);
  }

  private void loss(Sheet sheet, Frame frame) {
    var terms = Set.of(Term.of(Quantity.NET_LOSS));
    var text = Numbers.shown(frame.pass().loss(), 4).text();
    var right = frame.size().width() - Space.PAD;
    sheet.text("loss", terms, TextStyle.TITLE, text, Anchor.END.at(right, 34));
    var symbol = Formulas.typeset(Labels.line(frame).tex(Write.sym(Quantity.NET_LOSS)) + "=", 20);
    sheet.formula("loss.symbol", terms, Role.INK, symbol,
        right - TextWidth.of(text, Face.SEMIBOLD, 18) - symbol.width() - 6, 34);
  }

  private static Rect inside(Frame frame) {
    return frame.size().page().inset(Space.PAD, 0);
  }

  /** The ground of the watched class, from one share of the width to another. */
  private static void watched(Sheet sheet, Frame frame, double top, double pitch, double from, double to) {
    var k = Math.min(frame.session().watched(), frame.document().network().network().classes() - 1);
    var page = inside(frame);
    sheet.fill("watched" + from + "-" + to, Set.of(),
        page.below(top)
            .row(k, pitch)
            .inset(0, 1)
            .stretch(page.x() + from * page.width() + 2,
                (to - from) * page.width() + 4),
        6, Role.CURRENT);
  }

  private void columns(Sheet sheet, Frame frame, List<Column> columns, double top,
      double pitch) {
    var inside = inside(frame);
    var labels = Labels.line(frame);
    var lit = Pipeline.lit(Walk.of(frame).now());
    var left = inside.x();
    for (var column : columns) {
      var area = inside.stretch(left, column.share() * inside.width()).band(top, HEAD);
      var on = lit.stream().anyMatch(box -> box.about().contains(column.quantity()));
      var head = Sheet.fitted(labels.tex(column.head()), 18, area.width() - 8);
      sheet.formula("head." + column.quantity(), Set.of(), on ? Role.INK : Role.MUTED, head,
          area.right() - 4 - head.width(), top + 26);
      for (var n = 0; n < column.values().size(); n++) {
        cell(sheet, frame, column, n, on, area.band(area.bottom() + n * pitch, pitch));
      }
      left = area.right();
    }
  }

  private void cell(Sheet sheet, Frame frame, Column column, int n, boolean on, Rect area) {
    var term = Term.of(column.quantity(), n);
    var value = column.values().get(n);
    switch (column.quantity()) {
      case NET_X -> input(sheet, term, value, area);
      case NET_Y -> target(sheet, term, value, area);
      case NET_DX, NET_DZ1, NET_DA1, NET_DZ2 ->
        number(sheet, term, Role.gradientText(value), NetworkNumbers.signed(value), on, area);
      default -> number(sheet, term, on ? Role.INK : Role.MUTED, NetworkNumbers.exact(value), on, area);
    }
    if (column.ofClasses() && column.quantity() == Quantity.NET_Z2 && frame.document().has(n)) {
      var name = words.text("figure.derivation.class", String.valueOf(n + 1));
      sheet.handle(new Handle.Press("network-watch" + n, new Action.Example.Watch(n), area,
          words.text("figure.watch.choose", name), ""));
    }
  }

  private static void number(Sheet sheet, Term term, Role role, String text, boolean on, Rect area) {
    var face = on ? Face.SEMIBOLD : Face.REGULAR;
    sheet.text(term.quantity() + "." + term.row(), Set.of(term),
        new TextStyle(role, face, Space.TEXT).fitting(text, area.width() - 8), text,
        Anchor.END.at(area.right() - 4, CardFace.baseline(area.centreY(), Space.TEXT)));
  }

  private void input(Sheet sheet, Term term, double value, Rect area) {
    var place = area.without(0, 2, 2, 2);
    var text = NetworkNumbers.weight(value);
    var marks = new Sheet();
    marks.control("field", looks -> looks.ring("field", Set.of(term), place, 6, Role.SURFACE, Stroke.HAIRLINE));
    marks.text("number", Set.of(term), TextStyle.NAME.fitting(text, place.width() - 10), text,
        Anchor.END.at(place.right() - 5, CardFace.baseline(place.centreY(), Space.TEXT)));
    sheet.handle(new Handle.NumberField("network-x" + term.row(), term, place,
        words.text("backprop.handle.input", String.valueOf(term.row() + 1)), value, STEP, text, marks.marks()));
  }

  private void target(Sheet sheet, Term term, double value, Rect area) {
    var side = Math.min(20, area.height() - 4);
    var place = Rect.centred(area.right() - 4 - side / 2, area.centreY(), side, side);
    var marks = new Sheet();
    marks.ring("ring", Set.of(term), place, side / 2, Role.SURFACE, new Stroke(Role.TARGET, 1.5));
    if (value > 0) {
      var dot = (side - 7) * Math.sqrt(Math.min(1, value));
      marks.fill("dot", Set.of(term), Rect.centred(place.centreX(), place.centreY(), dot, dot), dot / 2, Role.TARGET);
    }
    sheet.handle(new Handle.Choice("network-target" + term.row(), term, place,
        words.text("backprop.handle.target", String.valueOf(term.row() + 1)), value == 1, marks.marks()));
  }

  private String describe(Frame frame) {
    var pass = frame.pass();
    var text = new StringBuilder(words.text("figure.network.loss", Numbers.shown(pass.loss(), 4).text()));
    for (var k = 0; k < pass.p().size(); k++) {
      text.append(' ')
          .append(words.text("figure.network.class", String.valueOf(k + 1), NetworkNumbers.exact(pass.z2().get(k)),
              NetworkNumbers.exact(pass.p().get(k)), NetworkNumbers.exact(pass.y().get(k)),
              NetworkNumbers.signed(pass.dz2().get(k))));
    }
    return text.toString();
  }
}
