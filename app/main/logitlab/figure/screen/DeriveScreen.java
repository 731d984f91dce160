package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import logitlab.figure.Chart;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.beside.SidePanel;
import logitlab.figure.derive.DerivationPage;
import logitlab.figure.derive.Standing;
import logitlab.figure.draw.Space;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.Session;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** The derivation in front, large enough for the last row, and beside it a panel to choose; with large text one of the two at a time. */
public final class DeriveScreen implements Chart {
  private static final double LEFT_SHARE = 0.64;
  /** How high the derivation is at least, to show its current line with the reason and the keys. */
  private static final double LEAST = 376;

  private final Words words;
  private final DerivationPage page;
  private final SidePanel side;

  public DeriveScreen(Words words) {
    this.words = words;
    page = new DerivationPage(words);
    side = new SidePanel(words);
  }

  @Override
  public double largestText(AppState state, Size size) {
    var session = state.session();
    if (!session.oneAtATime()) {
      return 1;
    }
    var least = front(session) == ScreenPart.SIDE ? side.least(state) : LEAST;
    return TabbedPage.largestText(size, least);
  }

  @Override
  public Figure draw(Frame natural) {
    // A picture of this screen is the same whatever screen is in front.
    var frame = natural.with(natural.session().withScreen(Screen.DERIVE)).inChosenBase();
    if (frame.session().oneAtATime()) {
      return oneInFront(frame);
    }
    var inner = frame.size().page().inset(Space.MARGIN, Space.TOP);
    var left = inner.withWidth(Math.floor((inner.width() - Space.GAP) * LEFT_SHARE));
    var right = inner.cutLeft(left.width() + Space.GAP).rest();
    var beside = frame.sized(right);
    var walked = page.draw(frame.sized(left), side.tells(beside) ? Standing.BESIDE_ANSWER : Standing.ON_SCREEN);
    return Figure.page(frame.size(), walked.description(), List.of(
        Placed.in(left, "derivation", walked),
        Placed.in(right, "side", side.draw(beside))));
  }

  private static ScreenPart front(Session session) {
    return session.front() == ScreenPart.SIDE ? ScreenPart.SIDE : ScreenPart.MAIN;
  }

  private Figure oneInFront(Frame frame) {
    var room = TabbedPage.room(frame);
    var beside = front(frame.session()) == ScreenPart.SIDE;
    var tabs = new ArrayList<TabbedPage.Tab>();
    tabs.add(new TabbedPage.Tab("front-derivation", words.text("beside.front.derivation"),
        words.text("beside.front.derivation-help"), new Action.Program.BringToFront(ScreenPart.MAIN), !beside));
    for (var panel : Panel.values()) {
      tabs.add(new TabbedPage.Tab("panel-" + panel.key(), words.text("beside.panel." + panel.key()),
          words.text("beside.panel." + panel.key() + "-help"), new Action.Experiments.ShowPanel(panel),
          beside && panel == frame.session().experiments().panel()));
    }
    var part = beside
        ? side.alone(frame, room)
        : Placed.filling(room, "derivation", page, frame);
    return new TabbedPage(tabs).page(frame, part.figure().description(), List.of(part));
  }
}
