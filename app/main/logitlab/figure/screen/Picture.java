package logitlab.figure.screen;

import java.util.List;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;

/**
 * What is put into a file: a figure without handles, as large as its layout, and the ground it stands on.
 *
 * @param ground the role of the ground, which a transparent picture leaves out
 */
public record Picture(Figure figure, Role ground) {

  /** A whole page, with its margins. */
  static Picture page(Figure figure) {
    return new Picture(figure, Role.PAGE);
  }

  /**
   * The figure cut to its ink, with so much round it. A card that is all of the figure gives its ground to the picture; several cards
   * keep theirs, and stand on the ground of a page.
   */
  static Picture cropped(Figure figure, double margin) {
    var alone = !figure.marks().isEmpty() && isCard(figure.marks().getFirst(), figure.size());
    var marks = alone ? figure.marks().subList(1, figure.marks().size()) : figure.marks();
    var ink = Flat.of(marks)
        .filter(flat -> flat.opacity() > 0)
        .map(Flat::bounds)
        .reduce(Rect::union)
        .orElse(figure.size().page())
        .inset(-margin);
    // Whole pixels, so that a picture is as sharp as its layout.
    var size = new Size(Math.ceil(Math.max(1, ink.width())), Math.ceil(Math.max(1, ink.height())));
    var cut = new Figure(size, Mark.moved("picture", marks, -ink.x() + (size.width() - ink.width()) / 2,
        -ink.y() + (size.height() - ink.height()) / 2), List.of(), figure.description());
    return new Picture(cut, cards(marks) ? Role.PAGE : Role.SURFACE);
  }

  private static boolean isCard(Mark mark, Size size) {
    return mark instanceof Mark.Box box && box.fill() == Role.SURFACE && box.area().equals(size.page());
  }

  private static boolean cards(List<Mark> marks) {
    return Flat.of(marks)
        .anyMatch(flat -> flat.mark() instanceof Mark.Box box && box.key().equals("card"));
  }

  /** The largest size of the picture's own shape that is as wide and high as this at most, in whole pixels. */
  public Size fitted(Size pixels) {
    var scale = Math.min(pixels.width() / figure.size().width(), pixels.height() / figure.size().height());
    return scaled(scale);
  }

  /** So many pixels for each of the layout, in whole pixels. */
  public Size scaled(double scale) {
    return new Size(Math.max(1, Math.round(scale * figure.size().width())),
        Math.max(1, Math.round(scale * figure.size().height())));
  }
}
