package logitlab.figure.screen;

import java.util.Set;
import logitlab.derivation.print.Notation.Layout;
import logitlab.figure.Frame;
import logitlab.figure.Role;
import logitlab.figure.beside.SymbolsCard;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.TextStyle;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/**
 * How the formulas of a picture are written, in small print.
 *
 * @param derives whether the picture belongs to a derivation: written in the base that the reader has chosen, with the layout of gradients told
 */
record Stamp(Words words, boolean derives) {
  private static final double SMALL = 16;
  private static final double BETWEEN = 16;

  /** Lays it down where the anchor says, so many times smaller than usual; returns its right end. */
  double draw(Sheet sheet, Frame frame, double left, double baseline, double smaller) {
    var conventions = (derives ? frame.inChosenBase() : frame).conventions();
    var end = sheet.formula("stamp", Set.of(), Role.MUTED,
        Formulas.typeset(SymbolsCard.stamp(conventions), SMALL / smaller), left, baseline);
    var layout = frame.document().conventions().layout();
    return derives && layout != Layout.AS_TAUGHT
        ? sheet.text("stamp.layout", TextStyle.QUIET.sized(TextStyle.QUIET.size() / smaller),
            words.text("beside.symbols.stamp." + SymbolsCard.id(layout)), Anchor.START.at(end + BETWEEN, baseline))
        : end;
  }
}
