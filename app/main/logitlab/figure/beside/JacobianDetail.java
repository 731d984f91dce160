package logitlab.figure.beside;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import logitlab.derivation.CardFormulas;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.LabelPrinter;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.derive.Walk;
import logitlab.figure.draw.Bars;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Powers;
import logitlab.figure.text.Redone;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** One entry of the Jacobian: which case it is, its formula, its numbers, and the two bars it is made of. */
record JacobianDetail(Words words, Frame frame, CardFace card, Term entry) {
  /** The most room that a name has in the sentence. */
  private static final double NAME = 120;

  private boolean same() {
    return entry.row() == entry.column();
  }

  private double text() {
    return card.text();
  }

  /** How high it is. */
  static double height(CardFace card) {
    return 11.4 * card.text();
  }

  void draw(Sheet sheet, Rect area) {
    var block = CardFormulas.entry(entry);
    var labels = Labels.tall(frame).at(CardFormulas.place(entry));
    var k = entry.row();
    var i = entry.column();
    var y = area.y() + text();
    var linkWidth = link(sheet, area, y);
    var place = Printed.say(words, "beside.jacobian.place", Printed.of(k + 1, new Source.Ordinal(k)),
        Printed.of(i + 1, new Source.Ordinal(i)));
    var fitted = Sheet.fitted(place.text(), Face.REGULAR, text(), area.width() - linkWidth - 5 * text());
    var end = sheet.showing(place)
        .text("entry", TextStyle.muted(Face.REGULAR, text()), fitted, Anchor.START.at(area.x(), y));
    sheet.formula("case", Set.of(), Role.INK, card.formula(labels.condition(block.when())), end + 8, y);
    end = sheet.formula("formula", Set.of(entry), Role.INK, card.formula(labels.equation(block)), area.x(),
        y + 2.6 * text());
    var factors = factors();
    numbers(sheet, factors, end + 6, area.right(), y + 2.6 * text());
    var top = y + 4.9 * text();
    var wide = factors.stream().mapToDouble(each -> TextWidth.of(each, Face.MEDIUM, text()) + 8).max().orElse(0);
    var number = Math.max(4.6 * text(), wide);
    var second = factors.getLast();
    factor(sheet, "first", probability(labels, Write.k, k, factors.getFirst()), area, top, number);
    factor(sheet, "second", same() ? complement(labels, second) : probability(labels, Write.i, i, second), area,
        top + 1.7 * text(), number);
    var says = multiplied().orElseGet(() -> Printed.of(sentence(this::shortName)));
    sheet.showing(says)
        .paragraph("says", TextStyle.ink(Face.REGULAR, text()), says.text(),
            new Lines(area.x(), top + 4.1 * text(), area.width(), 1.4 * text()));
  }

  /** What the cell holds instead of the entry, once its row has taken its factor. */
  private Optional<Printed> multiplied() {
    var k = entry.row();
    var i = entry.column();
    var factor = frame.value(Term.of(Quantity.DL_DP, k));
    if (!JacobianGrid.isMultiplied(frame) || factor.isEmpty()) {
      return Optional.empty();
    }
    var source = Source.of(Quantity.DL_DP, k);
    var product = JacobianGrid.product(frame, k, i);
    return Optional.of(Printed.say(words, "beside.jacobian.times", Printed.of(short3(factor.getAsDouble()), source),
        Printed.of((product > 0 ? "+" : "") + short3(product), source.times(Source.of(Quantity.JACOBIAN, k, i)))));
  }

  private String name(int index) {
    return frame.document().classes().get(index);
  }

  private String shortName(int index) {
    return Sheet.fitted(name(index), Face.REGULAR, text(), NAME);
  }

  private static String number(int index) {
    return String.valueOf(index + 1);
  }

  private String heading() {
    return words.text(same() ? "beside.jacobian.same" : "beside.jacobian.different", number(entry.row()),
        number(entry.column()));
  }

  /** What the entry says about these classes. */
  private String sentence(IntFunction<String> name) {
    return same()
        ? words.text("beside.jacobian.raises", name.apply(entry.row()))
        : words.text("beside.jacobian.takes", name.apply(entry.column()), name.apply(entry.row()));
  }

  String spoken() {
    return heading() + ". " + Numbers.shown(frame.softmax().jacobian().get(entry.row(), entry.column()), 3).text()
        + ". " + multiplied().map(Printed::text).orElseGet(() -> sentence(this::name));
  }

  /** The two numbers that the entry is a product of, with digits enough to redo it. */
  private List<String> factors() {
    var value = frame.softmax().jacobian().get(entry.row(), entry.column());
    IntFunction<List<String>> printed = more -> List.of(Redone.known(frame.p().get(entry.row()), 3, more),
        Redone.known(same() ? frame.softmax().complement().get(entry.row()) : frame.p().get(entry.column()), 3, more));
    var factor = (same() ? 1 : -1) / frame.softmax().temperature();
    return printed.apply(Redone.more(printed, values -> factor * values[0] * values[1], short3(value)));
  }

  private void numbers(Sheet sheet, List<String> factors, double left, double right, double baseline) {
    var value = frame.softmax().jacobian().get(entry.row(), entry.column());
    var first = factors.getFirst();
    var second = factors.getLast();
    var temperature = frame.softmax().temperature() == 1
        ? ""
        : " / " + Powers.plain(frame.softmax().temperature());
    var product = "= " + (same() ? "" : "−") + first + " · " + second + temperature;
    var worked = Printed.of(product, Source.of(Known.ENTRY_WORKING));
    var shown = "= " + Numbers.shown(value, 3).text();
    var width = TextWidth.of(product, Face.REGULAR, text());
    var whole = TextWidth.of(shown, Face.SEMIBOLD, text());
    var x = left;
    if (left + width + 6 + whole <= right) {
      x = sheet.showing(worked)
          .text("product", TextStyle.ink(Face.REGULAR, text()), product, Anchor.START.at(left, baseline))
          + 6;
    }
    if (x + whole <= right) {
      var after = sheet.text("equals", TextStyle.ink(Face.REGULAR, text()), "= ", Anchor.START.at(x, baseline));
      sheet.text("value", Set.of(entry), TextStyle.ink(Face.SEMIBOLD, text()), shown.substring(2),
          Anchor.START.at(after, baseline));
    }
  }

  private static String short3(double value) {
    return Numbers.shown(value, 3).text();
  }

  /** One of the two numbers that the entry is a product of, and how it is printed. */
  private record Factor(String tex, Set<Term> terms, double value, String printed, Role role) {}

  private Factor probability(LabelPrinter labels, Index index, int n, String printed) {
    return new Factor(labels.tex(Write.p(index)), Set.of(Term.of(Quantity.P, n)), frame.p().get(n), printed,
        Role.PROBABILITY);
  }

  private Factor complement(LabelPrinter labels, String printed) {
    return new Factor(labels.tex(Write.sub(Write.ONE, Write.p(Write.k))), Set.of(),
        frame.softmax().complement().get(entry.row()), printed, Role.EDGE);
  }

  /** The factor's name, its bar, and its number that has so much width, in the middle of a line. */
  private void factor(Sheet sheet, String key, Factor factor, Rect area, double middle, double number) {
    var terms = factor.terms;
    var label = 3.4 * text();
    var bar = new Sheet();
    bar.formula("label", terms, Role.INK, Sheet.fitted(factor.tex, 1.05 * text(), label), area.x(),
        middle + 0.34 * text());
    var track = Rect.onLine(area.x() + label + 8, middle, area.width() - label - number - 16, 0.9 * text());
    bar.fill("track", terms, track, 4, Role.TRACK);
    Bars.fill(bar, "bar", terms, track.withWidth(track.width() * factor.value), factor.role);
    var shown = terms.isEmpty()
        ? bar.showing(new Source.Constant(1).minus(Source.of(Quantity.P, entry.row())))
        : bar;
    shown.text("number", terms, TextStyle.ink(Face.MEDIUM, text()), factor.printed,
        Anchor.END.at(area.right(), CardFace.baseline(middle, text())));
    sheet.add(new Mark.Group(key, bar.marks(), 0, 0, 1));
  }

  /** The way to the line that shows this entry: of the route in front, or else of the first route. Returns its width. */
  private double link(Sheet sheet, Rect area, double baseline) {
    var route = Walk.of(frame).route();
    var shown = JacobianFocus.line(route, same()).isPresent() ? route : Routes.all().getFirst();
    return JacobianFocus.line(shown, same()).filter(_ -> !frame.isPicture()).map(step -> {
      var text = words.text("beside.jacobian.line");
      var width = TextWidth.of(text, Face.MEDIUM, 15) + 12;
      var region = area.cutRight(width).part().band(baseline - 18, 26);
      sheet.handle(Presses.quiet(sheet, "line", new Action.Walk.ShowLine(id(shown), step.number()), region, text,
          words.text("beside.jacobian.line-help")));
      return width;
    }).orElse(0.0);
  }

  private static String id(Derivation route) {
    return route.id().name();
  }
}
