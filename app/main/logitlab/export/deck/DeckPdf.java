package logitlab.export.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.export.Canvas;
import logitlab.export.Palette;
import logitlab.export.PdfFile;
import logitlab.export.PdfFile.Placed;
import logitlab.export.deck.Deck.Slide;
import logitlab.figure.Figure;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
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
  /** A4, the space round what stands on it, between slides, and for a slide's number, in points. */
  private static final Size PAPER = new Size(595.28, 841.89);
  private static final Size LYING = new Size(841.89, 595.28);
  private static final double PAPER_MARGIN = 36;
  private static final double GAP = 24;
  private static final double NUMBER = 16;

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

  /** A handout: so many slides on a page of paper, 2 or 4, each with a frame and its number. */
  public static byte[] handout(Deck deck, int each) {
    var paper = each > 2 ? LYING : PAPER;
    var cells = paper.page()
        .inset(PAPER_MARGIN)
        .rows(2, GAP)
        .stream()
        .flatMap(row -> each > 2 ? row.columns(GAP, 1, 1).stream() : Stream.of(row))
        .toList();
    try (var file = new PdfFile(deck.title(), "", deck.language())) {
      for (var first = 0; first < deck.slides().size(); first += each) {
        var placed = new ArrayList<Placed>();
        for (var n = first; n < Math.min(first + each, deck.slides().size()); n++) {
          placed.add(framed(deck.slides().get(n), n + 1, cells.get(n - first)));
        }
        file.page(paper, Palette.of(deck.theme()), placed);
      }
      deck.document().ifPresent(file::carry);
      return file.bytes();
    }
  }

  /** The slide in the middle of its cell, with its number above the frame. */
  private static Placed framed(Slide slide, int number, Rect cell) {
    var figure = slide.picture().figure();
    var size = figure.size();
    var scale = Math.min(cell.width() / size.width(), (cell.height() - NUMBER) / size.height());
    var marks = new ArrayList<Mark>(figure.printed().toList());
    var label = String.valueOf(number);
    var letters = 0.6 * NUMBER / scale;
    marks.add(new Mark.Box("frame", Set.of(), size.page(), 0, Role.NONE, Role.EDGE, 0.5 / scale));
    marks.add(new Mark.Text("number", Set.of(), Role.MUTED, label, Face.REGULAR, letters, 0, -0.5 * letters,
        Texts.measure(label, Face.REGULAR, letters).width(), List.of()));
    return new Placed(new Figure(size, marks, List.of(), figure.description()), slide.picture().ground(),
        new Rect(cell.x() + (cell.width() - scale * size.width()) / 2, cell.y() + NUMBER, scale * size.width(),
            scale * size.height()));
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
