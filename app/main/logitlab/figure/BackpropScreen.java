package logitlab.figure;

import java.util.List;
import logitlab.figure.Figure.Placed;
import logitlab.state.Journey.Lens;
import logitlab.words.Words;

/**
 * The network, what one looks at beside it (the stage's equation, its matrices, the chain behind one gradient), and the walk below; or a
 * whole batch of examples.
 */
public final class BackpropScreen implements Chart {
  private static final double TIMELINE = 112;
  private static final double TABS = 32;
  private static final int LARGE = 5;

  private final NetworkFigure network;
  private final LensTabs tabs;
  private final EquationCard equation;
  private final MatrixCard matrices;
  private final ChainCard chain;
  private final BatchLens batch;
  private final TimelineCard timeline;

  public BackpropScreen(Words words) {
    this.network = new NetworkFigure(words);
    this.tabs = new LensTabs(words);
    this.equation = new EquationCard(words);
    this.matrices = new MatrixCard(words);
    this.chain = new ChainCard(words);
    this.batch = new BatchLens(words);
    this.timeline = new TimelineCard(words);
  }

  @Override
  public Figure draw(Frame frame) {
    var page = frame.size();
    if (frame.session().journey().lens() == Lens.BATCH) {
      return batch(frame);
    }
    var inner = page.width() - 2 * Space.MARGIN - Space.GAP;
    var right = wide(frame) ? Math.clamp(inner * 0.38, 340, 560) : Math.clamp(inner * 0.31, 340, 460);
    var left = inner - right;
    var height = page.height() - 2 * Space.TOP;
    var upper = height - TIMELINE - Space.GAP;
    var beside = Space.MARGIN + left + Space.GAP;
    var picture = network.draw(frame.sized(left, upper));
    return Figure.page(page, picture.description(),
        List.of(new Placed("network", picture, Space.MARGIN, Space.TOP),
            new Placed("tabs", tabs.draw(frame.sized(right, TABS)), beside, Space.TOP - 8),
            new Placed("lens", lens(frame).draw(frame.sized(right, height - TABS)), beside, Space.TOP + TABS),
            new Placed("timeline", timeline.draw(frame.sized(left, TIMELINE)), Space.MARGIN,
                Space.TOP + upper + Space.GAP)));
  }

  /** The matrices of a large network need more room than an equation. */
  private static boolean wide(Frame frame) {
    return frame.session().journey().lens() == Lens.MATRICES
        && frame.document().network().network().hidden() > LARGE;
  }

  /** Several examples have no one network to show: they take its place. */
  private Figure batch(Frame frame) {
    var page = frame.size();
    var inner = new Size(page.width() - 2 * Space.MARGIN, page.height() - 2 * Space.TOP);
    var right = BatchLens.right(inner);
    var lens = batch.draw(frame.sized(inner.width(), inner.height()), TABS);
    return Figure.page(page, lens.description(),
        List.of(new Placed("lens", lens, Space.MARGIN, Space.TOP),
            new Placed("tabs", tabs.draw(frame.sized(right, TABS)), page.width() - Space.MARGIN - right,
                Space.TOP - 8)));
  }

  private Chart lens(Frame frame) {
    return switch (frame.session().journey().lens()) {
      case EQUATION -> equation;
      case MATRICES -> matrices;
      case CHAIN -> chain;
      case BATCH -> batch;
    };
  }
}
