package logitlab.export;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.screen.Picture;
import logitlab.state.session.Theme;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;

/**
 * Many pictures on one page, row by row, each under its number and caption: to be looked over at one glance. It has the theme of its first
 * picture.
 */
public record ContactSheet(String title, List<Cell> cells) {
  private static final Size CELL = new Size(Exports.PAGE.width() / 2, Exports.PAGE.height() / 2);
  private static final int MOST_COLUMNS = 4;
  private static final double GAP = 16;
  private static final double CAPTION = 30;
  private static final double TITLE = 56;

  /** One picture, which is shown as large as there is room. */
  public record Cell(String caption, Figure figure, Theme theme) {}

  public ContactSheet {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("a contact sheet without a picture");
    }
  }

  /** The page as a PNG file; each picture has a room half as wide and high as {@link Exports#PAGE}. */
  public byte[] png() {
    var columns = Math.min(MOST_COLUMNS, cells.size());
    var rows = (cells.size() + columns - 1) / columns;
    var size = new Size(GAP + columns * (CELL.width() + GAP), TITLE + rows * (CELL.height() + CAPTION + GAP));
    var theme = cells.getFirst().theme();
    var pictures = new ArrayList<BufferedImage>();
    var marks = new ArrayList<Mark>();
    marks.add(text("title", title, Face.SEMIBOLD, 24, GAP, 38));
    for (var n = 0; n < cells.size(); n++) {
      var cell = cells.get(n);
      var place = place(n, columns);
      marks.add(text("caption" + n, (n + 1) + "  " + cell.caption(), Face.MEDIUM, 15, place.x(), place.y() - 9));
      marks.add(new Mark.Box("edge" + n, Set.of(), place.inset(-1, -1), 0, Role.NONE, Role.EDGE, 1));
      pictures.add(PngWriter.paint(cell.figure(), new Canvas(theme, fitted(cell.figure()))));
    }
    var page = PngWriter.paint(new Figure(size, marks, List.of(), new Description(title, title)),
        new Canvas(theme, size));
    var graphics = page.createGraphics();
    for (var n = 0; n < pictures.size(); n++) {
      var place = place(n, columns);
      var picture = pictures.get(n);
      graphics.drawImage(picture, (int) (place.centreX() - picture.getWidth() / 2.0),
          (int) (place.centreY() - picture.getHeight() / 2.0), null);
    }
    graphics.dispose();
    return PngWriter.encode(page);
  }

  private static Size fitted(Figure figure) {
    return new Picture(figure, Role.PAGE).fitted(CELL);
  }

  private static Rect place(int cell, int columns) {
    var row = cell / columns;
    return new Rect(GAP + cell % columns * (CELL.width() + GAP),
        TITLE + CAPTION + row * (CELL.height() + CAPTION + GAP), CELL.width(), CELL.height());
  }

  private static Mark text(String key, String text, Face face, double size, double x, double baseline) {
    return new Mark.Text(key, Set.of(), Role.INK, text, face, size, x, baseline,
        Texts.measure(text, face, size).width(), List.of());
  }
}
