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
import logitlab.figure.derive.DerivationPage.Standing;
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
import logitlab.state.session.Session;
import logitlab.state.view.TableColumn;
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
  /** What is made for the side of a page is larger on a page of its own. */
  private static final double PANEL_TEXT = 1.5;

  private final Words words;
  private final Screens screens;
  private final DerivationPage step;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /**
   * What a name stands for.
   *
   * @param desk    the same as it is operated, on a page of its own; nothing for lines written out as on paper, which have nothing to operate
   * @param room    what the figure is laid out in before it is cropped; nothing for a screen, which takes the page that it is given
   * @param derives whether it belongs to a derivation: written in the base and the layout that the reader has chosen
   */
  private record Kind(Chart chart, Optional<Chart> desk, Optional<Function<AppState, Size>> room, boolean derives) {
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
    step = new DerivationPage(words);
    screen("explore", screens.screen(Screen.EXPLORE), false);
    screen("derivation", screens.screen(Screen.DERIVE), true);
    screen("backprop", screens.screen(Screen.BACKPROP), false);
    screen("training", screens.screen(Screen.TRAIN), false);
    plain("table", new ClassTableCard(words), state -> rows(state, 860));
    plain("probabilities", new ColumnBars(words, TableColumn.PROBABILITY), state -> rows(state, 480));
    plain("gradient", new ColumnBars(words, TableColumn.GRADIENT), state -> rows(state, 480));
    plain("loss", new LossCard(words), new Size(420, 170));
    Cards.all(words)
        .forEach((card, chart) -> kinds.put(card.id(),
            kind(chart, new Framed(chart, 1, Session.LARGEST_TEXT), room(card), false)));
    written("formula", Lines.ALONE, new Size(1000, 200));
    kinds.put("line",
        kind(frame -> step.draw(frame, Standing.ALONE), new Framed(inChosenBase(step)), new Size(820, 560), true));
    written("so-far", Lines.SO_FAR, new Size(1000, 1000));
    written("route", Lines.WHOLE, new Size(1000, 1000));
    SidePanel.figures(words)
        .forEach((name, card) -> kinds.put(name,
            kind(card, new Framed(inChosenBase(card), PANEL_TEXT, PANEL_TEXT), new Size(900, 560), true)));
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

  private static Chart inChosenBase(Chart chart) {
    return frame -> chart.draw(frame.inChosenBase());
  }

  /** The class table, as large as its rows and its names ask for. */
  private static Size rows(AppState state, double width) {
    return ClassTableCard.natural(state.document(), width);
  }

  private void screen(String name, Chart screen, boolean derives) {
    kinds.put(name,
        new Kind(screen, Optional.of(new Stamped(screen, new Stamp(words, derives))), Optional.empty(), derives));
  }

  private void plain(String name, Chart chart, Size room) {
    plain(name, chart, _ -> room);
  }

  private void plain(String name, Chart chart, Function<AppState, Size> room) {
    kinds.put(name, kind(chart, new Framed(chart), room, false));
  }

  private void written(String name, Lines lines, Size room) {
    kinds.put(name, new Kind(Covering.over(new DerivationSheet(words, lines), words), Optional.empty(),
        Optional.of(_ -> room), true));
  }

  private Kind kind(Chart chart, Framed framed, Size room, boolean derives) {
    return kind(chart, framed, _ -> room, derives);
  }

  private Kind kind(Chart chart, Framed framed, Function<AppState, Size> room, boolean derives) {
    return new Kind(Covering.over(chart, words),
        Optional.of(new Stamped(Covering.over(framed, words), new Stamp(words, derives))), Optional.of(room), derives);
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
    return kind.desk()
        .filter(_ -> style.use() == Use.DESK)
        .map(desk -> Picture.page(operated(desk, state, page)))
        .orElseGet(() -> picture(kind, seen(state), page, style));
  }

  /**
   * The line in front on a page that it fills, as on a slide: what a walk through a derivation shows without the panels beside it.
   */
  public Picture slide(AppState state, Size page) {
    var frame = Frame.of(seen(state), page, Use.PICTURE).inChosenBase();
    return Picture.slide(shown(Covering.over(step, words), frame));
  }

  /** What stands on the stage on a page of this size: what is hidden stays so, and what was drawn by hand lies over it. */
  public Picture stage(AppState state, Size page) {
    var seen = exact(state);
    var chart = screens.stage(seen.session().screen());
    var text = chart.largestText(seen, page);
    var figure = chart.draw(Frame.of(seen, new Size(page.width() / text, page.height() / text))).used(Use.PICTURE);
    return Picture.page(StageInk.over(figure, seen.ink(), text));
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
      var cropped = Picture.cropped(shown(kind.chart(), frame), style.margin());
      return style.footed()
          ? new Picture(
              new PictureFoot(words, style, new Stamp(words, kind.derives())).under(cropped.figure(), frame,
                  style.margin()),
              cropped.ground())
          : cropped;
    }
    var text = text(kind.chart(), state, page);
    var frame = Frame.of(state, new Size(page.width() / text, page.height() / text - foot), Use.PICTURE);
    var figure = shown(kind.chart(), frame);
    return Picture.page(style.footed()
        ? new PictureFoot(words, style, new Stamp(words, kind.derives())).under(figure, kind.frame(frame), Space.MARGIN)
        : figure);
  }

  private static Figure shown(Chart chart, Frame frame) {
    return chart.draw(frame).used(Use.PICTURE).thickened(frame.session().theme().thickness());
  }

  /** The figure as it is operated, with a page round it; nothing where there is nothing to operate, or no such figure. */
  public Optional<Chart> onDesk(String name) {
    return Optional.ofNullable(kinds.get(name)).flatMap(Kind::desk);
  }

  /** A chart as it is operated, with all that a page of this size has room for. */
  public static Figure operated(Chart chart, AppState state, Size page) {
    var text = text(chart, state, page);
    return chart.draw(Frame.of(exact(state), new Size(page.width() / text, page.height() / text)));
  }

  private static double text(Chart chart, AppState state, Size page) {
    return Math.clamp(state.session().textSize(), chart.leastText(), chart.largestText(state, page));
  }

  /** The state without what was computed aside of a training, unless it is of this very moment. */
  private static AppState exact(AppState state) {
    return state.with(state.session().withLearning(state.session().learning().exactly(state.document().training())));
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
