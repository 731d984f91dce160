package logitlab.typeset;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Plain text in the bundled faces: nothing in it is markup. Letters stand at fractional places, without hinting, kerning or ligatures, as
 * they do in a JavaFX text node of the same face. What a face lacks is taken from any font of the system, else shown as a box; every
 * method may be called from any thread.
 */
public final class Texts {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Texts() {}

  /**
   * The measures of a line of text.
   *
   * @param size pixels per em, positive
   */
  public static TextSize measure(String text, Face face, double size) {
    positive(size);
    var font = FaceFont.of(face);
    var letters = advance(text, font, 0);
    var width = Double.isNaN(letters) ? Script.layOut(text, font).width() : letters;
    return new TextSize(size * width, size * font.ascent(), size * font.depth());
  }

  /** Where a text that begins at {@code start} ends, in ems; no number if its letters change each other. */
  private static double advance(String text, FaceFont font, double start) {
    var x = start;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      var letter = font.letter(c);
      if (letter.isEmpty()) {
        return Double.NaN;
      }
      x += letter.get().advance();
    }
    return x;
  }

  /** Whether each letter of a text stands beside the next without changing it, so that the text is as wide as they are together. */
  public static boolean isLetterByLetter(String text, Face face) {
    return text.codePoints().allMatch(c -> FaceFont.of(face).letter(c).isPresent());
  }

  /**
   * A line of text as outlines. Control characters, line breaks among them, are shown as spaces.
   *
   * @param size pixels per em, positive
   */
  public static Typeset typeset(String text, Face face, double size) {
    positive(size);
    var font = FaceFont.of(face);
    var glyphs = new ArrayList<Glyph>();
    var x = 0.0;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      var letter = font.letter(c);
      if (letter.isEmpty()) {
        return Script.layOut(text, font).scaled(size);
      }
      if (!letter.get().outline().isEmpty()) {
        glyphs.add(new Glyph(letter.get().outline(), size * x, 0, size, Glyph.NO_PART));
      }
      x += letter.get().advance();
    }
    return new Typeset(size * x, size * font.ascent(), size * font.depth(), glyphs);
  }

  /**
   * Breaks text into lines, each filled as far as it goes: at spaces, and inside a word only where the word alone is too wide. A line
   * feed always ends a line. There is at least one line; every line has at least one letter unless the text has an empty line there.
   *
   * @param maxWidth pixels
   */
  public static List<String> wrap(String text, Face face, double size, double maxWidth) {
    positive(size);
    var font = FaceFont.of(face);
    var lines = new ArrayList<String>();
    for (var paragraph : text.split("\n", -1)) {
      var line = new StringBuilder();
      var end = 0.0;
      for (var word : SPACES.split(paragraph.strip(), -1)) {
        var more = line.isEmpty() ? word : " " + word;
        var further = advance(more, font, end);
        var width = Double.isNaN(further) ? measure(line + more, face, size).width() : size * further;
        if (width <= maxWidth) {
          line.append(more);
          end = further;
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line.toString());
        }
        line = new StringBuilder(cut(word, face, size, maxWidth, lines));
        end = advance(line.toString(), font, 0);
      }
      lines.add(line.toString());
    }
    return List.copyOf(lines);
  }

  /** Adds full lines of a word that is too wide and returns what is left of it. */
  private static String cut(String word, Face face, double size, double maxWidth, List<String> lines) {
    var rest = word;
    while (measure(rest, face, size).width() > maxWidth) {
      var ends = ends(rest);
      // Halved again and again: a letter at a time would take the square of the length.
      var fits = 0;
      for (var tooLong = ends.size(); tooLong - fits > 1;) {
        var middle = (fits + tooLong) / 2;
        if (measure(rest.substring(0, ends.get(middle)), face, size).width() <= maxWidth) {
          fits = middle;
        } else {
          tooLong = middle;
        }
      }
      var end = ends.get(fits).intValue();
      if (end == rest.length()) {
        break; // one letter wider than the line
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  /** Where each letter, with the marks on it, ends. */
  private static List<Integer> ends(String text) {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    letters.first();
    return IntStream.generate(letters::next).takeWhile(end -> end != BreakIterator.DONE).boxed().toList();
  }

  private static void positive(double size) {
    if (!(size > 0) || !Double.isFinite(size)) {
      throw new IllegalArgumentException("text of size " + size);
    }
  }
}
