package logitlab.typeset;

import java.util.LinkedHashMap;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Lays out TeX that this program printed; text of the user never comes here. JLaTeXMath keeps its fonts and commands in static maps, so one
 * lock guards it and the formulas laid out before; every method may be called from any thread.
 */
public final class Formulas {
  /** The size at which a TeX point is a tenth of an em, as in a book. */
  private static final float BOOK_SIZE = 10;
  private static final int KEPT = 2000;

  private static final Object LOCK = new Object();
  private static final FormulaRecorder.Cache LETTERS = new FormulaRecorder.Cache();
  /** Formulas of one pixel per em by source, the least recently used first. */
  private static final LinkedHashMap<String, Typeset> LAID_OUT = new LinkedHashMap<>(64, 0.75f, true);

  static {
    AwtFonts.prepare();
    synchronized (LOCK) {
      layOut("x"); // loads the table of commands
      TexCommands.restrict();
    }
  }

  private Formulas() {}

  /**
   * A formula in display style.
   *
   * @param tex the source, its parts and live numbers marked as in {@link logitlab.derivation.print.TexTags}
   * @param size pixels per em
   * @throws IllegalArgumentException if the source is not TeX that is known here, is too long or too deep, or the size is not positive
   */
  public static Typeset typeset(String tex, double size) {
    if (!(size > 0) || !Double.isFinite(size)) {
      throw new IllegalArgumentException("a formula of size " + size);
    }
    synchronized (LOCK) {
      var laidOut = LAID_OUT.get(tex);
      if (laidOut == null) {
        laidOut = checked(tex);
        LAID_OUT.put(tex, laidOut);
        if (LAID_OUT.size() > KEPT) {
          LAID_OUT.pollFirstEntry();
        }
      }
      return laidOut.scaled(size);
    }
  }

  /** Lays out a first formula, which takes the time of loading fonts, so that later ones are fast. */
  public static void warmUp() {
    typeset(
        "\\frac{\\partial L}{\\partial z_i}=\\sum_{k=1}^{K}\\left(p_i-y_i\\right)\\begin{pmatrix}0&\\delta\\end{pmatrix}",
        10);
  }

  private static Typeset checked(String tex) {
    try {
      TexCommands.check(tex);
      return layOut(tex);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalArgumentException("not a formula: " + start(tex) + " (" + e.getMessage() + ")", e);
    }
  }

  private static Typeset layOut(String tex) {
    var box = new TeXFormula(tex).createTeXIcon(TeXConstants.STYLE_DISPLAY, BOOK_SIZE).getBox();
    var recorder = new FormulaRecorder(LETTERS);
    box.draw(recorder, 0, 0);
    return recorder.typeset(box.getWidth(), box.getHeight(), box.getDepth());
  }

  private static String start(String tex) {
    return tex.length() <= 500 ? tex : tex.substring(0, 500) + "…";
  }
}
