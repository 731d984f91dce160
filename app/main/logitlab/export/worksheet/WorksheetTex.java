package logitlab.export.worksheet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import logitlab.export.Canvas;
import logitlab.export.Exports.Format;
import logitlab.export.Exports;
import logitlab.export.source.PlainTex;
import logitlab.export.source.TexText;
import logitlab.export.worksheet.Worksheet.Bars;
import logitlab.export.worksheet.Worksheet.Blank;
import logitlab.export.worksheet.Worksheet.Block;
import logitlab.export.worksheet.Worksheet.Heading;
import logitlab.export.worksheet.Worksheet.Shown;
import logitlab.export.worksheet.Worksheet.Told;
import logitlab.figure.Role;
import logitlab.figure.screen.Picture;
import logitlab.lesson.text.Formula;
import logitlab.lesson.text.Prose;
import logitlab.state.session.Theme;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** A worksheet as LaTeX that pdflatex takes, to be changed by hand, with its figures in files beside it. */
final class WorksheetTex {
  private static final String HEAD = """
      \\documentclass[a4paper,11pt]{article}
      \\usepackage[utf8]{inputenc}
      \\usepackage[T1]{fontenc}
      \\usepackage{amsmath,amssymb,bm,graphicx}
      \\usepackage[margin=25mm]{geometry}
      \\setlength{\\parindent}{0pt}
      \\setlength{\\parskip}{6pt}
      \\newcommand{\\blank}{\\rule[-3pt]{55mm}{0.4pt}}
      \\newcommand{\\ticked}{\\raisebox{-1pt}{\\framebox(9,9){}}}
      \\begin{document}
      """;
  private static final Pattern LAYERED = Pattern.compile("([A-Za-z]\\^\\{\\(\\d\\)}(?:_\\{\\w+})?)(?=\\^)");
  /** How long an axis for a bar is, in points. */
  private static final int AXIS = 260;
  private static final double MOST_WIDE = 0.72;
  private static final double WIDTH = 640;

  private final Words words;
  /** What the names of the figures begin with. */
  private final String stem;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder(HEAD);

  private WorksheetTex(Words words, String name) {
    this.words = words;
    stem = name.substring(0, name.length() - WorksheetFiles.TEX.length()).replaceAll("[^A-Za-z0-9._-]", "-");
  }

  /** The files by their names: the text, called {@code name}, and the figures that it asks for, called so that TeX reads their names as they are. */
  static Map<String, byte[]> of(Worksheet worksheet, String name, Words words) {
    var writer = new WorksheetTex(words, name);
    writer.write(worksheet);
    var all = new LinkedHashMap<>(writer.files);
    all.put(name, writer.out.toString().getBytes(StandardCharsets.UTF_8));
    return all;
  }

  private void write(Worksheet worksheet) {
    if (!worksheet.questions().isEmpty()) {
      line("\\section*{" + TexText.of(worksheet.title()) + "}");
      line(TexText.of(words.text("lesson.sheet.name")) + " \\blank\\hfill " + TexText.of(worksheet.name()));
      line("");
      worksheet.questions().forEach(this::block);
    }
    if (!worksheet.answers().isEmpty()) {
      line("\\clearpage");
      line("\\section*{" + TexText.of(words.text("lesson.sheet.key", worksheet.title())) + "}");
      line("\\hfill " + TexText.of(worksheet.name()));
      line("");
      worksheet.answers().forEach(this::block);
    }
    line("\\end{document}");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void block(Block block) {
    switch (block) {
      case Heading(var text) -> line("\\subsection*{" + TexText.of(text) + "}");
      case Told told -> line(told(told));
      case Shown(var picture) -> figure(picture);
      case Blank(var label) -> line("\\quad " + prose(label) + " \\blank");
      case Bars bars -> bars(bars);
    }
    line("");
  }

  private static String told(Told told) {
    var mark = told.mark().isEmpty() ? "" : "\\textbf{" + TexText.of(told.mark()) + "} ";
    return (told.box() ? "\\quad \\ticked\\quad " : "") + mark + prose(told.prose());
  }

  private void figure(Picture picture) {
    var file = stem + "-figure-" + (files.size() + 1) + ".pdf";
    var size = picture.figure().size();
    files.put(file,
        Exports.bytes(picture, new Canvas(Theme.LIGHT, size).on(Role.SURFACE).withText().in(words.language()),
            Format.PDF));
    var share = Math.min(MOST_WIDE, size.width() / WIDTH);
    line("\\includegraphics[width=" + Numbers.fixed(share, 2) + "\\linewidth]{\\detokenize{" + file + "}}");
  }

  /** An axis for each bar, with the place of 0. */
  private void bars(Bars bars) {
    var zero = Math.round(AXIS * (Math.clamp(0, bars.low(), bars.high()) - bars.low()) / (bars.high() - bars.low()));
    line("\\begin{minipage}{\\linewidth}");
    for (var of : bars.of()) {
      line("\\begin{picture}(380,26)\\put(0,8){$" + formula(of) + "$}\\put(90,2){\\framebox(" + AXIS
          + ",18){}}\\put(" + (90 + zero) + ",0){\\line(0,1){22}}\\end{picture}");
      line("");
    }
    line("\\hspace*{90pt}\\makebox[0pt]{$" + number(bars.low()) + "$}\\hspace{" + AXIS + "pt}\\makebox[0pt]{$"
        + number(bars.high()) + "$}");
    line("\\end{minipage}");
  }

  /** A formula as people write it. LaTeX takes no second superscript on a symbol, so one that has its layer there is put in braces. */
  private static String formula(Formula formula) {
    return LAYERED.matcher(PlainTex.of(formula.tex())).replaceAll("{$1}");
  }

  /** A number inside mathematics. */
  private static String number(double value) {
    return Numbers.shown(value, 2).text().replace('−', '-');
  }

  private static String prose(Prose prose) {
    return prose.pieces().stream().map(piece -> switch (piece) {
      case Prose.Plain(var text, var strong) -> strong ? "\\textbf{" + TexText.of(text) + "}" : TexText.of(text);
      case Prose.Mathematics(var formula) -> "$" + formula(formula) + "$";
      case Prose.Live _ -> throw new IllegalArgumentException("a number that is not computed");
    }).collect(Collectors.joining());
  }
}
