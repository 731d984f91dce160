package logitlab.figure.screen;

import java.util.EnumMap;
import java.util.Map;
import logitlab.figure.Chart;
import logitlab.figure.Covering;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Highlight;
import logitlab.figure.Size;
import logitlab.figure.Tiles;
import logitlab.state.AppState;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** The four screens, as they are operated and as they stand on the stage; what is pointed at is lit, what a lesson asks for is covered. */
public final class Screens {
  /** The page of a window that nobody has resized. */
  private static final Size USUAL = new Size(1280, 664);

  private final Map<Screen, Chart> screens;
  private final Map<Screen, Chart> stages = new EnumMap<>(Screen.class);

  public Screens(Words words) {
    var desks = Map.of(Screen.EXPLORE, new ExploreScreen(words), Screen.DERIVE, new DeriveScreen(words),
        Screen.BACKPROP, new BackpropScreen(words), Screen.TRAIN, new TrainingScreen(words));
    var stage = new StagePage(words, new ExploreScreen(words));
    screens = new EnumMap<>(Screen.class);
    desks.forEach((screen, desk) -> {
      screens.put(screen, lit(desk, words));
      stages.put(screen, lit(Tiles.over(stage, screen, words), words));
    });
  }

  /** Draws the screen in front for nobody: the first time costs most, and can be paid beside other work. */
  public void rehearse(AppState state) {
    screen(state.session().screen()).draw(Frame.of(state, USUAL));
  }

  private static Chart lit(Chart screen, Words words) {
    return new Lit(Covering.over(screen, words));
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

  /** A screen on which what is pointed at is lit. */
  private record Lit(Chart chart) implements Chart {
    @Override
    public double largestText(AppState state, Size page) {
      return chart.largestText(state, page);
    }

    @Override
    public Figure draw(Frame frame) {
      var figure = chart.draw(frame).thickened(frame.session().theme().thickness());
      return new Figure(figure.size(), Highlight.apply(figure, frame.session().pointed()), figure.handles(),
          figure.description());
    }
  }
}
