package logitlab.figure.card;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
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
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.ClassNameColumn;
import logitlab.figure.draw.ClassShape;
import logitlab.figure.draw.Dials;
import logitlab.figure.draw.NetworkEdge;
import logitlab.figure.draw.NetworkStroke;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet.Place;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Powers;
import logitlab.figure.text.TextWidth;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.DescentPath;
import logitlab.math.softmax.Softmax;
import logitlab.state.domain.Domain;
import logitlab.state.session.CardSetting;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * Where gradient descent on the logits leads p, step by step at the session's learning rate: for three classes as a path in the triangle of
 * all probabilities, with the target and the direction of descent; for other numbers of classes as a row of bars for each.
 */
final class SimplexCard implements Chart {
  private static final int STEPS = 20;
  private static final double ARROW = 48;
  private static final double RATE = 96;
  private static final double LONGEST_NAME = 260;

  private final Words words;

  SimplexCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var triangle = frame.document().size() == 3;
    var title = words.text(triangle ? "cards.simplex.title" : "cards.simplex.title-bars");
    var sheet = card.begin(title, words.text(triangle ? "cards.simplex.title-short" : "cards.simplex.title-bars"));
    var start = new CrossEntropy(frame.softmax(), frame.target());
    var path = DescentPath.of(start, frame.session().exploring().learningRate(), STEPS, Domain.MAX_LOGIT);
    var last = new CrossEntropy(path.points().getLast(), frame.target()).loss();
    var inside = card.inside();
    var said = path("cards.simplex.path", frame, last);
    rate(card, sheet, frame, inside).ifPresent(sheet::handle);
    var sayings = List.of(path("cards.simplex.path-long", frame, last), path("cards.simplex.path-short", frame, last),
        path("cards.simplex.path-shortest", frame, last));
    card.words(sheet.showing(sayings), "said", TextStyle.muted(Face.REGULAR, card.text()),
        Anchor.START.at(inside.x(), inside.bottom()).within(inside.width() - RATE - 2.6 * card.text() - 36),
        sayings.stream().map(Printed::text).toArray(String[]::new));
    var area = inside.cutBottom(card.leading() + 4).rest();
    if (triangle) {
      sheet.handle(triangle(card, sheet, frame, path, area));
    } else {
      bars(card, sheet, frame, path, area);
    }
    var ends = IntStream.range(0, frame.document().size())
        .mapToObj(k -> words.text("cards.simplex.describe", frame.document().classes().get(k),
            Numbers.fixed(frame.p().get(k), 3), Numbers.fixed(path.points().getLast().p().get(k), 3)))
        .toList();
    return sheet.figure(frame.size(), new Description(title, said.text() + " " + String.join(" ", ends)));
  }

  private Printed path(String key, Frame frame, double last) {
    return Printed.say(words, key, Printed.of(STEPS, Source.of(Known.DESCENT_STEPS)),
        Printed.of(Powers.plain(frame.session().exploring().learningRate()), Source.of(Known.RATE)),
        Printed.of(Powers.loss(frame.loss()), Source.of(Quantity.LOSS)),
        Printed.of(Powers.loss(last), Source.of(Known.DESCENDED_LOSS)));
  }

  /** η and, where there is somebody to turn it, its knob, at the right of the last line. */
  private Optional<Handle> rate(CardFace card, Sheet sheet, Frame frame, Rect inside) {
    var rate = frame.session().exploring().learningRate();
    var text = Powers.plain(rate, Face.MEDIUM, card.text(), 2.6 * card.text());
    sheet.showing(Source.of(Known.RATE))
        .text("rate", TextStyle.ink(Face.MEDIUM, card.text()), text, Anchor.END.at(inside.right(), inside.bottom()));
    var symbol = Formulas.typeset(Labels.line(frame).tex(Write.sym(Quantity.NET_RATE)) + (frame.isPicture() ? "=" : ""),
        1.12 * card.text());
    var slider = Rect.onLine(inside.right() - 2.6 * card.text() - 4 - RATE, inside.bottom() - 0.36 * card.text(), RATE,
        24);
    if (frame.isPicture()) {
      var left = inside.right() - TextWidth.of(text, Face.MEDIUM, card.text());
      sheet.formula("rate.symbol", Set.of(), Role.INK, symbol, left - symbol.width() - 5, inside.bottom());
      return Optional.empty();
    }
    sheet.formula("rate.symbol", Set.of(), Role.INK, symbol, slider.x() - symbol.width() - 4, inside.bottom());
    return Optional.of(Dials.draw(sheet, "rate-knob",
        new Dials.Turned(CardSetting.RATE, StrictMath.log10(rate), Powers.plain(rate)),
        slider, words.text("cards.simplex.knob")));
  }

  /** The triangle's corners in the order of the classes: left, right, top. */
  private record Triangle(Rect box) {
    static Triangle in(Rect area) {
      var width = Math.min(area.width(), area.height() * 2 / StrictMath.sqrt(3));
      var height = width * StrictMath.sqrt(3) / 2;
      return new Triangle(Rect.centred(area.centreX(), area.centreY(), width, height));
    }

    double x(Vec p) {
      return p.get(0) * box.x() + p.get(1) * box.right() + p.get(2) * box.centreX();
    }

    double y(Vec p) {
      return (p.get(0) + p.get(1)) * box.bottom() + p.get(2) * box.y();
    }
  }

  private Handle triangle(CardFace card, Sheet sheet, Frame frame, DescentPath path, Rect area) {
    var label = 1.5 * card.text();
    var triangle = Triangle.in(area.without(0, 10, 0, label + 8));
    var box = triangle.box();
    for (var k = 0; k < 3; k++) {
      var from = Vec.oneHot(3, k);
      var to = Vec.oneHot(3, (k + 1) % 3);
      sheet.line("side" + k, Set.of(), new Stroke(Role.EDGE, 1.5),
          new Segment(triangle.x(from), triangle.y(from), triangle.x(to), triangle.y(to)));
    }
    grid(sheet, triangle);
    corner(card, sheet, frame, 0, Anchor.MIDDLE.at(box.x(), box.bottom() + label), area);
    corner(card, sheet, frame, 1, Anchor.MIDDLE.at(box.right(), box.bottom() + label), area);
    corner(card, sheet, frame, 2, Anchor.START.at(box.centreX() + 14, box.y() + 0.36 * card.text()), area);
    arrow(sheet, triangle, frame);
    for (var n = 1; n < path.points().size(); n++) {
      var before = path.points().get(n - 1).p();
      var now = path.points().get(n).p();
      sheet.line("path" + n, Set.of(), new Stroke(Role.INK, 1.5),
          new Segment(triangle.x(before), triangle.y(before), triangle.x(now), triangle.y(now)));
    }
    for (var n = 1; n < path.points().size(); n++) {
      var now = path.points().get(n).p();
      sheet.fill("step" + n, Set.of(), Rect.centred(triangle.x(now), triangle.y(now), 6, 6), 3, Role.INK);
    }
    var y = frame.target();
    sheet.ring("target", Set.of(Term.of(Quantity.Y), Term.of(Quantity.Y, y.argMax())),
        Rect.centred(triangle.x(y), triangle.y(y), 20, 20), 10, Role.NONE, new Stroke(Role.TARGET, 3));
    sheet.ring("point", Set.of(Term.of(Quantity.P), Term.of(Quantity.P, frame.session().watched())),
        Rect.centred(triangle.x(frame.p()), triangle.y(frame.p()), 14, 14), 7, Role.PROBABILITY,
        new Stroke(Role.SURFACE, 2));
    var names = frame.document().classes();
    return new Handle.Corners("corners", box, words.text("cards.simplex.point", Numbers.fixed(frame.p().get(0), 3),
        names.get(0), Numbers.fixed(frame.p().get(1), 3), names.get(1), Numbers.fixed(frame.p().get(2), 3),
        names.get(2)), frame.p());
  }

  /** Hairlines where one probability is ¼, ½ or ¾. */
  private static void grid(Sheet sheet, Triangle triangle) {
    for (var k = 0; k < 3; k++) {
      for (var quarter = 1; quarter < 4; quarter++) {
        var share = quarter / 4.0;
        var from = Vec.zeros(3).with(k, share).with((k + 1) % 3, 1 - share);
        var to = Vec.zeros(3).with(k, share).with((k + 2) % 3, 1 - share);
        sheet.line("grid" + k + "-" + quarter, Set.of(), Stroke.HAIRLINE,
            new Segment(triangle.x(from), triangle.y(from), triangle.x(to), triangle.y(to)));
      }
    }
  }

  /** A class's sign and name at its corner, inside the card: two names below the triangle have half of its width each. */
  private static void corner(CardFace card, Sheet sheet, Frame frame, int k, Place place, Rect area) {
    var top = place.anchor() == Anchor.START;
    var sign = 1.1 * card.text();
    var most = Math.min(top ? area.right() - place.x() : area.width() / 2 - Space.NARROW_GAP, LONGEST_NAME);
    var name = Sheet.fitted(frame.document().classes().get(k), Face.MEDIUM, card.text(), most - sign);
    var width = TextWidth.of(name, Face.MEDIUM, card.text()) + sign;
    var left = top ? place.x() : Math.clamp(place.x() - width / 2, area.x(), area.right() - width);
    ClassShape.draw(sheet, "corner" + k + ".sign", k, left + 0.35 * card.text(), place.baseline() - 0.36 * card.text(),
        0.33 * card.text());
    sheet.text("corner" + k, TextStyle.ink(Face.MEDIUM, card.text()), name,
        Anchor.START.at(left + sign, place.baseline()));
  }

  /** The direction in which p moves when the logits go downhill: −J ∂L/∂z. */
  private static void arrow(Sheet sheet, Triangle triangle, Frame frame) {
    var direction = frame.softmax().jacobian().times(frame.gradient().scale(-1));
    var largest = direction.maxAbs();
    if (largest == 0) {
      return;
    }
    var unit = direction.scale(1 / largest);
    var x = triangle.x(frame.p());
    var y = triangle.y(frame.p());
    var dx = triangle.x(frame.p().plus(unit)) - x;
    var dy = triangle.y(frame.p().plus(unit)) - y;
    var length = StrictMath.hypot(dx, dy);
    if (length == 0) {
      return;
    }
    var edge = new NetworkEdge(x, y, x + ARROW * dx / length, y + ARROW * dy / length);
    NetworkStroke.line(sheet, "arrow", Set.of(), new Stroke(Role.EDGE, 3), edge, false);
    NetworkStroke.arrow(sheet, "arrow.head", new Stroke(Role.EDGE, 3),
        new NetworkEdge(x, y, edge.x2() + 8 * dx / length, edge.y2() + 8 * dy / length));
  }

  private static void bars(CardFace card, Sheet sheet, Frame frame, DescentPath path, Rect area) {
    var names = frame.document().classes();
    var nameWidth = ClassNameColumn.width(names, card, 0.24 * area.width());
    var pitch = Math.min(90, area.height() / names.size());
    var numberWidth = 3.4 * card.text();
    var left = area.x() + nameWidth + 14;
    var width = area.right() - numberWidth - 12 - left;
    for (var k = 0; k < names.size(); k++) {
      var row = new Sheet();
      var line = area.row(k, pitch).inset(0, 3);
      var bars = line.stretch(left, width);
      row.text("name", TextStyle.ink(Face.MEDIUM, card.text()),
          Sheet.fitted(names.get(k), Face.MEDIUM, card.text(), nameWidth),
          Anchor.START.at(area.x(), CardFace.baseline(line.centreY(), card.text())));
      var y = frame.target().get(k);
      row.line("floor", Set.of(), new Stroke(Role.EDGE, 1), Segment.across(bars.x(), bars.right(), bars.bottom()));
      history(row, path.points(), k, bars);
      if (y > 0) {
        row.line("target", Set.of(Term.of(Quantity.Y, k)), new Stroke(Role.TARGET, 2),
            Segment.across(bars.x(), bars.right(), bars.bottom() - y * bars.height()));
      }
      row.showing(Source.of(Known.DESCENDED_P, k))
          .text("last", TextStyle.ink(Face.REGULAR, card.text()), Numbers.fixed(path.points().getLast().p().get(k), 3),
              Anchor.END.at(area.right(), CardFace.baseline(line.centreY(), card.text())));
      sheet.add(new Mark.Group("row" + k, row.marks(), 0, 0, 1));
    }
  }

  /** p_k at each step; the first one is p_k as it is now. */
  private static void history(Sheet sheet, List<Softmax> points, int k, Rect area) {
    var pitch = area.width() / points.size();
    for (var n = 0; n < points.size(); n++) {
      var tall = points.get(n).p().get(k) * area.height();
      var bar = area.column(n, pitch).inset(1, 0).cutBottom(tall).part();
      if (tall > 0) {
        sheet.fill("p" + n, n == 0 ? Set.of(Term.of(Quantity.P, k)) : Set.of(), bar, Math.min(2, tall / 2),
            n == 0 ? Role.PROBABILITY : Role.EDGE);
      }
    }
  }
}
