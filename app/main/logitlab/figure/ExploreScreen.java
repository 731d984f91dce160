package logitlab.figure;

import java.util.List;
import logitlab.figure.Figure.Placed;
import logitlab.words.Words;

/** The first screen: the class table with the loss and the living sentence under it, and the derivation beside them. */
public final class ExploreScreen implements Chart {
  private static final double LEFT_SHARE = 0.656;
  /** What the cards under the table need at least. */
  private static final double CARDS = 168;

  private final Words words;
  private final ClassTable table;
  private final LossCard loss;
  private final DescentCard descent;
  private final DerivationPage derivation;

  public ExploreScreen(Words words) {
    this.words = words;
    table = new ClassTable(words);
    loss = new LossCard(words);
    descent = new DescentCard(words);
    derivation = new DerivationPage(words);
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var inner = new Rect(0, 0, size.width(), size.height()).inset(Space.MARGIN, Space.TOP);
    var left = Math.floor((inner.width() - Space.GAP) * LEFT_SHARE);
    var right = inner.width() - Space.GAP - left;
    var tableHeight = ClassTable.height(frame, inner.height() - Space.GAP - CARDS);
    var cardsTop = inner.y() + tableHeight + Space.GAP;
    var cardsHeight = inner.bottom() - cardsTop;
    var lossWidth = Math.floor(left * 0.32);
    var tableFigure = table.draw(frame.sized(left, tableHeight));
    var descentFigure = descent.draw(frame.sized(left - lossWidth - Space.GAP, cardsHeight));
    return Figure.page(size,
        new Description(words.text("figure.explore.title"),
            () -> tableFigure.description().text() + " " + descentFigure.description().text()),
        List.of(new Placed("table", tableFigure, inner.x(), inner.y()),
            new Placed("loss", loss.draw(frame.sized(lossWidth, cardsHeight)), inner.x(), cardsTop),
            new Placed("descent", descentFigure, inner.x() + lossWidth + Space.GAP, cardsTop),
            new Placed("derivation", derivation.draw(frame.sized(right, inner.height())), inner.x() + left + Space.GAP,
                inner.y())));
  }
}
