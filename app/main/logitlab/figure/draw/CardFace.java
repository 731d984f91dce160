package logitlab.figure.draw;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;

/**
 * What the cards of Explore have alike: their ground, their title, and a size of text that follows the size of the card, so that a card fills a
 * page as well as a corner of it.
 *
 * @param size the card's size
 * @param text the size of words and numbers
 */
public record CardFace(Size size, double text) {
  public static final double PAD = 20;
  /** Kept free of the title, for what folds the card away. */
  private static final double FOLD = 20;
  private static final double SMALL = 13;
  private static final double NORMAL = 15;
  private static final double LARGE = 18;

  /** A card with text as large as suits it. */
  public CardFace(Size size) {
    this(size, small(size) ? SMALL : size.width() < 1000 || size.height() < 500 ? NORMAL : LARGE);
  }

  /** A panel beside a derivation, high rather than wide: its text is of normal size where there is room for it. */
  public static CardFace panel(Size size) {
    var card = new CardFace(size);
    return size.height() >= 480 && size.width() >= 380 ? new CardFace(size, Math.max(NORMAL, card.text)) : card;
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
    return Math.max(NORMAL, text());
  }

  /** What is left under the title, inside the margins. */
  public Rect inside() {
    var top = small() ? 40 : 28 + 1.5 * titleSize();
    return new Rect(PAD, top, size.width() - 2 * PAD, size.height() - top - (small() ? 14 : 18));
  }

  /** Lays down the ground and the first of the titles that has room. */
  public Sheet begin(String... titles) {
    var sheet = new Sheet();
    begin(sheet, titles);
    return sheet;
  }

  private void begin(Sheet sheet, String... titles) {
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    var title = first(List.of(titles), Face.REGULAR, titleSize(), size.width() - 2 * PAD - FOLD);
    sheet.text("title", Role.MUTED, title, Face.REGULAR, titleSize(), PAD, small() ? 28 : 14 + 1.2 * titleSize(),
        Anchor.START);
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

  /** A formula standing with its left end at x. */
  public double formula(Sheet sheet, String key, Set<Term> terms, Role role, String tex, double x, double baseline) {
    return sheet.formula(key, terms, role, Formulas.typeset(tex, 1.12 * text()), x, baseline);
  }

  /** The first of the texts, from long to short, that has room in {@code width} pixels. */
  public void words(Sheet sheet, String key, Role role, Face face, double x, double baseline, double width,
      String... texts) {
    sheet.text(key, role, first(List.of(texts), face, text(), width), face, text(), x, baseline, Anchor.START);
  }

  /** A number in at most {@code width} pixels, with as many as {@code decimals}: the fewer, the narrower; its right end at x. */
  public void number(Sheet sheet, String key, Set<Term> terms, Role role, double value, int decimals, Face face,
      double right,
      double baseline, double width) {
    narrow(sheet, key, terms, role, fitted(value, decimals, face, width), face, right, baseline, width);
  }

  /** The same with its sign even when positive. */
  public void signed(Sheet sheet, String key, Set<Term> terms, double value, int decimals, Face face, double right,
      double baseline, double width) {
    var plus = value > 0 ? "+" : "";
    var room = width - (value > 0 ? 0.66 * text() : 0);
    narrow(sheet, key, terms, Role.gradientText(value), plus + fitted(value, decimals, face, room), face, right,
        baseline,
        width);
  }

  /** Text with its right end at x, smaller where it would be wider than {@code width}. */
  public void narrow(Sheet sheet, String key, Set<Term> terms, Role role, String shown, Face face, double right,
      double baseline, double width) {
    sheet.text(key, terms, role, shown, face, Sheet.fittedSize(shown, face, text, width), right, baseline, Anchor.END);
  }

  private String fitted(double value, int decimals, Face face, double width) {
    for (var digits = decimals; digits >= 1; digits--) {
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
