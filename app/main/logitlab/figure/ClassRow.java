package logitlab.figure;

import java.util.List;
import java.util.Set;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Sheet.Anchor;
import logitlab.state.Action;
import logitlab.state.Domain;
import logitlab.typeset.Face;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** One class of the table: its handles, its bars and its numbers, all on one line. */
record ClassRow(Frame frame, int k, ClassColumns columns, Rect area, Words words) {
  private static final double STEP = 0.1;

  void draw(Sheet sheet, List<Handle> handles) {
    if (frame.session().watched() == k) {
      sheet.fill("watched", Set.of(), area.inset(8, Math.min(4, area.height() * 0.04)), 8, Role.CURRENT);
    }
    name(handles);
    logit(sheet, handles);
    var exp = Powers.exp(frame.document().logits().get(k), frame.document().temperature());
    sheet.text("exp", Set.of(Term.of(Quantity.EXP, k)), Role.MUTED, exp, Face.REGULAR,
        Sheet.fittedSize(exp, Face.REGULAR, 15, columns.expWidth()), columns.expRight(), middle() + 5.4, Anchor.END);
    probability(sheet);
    target(handles, sheet);
    gradient(sheet);
  }

  private double middle() {
    return area.centreY();
  }

  private double numberSize() {
    return area.height() >= 44 ? 18 : 15;
  }

  private double baseline() {
    return middle() + numberSize() * 0.36;
  }

  private double barHeight() {
    return Math.clamp(area.height() * 0.42, 14, 32);
  }

  private void name(List<Handle> handles) {
    var shown = frame.document().classes().get(k);
    var removable = frame.document().size() > Domain.MIN_CLASSES;
    var width = columns.nameWidth();
    var marks = new Sheet();
    marks.text("name" + k, Role.INK, Sheet.fitted(shown, Face.SEMIBOLD, numberSize(), width), Face.SEMIBOLD,
        numberSize(),
        columns.name(), baseline(), Anchor.START);
    handles.add(new Handle.NameField("name" + k, k, new Rect(columns.name(), middle() - 15, width, 30),
        words.text("figure.handle.name", String.valueOf(k + 1)), shown, numberSize(), marks.marks()));
    if (removable) {
      handles.add(new Handle.Press("remove" + k, new Action.RemoveClass(k),
          Rect.centred(columns.name() - 12, middle(), 18, 24),
          words.text("figure.handle.remove", shown), "×"));
    }
  }

  private void logit(Sheet sheet, List<Handle> handles) {
    var term = Term.of(Quantity.Z, k);
    var z = frame.document().logits().get(k);
    var name = frame.document().classes().get(k);
    handles.add(
        LogitSlider.draw(sheet, "slider" + k, frame, k, columns.slider(middle()),
            words.text("figure.handle.logit", name)));
    var field = columns.field(middle());
    var text = Powers.plain(z);
    var box = new Sheet();
    box.ring("field" + k, Set.of(), field, 6, Role.SURFACE, Role.HAIRLINE, 1);
    box.text("z" + k, Set.of(term), Role.INK, Powers.plain(z, Face.REGULAR, 15, field.width() - 16), Face.REGULAR,
        15,
        field.right() - 8, middle() + 5.4, Anchor.END);
    handles
        .add(new Handle.NumberField("z" + k, term, field, words.text("figure.handle.logit-field", name), z, STEP, text,
            box.marks()));
  }

  private void probability(Sheet sheet) {
    var terms = Set.of(Term.of(Quantity.P, k));
    var p = frame.p().get(k);
    var track = columns.probability(middle(), barHeight());
    sheet.fill("p.track", terms, track, 4, Role.TRACK);
    Bars.fill(sheet, "p.bar", terms, new Rect(track.x(), track.y(), track.width() * p, track.height()),
        Role.PROBABILITY);
    sheet.text("p", terms, Role.INK, Numbers.fixed(p, 3), Face.SEMIBOLD, numberSize(), columns.probabilityRight(),
        baseline(),
        Anchor.END);
  }

  private void target(List<Handle> handles, Sheet sheet) {
    var y = frame.target().get(k);
    var terms = Set.of(Term.of(Quantity.Y, k));
    var place = Rect.centred(columns.target(), middle(), 22, 22);
    var marks = new Sheet();
    marks.ring("ring" + k, terms, place, 11, Role.SURFACE, Role.TARGET, 2);
    if (y > 0) {
      var dot = 14 * Math.sqrt(y);
      marks.fill("dot" + k, terms, Rect.centred(place.centreX(), place.centreY(), dot, dot), dot / 2, Role.TARGET);
    }
    handles.add(new Handle.Choice("target" + k, Term.of(Quantity.Y, k), place,
        words.text("figure.handle.target", frame.document().classes().get(k)), y == 1, marks.marks()));
    if (y > 0 && y < 1) {
      sheet.text("y", terms, Role.MUTED, Numbers.fixed(y, 2), Face.REGULAR, 11, columns.target(), middle() + 22,
          Anchor.MIDDLE);
    }
  }

  private void gradient(Sheet sheet) {
    var terms = Set.of(Term.of(Quantity.DL_DZ, k));
    var value = frame.gradient().get(k);
    var left = columns.gradientLeft();
    var room = columns.gradientRight() - Bars.widest(frame.gradient(), numberSize()) - 8 - left;
    var unit = Math.min(columns.gradientUnit(), room / 2);
    Bars.diverging(sheet, "gradient", terms, left + unit, middle(), unit, barHeight(), value);
    sheet.text("gradient", terms, Role.gradientText(value), Numbers.signed(value, 3), Face.SEMIBOLD, numberSize(),
        columns.gradientRight(), baseline(), Anchor.END);
  }
}
