package logitlab.figure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Reading;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.MarkWalk;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.Reducer;
import logitlab.state.session.RouteView;
import logitlab.state.view.Depth;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** What a hall sees: everything large, nothing outside, nothing over another. */
class StagePageTest {
  private static final Size PAGE = new Size(1280, 720);
  /** The letters that can be read from the last row, in pixels of the page. */
  private static final double LEGIBLE = 20 - 1e-9;

  private final Screens screens = new Screens(new Words(Locale.ENGLISH));

  private Figure draw(AppState state) {
    var chart = screens.stage(state.session().screen());
    var text = chart.largestText(state, PAGE);
    return chart.draw(Frame.of(state, new Size(PAGE.width() / text, PAGE.height() / text)));
  }

  private List<String> faults(AppState state) {
    return MarkWalk.faults(draw(state), Frame.of(state, PAGE).inChosenBase());
  }

  private static AppState on(Screen screen) {
    return Stream.of(new Action.Program.Show(screen), new PresentAction.Enter())
        .reduce(AppState.START, Reducer::reduce, (_, later) -> later);
  }

  private double smallest(AppState state) {
    var text = screens.stage(state.session().screen()).largestText(state, PAGE);
    return Flat.of(draw(state).marks().stream())
        .map(Flat::mark)
        .filter(Mark.Text.class::isInstance)
        .mapToDouble(mark -> ((Mark.Text) mark).size() * text)
        .min()
        .orElseThrow();
  }

  @Test
  void everyLineOfEveryRouteIsLegibleAndInItsPlace() {
    var faults = new ArrayList<String>();
    for (var route : Routes.all()) {
      for (var step : Routes.shown(route.id().name(), Detail.BRIEF, Routes.asides()).steps()) {
        var view = RouteView.at(route.id().name(), step.number(), Reading.SYMBOLS, Depth.START);
        var state = on(Screen.DERIVE).session(session -> session.withRoute(view));
        var name = route.id().name() + " " + step.number();
        faults(state).forEach(fault -> faults.add(name + ": " + fault));
        if (smallest(state) < LEGIBLE) {
          faults.add(name + ": " + smallest(state) + " px");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theClassTableIsLegible() {
    assertThat(smallest(on(Screen.EXPLORE))).isGreaterThanOrEqualTo(LEGIBLE);
    assertThat(faults(on(Screen.EXPLORE))).isEmpty();
  }

  /** Where the colours of signs come first, it is said what they mean. */
  @Test
  void theColoursOfSignsAreExplainedWhereTheyFirstAppear() {
    for (var figure : List.of(draw(on(Screen.EXPLORE)), draw(on(Screen.BACKPROP)),
        screens.screen(Screen.EXPLORE).draw(Frame.of(AppState.START, new Size(1280, 662))))) {
      assertThat(Flat.of(figure.marks()).map(flat -> flat.mark().key())).contains("sign.above", "sign.below");
    }
  }

  /** Nothing to type into or to press stands on it, but what is dragged can be dragged. */
  @Test
  void thePictureCanBeMovedAndHasNothingElseToOperate() {
    for (var screen : Screen.values()) {
      assertThat(draw(on(screen)).handles()).as(screen.id())
          .noneMatch(handle -> handle instanceof Handle.Press || handle instanceof Handle.NumberField
              || handle instanceof Handle.Option || handle instanceof Handle.Hint);
    }
    assertThat(draw(on(Screen.EXPLORE)).handles()).filteredOn(Handle.Slider.class::isInstance).hasSizeGreaterThan(3);
  }

  /** What is pointed at is lit; the light does not cover the sign of a choice, which lies on the picture. */
  @Test
  void theTargetThatIsPointedAtIsStillSeen() {
    var pointed = Reducer.reduce(on(Screen.EXPLORE), new Action.Program.PointAt(Set.of(Term.of(Quantity.Y, 0))));
    var choice = draw(pointed).handles().stream().filter(Handle.Choice.class::isInstance).findFirst().orElseThrow();
    assertThat(draw(pointed).marks()).filteredOn(mark -> mark.key().equals("lit-" + choice.key()))
        .singleElement()
        .isInstanceOfSatisfying(Mark.Box.class, box -> assertThat(box.fill()).isEqualTo(Role.NONE));
  }
}
