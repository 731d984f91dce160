package logitlab.figure.screen;

import java.util.List;
import logitlab.figure.Chart;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.beside.SidePanel;
import logitlab.figure.card.CardBoard;
import logitlab.figure.derive.DerivationPage;
import logitlab.figure.derive.DerivationPage.Standing;
import logitlab.figure.draw.Space;
import logitlab.state.AppState;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.Session;
import logitlab.state.view.Lens;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/**
 * What stands on the stage: of each screen one thing, as large as a lecture hall asks for, drawn as a picture that can still be moved. On
 * Derive that is the line in front, or what stands beside it; on Explore the class table, or a card; on Backprop the network with its
 * equation; on Train what is in front.
 */
final class StagePage implements Chart {
  /** Small print is 20 pixels high on a page of 1280 × 720. */
  private static final double LARGE = 20 / Space.SMALL;
  /** So is running text. */
  private static final double LEAST = 20 / Space.TEXT;
  /** A network beside its equation has no room for more: at this size its edges are still to be seen. */
  private static final double TOGETHER = 1.2;
  /** Takes the letters of the current line, 34 pixels on its page, to 44. */
  private static final double LINE = 44 / 34.0;
  /** What a network with its equation wants in height at least. */
  private static final double NETWORK = 500;
  private static final double LENS = 592;

  private final Screen screen;
  private final Chart desk;
  private final DerivationPage line;
  private final SidePanel side;
  private final CardBoard board;

  /** @param desk the screen as it is operated */
  StagePage(Words words, Screen screen, Chart desk) {
    this.screen = screen;
    this.desk = desk;
    line = new DerivationPage(words);
    side = new SidePanel(words);
    board = new CardBoard(words);
  }

  /** What the picture is to be enlarged by. */
  @Override
  public double largestText(AppState state, Size page) {
    return switch (screen) {
      case EXPLORE -> LARGE;
      case DERIVE -> beside(state.session())
          ? Math.clamp(page.height() / (side.least(state) + 2 * Space.TOP), 1, LARGE)
          : LINE;
      case BACKPROP -> Math.clamp(page.height() / least(state.session()), 1,
          beside(state.session()) ? LEAST : TOGETHER);
      case TRAIN -> Math.clamp(desk.largestText(large(state), page), 1, LARGE);
    };
  }

  private static double least(Session session) {
    return session.backprop().lens() == Lens.EQUATION ? NETWORK : LENS;
  }

  private static boolean beside(Session session) {
    return session.front() == ScreenPart.SIDE;
  }

  /** As one looks at it who wants everything as large as can be, and so one thing at a time. */
  private static AppState large(AppState state) {
    return state.with(state.session().withTextSize(Session.LARGEST_TEXT));
  }

  @Override
  public Figure draw(Frame natural) {
    var frame = Frame.of(large(natural.state()), natural.size(), Use.PICTURE);
    return (switch (screen) {
      case EXPLORE -> frame.session().exploring().unfolded().open().isEmpty()
          ? desk.draw(frame)
          : filling(frame, board);
      case DERIVE -> derivation(frame.inChosenBase());
      case BACKPROP -> desk.draw(beside(frame.session()) ? frame : frame.with(natural.session().withTextSize(1)));
      case TRAIN -> desk.draw(frame);
    }).staged();
  }

  private Figure derivation(Frame frame) {
    if (!beside(frame.session())) {
      return line.draw(frame, Standing.ON_STAGE);
    }
    var card = side.alone(frame, frame.size().page().inset(Space.MARGIN, Space.TOP));
    return Figure.page(frame.size(), card.figure().description(), List.of(card));
  }

  private static Figure filling(Frame frame, Chart chart) {
    var placed = Placed.filling(frame.size().page().inset(Space.MARGIN, Space.TOP), "stage", chart, frame);
    return Figure.page(frame.size(), placed.figure().description(), List.of(placed));
  }
}
