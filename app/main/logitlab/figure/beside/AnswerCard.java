package logitlab.figure.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.expr.Write;
import logitlab.derivation.mistake.Diagnosis;
import logitlab.derivation.mistake.Mistake;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.derive.SentenceLayout;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.state.session.Attempt.Asked;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/** What the reader worked out on paper, number by number, and whether it is right, a classic mistake, or neither. */
final class AnswerCard implements Chart {
  private static final double TALLEST_ROW = 44;
  /** Cards as wide as this have the verdict beside the numbers. */
  private static final double WIDE = 700;

  private final Words words;

  AnswerCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = CardFace.panel(frame.size());
    var sheet = card.begin(words.text("lab.answer.title"));
    var handles = new ArrayList<Handle>();
    var inside = card.inside();
    var wide = inside.width() >= WIDE;
    var width = wide ? Math.floor(0.54 * inside.width()) : Math.min(inside.width(), 640);
    var y = asked(sheet, handles, frame, new Rect(inside.x(), inside.y(), width, 32));
    y = sheet.paragraph("hint", TextStyle.muted(Face.REGULAR, card.text()), words.text("lab.answer.hint"),
        new Lines(inside.x(), y + 1.8 * card.text(), width, card.leading()));
    var count = frame.document().size();
    var pitch = Math.min(TALLEST_ROW, (inside.bottom() - y - (wide ? 0 : 11 * card.text())) / count);
    for (var k = 0; k < count; k++) {
      row(sheet, handles, frame, card, k, new Rect(inside.x(), y + k * pitch, width, pitch));
    }
    var right = inside.x() + width + 40;
    var said = verdict(sheet, handles, frame, card, wide
        ? inside.rightOf(right)
        : new Rect(inside.x(), y + count * pitch + 6, width, inside.bottom() - y - count * pitch));
    return new Figure(frame.size(), sheet.marks(), handles, new Description(words.text("lab.answer.title"), said));
  }

  private double asked(Sheet sheet, List<Handle> handles, Frame frame, Rect area) {
    var now = frame.session().lab().attempt().asked();
    var half = Math.min(170, area.width() / 2 - 40);
    sheet.control("switch",
        looks -> looks.ring("switch", Set.of(), area.withWidth(2 * half), 8, Role.SURFACE, Stroke.HAIRLINE));
    for (var asked : Asked.values()) {
      var id = asked.name().toLowerCase(Locale.ROOT);
      handles.add(Presses.radio(sheet, "ask-" + id, new Action.Lab.Ask(asked),
          new Rect(area.x() + (asked == Asked.GRADIENT ? 2 : half), area.y() + 2, half - 2, area.height() - 4),
          words.text("lab.answer." + id), words.text("lab.answer." + id + "-help"), asked == now));
    }
    handles.add(Presses.quiet(sheet, "clear", new Action.Lab.ClearEntries(),
        area.stretch(area.right() - 56, 56), words.text("lab.answer.clear"),
        words.text("lab.answer.clear-help")));
    return area.bottom();
  }

  private void row(Sheet sheet, List<Handle> handles, Frame frame, CardFace card, int k, Rect area) {
    var labels = Labels.line(frame);
    var attempt = frame.session().lab().attempt();
    var name = frame.document().classes().get(k);
    var field = new Rect(area.right() - 120, area.centreY() - Math.min(15, area.height() / 2 - 1), 120,
        Math.min(30, area.height() - 2));
    var size = Math.min(card.text(), area.height() - 4);
    var symbol = Formulas.typeset(attempt.asked() == Asked.GRADIENT
        ? labels.tex(Write.partial(Write.L, Write.z(Write.at(k)))) + "="
        : labels.tex(Write.p(Write.at(k))) + "=", 1.15 * size);
    var row = new Sheet();
    var baseline = CardFace.baseline(area.centreY(), size);
    row.formula("symbol", Set.of(), Role.INK, symbol, field.x() - 10 - symbol.width(), baseline);
    row.text("name", TextStyle.ink(Face.REGULAR, size),
        Sheet.fitted(name, Face.REGULAR, size, field.x() - 22 - symbol.width() - area.x()),
        Anchor.START.at(area.x(), baseline));
    sheet.add(new Mark.Group("entry" + k, row.marks(), 0, 0, 1));
    var typed = attempt.typed().get(k);
    var box = new Sheet();
    box.control("field" + k,
        looks -> looks.ring("field" + k, Set.of(), field, 6, Role.SURFACE, new Stroke(Role.EDGE, 1)));
    box.text("typed" + k, TextStyle.ink(Face.REGULAR, Math.min(15, size)),
        Sheet.fitted(typed, Face.REGULAR, Math.min(15, size), field.width() - 16),
        Anchor.END.at(field.right() - 8, CardFace.baseline(area.centreY(), Math.min(15, size))));
    handles.add(new Handle.Entry("typed" + k, k, field, words.text("lab.answer.field", name), typed, box.marks()));
  }

  /** What the numbers are; none while some are missing. */
  static Optional<Diagnosis> diagnose(Frame frame) {
    var attempt = frame.session().lab().attempt();
    var entries = attempt.typed().subList(0, frame.document().size());
    if (entries.stream().anyMatch(String::isEmpty)) {
      return Optional.empty();
    }
    var typed = entries.stream().map(Diagnosis.Typed::read).toList();
    return Optional.of(switch (attempt.asked()) {
      case GRADIENT ->
        Diagnosis.ofGradient(typed, frame.softmax(), frame.target(), frame.document().conventions().base());
      case PROBABILITIES -> Diagnosis.ofProbabilities(typed, frame.softmax());
    });
  }

  private String verdict(Sheet sheet, List<Handle> handles, Frame frame, CardFace card, Rect area) {
    var diagnosis = diagnose(frame);
    if (diagnosis.isEmpty()) {
      return say(sheet, card, Role.MUTED, words.text("lab.answer.missing", String.valueOf(frame.document().size())),
          area);
    }
    return switch (diagnosis.get()) {
      case Diagnosis.Right() -> say(sheet, card, Role.INK, words.text("lab.answer.right"), area);
      case Diagnosis.Unknown(var right) -> say(sheet, card, Role.INK, words.text("lab.answer.unknown") + " "
          + (right.isEmpty()
              ? words.text("lab.answer.no-places")
              : words.text("lab.answer.places", right.stream()
                  .map(k -> Sheet.fitted(frame.document().classes().get(k), Face.REGULAR, card.text(), 110))
                  .collect(Collectors.joining(words.text("lab.answer.comma") + " ")))),
          area);
      case Diagnosis.Wrong(var keys) -> wrong(sheet, handles, frame, card, keys, area);
    };
  }

  private static String say(Sheet sheet, CardFace card, Role role, String text, Rect area) {
    sheet.paragraph("verdict", new TextStyle(role, Face.MEDIUM, card.text()), text,
        new Lines(area.x(), area.y() + 1.6 * card.text(), area.width(), card.leading()));
    return text;
  }

  private String wrong(Sheet sheet, List<Handle> handles, Frame frame, CardFace card, List<String> keys, Rect area) {
    var head = words.text(keys.size() == 1 ? "lab.answer.wrong" : "lab.answer.several");
    var y = sheet.paragraph("verdict", TextStyle.ink(Face.MEDIUM, card.text()), head,
        new Lines(area.x(), area.y() + 1.6 * card.text(), area.width(), card.leading()));
    var spoken = new StringBuilder(head);
    var block = Mistake.SIGN.block().orElseThrow();
    var said = DerivationWords.ofSoftmax(frame, words);
    for (var key : keys) {
      spoken.append(' ').append(words.text(key + ".title")).append('.');
      if (y + 0.4 * card.leading() > area.bottom()) {
        continue;
      }
      sheet.text("title" + key, TextStyle.ink(Face.SEMIBOLD, card.text()), words.text(key + ".title"),
          Anchor.START.at(area.x(), y));
      show(sheet, handles, card, key, area, y);
      y += card.leading();
      if (y + card.leading() <= area.bottom()) {
        y = new SentenceLayout(sheet, Role.INK, card.text(), area.width(), card.leading()).draw("remark" + key,
            said.read(key + ".remark", block), area.x(), y) + 0.3 * card.text();
      }
    }
    return spoken.toString();
  }

  /** The way to the mistake, if it is one that can be made on purpose. */
  private void show(Sheet sheet, List<Handle> handles, CardFace card, String key, Rect area, double baseline) {
    Stream.of(Mistake.values()).filter(mistake -> mistake.key().equals(key)).findFirst().ifPresent(mistake -> {
      var text = words.text("lab.answer.show");
      var width = TextWidth.of(text, Face.MEDIUM, 15) + 8;
      if (area.x() + TextWidth.of(words.text(key + ".title"), Face.SEMIBOLD, card.text()) + width + 8 <= area.right()) {
        handles.add(Presses.quiet(sheet, "show-" + mistake.name(), new Action.Lab.MakeMistake(Optional.of(mistake)),
            new Rect(area.right() - width, baseline - 19, width, 26), text, words.text("lab.answer.show-help")));
      }
    });
  }
}
