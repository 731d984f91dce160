package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.print.Notation.Layout;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.beside.SymbolsCard;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/**
 * The line below a picture: how its formulas are written at the left, the program's name at the right, as far as they are asked for.
 *
 * @param derives whether the picture belongs to a derivation, whose layout of gradients is then told too
 */
record PictureFoot(Words words, PictureStyle style, boolean derives) {
  /** What it adds to a picture's height. */
  static final double HEIGHT = 34;
  private static final double SMALL = 16;
  private static final double LEAST_GAP = 24;
  private static final double LEAST_MARGIN = 12;

  /** The figure with the line below it, wider where the line asks for it. */
  Figure under(Figure figure, Frame frame, double margin) {
    var sheet = new Sheet();
    var end = style.notation() ? notation(sheet, frame, margin) : margin;
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

  /** Returns its right end. */
  private double notation(Sheet sheet, Frame frame, double left) {
    var end = sheet.formula("notation", Set.of(), Role.MUTED,
        Formulas.typeset(SymbolsCard.stamp(frame.conventions()), SMALL), left, 0);
    var layout = frame.document().conventions().layout();
    return derives && layout != Layout.AS_TAUGHT
        ? sheet.text("notation.layout", TextStyle.QUIET,
            words.text("beside.symbols.stamp." + SymbolsCard.id(layout)), Anchor.START.at(end + 14, 0))
        : end;
  }
}
