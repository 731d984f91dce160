package logitlab.figure;

import java.util.List;
import logitlab.figure.Figure.Placed;
import logitlab.words.Words;

/** The derivation in front, large enough for the last row, and beside it a panel to choose. */
public final class DeriveScreen implements Chart {
  private static final double LEFT_SHARE = 0.64;

  private final DerivationPage page;
  private final SidePanel side;

  public DeriveScreen(Words words) {
    page = new DerivationPage(words);
    side = new SidePanel(words);
  }

  @Override
  public Figure draw(Frame natural) {
    var frame = natural.inChosenBase();
    var inner = new Rect(0, 0, frame.size().width(), frame.size().height()).inset(Space.MARGIN, Space.TOP);
    var left = Math.floor((inner.width() - Space.GAP) * LEFT_SHARE);
    var right = inner.width() - Space.GAP - left;
    var beside = frame.sized(right, inner.height());
    var walked = page.draw(frame.sized(left, inner.height()), side.tells(beside));
    return Figure.page(frame.size(), walked.description(), List.of(
        new Placed("derivation", walked, inner.x(), inner.y()),
        new Placed("side", side.draw(beside), inner.x() + left + Space.GAP, inner.y())));
  }
}
