package logitlab.figure.draw;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet.Slot;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;
import logitlab.words.Numbers;

/**
 * What the cards of Explore have alike: their ground, their title, and a size of text that follows the size of the card, so that a card fills a
 * page as well as a corner of it.
 *
 * @param size the card's size
 * @param text the size of words and numbers
 */
public record CardFace(Size size, double text) {
  /** Kept free of the title, for what tells about the card and what folds it away. */
  private static final double FOLD = 48;
  private static final double LARGE = 18;

  /** A card with text as large as suits it. */
  public CardFace(Size size) {
    this(size, small(size) ? Space.SMALL : size.width() < 1000 || size.height() < 500 ? Space.TEXT : LARGE);
  }

  /** A panel beside a derivation, high rather than wide: its text is of normal size where there is room for it. */
  public static CardFace panel(Size size) {
    var card = new CardFace(size);
    return size.height() >= 480 && size.width() >= 380 ? new CardFace(size, Math.max(Space.TEXT, card.text)) : card;
  }

  /** The same card with text of at most this size. */
  public CardFace withTextAtMost(double most) {
    return new CardFace(size, Math.min(text, most));
  }

  public boolean small() {
    return small(size);
  }

  private static boolean small(Size size) {
    return size.width() < 500 || size.height() < 290;
  }

  /** From one line of text to the next. */
  public double leading() {
    return Math.ceil(1.45 * text());
  }

  public double titleSize() {
    return Math.max(Space.TEXT, text());
  }

  /** What is left under the title, inside the margins. */
  public Rect inside() {
    var top = small() ? 40 : 28 + 1.5 * titleSize();
    return size.page().without(Space.PAD, top, Space.PAD, small() ? 14 : 18);
  }

  /** Lays down the ground and the first of the titles that has room. */
  public Sheet begin(String... titles) {
    var sheet = new Sheet();
    begin(sheet, titles);
    return sheet;
  }

  private void begin(Sheet sheet, String... titles) {
    sheet.card("card", size.page());
    sheet.text("title", TextStyle.muted(Face.REGULAR, titleSize()), title(titles),
        Anchor.START.at(Space.PAD, titleBaseline()));
  }

  /** The same with what the colours of signs mean, on the line of the title where that leaves room. */
  public Sheet beginSigned(String... titles) {
    var sheet = begin(titles);
    if (TextWidth.of(title(titles), Face.REGULAR, titleSize()) + Space.GAP + SignLegend.briefWidth() <= titleRoom()) {
      SignLegend.ending(sheet, Space.PAD + titleRoom(), titleBaseline());
    }
    return sheet;
  }

  private String title(String... titles) {
    return first(List.of(titles), Face.REGULAR, titleSize(), titleRoom());
  }

  private double titleRoom() {
    return size.width() - 2 * Space.PAD - FOLD;
  }

  private double titleBaseline() {
    return small() ? 28 : 14 + 1.2 * titleSize();
  }

  /** The same with titles that have numbers in them. */
  public Sheet begin(Printed title, Printed shorter) {
    var sheet = new Sheet();
    begin(sheet.showing(title, shorter), title.text(), shorter.text());
    return sheet;
  }

  /** The baseline of text whose figures stand in the middle at {@code y}. */
  public static double baseline(double y, double textSize) {
    return y + 0.36 * textSize;
  }

  /** The first of the texts, from long to short, that is at most {@code width} wide; else the last, shortened. */
  private static String first(List<String> texts, Face face, double textSize, double width) {
    return texts.stream()
        .filter(text -> TextWidth.of(text, face, textSize) <= width)
        .findFirst()
        .orElseGet(() -> Sheet.fitted(texts.getLast(), face, textSize, width));
  }

  /** A formula beside text. */
  public Typeset formula(String tex) {
    return Formulas.typeset(tex, 1.12 * text());
  }

  /** The first of the texts, from long to short, that has room. */
  public void words(Sheet sheet, String key, TextStyle style, Slot slot, String... texts) {
    sheet.text(key, style, first(List.of(texts), style.face(), style.size(), slot.width()), slot.place());
  }

  /**
   * A number to be printed.
   *
   * @param decimals as many at the most: the fewer, the narrower it is
   */
  public record Amount(double value, int decimals) {}

  /** A number with as many decimals as have room. */
  public void number(Sheet sheet, String key, Set<Term> terms, TextStyle style, Amount amount, Slot slot) {
    narrow(sheet, key, terms, style, fitted(amount, style.face(), slot.width()), slot);
  }

  /** The same with its sign even when positive, in the colour of its sign. */
  public void signed(Sheet sheet, String key, Set<Term> terms, Face face, Amount amount, Slot slot) {
    var value = amount.value;
    var plus = value > 0 ? "+" : "";
    var room = slot.width() - (value > 0 ? 0.66 * text() : 0);
    narrow(sheet, key, terms, new TextStyle(Role.gradientText(value), face, text), plus + fitted(amount, face, room),
        slot);
  }

  /** Text that is smaller where it would be wider than its slot. */
  public void narrow(Sheet sheet, String key, Set<Term> terms, TextStyle style, String shown, Slot slot) {
    sheet.text(key, terms, style.fitting(shown, slot.width()), shown, slot.place());
  }

  private String fitted(Amount amount, Face face, double width) {
    var value = amount.value;
    for (var digits = amount.decimals; digits >= 1; digits--) {
      var shown = Numbers.shown(value, digits).text();
      if (TextWidth.of(shown, face, text()) <= width) {
        return shown;
      }
    }
    var whole = Numbers.shown(value, 0);
    return whole.scientific() || TextWidth.of(whole.text(), face, text()) > width
        ? Numbers.scientific(value, 0).text()
        : whole.text();
  }
}
