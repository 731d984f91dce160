package logitlab.figure;

import java.util.ArrayList;
import logitlab.figure.Figure.Placed;
import logitlab.words.Words;

/** The derivation in front, large enough for the last row, and beside it the numbers it is looked at with. */
public final class DeriveScreen implements Chart {
  private static final double LEFT_SHARE = 0.64;
  /** What the longer answer needs at least. */
  private static final double MORE = 230;

  private final DerivationPage page;
  private final WatchTable table;
  private final MoreCard more;

  public DeriveScreen(Words words) {
    page = new DerivationPage(words);
    table = new WatchTable(words);
    more = new MoreCard(words);
  }

  @Override
  public Figure draw(Frame frame) {
    var inner = new Rect(0, 0, frame.size().width(), frame.size().height()).inset(Space.MARGIN, Space.TOP);
    var left = Math.floor((inner.width() - Space.GAP) * LEFT_SHARE);
    var right = inner.width() - Space.GAP - left;
    var tableHeight = WatchTable.height(frame.document().size(), inner.height());
    var spare = inner.height() - tableHeight - Space.GAP;
    var x = inner.x() + left + Space.GAP;
    var walked = page.draw(frame.sized(left, inner.height()));
    var parts = new ArrayList<Placed>();
    parts.add(new Placed("derivation", walked, inner.x(), inner.y()));
    if (spare < MORE) {
      parts.add(new Placed("watch", table.draw(frame.sized(right, inner.height())), x, inner.y()));
    } else {
      parts.add(new Placed("watch", table.draw(frame.sized(right, tableHeight)), x, inner.y()));
      parts.add(new Placed("more", more.draw(frame.sized(right, spare)), x, inner.y() + tableHeight + Space.GAP));
    }
    return Figure.page(frame.size(), walked.description(), parts);
  }
}
