package logitlab.export.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.export.Canvas;
import logitlab.export.PdfFile;
import logitlab.export.deck.Deck.Slide;
import logitlab.figure.Figure;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;

/** A deck as a PDF of a page for each slide. */
public final class DeckPdf {
  /** How wide a page is, in pixels: as wide as a slide of a common deck. */
  private static final double WIDTH = 1280;
  /** A page with notes is so much higher than wide, its margins and its letters are this part of its width. */
  private static final double HEIGHT = 4 / 3.0;
  private static final double MARGIN = 1 / 20.0;
  private static final double LETTERS = 1 / 50.0;
  private static final double SMALLER = 0.9;
  private static final double LEADING = 1.45;

  private DeckPdf() {}

  /** The file; {@code noted} has the notes of each slide below it, as large as they have room there. */
  public static byte[] of(Deck deck, boolean noted) {
    try (var file = new PdfFile(deck.title(), "", deck.language())) {
      for (var slide : deck.slides()) {
        var figure = noted ? noted(slide) : slide.picture().figure();
        var scale = WIDTH / figure.size().width();
        var pixels = new Size(WIDTH, scale * figure.size().height());
        file.page(figure, new Canvas(deck.theme(), pixels).on(slide.picture().ground()).withText());
      }
      deck.document().ifPresent(file::carry);
      return file.bytes();
    }
  }

  private static Figure noted(Slide slide) {
    var figure = slide.picture().figure();
    var width = figure.size().width();
    var page = new Size(width, HEIGHT * width);
    var marks = new ArrayList<Mark>(figure.printed().toList());
    var top = figure.size().height();
    marks.add(new Mark.Line("end", Set.of(), Role.EDGE, 0, top, width, top, 1));
    var room = page.height() - top - 2 * MARGIN * width;
    var size = LETTERS * width;
    var lines = lines(slide.notes(), size, width);
    while (lines.size() * LEADING * size > room) {
      size *= SMALLER;
      lines = lines(slide.notes(), size, width);
    }
    for (var n = 0; n < lines.size(); n++) {
      var line = lines.get(n);
      marks.add(new Mark.Text("note" + n, Set.of(), Role.INK, line, Face.REGULAR, size, MARGIN * width,
          top + MARGIN * width + (n + 0.8) * LEADING * size, Texts.measure(line, Face.REGULAR, size).width(),
          List.of()));
    }
    return new Figure(page, marks, List.of(), figure.description());
  }

  /** The paragraphs in lines, with an empty one between them. */
  private static List<String> lines(List<String> notes, double size, double width) {
    return Texts.wrap(String.join("\n\n", notes), Face.REGULAR, size, (1 - 2 * MARGIN) * width);
  }
}
