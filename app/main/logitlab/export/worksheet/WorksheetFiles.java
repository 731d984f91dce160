package logitlab.export.worksheet;

import java.util.Locale;
import java.util.Map;
import logitlab.words.Words;

/** A worksheet as files, of the kind that the end of its name asks for. */
public final class WorksheetFiles {
  public static final String PDF = ".pdf";
  public static final String TEX = ".tex";

  private WorksheetFiles() {}

  /** Those that belong together, by their names: the sheet, called {@code name}, and as LaTeX the figures that it asks for. */
  public static Map<String, byte[]> of(Worksheet sheet, String name, Words words) {
    return name.toLowerCase(Locale.ROOT).endsWith(TEX)
        ? WorksheetTex.of(sheet, name, words)
        : Map.of(name, WorksheetPdf.of(sheet, words));
  }
}
