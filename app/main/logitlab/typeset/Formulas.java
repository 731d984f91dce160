package logitlab.typeset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.XMLResourceParseException;

/**
 * Lays out TeX that this program printed; text of the user never comes here. Every method may be called from any thread. Formulas that the
 * build laid out already are taken from its file; JLaTeXMath is loaded for the first one that is not there.
 */
public final class Formulas {
  /** The size at which a TeX point is a tenth of an em, as in a book. */
  private static final float BOOK_SIZE = 10;
  private static final int KEPT = 2000;

  private static final KnownFormulas KNOWN = KnownFormulas.read();
  /** Formulas of one pixel per em by source, the least recently used first; it is its own lock. */
  private static final LinkedHashMap<String, Typeset> LAID_OUT = new LinkedHashMap<>(64, 0.75f, true);

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
    return laidOut(tex).scaled(size);
  }

  private static Typeset laidOut(String tex) {
    synchronized (LAID_OUT) {
      var before = LAID_OUT.get(tex);
      if (before != null) {
        return before;
      }
    }
    var laidOut = KNOWN.find(tex).orElseGet(() -> FontLoading.load(() -> Engine.layOut(tex)));
    synchronized (LAID_OUT) {
      LAID_OUT.put(tex, laidOut);
      if (LAID_OUT.size() > KEPT) {
        LAID_OUT.pollFirstEntry();
      }
    }
    return laidOut;
  }

  /** Makes the first formulas quick: those that the build laid out are read, and where it left none, {@link #warmUp} is called. */
  public static void prepare() {
    if (KNOWN.isEmpty()) {
      warmUp();
    }
  }

  /** Loads what lays formulas out, which takes a third of a second, so that the first one does not wait for it. */
  public static void warmUp() {
    FontLoading.load(() -> Engine.layOut(
        "\\frac{\\partial L}{\\partial z_i}=\\sum_{k=1}^{K}\\left(p_i-y_i\\right)\\begin{pmatrix}0&\\delta\\end{pmatrix}"));
  }

  /** Writes the formulas laid out so far, the last {@value #KEPT} of them, for later starts that name the file. */
  public static void keep(Path file) throws IOException {
    synchronized (LAID_OUT) {
      Files.write(file, KnownFormulas.write(LAID_OUT));
    }
  }

  /** JLaTeXMath, which keeps its fonts and commands in static maps: to be used within {@link FontLoading}, one at a time. */
  private static final class Engine {
    private static final FormulaRecorder.Cache LETTERS = new FormulaRecorder.Cache();

    private static boolean ready;

    private Engine() {}

    static Typeset layOut(String tex) {
      prepare();
      try {
        TexCommands.check(tex);
        return draw(tex);
      } catch (RuntimeException | StackOverflowError e) {
        throw new IllegalArgumentException("not a formula: " + start(tex) + " (" + e.getMessage() + ")", e);
      }
    }

    /** Loads the table of commands and the first fonts; where there is no room for these, the next call tries again. */
    private static void prepare() {
      if (!ready) {
        AwtFonts.prepare();
        try {
          draw("x");
        } catch (XMLResourceParseException e) {
          throw new NoFonts(e);
        }
        TexCommands.restrict();
        ready = true;
      }
    }

    private static Typeset draw(String tex) {
      var box = new TeXFormula(tex).createTeXIcon(TeXConstants.STYLE_DISPLAY, BOOK_SIZE).getBox();
      var recorder = new FormulaRecorder(LETTERS);
      box.draw(recorder, 0, 0);
      return recorder.typeset(box.getWidth(), box.getHeight(), box.getDepth());
    }

    private static String start(String tex) {
      return tex.length() <= 500 ? tex : tex.substring(0, 500) + "…";
    }
  }
}
