package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.print.Notation.Layout;
import logitlab.figure.Chart;
import logitlab.figure.Covering;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Highlight;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.beside.SidePanel;
import logitlab.figure.beside.SymbolsCard;
import logitlab.figure.card.Cards;
import logitlab.figure.derive.DerivationPage;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.explore.ClassTableCard;
import logitlab.figure.lens.BatchLens;
import logitlab.figure.network.NetworkFigure;
import logitlab.figure.train.ConfusionCard;
import logitlab.figure.train.CurvesCard;
import logitlab.figure.train.DecisionRegionsCard;
import logitlab.figure.train.GradientsCard;
import logitlab.figure.train.HiddenSpaceCard;
import logitlab.state.AppState;
import logitlab.state.session.Session;
import logitlab.state.view.Screen;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/** Every picture the program can make, by its name on the command line: the screens, and the figures on them. */
public final class Screens {
  /** The page of a window that nobody has resized. */
  private static final Size USUAL = new Size(1280, 664);

  private final Map<Screen, Chart> screens;
  private final Map<Screen, Chart> stages = new EnumMap<>(Screen.class);
  private final Map<String, Chart> figures = new LinkedHashMap<>();

  public Screens(Words words) {
    var desks = Map.of(Screen.EXPLORE, new ExploreScreen(words), Screen.DERIVE, new DeriveScreen(words),
        Screen.BACKPROP, new BackpropScreen(words), Screen.TRAIN, new TrainingScreen(words));
    screens = new EnumMap<>(Screen.class);
    desks.forEach((screen, desk) -> {
      screens.put(screen, lit(desk, words));
      stages.put(screen, lit(new StagePage(words, screen, desk), words));
    });
    var pictures = new Pictures(words, figures);
    pictures.plain("explore", screen(Screen.EXPLORE));
    pictures.deriving("derivation", screen(Screen.DERIVE));
    pictures.plain("backprop", screen(Screen.BACKPROP));
    pictures.plain("training", screen(Screen.TRAIN));
    pictures.plain("table", new Framed(new ClassTableCard(words), 1));
    pictures.deriving("line", new Framed(inChosenBase(new DerivationPage(words)), 1));
    pictures.plain("network", new Framed(new NetworkFigure(words), 1));
    pictures.plain("batch", new Framed(new BatchLens(words), 1));
    SidePanel.figures(words)
        .forEach((name, card) -> pictures.deriving(name, new Enlarged(new Framed(inChosenBase(card), 1))));
    pictures.plain("regions", new Framed(new DecisionRegionsCard(words), 1));
    pictures.plain("curves", new Framed(new CurvesCard(words), 1));
    pictures.plain("confusion", new Framed(new ConfusionCard(words), 1));
    pictures.plain("gradients", new Framed(new GradientsCard(words), 1));
    pictures.plain("hidden-space", new Framed(new HiddenSpaceCard(words), 1));
    Cards.all(words).forEach((card, chart) -> pictures.plain(card.id(), new Framed(chart, Session.LARGEST_TEXT)));
  }

  /** Draws the screen in front for nobody: the first time costs most, and can be paid beside other work. */
  public void rehearse(AppState state) {
    screen(state.session().screen()).draw(Frame.of(state, USUAL));
  }

  /** The figures by name, as they are put in files. */
  private record Pictures(Words words, Map<String, Chart> figures) {
    void plain(String name, Chart chart) {
      figures.put(name, new Stamped(Covering.over(chart, words), words, false));
    }

    /** One that belongs to a derivation: written in the base and the layout that the reader has chosen. */
    void deriving(String name, Chart chart) {
      figures.put(name, new Stamped(Covering.over(chart, words), words, true));
    }
  }

  /**
   * A picture for a file, with how its formulas are written in small print on its lower margin.
   *
   * @param derives whether it belongs to a derivation
   */
  private record Stamped(Chart chart, Words words, boolean derives) implements Chart {
    private static final double SMALL = 16;
    /** Where all is larger, the margin below the cards is not: the print is of a size with that of the usual page. */
    private static final double MARGIN = 5;

    @Override
    public double leastText() {
      return chart.leastText();
    }

    @Override
    public double largestText(AppState state, Size page) {
      return chart.largestText(state, page);
    }

    @Override
    public Figure draw(Frame frame) {
      var figure = chart.draw(frame);
      var shown = derives ? frame.inChosenBase() : frame;
      var sheet = new Sheet();
      sheet.addAll(figure.marks());
      var larger = frame.session().textSize();
      var baseline = frame.size().height() - MARGIN / larger;
      var end = sheet.formula("stamp", Set.of(), Role.MUTED,
          Formulas.typeset(SymbolsCard.stamp(shown.conventions()), SMALL / larger), Space.MARGIN, baseline);
      var layout = frame.document().conventions().layout();
      if (derives && layout != Layout.AS_TAUGHT) {
        sheet.text("stamp.layout", TextStyle.QUIET.sized(TextStyle.QUIET.size() / larger),
            words.text("beside.symbols.stamp." + SymbolsCard.id(layout)),
            Sheet.Anchor.START.at(end + 14, baseline));
      }
      return new Figure(figure.size(), sheet.marks(), figure.handles(), figure.description());
    }
  }

  /** A figure alone on a page. */
  static Chart framed(Chart chart) {
    return new Framed(chart, 1);
  }

  private static Chart lit(Chart screen, Words words) {
    return new Lit(Covering.over(screen, words));
  }

  private static Chart inChosenBase(Chart chart) {
    return frame -> chart.draw(frame.inChosenBase());
  }

  public Chart screen(Screen screen) {
    var chart = screens.get(screen);
    if (chart == null) {
      throw new IllegalArgumentException("no screen " + screen);
    }
    return chart;
  }

  /** The screen as it stands on the stage; it is to be drawn as much larger as its {@link Chart#largestText} says. */
  public Chart stage(Screen screen) {
    var chart = stages.get(screen);
    if (chart == null) {
      throw new IllegalArgumentException("no stage for " + screen);
    }
    return chart;
  }

  public List<String> names() {
    return new ArrayList<>(figures.keySet());
  }

  public Optional<Chart> byName(String name) {
    return Optional.ofNullable(figures.get(name));
  }

  /** A screen on which what is pointed at is lit. */
  private record Lit(Chart chart) implements Chart {
    @Override
    public double largestText(AppState state, Size page) {
      return chart.largestText(state, page);
    }

    @Override
    public Figure draw(Frame frame) {
      var figure = chart.draw(frame);
      return new Figure(figure.size(), Highlight.apply(figure, frame.session().pointed()), figure.handles(),
          figure.description());
    }
  }

  /** What is made for the side of a page, as large as suits a page of its own. */
  private record Enlarged(Chart chart) implements Chart {
    private static final double TEXT = 1.5;

    @Override
    public double leastText() {
      return TEXT;
    }

    @Override
    public double largestText(AppState state, Size page) {
      return TEXT;
    }

    @Override
    public Figure draw(Frame frame) {
      return chart.draw(frame);
    }
  }

  /** A figure alone on a page, with a margin round it. */
  private record Framed(Chart chart, double largest) implements Chart {
    @Override
    public double largestText(AppState state, Size page) {
      return largest;
    }

    @Override
    public Figure draw(Frame frame) {
      var inner = frame.size().page().inset(Space.MARGIN, Space.TOP);
      var figure = chart.draw(frame.sized(inner.width(), inner.height()));
      return Figure.page(frame.size(), figure.description(),
          List.of(new Figure.Placed("figure", figure, inner.x(), inner.y())));
    }
  }
}
