package logitlab.figure.screen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import logitlab.figure.Chart;
import logitlab.figure.Covering;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.beside.SidePanel;
import logitlab.figure.card.Cards;
import logitlab.figure.derive.DerivationPage;
import logitlab.figure.derive.DerivationSheet.Lines;
import logitlab.figure.derive.DerivationSheet;
import logitlab.figure.derive.Standing;
import logitlab.figure.draw.Space;
import logitlab.figure.explore.ClassTableCard;
import logitlab.figure.explore.ColumnBars;
import logitlab.figure.explore.LossCard;
import logitlab.figure.lens.BatchLens;
import logitlab.figure.lens.ChainCard;
import logitlab.figure.lens.EquationCard;
import logitlab.figure.lens.MatrixCard;
import logitlab.figure.network.NetworkFigure;
import logitlab.figure.train.ConfusionCard;
import logitlab.figure.train.CurvesCard;
import logitlab.figure.train.DecisionRegionsCard;
import logitlab.figure.train.GradientsCard;
import logitlab.figure.train.HiddenSpaceCard;
import logitlab.state.AppState;
import logitlab.state.session.TableColumn;
import logitlab.state.view.Card;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/**
 * Every picture the program can make, by its name: the screens, and the figures on them. This is where a writer of files begins, whatever it
 * writes: a name, a moment, a page and a style make a {@link Picture}.
 */
public final class Gallery {
  /** Older names that scripts may still say. */
  private static final Map<String, String> FORMER = formerNames();

  private final Words words;
  private final Screens screens;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /**
   * What a name stands for.
   *
   * @param room    what the figure is laid out in before it is cropped; nothing for a screen, which takes the page that it is given
   * @param derives whether it belongs to a derivation: written in the base and the layout that the reader has chosen
   */
  private record Kind(Chart chart, Optional<Function<AppState, Size>> room, boolean derives) {
    Frame frame(Frame frame) {
      return derives ? frame.inChosenBase() : frame;
    }
  }

  public Gallery(Words words) {
    this(words, new Screens(words));
  }

  public Gallery(Words words, Screens screens) {
    this.words = words;
    this.screens = screens;
    screen("explore", Screen.EXPLORE);
    screen("derivation", Screen.DERIVE);
    screen("backprop", Screen.BACKPROP);
    screen("training", Screen.TRAIN);
    plain("table", new ClassTableCard(words), state -> rows(state, 860));
    plain("probabilities", new ColumnBars(words, TableColumn.PROBABILITY), state -> rows(state, 480));
    plain("gradient", new ColumnBars(words, TableColumn.GRADIENT), state -> rows(state, 480));
    plain("loss", new LossCard(words), new Size(420, 170));
    Cards.all(words).forEach((card, chart) -> plain(card.id(), chart, room(card)));
    deriving("formula", new DerivationSheet(words, Lines.ALONE), new Size(1000, 200));
    deriving("line", alone(new DerivationPage(words)), new Size(820, 560));
    deriving("so-far", new DerivationSheet(words, Lines.SO_FAR), new Size(1000, 1000));
    deriving("route", new DerivationSheet(words, Lines.WHOLE), new Size(1000, 1000));
    SidePanel.figures(words).forEach((name, card) -> deriving(name, card, new Size(900, 560)));
    plain("network", new NetworkFigure(words), new Size(800, 560));
    plain("equation", new EquationCard(words), new Size(500, 580));
    plain("matrices", new MatrixCard(words), new Size(640, 560));
    plain("chain", new ChainCard(words), new Size(500, 580));
    plain("batch", new BatchLens(words), new Size(1100, 620));
    plain("regions", new DecisionRegionsCard(words), new Size(620, 560));
    plain("curves", new CurvesCard(words), new Size(680, 360));
    plain("confusion", new ConfusionCard(words), new Size(560, 420));
    plain("gradients", new GradientsCard(words), new Size(560, 380));
    plain("hidden-space", new HiddenSpaceCard(words), new Size(560, 480));
  }

  /** As much as lets everything on a card be said in full. */
  private static Size room(Card card) {
    return switch (card) {
      case SLICE -> new Size(880, 480);
      case GRADIENT_CHECK, PRECISION, NUMBERS -> new Size(760, 440);
      case INVARIANTS -> new Size(680, 320);
      case JACOBIAN, SIMPLEX, TARGETS, SURPRISE, DUEL -> new Size(680, 440);
    };
  }

  private static Chart alone(DerivationPage page) {
    return frame -> page.draw(frame, Standing.ALONE);
  }

  /** The class table, as large as its rows and its names ask for. */
  private static Size rows(AppState state, double width) {
    return ClassTableCard.natural(state.document(), width);
  }

  private void screen(String name, Screen screen) {
    kinds.put(name, new Kind(screens.screen(screen), Optional.empty(), screen == Screen.DERIVE));
  }

  private void plain(String name, Chart chart, Size room) {
    plain(name, chart, _ -> room);
  }

  private void plain(String name, Chart chart, Function<AppState, Size> room) {
    kinds.put(name, new Kind(chart, Optional.of(room), false));
  }

  private void deriving(String name, Chart chart, Size room) {
    kinds.put(name, new Kind(chart, Optional.of(_ -> room), true));
  }

  /** The names, the screens first. */
  public List<String> names() {
    return List.copyOf(kinds.keySet());
  }

  /** The names of the pictures that a screen offers, the whole of it first; its open cards come after them. */
  public static List<String> on(Screen screen) {
    return switch (screen) {
      case EXPLORE -> List.of("explore", "table", "probabilities", "gradient", "loss", "formula", "line");
      case DERIVE -> List.of("derivation", "formula", "line", "so-far", "route", "panel-jacobian", "panel-mistakes",
          "panel-my-result", "panel-slips", "panel-symbols");
      case BACKPROP -> List.of("backprop", "network", "equation", "matrices", "chain", "batch");
      case TRAIN -> List.of("training", "regions", "curves", "confusion", "gradients", "hidden-space");
    };
  }

  /** The name as it stands among {@link #names}, for one that is there or was there once. */
  public Optional<String> known(String name) {
    return Optional.of(FORMER.getOrDefault(name, name)).filter(kinds::containsKey);
  }

  /** Whether it is a whole screen, which fills its page, and not a figure that is cropped to what it shows. */
  public boolean isScreen(String name) {
    return kind(name).room().isEmpty();
  }

  /**
   * The picture at the moment {@code state}.
   *
   * @param page what a screen is laid out on, and what a figure stands on where it is drawn as it is operated; else a figure is as large
   *             as what it shows
   * @throws IllegalArgumentException if the name is not among {@link #names}
   */
  public Picture draw(String name, AppState state, Size page, PictureStyle style) {
    var kind = kind(name);
    // Lines written out as on paper have nothing to operate.
    if (style.use() == Use.DESK && !(kind.chart() instanceof DerivationSheet)) {
      return Picture.page(operated(name, state, page));
    }
    return picture(kind, seen(state), page, style);
  }

  /** The moment as it is shown to those who cannot change the table of Explore: without its tools. */
  private static AppState seen(AppState state) {
    return exact(state.with(state.session().table(view -> view.withOpen(false))));
  }

  private Picture picture(Kind kind, AppState state, Size page, PictureStyle style) {
    var room = kind.room();
    var foot = style.footed() ? PictureFoot.HEIGHT : 0;
    if (room.isPresent()) {
      var frame = kind.frame(Frame.of(state, room.get().apply(state), Use.PICTURE));
      var cropped = Picture.cropped(Covering.over(kind.chart(), words).draw(frame).used(Use.PICTURE), style.margin());
      return style.footed()
          ? new Picture(
              new PictureFoot(words, style, kind.derives()).under(cropped.figure(), kind.frame(frame), style.margin()),
              cropped.ground())
          : cropped;
    }
    var text = text(kind.chart(), state, page);
    var frame = Frame.of(state, new Size(page.width() / text, page.height() / text - foot), Use.PICTURE);
    var figure = Covering.over(kind.chart(), words).draw(frame).used(Use.PICTURE);
    return Picture.page(style.footed()
        ? new PictureFoot(words, style, kind.derives()).under(figure, kind.frame(frame), Space.MARGIN)
        : figure);
  }

  /** The figure as it is operated, with a page round it. */
  private Figure operated(String name, AppState state, Size page) {
    return operated(screens.byName(name).orElseGet(() -> Screens.framed(Covering.over(kind(name).chart(), words))),
        state, page);
  }

  /** A chart as it is operated, with all that a page of this size has room for. */
  public static Figure operated(Chart chart, AppState state, Size page) {
    var text = text(chart, state, page);
    return chart.draw(Frame.of(exact(state), new Size(page.width() / text, page.height() / text)));
  }

  private static double text(Chart chart, AppState state, Size page) {
    return Math.clamp(state.session().textSize(), chart.leastText(), chart.largestText(state, page));
  }

  /** The state without what was computed aside of a training, which may be a moment old. */
  private static AppState exact(AppState state) {
    return state.with(state.session().withLearning(state.session().learning().forgotten()));
  }

  private Kind kind(String name) {
    var kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no picture " + name);
    }
    return kind;
  }

  private static Map<String, String> formerNames() {
    var former = new HashMap<String, String>();
    for (var card : Card.values()) {
      former.put(card.key(), card.id());
    }
    for (var panel : Panel.values()) {
      former.put("panel-" + panel.key(), "panel-" + panel.id());
    }
    return Map.copyOf(former);
  }
}
