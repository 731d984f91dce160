package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logitlab.figure.Chart;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.beside.SidePanel;
import logitlab.figure.card.CardBoard;
import logitlab.figure.derive.DerivationPage;
import logitlab.figure.derive.DerivationPage.Standing;
import logitlab.figure.draw.Space;
import logitlab.figure.explore.ClassTableCard;
import logitlab.figure.explore.ColumnBars;
import logitlab.figure.lens.BatchLens;
import logitlab.figure.lens.ChainCard;
import logitlab.figure.lens.EquationCard;
import logitlab.figure.lens.EquationStrip;
import logitlab.figure.lens.MatrixCard;
import logitlab.figure.network.NetworkFigure;
import logitlab.figure.network.NetworkLayout;
import logitlab.figure.train.ConfusionCard;
import logitlab.figure.train.CurvesCard;
import logitlab.figure.train.DecisionRegionsCard;
import logitlab.figure.train.GradientsCard;
import logitlab.figure.train.HiddenSpaceCard;
import logitlab.figure.train.RunCard;
import logitlab.figure.train.TrainingMoment;
import logitlab.state.AppState;
import logitlab.state.session.Session;
import logitlab.state.view.TableColumn;
import logitlab.state.session.Unfolded;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.words.Words;

/**
 * What stands on the stage: of each screen one thing, as large as a lecture hall asks for, or two together, drawn as a picture that can still be
 * moved. On a page of 1280 × 720 no letter is less than 20 pixels high but those of an axis: what has no room is left out instead.
 */
final class StagePage implements Chart {
  /** Small print is 20 pixels high on a page of 1280 × 720. */
  private static final double LARGE = 20 / Space.SMALL;
  /** Bars alone have room for more. */
  private static final double LARGEST = 2.2;
  private static final double BARS = 480;
  /** Takes the letters of the current line, 34 pixels on its page, to 44. */
  private static final double LINE = 44 / 34.0;
  private static final double RUN = 44;
  /** Above what stands there, and below it. */
  private static final double EDGE = 12;

  private final Chart desk;
  private final DerivationPage line;
  private final SidePanel side;
  private final CardBoard board;
  private final ColumnBars probabilities;
  private final ColumnBars gradient;
  private final NetworkFigure network;
  private final EquationStrip strip;
  private final BatchLens batch;
  private final Map<Lens, Chart> lenses;
  private final DecisionRegionsCard data;
  private final CurvesCard curves;
  private final ConfusionCard confusion;
  private final GradientsCard gradients;
  private final HiddenSpaceCard hidden;
  private final RunCard run;

  /** @param desk the class table's screen as it is operated */
  StagePage(Words words, Chart desk) {
    this.desk = desk;
    line = new DerivationPage(words);
    side = new SidePanel(words);
    board = new CardBoard(words, line);
    probabilities = new ColumnBars(words, TableColumn.PROBABILITY);
    gradient = new ColumnBars(words, TableColumn.GRADIENT);
    network = new NetworkFigure(words);
    strip = new EquationStrip(words);
    batch = new BatchLens(words);
    lenses = Map.of(Lens.EQUATION, new EquationCard(words), Lens.MATRICES, new MatrixCard(words), Lens.CHAIN,
        new ChainCard(words), Lens.BATCH, batch::columns);
    data = new DecisionRegionsCard(words);
    curves = new CurvesCard(words);
    confusion = new ConfusionCard(words);
    gradients = new GradientsCard(words);
    hidden = new HiddenSpaceCard(words);
    run = new RunCard(words);
  }

  /** What the picture is to be enlarged by. */
  @Override
  public double largestText(AppState state, Size page) {
    var session = state.session();
    return switch (session.composition()) {
      case LINE -> LINE;
      case PROBABILITIES, GRADIENT -> Math.clamp(
          page.height() / (ClassTableCard.natural(state.document(), BARS).height() + 2 * EDGE), LARGE, LARGEST);
      // The letters to choose stand in two columns on a page so wide.
      case PANEL -> session.experiments().panel() == Panel.SYMBOLS
          ? LARGE
          : Math.clamp(page.height() / (side.least(state) + 2 * EDGE), 1, LARGE);
      case NETWORK -> fitting(page, NetworkLayout.tightest(state.document().network().network()));
      case NETWORK_AND_EQUATION -> fitting(page,
          NetworkLayout.tightest(state.document().network().network()) + Space.GAP + EquationStrip.LEAST);
      case LENS -> session.backprop().lens() == Lens.BATCH
          ? fitting(page, BatchLens.leastColumns(state.document().network().network().classes()))
          : LARGE;
      case TABLE, CARD, BARS, CARD_AND_BARS, LINE_AND_BARS, BATCH_MEAN, DATA, CURVES, DATA_AND_CURVES, FIGURE -> LARGE;
    };
  }

  /** As large as what is so high has room for. */
  private static double fitting(Size page, double least) {
    return Math.clamp(page.height() / (least + 2 * EDGE), 1, LARGE);
  }

  @Override
  public Figure draw(Frame natural) {
    // As one looks at it who wants everything as large as can be, and so one thing at a time.
    var large = natural.state().with(alone(natural.session()).withTextSize(Session.LARGEST_TEXT));
    return composed(Frame.of(large, natural.size(), Use.PICTURE));
  }

  /** Cards stand on the stage without the derivation. */
  private static Session alone(Session session) {
    var unfolded = session.exploring().unfolded();
    return unfolded.open().isEmpty()
        ? session
        : session.exploring(now -> now.withUnfolded(unfolded.withDerivation(false)));
  }

  private Figure composed(Frame frame) {
    var session = frame.session();
    var page = frame.size().page().inset(Space.MARGIN, EDGE);
    return switch (session.composition()) {
      case TABLE -> desk.draw(frame.with(session.exploring(now -> now.withUnfolded(Unfolded.START)))).staged();
      case CARD -> of(frame, Placed.filling(page, "stage", board, frame));
      case PROBABILITIES -> of(frame, Placed.filling(page, "bars-p", probabilities, frame));
      case GRADIENT -> of(frame, Placed.filling(page, "bars-gradient", gradient, frame));
      case BARS -> {
        var halves = page.columns(Space.GAP, 1, 1);
        yield of(frame, Placed.filling(halves.getFirst(), "bars-p", probabilities, frame),
            Placed.filling(halves.getLast(), "bars-gradient", gradient, frame));
      }
      case CARD_AND_BARS -> {
        var parts = page.columns(Space.GAP, 5, 3);
        yield of(frame, Placed.filling(parts.getFirst(), "stage", board, frame),
            Placed.filling(parts.getLast(), "bars-p", probabilities, frame));
      }
      case LINE -> line.draw(frame.inChosenBase(), Standing.ON_STAGE).staged();
      case LINE_AND_BARS -> {
        var parts = page.columns(Space.GAP, 2, 1);
        yield of(frame, Placed.in(parts.getFirst(), "line",
            line.draw(frame.inChosenBase().sized(parts.getFirst()), Standing.ON_STAGE)),
            Placed.filling(parts.getLast(), "bars-p", probabilities, frame));
      }
      case PANEL -> of(frame, side.alone(frame.inChosenBase(), page));
      case NETWORK -> of(frame, Placed.filling(page, "network", network, frame));
      case NETWORK_AND_EQUATION -> {
        var shape = frame.document().network().network();
        var room = page.height() - Space.GAP - EquationStrip.LEAST;
        var height = page.height() - Space.GAP
            - (room < NetworkLayout.leastOnStage(shape)
                ? NetworkLayout.tightest(shape)
                : NetworkLayout.leastOnStage(shape));
        var cut = page.cutBottom(Math.min(EquationStrip.MOST, height));
        yield of(frame, Placed.filling(cut.rest().cutBottom(Space.GAP).rest(), "network", network, frame),
            Placed.filling(cut.part(), "lens", strip, frame));
      }
      case LENS -> of(frame,
          Placed.filling(page, "lens", lenses.getOrDefault(session.backprop().lens(), strip), frame));
      case BATCH_MEAN -> of(frame, Placed.filling(page, "lens", batch::mean, frame));
      case DATA, CURVES, DATA_AND_CURVES, FIGURE -> training(frame, page);
    };
  }

  /** Each part is a picture of its own, so that what has the same name in two of them is not taken for one. */
  private static Figure of(Frame frame, Placed... parts) {
    var marks = new ArrayList<Mark>();
    var handles = new ArrayList<Handle>();
    for (var part : parts) {
      var alone = Figure.page(frame.size(), part.figure().description(), List.of(part)).staged();
      marks.add(new Mark.Group(part.key(), alone.marks(), 0, 0, 1));
      handles.addAll(alone.handles());
    }
    return new Figure(frame.size(), marks, handles, parts[0].figure().description());
  }

  /** What is looked at of a run, and below it how far the run is. */
  private Figure training(Frame frame, Rect page) {
    var moment = TrainingMoment.of(frame);
    var cut = page.cutBottom(RUN);
    var area = cut.rest().cutBottom(Space.GAP).rest();
    var below = Placed.in(cut.part(), "run", run.draw(frame.sized(cut.part()), moment));
    var room = frame.sized(area);
    return switch (frame.session().composition()) {
      case CURVES -> of(frame, Placed.in(area, "curves", curves.draw(room, moment)), below);
      case FIGURE -> of(frame, Placed.in(area, "panel", switch (moment.learning().panel()) {
        case CONFUSION -> confusion.draw(room, moment);
        case GRADIENTS -> gradients.draw(room, moment);
        case HIDDEN -> hidden.draw(room, moment);
      }), below);
      case DATA_AND_CURVES -> {
        var halves = area.columns(Space.GAP, 1, 1);
        yield of(frame, Placed.in(halves.getFirst(), "regions", data.draw(frame.sized(halves.getFirst()), moment)),
            Placed.in(halves.getLast(), "curves", curves.draw(frame.sized(halves.getLast()), moment)), below);
      }
      default -> of(frame, Placed.in(area, "regions", data.draw(room, moment)), below);
    };
  }
}
