package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.state.document.Document;
import logitlab.state.session.Session;
import logitlab.state.view.Depth;
import logitlab.state.view.View;
import org.junit.jupiter.api.Test;

class WalkReducerTest {

  /** A brief walk begins with its own first line: none of what it leaves out is in sight. */
  @Test
  void aRouteThatIsOpenedBrieflyIsFoldedAway() {
    for (var route : Routes.all()) {
      briefly(Reducer.reduce(AppState.START, new Action.Walk.ShowRoute(route.id().name())), route.id().name());
    }
  }

  @Test
  void aLineOfAnotherRouteOpensNothingElse() {
    for (var route : Routes.all().subList(1, Routes.all().size())) {
      var last = route.steps().size() - 1;
      var state = Reducer.reduce(AppState.START, new Action.Walk.OpenLine(route.id().name(), last));
      assertThat(state.session().route().line()).isEqualTo(last);
      briefly(state, route.id().name());
    }
  }

  /** So it is where a file names the route and no line that is there. */
  @Test
  void aViewWithoutALineBeginsWithTheFirstLineInSight() {
    var start = Session.START.view();
    for (var route : Routes.all()) {
      var derive = new View.Derive(route.id().name(), "", start.derive().panel(), Depth.START);
      var view = new View(start.screen(), start.watched(), start.cards(), derive, start.backprop());
      briefly(Reducer.reduce(AppState.START, new Action.Program.Load(Document.EXAMPLE, Optional.of(view))),
          route.id().name());
    }
  }

  private static void briefly(AppState state, String id) {
    var route = state.session().route();
    assertThat(route.id()).isEqualTo(id);
    assertThat(route.depth()).as(id).isEqualTo(new Depth(Detail.BRIEF, Set.of()));
    assertThat(route.shown().steps()).as(id).hasSizeBetween(6, 12);
  }
}
