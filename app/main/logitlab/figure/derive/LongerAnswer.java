package logitlab.figure.derive;

import java.util.List;
import java.util.Optional;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.derive.DerivationLines.Paragraph;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.words.Words;

/**
 * The longer answer to what is usually asked at a line: what is pressed for it, and where it stands.
 *
 * @param told      whether it stands elsewhere, so that it is not offered here
 * @param practised whether the next line is looked for instead
 * @param textSize  of the sentence that it follows
 */
record LongerAnswer(WalkMoment moment, DerivationLines lines, Words words, boolean told, boolean practised,
    double textSize) {
  /** What the longer answer may take of the page, if it can be read so. */
  private static final double MORE = 0.4;
  /** The smallest size of the longer answer. */
  private static final double SMALLEST_ANSWER = 13;
  /** The keys of an answer that stands for the sentence, right of the block's title. */
  private static final double KEYS = 48;
  private static final double LOW_KEYS = 40;
  static final double KEYS_WIDTH = 160;

  /** Whether it is open here. */
  boolean open() {
    return !told && !practised && frame().session().route().more();
  }

  /** On pages that are so high. */
  static List<Paragraph> paged(Paragraph answer, double height) {
    return answer.pages(height, WalkLayout.LEADING * SMALLEST_ANSWER);
  }

  /** The longer answer for itself; beside the block's title stands what folds it away and what leads to its next page. */
  void pages(Sheet sheet, List<Paragraph> pages, double first) {
    var page = frame().session().route().page() % pages.size();
    sheet.add(new Mark.Group("more", pages.get(page).marks(), Space.PAD, first, 1));
    var y = WalkLayout.isLow(frame().size()) ? LOW_KEYS : KEYS;
    var less = words.text("figure.more.less");
    var key = new Rect(frame().size().width() - Space.PAD - KEYS_WIDTH, y, TextStyle.NAME.width(less) + 8, 22);
    sheet.handle(Presses.quiet(sheet, "tell", new Action.Walk.TellMore(false), key, less,
        words.text("figure.more.help")));
    if (pages.size() > 1) {
      var last = page == pages.size() - 1;
      var on = words.text(last ? "figure.more.again" : "figure.more.on");
      sheet.handle(Presses.quiet(sheet, "turn", new Action.Walk.TurnAnswer(last ? 0 : page + 1),
          new Rect(key.right() + 4, y, TextStyle.NAME.width(on) + 8, 22), on, words.text(last
              ? "figure.more.again-help"
              : "figure.more.on-help")));
    }
  }

  /** The longer answer where it is open, as large as suits the page. */
  Optional<Paragraph> at(double bottom, double room) {
    if (!open()) {
      return Optional.empty();
    }
    var sizes = WalkLayout.isWide(frame().size()) ? List.of(16, 15, 14, 13) : List.of(15, 14, 13);
    return sizes.stream()
        .map(size -> paragraph("more" + size, size))
        .filter(answer -> answer.height() <= Math.min(MORE * bottom, room))
        .findFirst()
        .or(() -> Optional.of(paragraph("more13", SMALLEST_ANSWER)));
  }

  /** What is pressed for the longer answer: after the last word of the sentence, or on a row of its own. */
  Offer offer(Paragraph why) {
    var text = words.text(open() ? "figure.more.less" : "figure.more.title");
    // It stands in the same row whether it opens or closes, so that the line above does not move.
    var widest = TextStyle.NAME.width(words.text("figure.more.title")) + 8;
    var width = TextStyle.NAME.width(text) + 8;
    var sameRow = why.end().x() + 10 + widest <= width();
    return new Offer(text, sameRow ? Space.PAD + why.end().x() + 10 : Space.PAD - 4, width,
        told || sameRow || frame().isPicture() ? 0 : WalkLayout.LEADING * textSize);
  }

  /** Something to press at {@code x}, which needs a row as high as {@code row}, or none of its own. */
  record Offer(String text, double x, double width, double row) {}

  void press(Sheet sheet, Offer offer, double baseline) {
    if (!told) {
      sheet.handle(Presses.quiet(sheet, "tell", new Action.Walk.TellMore(!open()),
          new Rect(offer.x(), baseline - 18.4, offer.width(), 26), offer.text(), words.text("figure.more.help")));
    }
  }

  private Paragraph paragraph(String key, double size) {
    return lines.paragraph(moment, key, Role.INK, () -> moment.said().more(moment.walk().now()), size, width());
  }

  private Frame frame() {
    return moment.frame();
  }

  private double width() {
    return frame().size().page().inset(Space.PAD, 0).width();
  }
}
