package logitlab.figure.beside;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logitlab.derivation.expr.Subject;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.derive.Walk;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.state.AppState;
import logitlab.state.view.Panel;
import logitlab.words.Words;

/** What stands beside a derivation: the tabs to choose from, and the panel that is chosen. */
public final class SidePanel implements Chart {
  /** What the longer answer needs at least. */
  private static final double MORE = 216;

  private final PanelTabs tabs;
  private final WatchedNumbersCard table;
  private final NetworkNumbersCard network;
  private final MoreCard more;
  private final Map<Panel, Chart> cards = new EnumMap<>(Panel.class);

  public SidePanel(Words words) {
    tabs = new PanelTabs(words);
    table = new WatchedNumbersCard(words);
    network = new NetworkNumbersCard(words);
    more = new MoreCard(words);
    cards.put(Panel.JACOBIAN, new VectorJacobianCard(words));
    cards.put(Panel.MISTAKES, new MistakeCard(words));
    cards.put(Panel.ANSWER, new AnswerCard(words));
    cards.put(Panel.SLIPS, new SlipCard(words));
    cards.put(Panel.SYMBOLS, new SymbolsCard(words));
  }

  @Override
  public Figure draw(Frame frame) {
    var width = frame.size().width();
    var parts = new ArrayList<Placed>();
    var top = top(frame);
    if (top > 0) {
      var sheet = new Sheet();
      tabs.draw(sheet, frame, frame.size().page().withHeight(PanelTabs.HEIGHT));
      parts.add(new Placed("tabs", sheet.figure(frame.size(), new Description("", "")), 0, 0));
    }
    var room = frame.sized(width, frame.size().height() - top);
    var card = cards.get(frame.session().experiments().panel());
    if (card == null) {
      parts.addAll(numbers(room, top));
    } else {
      parts.add(new Placed("panel", card.draw(room), 0, top));
    }
    return Figure.page(frame.size(), parts.getLast().figure().description(), parts);
  }

  /** What the tabs take, where there is somebody to choose. */
  private static double top(Frame frame) {
    return frame.isPicture() ? 0 : PanelTabs.HEIGHT + Space.NARROW_GAP;
  }

  /** How high the panel that is chosen is at least when it stands alone. */
  public double least(AppState state) {
    return switch (state.session().experiments().panel()) {
      case NUMBERS -> Math.max(WatchedNumbersCard.least(state.document().size()),
          NetworkNumbersCard.least(state.document().network().network()));
      case JACOBIAN -> 300;
      case MISTAKES -> 416;
      case ANSWER -> 416;
      case SLIPS -> 450;
      case SYMBOLS -> 560;
    };
  }

  /** The panel that is chosen, without the tabs, in the middle of the room and no wider than suits it. */
  public Placed alone(Frame frame, Rect room) {
    var panel = frame.session().experiments().panel();
    var width = switch (panel) {
      case JACOBIAN, SLIPS, ANSWER, MISTAKES -> room.width();
      case NUMBERS -> Math.min(room.width(), 680);
      case SYMBOLS -> room.width() >= Space.TWO_COLUMNS + 2 * Space.PAD ? room.width() : Math.min(room.width(), 680);
    };
    var card = cards.getOrDefault(panel, ofNetwork(frame) ? network : table);
    return new Placed("panel", card.draw(frame.sized(width, room.height())), room.centreX() - width / 2, room.y());
  }

  /** Whether the longer answer to the line in front stands here. */
  public boolean tells(Frame frame) {
    return frame.session().experiments().panel() == Panel.NUMBERS
        && spare(
            frame.sized(frame.size().width(), frame.size().height() - top(frame))) >= MORE;
  }

  /** What the numbers leave below them. */
  private static double spare(Frame frame) {
    return frame.size().height() - tableHeight(frame) - Space.GAP;
  }

  private static double tableHeight(Frame frame) {
    return ofNetwork(frame)
        ? NetworkNumbersCard.height(frame, frame.size().height())
        : WatchedNumbersCard.height(DerivationWords.asWalked(frame).document().size(), frame.size().height());
  }

  private static boolean ofNetwork(Frame frame) {
    return Walk.of(frame).route().subject() == Subject.NETWORK;
  }

  private List<Placed> numbers(Frame frame, double top) {
    var width = frame.size().width();
    var numbers = ofNetwork(frame) ? network : table;
    var tableHeight = tableHeight(frame);
    var spare = spare(frame);
    if (spare < MORE) {
      return List.of(new Placed("watch", numbers.draw(frame), 0, top));
    }
    return List.of(new Placed("watch", numbers.draw(frame.sized(width, tableHeight)), 0, top),
        new Placed("more", more.draw(frame.sized(width, spare)), 0, top + tableHeight + Space.GAP));
  }

  /** Each panel but the numbers as a figure of its own, by its name on the command line. */
  public static Map<String, Chart> figures(Words words) {
    var panel = new SidePanel(words);
    var figures = new LinkedHashMap<String, Chart>();
    panel.cards.forEach((id, card) -> figures.put("panel-" + id.id(), card));
    return figures;
  }
}
