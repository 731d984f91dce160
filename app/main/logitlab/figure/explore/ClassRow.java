package logitlab.figure.explore;

import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.ClassShape;
import logitlab.figure.draw.LogitSlider;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Powers;
import logitlab.state.Action;
import logitlab.state.domain.Domain;
import logitlab.state.view.TableColumn;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** One class of the table: its name, its logit and its numbers; {@link ClassBars} draws what comes of them on the same line. */
record ClassRow(Frame frame, int k, ClassColumns columns, Rect area, Optional<PinnedOutlines> ghost, Words words) {
  static final double LARGE = 18;
  private static final double STEP = 0.1;

  void draw(Sheet sheet) {
    if (frame.session().watched() == k) {
      sheet.fill("watched", Set.of(), area.inset(8, Math.min(4, area.height() * 0.04)), 8, Role.CURRENT);
    }
    ClassShape.draw(sheet, "sign", k, columns.sign(), middle(), 5);
    sheet.handle(new Handle.Press("table-watch" + k, new Action.Example.Watch(k),
        Rect.centred(columns.sign(), middle(), 18, Math.min(30, area.height() - 2)),
        words.text("figure.watch.choose", frame.document().classes().get(k)), ""));
    name(sheet);
    if (columns.shows(TableColumn.LOGIT)) {
      logit(sheet);
    }
    numbers(sheet);
    new ClassBars(frame, k, columns, area, ghost, words).draw(sheet);
  }

  private double middle() {
    return area.centreY();
  }

  /** How large the row's names and numbers are. */
  static double numberSize(Rect area) {
    return area.height() >= 44 ? LARGE : 15;
  }

  private void name(Sheet sheet) {
    var shown = frame.document().classes().get(k);
    var removable = frame.document().size() > Domain.MIN_CLASSES;
    var width = columns.nameWidth();
    var size = numberSize(area);
    var height = Math.min(30, area.height() - 2);
    var marks = new Sheet();
    marks.text("name" + k, TextStyle.ink(Face.SEMIBOLD, size), Sheet.fitted(shown, Face.SEMIBOLD, size, width),
        Anchor.START.at(columns.name(), CardFace.baseline(middle(), size)));
    sheet.handle(new Handle.NameField("name" + k, k, Rect.onLine(columns.name(), middle(), width, height),
        words.text("figure.handle.name", String.valueOf(k + 1)), shown, size, marks.marks()));
    if (removable) {
      sheet.handle(new Handle.Press("remove" + k, new Action.Example.RemoveClass(k),
          Rect.centred(columns.left() - 12, middle(), 18, 24),
          words.text("figure.handle.remove", shown), "×"));
    }
  }

  private void logit(Sheet sheet) {
    var term = Term.of(Quantity.Z, k);
    var z = frame.document().logits().get(k);
    var name = frame.document().classes().get(k);
    sheet.handle(
        LogitSlider.draw(sheet, "slider" + k, frame, k, columns.slider(middle()),
            words.text("figure.handle.logit", name)));
    sheet.handle(Fields.number("z" + k, term, columns.field(middle(), Math.min(30, area.height() - 3)),
        words.text("figure.handle.logit-field", name), z, STEP));
  }

  /** z − max z and the exponential. */
  private void numbers(Sheet sheet) {
    var document = frame.document();
    var z = document.logits().get(k);
    var max = columns.shows(TableColumn.SHIFTED) ? document.logits().max() : 0;
    if (columns.shows(TableColumn.SHIFTED)) {
      var shifted = Powers.plain(z - max, Face.REGULAR, 15, columns.shiftedWidth());
      number(sheet.showing(Source.of(Known.SHIFTED_LOGIT, k)), "shifted",
          Set.of(Term.of(Quantity.Z, k), Term.of(Quantity.MAX)), shifted, columns.shiftedRight(),
          columns.shiftedWidth());
    }
    if (columns.shows(TableColumn.EXPONENTIAL)) {
      var exp = Term.of(Quantity.EXP, k);
      number(sheet.showing(Source.of(columns.shows(TableColumn.SHIFTED) ? Known.SHIFTED_EXP : Known.EXP, k)), "exp",
          columns.shows(TableColumn.SHIFTED) ? Set.of(exp, Term.of(Quantity.MAX)) : Set.of(exp),
          Powers.exp(z - max, document.temperature()), columns.expRight(), columns.expWidth());
    }
  }

  private void number(Sheet sheet, String key, Set<Term> terms, String text, double right, double width) {
    sheet.text(key, terms, TextStyle.QUIET.fitting(text, width), text, Anchor.END.at(right, middle() + 5.4));
  }
}
