package logitlab.figure.beside;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.mistake.Diagnosis;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.print.WatchedExample;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.derive.SentenceLayout;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What the reader worked out on paper, number by number, and whether it is right, a classic mistake, or neither. */
final class AnswerCard implements Chart {
  private static final double TALLEST_ROW = 44;
  /** Cards as wide as this have the verdict beside the numbers. */
  private static final double WIDE = 640;
  private static final double CHOICE = 36;
  private static final double FIELD = 108;

  private final Words words;

  AnswerCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = CardFace.panel(frame.size());
    var sheet = card.begin(words.text("beside.answer.title"));
    var inside = card.inside();
    var wide = inside.width() >= WIDE;
    var question = Question.of(frame);
    var left = inside.withWidth(wide ? Math.floor(0.54 * inside.width()) : Math.min(inside.width(), 640));
    var y = left.y() - 0.4 * card.text();
    if (!frame.isPicture()) {
      var below = asked(sheet, frame, question, left.withHeight(CHOICE)) + 1.6 * card.text();
      y = sheet.paragraph("hint", TextStyle.muted(Face.REGULAR, card.text()), words.text("beside.answer.hint"),
          new Lines(left.x(), below, left.width(), card.leading())) - 0.6 * card.text();
    }
    y = given(sheet, question, card, left.below(y));
    var count = question.count();
    var pitch = Math.min(TALLEST_ROW, (inside.bottom() - y - (wide ? 0 : 9 * card.text())) / count);
    for (var k = 0; k < count; k++) {
      row(sheet, question, card, k, left.band(y + k * pitch, pitch));
    }
    var said = verdict(sheet, question, card, wide
        ? inside.rightOf(left.right() + 40)
        : left.below(y + count * pitch + 6));
    return sheet.figure(frame.size(), new Description(words.text("beside.answer.title"), said));
  }

  private double asked(Sheet sheet, Frame frame, Question question, Rect area) {
    var offered = Question.offered(frame);
    var clear = area.cutRight(60);
    var places = clear.rest().columns(4, offered.stream().mapToDouble(_ -> 1).toArray());
    for (var n = 0; n < offered.size(); n++) {
      var asked = offered.get(n);
      var id = asked.name().toLowerCase(Locale.ROOT).replace('_', '-');
      var label = Formulas.typeset(Question.label(frame, asked), 17);
      var place = places.get(n);
      sheet.control("ask-" + id, looks -> sheet.handle(Presses.radioSetting(looks, "ask-" + id, place, label,
          new Presses.Choice(new Action.Experiments.Ask(asked), words.text("beside.answer." + id),
              asked == question.asked()))));
    }
    sheet.handle(Presses.quiet(sheet, "clear", new Action.Experiments.ClearEntries(), clear.part().inset(2, 2),
        words.text("beside.answer.clear"), words.text("beside.answer.clear-help")));
    return area.bottom();
  }

  /** What the numbers are worked out from: of softmax the heads of the columns and T, of the network its arrays. */
  private static double given(Sheet sheet, Question question, CardFace card, Rect area) {
    var frame = question.frame();
    if (question.ofNetwork()) {
      return new GivenArrays(frame.conventions(),
          new WatchedExample(DerivationWords.models(frame).of(Subject.NETWORK), 0),
          question.given()).draw(sheet, area, 1.05 * card.text());
    }
    var baseline = area.y() + 1.3 * card.text();
    var labels = Labels.line(frame).withTemperature();
    for (var column : List.of(Quantity.Z, Quantity.Y)) {
      var symbol = Formulas.typeset(labels.tex(Write.whole(column)), 1.15 * card.text());
      sheet.formula("head." + column, Set.of(), Role.MUTED, symbol, end(column, card, area) - symbol.width(), baseline);
    }
    var x = sheet.formula("temperature", Set.of(), Role.MUTED,
        Formulas.typeset(labels.tex(Write.T) + "=", 1.15 * card.text()), area.x(), baseline);
    sheet.text("temperature.value", Set.of(Term.of(Quantity.T)), TextStyle.muted(Face.REGULAR, card.text()),
        shortest(frame.softmax().temperature()), Anchor.START.at(x + 4, baseline));
    return area.y() + 1.7 * card.text();
  }

  /** With at most three decimals, and none that is only 0. */
  private static String shortest(double value) {
    var shown = Numbers.shown(value, 3);
    var text = shown.text();
    if (shown.scientific() || text.indexOf('.') < 0) {
      return text;
    }
    var end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /** The right end of a column of what is given. */
  private static double end(Quantity column, CardFace card, Rect area) {
    return area.right() - FIELD - 6.4 * card.text() - (column == Quantity.Z ? 3.6 * card.text() : 0);
  }

  private void row(Sheet sheet, Question question, CardFace card, int k, Rect area) {
    var frame = question.frame();
    var typed = frame.session().experiments().attempt().typed().get(k);
    var field = new Rect(area.right() - FIELD, area.centreY() - Math.min(15, area.height() / 2 - 1), FIELD,
        Math.min(30, area.height() - 2));
    var size = Math.min(card.text(), area.height() - 4);
    var symbol = Formulas.typeset(question.symbol(k) + "=", 1.15 * size);
    var row = new Sheet();
    var baseline = CardFace.baseline(area.centreY(), size);
    row.formula("symbol", Set.of(), Role.INK, symbol, field.x() - 8 - symbol.width(), baseline);
    var room = field.x() - 20 - symbol.width() - area.x();
    if (!question.ofNetwork()) {
      var style = TextStyle.ink(Face.REGULAR, size);
      card.narrow(row, "logit", Set.of(Term.of(Quantity.Z, k)), style, shortest(frame.document().logits().get(k)),
          Anchor.END.at(end(Quantity.Z, card, area), baseline).within(4.2 * card.text()));
      card.narrow(row, "target", Set.of(Term.of(Quantity.Y, k)), style, shortest(frame.target().get(k)),
          Anchor.END.at(end(Quantity.Y, card, area), baseline).within(3.2 * card.text()));
      room = end(Quantity.Z, card, area) - 4.6 * card.text() - area.x();
    }
    row.showing(new Source.Ordinal(k))
        .text("name", TextStyle.ink(Face.REGULAR, size),
            Sheet.fitted(question.name(words, k), Face.REGULAR, size, room), Anchor.START.at(area.x(), baseline));
    sheet.add(new Mark.Group("entry" + k, row.marks(), 0, 0, 1));
    var box = new Sheet();
    if (frame.isPicture() && typed.isEmpty()) {
      // Where a number is to be written on paper.
      box.line("blank" + k, Set.of(), new Stroke(Role.EDGE, 1),
          Segment.across(field.x(), field.right(), baseline + 5));
    }
    box.control("field" + k,
        looks -> looks.ring("field" + k, Set.of(), field, 6, Role.SURFACE, new Stroke(Role.EDGE, 1)));
    box.text("typed" + k, TextStyle.ink(Face.REGULAR, Math.min(15, size)),
        Sheet.fitted(typed, Face.REGULAR, Math.min(15, size), field.width() - 16),
        Anchor.END.at(field.right() - 8, CardFace.baseline(area.centreY(), Math.min(15, size))));
    sheet.handle(new Handle.Entry("typed" + k, k, question.count(), field,
        words.text("beside.answer.field", question.name(words, k)), typed,
        box.marks()));
  }

  /** What the numbers are; none while some are missing. */
  private static Optional<Diagnosis> diagnose(Question question) {
    var entries = question.frame().session().experiments().attempt().typed().subList(0, question.count());
    return entries.stream().anyMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(question.expected().judge(entries.stream().map(Diagnosis.Typed::read).toList()));
  }

  private String verdict(Sheet sheet, Question question, CardFace card, Rect area) {
    var diagnosis = diagnose(question);
    if (diagnosis.isEmpty()) {
      if (question.frame().isPicture()) {
        return words.text("beside.answer.title");
      }
      return say(sheet, card, Role.MUTED, words.text("beside.answer.missing", String.valueOf(question.count())), area);
    }
    return switch (diagnosis.get()) {
      case Diagnosis.Right() -> say(sheet, card, Role.INK, words.text("beside.answer.right"), area);
      case Diagnosis.Unknown(var right) -> say(sheet, card, Role.INK, words.text("beside.answer.unknown") + " "
          + (right.isEmpty()
              ? words.text("beside.answer.no-places")
              : words.text("beside.answer.places", right.stream()
                  .map(k -> Sheet.fitted(question.name(words, k), Face.REGULAR, card.text(), 110))
                  .collect(Collectors.joining(words.text("beside.answer.comma") + " ")))),
          area);
      case Diagnosis.Wrong(var keys) -> wrong(sheet, question.frame(), card, keys, area);
    };
  }

  private static String say(Sheet sheet, CardFace card, Role role, String text, Rect area) {
    sheet.paragraph("verdict", new TextStyle(role, Face.MEDIUM, card.text()), text,
        new Lines(area.x(), area.y() + 1.6 * card.text(), area.width(), card.leading()));
    return text;
  }

  private String wrong(Sheet sheet, Frame frame, CardFace card, List<String> keys, Rect area) {
    var head = words.text(keys.size() == 1 ? "beside.answer.wrong" : "beside.answer.several");
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
      show(sheet, card, key, area, y);
      y += card.leading();
      if (y + card.leading() <= area.bottom()) {
        y = new SentenceLayout(sheet, Role.INK, card.text(), area.width(), card.leading()).draw("remark" + key,
            said.read(key + ".remark", block), area.x(), y) + 0.3 * card.text();
      }
    }
    return spoken.toString();
  }

  /** The way to the mistake, if it is one that can be made on purpose. */
  private void show(Sheet sheet, CardFace card, String key, Rect area, double baseline) {
    Stream.of(Mistake.values()).filter(mistake -> mistake.key().equals(key)).findFirst().ifPresent(mistake -> {
      var text = words.text("beside.answer.show");
      var width = TextWidth.of(text, Face.MEDIUM, 15) + 8;
      if (area.x() + TextWidth.of(words.text(key + ".title"), Face.SEMIBOLD, card.text()) + width + 8 <= area.right()) {
        sheet.handle(Presses.quiet(sheet, "show-" + mistake.name(), new Action.Experiments.MakeMistake(mistake),
            new Rect(area.right() - width, baseline - 19, width, 26), text, words.text("beside.answer.show-help")));
      }
    });
  }
}
