package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.train.ConfusionCard;
import logitlab.figure.train.CurvesCard;
import logitlab.figure.train.DecisionRegionsCard;
import logitlab.figure.train.GradientsCard;
import logitlab.figure.train.HiddenSpaceCard;
import logitlab.figure.train.RunCard;
import logitlab.figure.train.SetupCard;
import logitlab.figure.train.TrainingMoment;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.document.DataSource;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.TrainingPlayback.Panel;
import logitlab.words.Words;

/** The setup, the data with what the network says of them, the curves, one of the smaller figures, and the run below; with large text one of these at a time. */
public final class TrainingScreen implements Chart {
  private static final double SETUP = 268;
  private static final double RUN = 84;
  private static final double RUN_ALONE = 44;
  private static final double TABS = 32;
  /** The curves' share of the right column, with two lines about the run below them. */
  private static final double CURVES = 0.52;
  /** How wide the setup is alone, and how high the parts are at least. */
  private static final double SETUP_ALONE = 420;
  private static final double SETUP_LEAST = 548;
  private static final double OWN_LEAST = 600;
  private static final double DATA_LEAST = 312;
  private static final double PART_LEAST = 260;

  private final Words words;
  private final SetupCard setup;
  private final DecisionRegionsCard regions;
  private final CurvesCard curves;
  private final ConfusionCard confusion;
  private final GradientsCard gradients;
  private final HiddenSpaceCard hidden;
  private final RunCard run;

  public TrainingScreen(Words words) {
    this.words = words;
    setup = new SetupCard(words);
    regions = new DecisionRegionsCard(words);
    curves = new CurvesCard(words);
    confusion = new ConfusionCard(words);
    gradients = new GradientsCard(words);
    hidden = new HiddenSpaceCard(words);
    run = new RunCard(words);
  }

  @Override
  public double largestText(AppState state, Size page) {
    var session = state.session();
    if (!session.oneAtATime()) {
      return 1;
    }
    return TabbedPage.largestText(page, switch (session.front()) {
      case SETUP -> state.document().training().task().source() instanceof DataSource.Own ? OWN_LEAST : SETUP_LEAST;
      case MAIN -> DATA_LEAST + Space.GAP + RUN;
      case SIDE, CURVES -> PART_LEAST + Space.GAP + RUN;
    });
  }

  @Override
  public Figure draw(Frame frame) {
    return frame.session().oneAtATime()
        ? oneInFront(frame, TrainingMoment.of(frame))
        : beside(frame, TrainingMoment.of(frame));
  }

  private Figure oneInFront(Frame frame, TrainingMoment moment) {
    var front = frame.session().front();
    var tabs = new ArrayList<TabbedPage.Tab>();
    tabs.add(tab("setup", ScreenPart.SETUP, front));
    tabs.add(tab("data", ScreenPart.MAIN, front));
    tabs.add(tab("curves", ScreenPart.CURVES, front));
    var panels = List.of(Panel.values());
    for (var n = 0; n < panels.size(); n++) {
      var panel = panels.get(n);
      tabs.add(new TabbedPage.Tab("panel" + n, words.text("train.panel." + n),
          words.text("train.panel." + n + ".name"), new Action.Train.Open(panel),
          front == ScreenPart.SIDE && panel == moment.learning().panel()));
    }
    var room = TabbedPage.room(frame);
    var part = frame.sized(room.cutBottom(high(frame) + Space.GAP).rest());
    var figure = switch (front) {
      case SETUP -> setup.draw(frame.sized(SETUP_ALONE, room.height()));
      case MAIN -> regions.draw(part, moment);
      case CURVES -> curves.draw(part, moment);
      case SIDE -> panel(part, moment);
    };
    var parts = new ArrayList<Placed>();
    parts.add(new Placed("front", figure, room.centreX() - figure.size().width() / 2, room.y()));
    if (front != ScreenPart.SETUP) {
      parts.add(run(room, frame, moment));
    }
    return new TabbedPage(tabs).page(frame, figure.description(), parts);
  }

  private TabbedPage.Tab tab(String id, ScreenPart front, ScreenPart now) {
    return new TabbedPage.Tab("front-" + id, words.text("train.front." + id), words.text("train.front." + id + "-help"),
        new Action.Program.BringToFront(front), front == now);
  }

  private Figure beside(Frame frame, TrainingMoment moment) {
    var page = frame.size().page().inset(Space.MARGIN, Space.TOP);
    var rest = page.cutLeft(SETUP + Space.GAP).rest();
    var upper = rest.cutBottom(high(frame) + Space.GAP).rest();
    var width = Math.clamp(rest.width() * 0.42, 388, 520);
    var middle = upper.cutRight(width + Space.GAP).rest();
    var right = upper.cutRight(width).part();
    var above = right.withHeight(Math.floor((right.height() - (frame.isPicture() ? 0 : TABS) - Space.GAP) * CURVES));
    var below = right.cutTop(above.height() + Space.GAP).rest().cutTop(frame.isPicture() ? 0 : TABS);
    var plane = regions.draw(frame.sized(middle), moment);
    var lines = curves.draw(frame.sized(above), moment);
    return Figure.page(frame.size(),
        new Description(words.text("train.screen"),
            () -> lines.description().text() + " " + plane.description().text()),
        frame.isPicture()
            ? List.of(Placed.filling(page.withWidth(SETUP), "setup", setup, frame), Placed.in(middle, "regions", plane),
                Placed.in(above, "curves", lines),
                Placed.in(below.rest(), "panel", panel(frame.sized(below.rest()), moment)), run(rest, frame, moment))
            : List.of(Placed.filling(page.withWidth(SETUP), "setup", setup, frame), Placed.in(middle, "regions", plane),
                Placed.in(above, "curves", lines), Placed.in(below.part().moved(0, -4), "tabs", tabs(width, moment)),
                Placed.in(below.rest(), "panel", panel(frame.sized(below.rest()), moment)), run(rest, frame, moment)));
  }

  /** How high the run is: without its keys, one line. */
  private static double high(Frame frame) {
    return frame.isPicture() ? RUN_ALONE : RUN;
  }

  /** The keys of the run, at the foot of an area. */
  private Placed run(Rect area, Frame frame, TrainingMoment moment) {
    var place = area.cutBottom(high(frame)).part();
    return Placed.in(place, "run", run.draw(frame.sized(place), moment));
  }

  private Figure panel(Frame frame, TrainingMoment moment) {
    return switch (moment.learning().panel()) {
      case CONFUSION -> confusion.draw(frame, moment);
      case GRADIENTS -> gradients.draw(frame, moment);
      case HIDDEN -> hidden.draw(frame, moment);
    };
  }

  private Figure tabs(double width, TrainingMoment moment) {
    var sheet = new Sheet();
    var panels = Panel.values();
    var size = new Size(width, TABS);
    for (var n = 0; n < panels.length; n++) {
      sheet.handle(Presses.option(sheet, "panel" + n, size.page().column(n, width / panels.length).without(0, 0, 6, 4),
          words.text("train.panel." + n), new Choice(new Action.Train.Open(panels[n]),
              words.text("train.panel." + n + ".name"), panels[n] == moment.learning().panel())));
    }
    return sheet.figure(size, new Description("", ""));
  }
}
