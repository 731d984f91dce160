package logitlab.figure.beside;

import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Role;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.derive.SentenceLayout;
import logitlab.figure.derive.Walk;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.words.Words;

/** The longer answer to what is usually asked at the current line of a derivation. */
final class MoreCard implements Chart {

  private final Words words;

  MoreCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var more = DerivationWords.of(frame, words).more(Walk.of(frame).now());
    var sheet = new Sheet();
    sheet.card("card", size.page());
    var title = words.text(frame.isPicture() ? "figure.more.title-picture" : "figure.more.title");
    sheet.text("title", TextStyle.TITLE, title, Anchor.START.at(Space.PAD, 34));
    SentenceLayout.fitting(sheet, Role.INK, more, size.width() - 2 * Space.PAD, size.height() - 56)
        .draw("more", more, Space.PAD, 66);
    return sheet.figure(size, new Description(title, more::spoken));
  }
}
