package logitlab.figure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.MarkWalk;
import logitlab.figure.Networks.Shape;
import logitlab.figure.Networks;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.Reducer;
import logitlab.state.ScenesAction;
import logitlab.state.document.NetworkExample;
import logitlab.state.file.Lecture;
import logitlab.state.session.Place;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.view.Card;
import logitlab.state.view.Composition;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.typeset.Formulas;
import logitlab.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What can be read from the last row: on all that can stand on the stage no letter is lower than 20 pixels of a page of 1280 × 720, but at an
 * axis; and nothing is on top of another.
 */
class StageLegibleTest {
  private static final Size PAGE = new Size(1280, 720);
  private static final double LEGIBLE = 20 - 1e-9;

  /** The scale of a letter one pixel high. */
  private static final double EM = Formulas.typeset("x", 1).glyphs().getFirst().scale();

  private final Screens screens = new Screens(new Words(Locale.ENGLISH));
  private final List<String> faults = new ArrayList<>();

  private static AppState after(AppState state, Action... actions) {
    return Stream.of(actions).reduce(state, Reducer::reduce, (_, later) -> later);
  }

  private static AppState on(Screen screen, Action... actions) {
    return after(after(AppState.START, new Action.Program.Show(screen), new PresentAction.Enter()), actions);
  }

  private void walk(String name, AppState state) {
    var chart = screens.stage(state.session().screen());
    var enlarged = chart.largestText(state, PAGE);
    var figure = chart.draw(Frame.of(state, new Size(PAGE.width() / enlarged, PAGE.height() / enlarged)));
    MarkWalk.faults(figure, Frame.of(state, PAGE).inChosenBase()).forEach(fault -> faults.add(name + ": " + fault));
    different(name, figure.handles().stream().map(Handle::key).toList());
    different(name, figure.marks());
    formulas(name, figure.printed().toList(), enlarged);
    Flat.of(figure.printed())
        .filter(flat -> flat.opacity() > 0)
        .map(Flat::mark)
        .filter(mark -> mark instanceof Mark.Text text && text.size() * enlarged < LEGIBLE && !isTick(text))
        .map(Mark.Text.class::cast)
        .forEach(text -> faults.add(
            name + ": " + text.size() * enlarged + " px " + text.key() + " “" + text.text() + "”"));
  }

  /** The letters of a formula stand at {@code enlarged} times their size; indices are smaller than the letters they belong to. */
  private void formulas(String name, List<Mark> marks, double enlarged) {
    for (var mark : marks) {
      if (mark instanceof Mark.Group group && group.marks().stream().anyMatch(StageLegibleTest::isGlyph)) {
        var largest = group.marks()
            .stream()
            .filter(StageLegibleTest::isGlyph)
            .mapToDouble(child -> ((Mark.Path) child).scale())
            .max()
            .orElseThrow();
        if (largest * enlarged / EM < LEGIBLE) {
          faults.add(name + ": " + largest * enlarged / EM + " px formula " + group.key());
        }
      } else if (mark instanceof Mark.Group group) {
        formulas(name, group.marks(), enlarged);
      }
    }
  }

  private static boolean isGlyph(Mark mark) {
    return mark instanceof Mark.Path && mark.key().matches("g\\d+");
  }

  /** The window keeps a node for each name. */
  private void different(String name, List<?> all) {
    var names = all.stream().map(each -> each instanceof Mark mark ? mark.key() : each).toList();
    if (Set.copyOf(names).size() < names.size()) {
      faults.add(name + ": two of one name among " + names);
    }
    all.forEach(each -> {
      if (each instanceof Mark.Group group) {
        different(name + "/" + group.key(), group.marks());
      }
    });
  }

  private static boolean isTick(Mark.Text text) {
    return !text.numbers().isEmpty() && text.numbers()
        .stream()
        .allMatch(number -> number.source() instanceof Source.Tick || number.source() instanceof Source.Decade);
  }

  private void walkAll(String name, AppState state) {
    for (var composition : state.session().compositions()) {
      walk(name + " " + composition, after(state, new PresentAction.Compose(composition)));
    }
  }

  @AfterEach
  void nothingIsTooSmall() {
    assertThat(faults).isEmpty();
  }

  @Test
  void classes() {
    walkAll("", on(Screen.EXPLORE));
    var six = on(Screen.EXPLORE, new Action.Example.AddClass(), new Action.Example.AddClass(),
        new Action.Example.AddClass());
    walkAll("six", six);
    var ten = after(six, Collections.nCopies(4, new Action.Example.AddClass()).toArray(Action[]::new));
    walkAll("ten", ten);
    for (var card : Card.values()) {
      walkAll("ten " + card.id(), after(ten, new Action.Cards.UnfoldOnly(List.of(card))));
    }
    for (var panel : Panel.values()) {
      walkAll("ten " + panel.id(), after(ten, new Action.Program.Show(Screen.DERIVE),
          new Action.Experiments.ShowPanel(panel)));
    }
  }

  @ParameterizedTest
  @EnumSource(Card.class)
  void cards(Card card) {
    walkAll(card.id(), on(Screen.EXPLORE, new Action.Cards.UnfoldOnly(List.of(card))));
  }

  @ParameterizedTest
  @EnumSource(Panel.class)
  void panels(Panel panel) {
    walk(panel.id(), on(Screen.DERIVE, new Action.Experiments.ShowPanel(panel),
        new PresentAction.Compose(Composition.PANEL)));
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void stages(Stage stage) {
    var examples = List.of(NetworkExample.EXAMPLE, Networks.tame(new Shape(1, 1, 2), 1, Activation.RELU),
        Networks.tame(new Shape(3, 4, 3), 2, Activation.SIGMOID), Networks.tame(new Shape(4, 8, 6), 3, Activation.TANH),
        Networks.tame(new Shape(2, 8, 2), 4, Activation.TANH), Networks.tame(new Shape(4, 1, 6), 5, Activation.RELU),
        Networks.tame(new Shape(2, 3, 4), 6, Activation.TANH), Networks.extreme(new Shape(4, 8, 6), 1, Activation.TANH),
        Networks.extreme(new Shape(2, 3, 3), 2, Activation.RELU));
    // The largest is walked at every stage.
    var some = Sample.of(examples, 3, stage);
    for (var example : Stream.concat(Stream.of(examples.get(3)), some.stream()).distinct().toList()) {
      var shape = example.network().inputs() + "-" + example.network().hidden() + "-" + example.network().classes();
      for (var time : List.of(0.5, 1.0)) {
        for (var lens : Lens.values()) {
          walkAll(shape + " " + stage + " " + lens,
              after(Networks.at(example, stage, time), new Action.Backprop.SetLens(lens),
                  new PresentAction.Enter()));
        }
      }
    }
  }

  /** Beside a line there is less room, not smaller letters. */
  @Test
  void linesWithBarsBesideThem() {
    for (var route : Routes.all()) {
      for (var step : Routes.shown(route.id().name(), Detail.BRIEF, Routes.asides()).steps()) {
        if (step.number() % 3 == 0) {
          walk(route.id().name() + " " + step.number(), on(Screen.DERIVE,
              new Action.Walk.ShowLine(route.id().name(), step.number()), new Action.Time.Tick(60),
              new PresentAction.Compose(Composition.LINE_AND_BARS)));
        }
      }
    }
  }

  @Test
  void trainings() {
    var run = on(Screen.TRAIN, new Action.Train.SetEpochs(20), new Action.Time.Scrub(new Place.InRun(40)));
    for (var panel : TrainingPlayback.Panel.values()) {
      walkAll(panel.name(), after(run, new Action.Train.Open(panel)));
    }
  }

  @Test
  void scenesOfTheLecture() {
    var lecture = after(AppState.START.with(Lecture.read().document()), new PresentAction.Enter());
    for (var n = 0; n < lecture.document().scenes().size(); n++) {
      walkAll("scene " + (n + 1), after(lecture, new ScenesAction.GoTo(n)));
    }
  }
}
