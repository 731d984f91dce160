package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Size;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.words.Words;

/**
 * The line below a picture: how its formulas are written at the left, the program's name at the right, as far as they are asked for.
 */
record PictureFoot(Words words, PictureStyle style, Stamp stamp) {
  /** What it adds to a picture's height. */
  static final double HEIGHT = 36;
  private static final double LEAST_GAP = 24;
  private static final double LEAST_MARGIN = 12;

  /** The figure with the line below it, wider where the line asks for it. */
  Figure under(Figure figure, Frame frame, double margin) {
    var sheet = new Sheet();
    var end = style.notation() ? stamp.draw(sheet, frame, margin, 0, 1) : margin;
    var width = Math.max(figure.size().width(), end + margin);
    if (style.attribution()) {
      var name = words.text("ui.name");
      width = Math.max(width, end + LEAST_GAP + TextStyle.QUIET.width(name) + margin);
      sheet.text("attribution", TextStyle.QUIET, name, Anchor.END.at(width - margin, 0));
    }
    var size = new Size(width, figure.size().height() + HEIGHT);
    var marks = new ArrayList<Mark>(Mark.moved("above", figure.marks(), (width - figure.size().width()) / 2, 0));
    marks.add(new Mark.Group("foot", sheet.marks(), 0, size.height() - Math.max(LEAST_MARGIN, margin), 1));
    return new Figure(size, marks, List.of(), figure.description());
  }
}
