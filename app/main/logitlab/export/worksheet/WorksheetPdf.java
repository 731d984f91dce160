package logitlab.export.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.export.Palette;
import logitlab.export.PdfFile.Placed;
import logitlab.export.PdfFile;
import logitlab.export.worksheet.Worksheet.Bars;
import logitlab.export.worksheet.Worksheet.Blank;
import logitlab.export.worksheet.Worksheet.Block;
import logitlab.export.worksheet.Worksheet.Heading;
import logitlab.export.worksheet.Worksheet.Shown;
import logitlab.export.worksheet.Worksheet.Told;
import logitlab.figure.Description;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.lesson.text.Prose;
import logitlab.state.session.Theme;
import logitlab.typeset.Face;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** A worksheet as a PDF of A4 pages, set in the faces of the program. */
public final class WorksheetPdf {
  /** A4 in pixels of 1/96 inch. */
  private static final Size PAGE = new Size(793.7, 1122.5);
  private static final Rect BODY = PAGE.page().without(76, 84, 76, 76);
  private static final double TEXT = 15;
  private static final double INDENT = 30;
  private static final double ROW = 36;
  private static final double MOST_WIDE = 0.72;
  private static final double MOST_HIGH = 250;
  private static final double LONG_LINE = 200;

  private final Words words;
  private final Worksheet worksheet;
  private final List<List<Placed>> pages = new ArrayList<>();
  private final List<Placed> figures = new ArrayList<>();
  private Sheet sheet = new Sheet();
  private double y = BODY.y();
  private int part;
  private boolean key;

  private WorksheetPdf(Words words, Worksheet worksheet) {
    this.words = words;
    this.worksheet = worksheet;
  }

  /** The file. */
  public static byte[] of(Worksheet worksheet, Words words) {
    var pages = new WorksheetPdf(words, worksheet).pages();
    try (var file = new PdfFile(worksheet.title(), worksheet.name(), worksheet.language())) {
      for (var page : pages) {
        file.page(new Size(PdfFile.POINTS * PAGE.width(), PdfFile.POINTS * PAGE.height()), Palette.of(Theme.LIGHT),
            page);
      }
      return file.bytes();
    }
  }

  private List<List<Placed>> pages() {
    if (!worksheet.questions().isEmpty()) {
      begin();
      lay(worksheet.questions());
      end();
    }
    if (!worksheet.answers().isEmpty()) {
      key = true;
      begin();
      lay(worksheet.answers());
      end();
    }
    return pages;
  }

  private void begin() {
    var heading = key ? words.text("lesson.sheet.key", worksheet.title()) : worksheet.title();
    sheet.text("title", TextStyle.ink(Face.SEMIBOLD, 22), heading, Anchor.START.at(BODY.x(), BODY.y() + 4));
    if (!key) {
      sheet.text("who", TextStyle.TEXT, words.text("lesson.sheet.name"), Anchor.START.at(BODY.x(), BODY.y() + 40));
      sheet.line("who.line", Set.of(), new Stroke(Role.EDGE, 1),
          Segment.across(BODY.x() + 60, BODY.x() + 320, BODY.y() + 43));
    }
    y = BODY.y() + (key ? 26 : 62);
  }

  /** The page is full, or all is laid. */
  private void end() {
    var foot = PAGE.page().bottom() - 40;
    sheet.text("foot", TextStyle.SMALL, worksheet.name(), Anchor.START.at(BODY.x(), foot));
    sheet.text("page", TextStyle.SMALL, words.text("lesson.sheet.page", String.valueOf(pages.size() + 1)),
        Anchor.END.at(BODY.right(), foot));
    var page = sheet.figure(PAGE, new Description(worksheet.title(), worksheet.name()));
    figures.addFirst(new Placed(page, Role.SURFACE, points(PAGE.page())));
    pages.add(List.copyOf(figures));
    figures.clear();
    sheet = new Sheet();
    y = BODY.y() - 16;
  }

  /** Blocks one under the other; what belongs together, from a heading or a question to the next, stays on a page where it can. */
  private void lay(List<Block> blocks) {
    for (var n = 0; n < blocks.size(); n++) {
      var together = 0.0;
      if (opens(blocks, n)) {
        for (var m = n; m < blocks.size() && (m == n || !opens(blocks, m)); m++) {
          together += height(blocks.get(m));
        }
      }
      var needed = together > BODY.height() ? height(blocks.get(n)) + ROW : Math.max(together, height(blocks.get(n)));
      if (y + needed > BODY.bottom()) {
        end();
      }
      draw(blocks.get(n));
    }
  }

  private static boolean opens(List<Block> blocks, int n) {
    return blocks.get(n) instanceof Heading || (blocks.get(n) instanceof Told told && told.strong()
        && !told.mark().isEmpty());
  }

  private double height(Block block) {
    return switch (block) {
      case Heading _ -> 44;
      case Told told -> flow(told).height() + 6;
      case Shown(var picture) -> factor(picture.figure().size()) * picture.figure().size().height() + 20;
      case Blank(var label) -> new Flow(label, Face.REGULAR, TEXT, BODY.width()).height() + 18;
      case Bars bars -> bars.of().size() * ROW + 30;
    };
  }

  private static double left(Told told) {
    return BODY.x() + (told.mark().isEmpty() && !told.box() ? 0 : INDENT) + (told.box() ? INDENT : 0);
  }

  private static Rect points(Rect area) {
    return new Rect(PdfFile.POINTS * area.x(), PdfFile.POINTS * area.y(), PdfFile.POINTS * area.width(),
        PdfFile.POINTS * area.height());
  }

  private static Face face(Told told) {
    return told.strong() ? Face.MEDIUM : Face.REGULAR;
  }

  private static Flow flow(Told told) {
    return new Flow(told.prose(), face(told), TEXT, BODY.right() - left(told));
  }

  private static double factor(Size size) {
    return Math.min(1, Math.min(MOST_WIDE * BODY.width() / size.width(), MOST_HIGH / size.height()));
  }

  private void draw(Block block) {
    var name = "part" + part++;
    var height = height(block);
    switch (block) {
      case Heading(var text) -> sheet.text(name, TextStyle.ink(Face.SEMIBOLD, 17), Sheet.fitted(text, Face.SEMIBOLD, 17,
          BODY.width()), Anchor.START.at(BODY.x(), y + 32));
      case Told told -> told(name, told);
      case Shown(var picture) -> {
        var size = picture.figure().size();
        var factor = factor(size);
        figures.add(new Placed(picture.figure(), Role.NONE,
            points(new Rect(BODY.x(), y + 8, factor * size.width(), factor * size.height()))));
      }
      case Blank(var label) -> blank(name, label);
      case Bars bars -> bars(name, bars);
    }
    y += height;
  }

  private void told(String name, Told told) {
    var x = left(told);
    if (told.box()) {
      sheet.ring(name + ".box", Set.of(), new Rect(BODY.x() + INDENT - 22, y + 3, 13, 13), 2, Role.NONE,
          new Stroke(Role.INK, 1));
    }
    if (!told.mark().isEmpty()) {
      sheet.text(name + ".mark", TextStyle.ink(told.strong() ? Face.SEMIBOLD : Face.MEDIUM, TEXT), told.mark(),
          told.box()
              ? Anchor.START.at(BODY.x() + INDENT + 4, y + 0.95 * TEXT)
              : Anchor.START.at(BODY.x(), y + 0.95 * TEXT));
    }
    flow(told).draw(sheet, name, TextStyle.ink(face(told), TEXT), x, y);
  }

  private void blank(String name, Prose label) {
    var flow = new Flow(label, Face.REGULAR, TEXT, BODY.width() - LONG_LINE);
    var baseline = flow.draw(sheet, name, TextStyle.TEXT, BODY.x() + INDENT, y + 6);
    var left = BODY.x() + INDENT + flow.lastWidth(Face.REGULAR) + 10;
    sheet.line(name + ".line", Set.of(), new Stroke(Role.EDGE, 1),
        Segment.across(left, Math.min(BODY.right(), left + 2 * LONG_LINE), baseline + 4));
  }

  /** An axis for each bar, with the place of 0 and its ends. */
  private void bars(String name, Bars bars) {
    var axis = new Rect(BODY.x() + 130, y, 380, ROW);
    var zero = axis.x() + axis.width() * (Math.clamp(0, bars.low(), bars.high()) - bars.low())
        / (bars.high() - bars.low());
    for (var n = 0; n < bars.of().size(); n++) {
      var row = axis.moved(0, n * ROW);
      new Flow(new Prose(List.of(new Prose.Mathematics(bars.of().get(n)))), Face.REGULAR, TEXT, 110)
          .draw(sheet, name + ".of" + n, TextStyle.TEXT, BODY.x() + INDENT, row.y() + 4);
      sheet.ring(name + ".track" + n, Set.of(), row.inset(0, 7), 3, Role.NONE, new Stroke(Role.EDGE, 1));
      sheet.line(name + ".zero" + n, Set.of(), new Stroke(Role.INK, 1.5),
          Segment.down(zero, row.y() + 3, row.bottom() - 3));
    }
    var under = axis.y() + bars.of().size() * ROW + 14;
    sheet.text(name + ".low", TextStyle.SMALL, Numbers.shown(bars.low(), 2).text(),
        Anchor.MIDDLE.at(axis.x(), under));
    sheet.text(name + ".high", TextStyle.SMALL, Numbers.shown(bars.high(), 2).text(),
        Anchor.MIDDLE.at(axis.right(), under));
    if (bars.low() < 0 && bars.high() > 0) {
      sheet.text(name + ".middle", TextStyle.SMALL, "0", Anchor.MIDDLE.at(zero, under));
    }
  }
}
