package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.train.ConfusionCard;
import logitlab.figure.train.CurvesCard;
import logitlab.figure.train.GradientsCard;
import logitlab.figure.train.HiddenSpaceCard;
import logitlab.figure.train.RegionsCard;
import logitlab.figure.train.RunCard;
import logitlab.figure.train.SetupCard;
import logitlab.figure.train.TrainingMoment;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.document.DataSource;
import logitlab.state.session.Front;
import logitlab.state.session.Learning.Panel;
import logitlab.words.Words;

/** The setup, the data with what the network says of them, the curves, one of the smaller figures, and the run below; with large text one of these at a time. */
public final class TrainingScreen implements Chart {
  private static final double SETUP = 268;
  private static final double RUN = 84;
  private static final double TABS = 30;
  /** The curves' share of the right column, with two lines about the run below them. */
  private static final double CURVES = 0.52;
  /** How wide the setup is alone, and how high the parts are at least. */
  private static final double SETUP_ALONE = 420;
  private static final double SETUP_LEAST = 545;
  private static final double OWN_LEAST = 598;
  private static final double DATA_LEAST = 310;
  private static final double PART_LEAST = 260;

  private final Words words;
  private final SetupCard setup;
  private final RegionsCard regions;
  private final CurvesCard curves;
  private final ConfusionCard confusion;
  private final GradientsCard gradients;
  private final HiddenSpaceCard hidden;
  private final RunCard run;

  public TrainingScreen(Words words) {
    this.words = words;
    setup = new SetupCard(words);
    regions = new RegionsCard(words);
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
    return OneInFront.largestText(page, switch (session.front()) {
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
    var tabs = new ArrayList<OneInFront.Tab>();
    tabs.add(tab("setup", Front.SETUP, front));
    tabs.add(tab("data", Front.MAIN, front));
    tabs.add(tab("curves", Front.CURVES, front));
    var panels = List.of(Panel.values());
    for (var n = 0; n < panels.size(); n++) {
      var panel = panels.get(n);
      tabs.add(new OneInFront.Tab("panel" + n, words.text("train.panel." + n),
          words.text("train.panel." + n + ".name"), new Action.Train.Open(panel),
          front == Front.SIDE && panel == moment.learning().panel()));
    }
    var room = OneInFront.room(frame);
    var upper = room.height() - Space.GAP - RUN;
    var part = frame.sized(room.width(), upper);
    var figure = switch (front) {
      case SETUP -> setup.draw(frame.sized(SETUP_ALONE, room.height()));
      case MAIN -> regions.draw(part, moment);
      case CURVES -> curves.draw(part, moment);
      case SIDE -> panel(part, moment);
    };
    var parts = new ArrayList<Placed>();
    parts.add(new Placed("front", figure, room.centreX() - figure.size().width() / 2, room.y()));
    if (front != Front.SETUP) {
      parts.add(new Placed("run", run.draw(frame.sized(room.width(), RUN), moment), room.x(), room.bottom() - RUN));
    }
    return new OneInFront(tabs).page(frame, figure.description(), parts);
  }

  private OneInFront.Tab tab(String id, Front front, Front now) {
    return new OneInFront.Tab("front-" + id, words.text("train.front." + id), words.text("train.front." + id + "-help"),
        new Action.Program.BringToFront(front), front == now);
  }

  private Figure beside(Frame frame, TrainingMoment moment) {
    var page = frame.size().page().inset(Space.MARGIN, Space.TOP);
    var left = page.x() + SETUP + Space.GAP;
    var width = page.right() - left;
    var right = Math.clamp(width * 0.42, 388, 520);
    var middle = width - right - Space.GAP;
    var upper = page.height() - RUN - Space.GAP;
    var upperRight = Math.floor((upper - TABS - Space.GAP) * CURVES);
    var panelTop = page.y() + upperRight + Space.GAP + TABS;
    var plane = regions.draw(frame.sized(middle, upper), moment);
    var lines = curves.draw(frame.sized(right, upperRight), moment);
    var panel = panel(frame.sized(right, page.y() + upper - panelTop), moment);
    var rightX = left + middle + Space.GAP;
    return Figure.page(frame.size(),
        new Description(words.text("train.screen"),
            () -> lines.description().text() + " " + plane.description().text()),
        List.of(new Placed("setup", setup.draw(frame.sized(SETUP, page.height())), page.x(), page.y()),
            new Placed("regions", plane, left, page.y()), new Placed("curves", lines, rightX, page.y()),
            new Placed("tabs", tabs(right, moment), rightX, page.y() + upperRight + Space.GAP - 4),
            new Placed("panel", panel, rightX, panelTop),
            new Placed("run", run.draw(frame.sized(width, RUN), moment), left, page.y() + upper + Space.GAP)));
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
    var handles = new ArrayList<Handle>();
    var panels = Panel.values();
    var each = width / panels.length;
    for (var n = 0; n < panels.length; n++) {
      handles.add(Presses.option(sheet, "panel" + n, new Action.Train.Open(panels[n]),
          new Rect(n * each, 0, each - 6, TABS - 4), words.text("train.panel." + n),
          words.text("train.panel." + n + ".name"), panels[n] == moment.learning().panel()));
    }
    return new Figure(new Size(width, TABS), sheet.marks(), handles, new Description("", ""));
  }
}
