package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import logitlab.figure.Chart;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.draw.Space;
import logitlab.figure.lens.BatchLens;
import logitlab.figure.lens.ChainCard;
import logitlab.figure.lens.EquationCard;
import logitlab.figure.lens.LensTabs;
import logitlab.figure.lens.MatrixCard;
import logitlab.figure.lens.TimelineCard;
import logitlab.figure.network.NetworkFigure;
import logitlab.figure.network.NetworkLayout;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.Session;
import logitlab.state.view.Lens;
import logitlab.words.Words;

/**
 * The network, what one looks at beside it (the stage's equation, its matrices, the chain behind one gradient), and the walk below; or a
 * whole batch of examples. With large text the network with the walk is in front, or one of the others.
 */
public final class BackpropScreen implements Chart {
  private static final double TIMELINE = 112;
  /** The tabs end a little above the card that they choose. */
  private static final double RAISED = -8;
  private static final int LARGE = 5;
  private static final List<Lens> LENSES = List.of(Lens.values());
  /** What the lenses have at the usual size of text, where all networks fit. */
  private static final double FULL = 592;

  private final Words words;
  private final NetworkFigure network;
  private final LensTabs tabs;
  private final EquationCard equation;
  private final MatrixCard matrices;
  private final ChainCard chain;
  private final BatchLens batch;
  private final TimelineCard timeline;

  public BackpropScreen(Words words) {
    this.words = words;
    this.network = new NetworkFigure(words);
    this.tabs = new LensTabs(words);
    this.equation = new EquationCard(words);
    this.matrices = new MatrixCard(words);
    this.chain = new ChainCard(words);
    this.batch = new BatchLens(words);
    this.timeline = new TimelineCard(words);
  }

  @Override
  public double largestText(AppState state, Size page) {
    var session = state.session();
    if (!session.oneAtATime()) {
      return 1;
    }
    var shape = state.document().network().network();
    return TabbedPage.largestText(page, inFront(session)
        ? NetworkLayout.least(shape) + Space.GAP + TIMELINE
        : least(session.backprop().lens(), shape));
  }

  /** How high a lens is at least: a few rows have room on less than a page. */
  private static double least(Lens lens, TwoLayerNetwork shape) {
    var few = Math.max(shape.hidden(), Math.max(shape.inputs(), shape.classes())) <= 3;
    return switch (lens) {
      case EQUATION -> few ? 480 : FULL;
      case MATRICES -> few ? 372 : FULL;
      case CHAIN, BATCH -> FULL;
    };
  }

  @Override
  public Figure draw(Frame frame) {
    return frame.session().oneAtATime() ? oneInFront(frame) : beside(frame);
  }

  private Figure beside(Frame frame) {
    if (frame.session().backprop().lens() == Lens.BATCH) {
      return batch(frame);
    }
    var page = frame.size().page().inset(Space.MARGIN, Space.TOP);
    var inner = page.width() - Space.GAP;
    var width = wide(frame) ? Math.clamp(inner * 0.38, 340, 560) : Math.clamp(inner * 0.31, 340, 460);
    var left = page.cutRight(width + Space.GAP).rest();
    if (frame.isPicture()) {
      var network = Placed.filling(left, "network", this.network, frame);
      return Figure.page(frame.size(), network.figure().description(),
          List.of(network, Placed.filling(page.cutRight(width).part(), "lens", lens(frame), frame)));
    }
    var right = page.cutRight(width).part().cutTop(Space.TABS);
    var picture = Placed.filling(left.cutBottom(TIMELINE + Space.GAP).rest(), "network", network, frame);
    return Figure.page(frame.size(), picture.figure().description(),
        List.of(picture, Placed.filling(right.part().moved(0, RAISED), "tabs", tabs, frame),
            Placed.filling(right.rest(), "lens", lens(frame), frame),
            Placed.filling(left.cutBottom(TIMELINE).part(), "timeline", timeline, frame)));
  }

  private static boolean inFront(Session session) {
    return session.front() != ScreenPart.SIDE;
  }

  private Figure oneInFront(Frame frame) {
    var front = inFront(frame.session());
    var all = new ArrayList<TabbedPage.Tab>();
    all.add(new TabbedPage.Tab("front-network", words.text("backprop.front.network"),
        words.text("backprop.front.network-help"), new Action.Program.BringToFront(ScreenPart.MAIN), front));
    for (var n = 0; n < LENSES.size(); n++) {
      var lens = LENSES.get(n);
      all.add(new TabbedPage.Tab("lens." + n, words.text("backprop.lens." + n),
          words.text("backprop.lens." + n + ".name"), new Action.Backprop.SetLens(lens),
          !front && lens == frame.session().backprop().lens()));
    }
    var room = TabbedPage.room(frame);
    var parts = front && frame.isPicture()
        ? List.of(Placed.filling(room, "network", network, frame))
        : front
            ? List.of(Placed.filling(room.cutBottom(TIMELINE + Space.GAP).rest(), "network", network, frame),
                Placed.filling(room.cutBottom(TIMELINE).part(), "timeline", timeline, frame))
            : List.of(lensAlone(frame, room));
    return new TabbedPage(all).page(frame, parts.getFirst().figure().description(), parts);
  }

  /** In the middle of the room, no wider than suits it. */
  private Placed lensAlone(Frame frame, Rect room) {
    var width = Math.min(room.width(), switch (frame.session().backprop().lens()) {
      case EQUATION, CHAIN -> 560;
      case MATRICES -> 800;
      case BATCH -> 1300;
    });
    return Placed.filling(room.stretch(room.centreX() - width / 2, width), "lens", lens(frame), frame);
  }

  /** The matrices of a large network need more room than an equation. */
  private static boolean wide(Frame frame) {
    return frame.session().backprop().lens() == Lens.MATRICES
        && frame.document().network().network().hidden() > LARGE;
  }

  /** Several examples have no one network to show: they take its place. */
  private Figure batch(Frame frame) {
    var page = frame.size().page().inset(Space.MARGIN, Space.TOP);
    var right = page.cutRight(BatchLens.right(new Size(page.width(), page.height()))).part().withHeight(Space.TABS);
    var lens = batch.draw(frame.sized(page), frame.isPicture() ? 0 : Space.TABS);
    if (frame.isPicture()) {
      return Figure.page(frame.size(), lens.description(), List.of(Placed.in(page, "lens", lens)));
    }
    return Figure.page(frame.size(), lens.description(),
        List.of(Placed.in(page, "lens", lens), Placed.filling(right.moved(0, RAISED), "tabs", tabs, frame)));
  }

  private Chart lens(Frame frame) {
    return switch (frame.session().backprop().lens()) {
      case EQUATION -> equation;
      case MATRICES -> matrices;
      case CHAIN -> chain;
      case BATCH -> batch;
    };
  }
}
