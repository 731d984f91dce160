package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.derivation.print.Reading;
import logitlab.math.Vec;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.motion.Stage;
import logitlab.motion.WalkScript;
import logitlab.state.document.Document;
import logitlab.state.document.Training;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Preset;
import logitlab.state.domain.ClassNames;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.Place;
import logitlab.state.session.Playhead;
import logitlab.state.session.RouteView;
import logitlab.state.session.Turn;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Depth;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.TrainingPlayback;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class ReducerTest {
  /** At the first line of a derivation of which all lines are in sight. */
  private static final AppState FULL = AppState.START.with(
      AppState.START.session().withRoute(new RouteView("two-cases", 0, Reading.SYMBOLS)));

  @Test
  void everyActionIsAnsweredInEveryState() {
    var random = new Random(11);
    var state = AppState.START;
    var seen = new HashSet<Class<?>>();
    for (var i = 0; i < Sample.size(20_000, 6000); i++) {
      var action = Actions.random(random);
      seen.add(action.getClass());
      var next = Reducer.reduce(state, action);
      // Records cannot be wrong; building one again would throw if one were.
      var document = next.document();
      assertThat(new Document(document.classes(), document.logits(), document.target(), document.temperature(),
          document.smoothing(), document.network(), document.conventions(), document.training(),
          document.scenes())).isEqualTo(document);
      assertThat(next).isEqualTo(Reducer.reduce(state, action));
      assertThat(next.session().route().line()).isBetween(0, Routes.lines(next.session().route().id()) - 1);
      state = next;
    }
    assertThat(seen).hasSize(Actions.kinds());
  }

  @Test
  void theWayFormulasAreWrittenStaysUnderOtherNumbers() {
    var chosen = new Conventions(Names.Q_P_Z, LogBase.TWO, Layout.ROWS);
    var state = Reducer.reduce(AppState.START, new Action.Program.SetConventions(chosen));
    assertThat(state.document()).isEqualTo(Document.EXAMPLE.withConventions(chosen));
    for (var action : List.of(new Action.Program.Reset(), new Action.Example.UsePreset(Preset.ALL.get(2).document()),
        new Action.Example.AddClass(), new Action.Example.RemoveClass(1))) {
      state = Reducer.reduce(state, action);
      assertThat(state.document().conventions()).as(action.toString()).isEqualTo(chosen);
    }
  }

  @Test
  void randomActionsNameEveryKindThereIs() {
    assertThat(kinds(Action.class).distinct().count()).isEqualTo(Actions.kinds());
  }

  /** A kind may be two things at once, such as a glance of the training. */
  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed() ? Stream.of(kind.getPermittedSubclasses()).flatMap(ReducerTest::kinds) : Stream.of(kind);
  }

  @Test
  void logitsStayInTheDomain() {
    assertThat(after(new Action.Example.SetLogit(1, 1e9)).document().logits().get(1)).isEqualTo(1e6);
    assertThat(after(new Action.Example.SetLogit(1, Double.NaN))).isEqualTo(AppState.START);
    assertThat(after(new Action.Example.SetLogit(7, 1))).isEqualTo(AppState.START);
  }

  /** What a line shows stays while another logit moves; with no line in sight the touched row is watched. */
  @Test
  void aTouchedRowIsWatchedWhereNoLineIsInSight() {
    assertThat(after(new Action.Example.SetLogit(2, 0)).session().watched()).isZero();
    assertThat(after(new Action.Program.Show(Screen.DERIVE), new Action.Example.SetLogit(2, 0)).session().watched())
        .isZero();
    assertThat(after(new Action.Cards.UnfoldOnly(List.of(Card.SLICE)), new Action.Example.SetLogit(2, 0)).session()
        .watched()).isEqualTo(2);
  }

  /** k goes with i until it is chosen apart; both stay the same classes when one before them is taken out. */
  @Test
  void twoClassesAreWatched() {
    var together = after(new Action.Example.Watch(1)).session();
    assertThat(together.second()).isEqualTo(1);
    var apart = after(new Action.Example.WatchSecond(2), new Action.Example.Watch(1));
    assertThat(List.of(apart.session().watched(), apart.session().second())).containsExactly(1, 2);
    var fewer = Reducer.reduce(apart, new Action.Example.RemoveClass(0)).session();
    assertThat(List.of(fewer.watched(), fewer.second())).containsExactly(0, 1);
    var gone = Reducer.reduce(apart, new Action.Example.RemoveClass(2)).session();
    assertThat(List.of(gone.watched(), gone.second())).containsExactly(1, 1);
  }

  @Test
  void classesComeAndGo() {
    var more = after(new Action.Example.AddClass());
    assertThat(more.document().classes()).containsExactly("cat", "dog", "bird", "class 4");
    var less = after(new Action.Example.RemoveClass(0));
    assertThat(less.document().classes()).containsExactly("dog", "bird");
    assertThat(less.document().target()).isEqualTo(Vec.of(1, 0));
    assertThat(after(new Action.Example.RemoveClass(0), new Action.Example.RemoveClass(0)).document().size())
        .isEqualTo(2);
    var many = AppState.START;
    for (var i = 0; i < 20; i++) {
      many = Reducer.reduce(many, new Action.Example.AddClass());
    }
    assertThat(many.document().size()).isEqualTo(10);
  }

  @Test
  void theWatchedClassStaysTheSameClassWhenOneBeforeItGoes() {
    assertThat(after(new Action.Example.Watch(2), new Action.Example.RemoveClass(0)).session().watched()).isEqualTo(1);
    assertThat(after(new Action.Example.Watch(2), new Action.Example.RemoveClass(2)).session().watched()).isEqualTo(1);
  }

  @Test
  void aSoftTargetIsSharedByTheClassesThatStay() {
    var state = after(new Action.Example.SetTargetVector(Vec.of(0.5, 0.375, 0.125)), new Action.Example.RemoveClass(0));
    assertThat(state.document().target()).isEqualTo(Vec.of(0.75, 0.25));
  }

  @Test
  void namesThatCannotBeAreRefusedWithAReason() {
    var names = AppState.START.document().classes();
    assertThat(ClassNames.problem(names, 0, "cat")).isEmpty();
    assertThat(ClassNames.problem(names, 0, " tiger ")).isEmpty();
    assertThat(after(new Action.Example.RenameClass(0, " tiger ")).document().classes()).startsWith("tiger");
    for (var bad : List.of("dog", " dog", "", " \t", "a".repeat(41), "a\nb", "\ud83e", "\u200b")) {
      assertThat(ClassNames.problem(names, 0, bad)).as(bad).isPresent();
      assertThat(after(new Action.Example.RenameClass(0, bad))).isEqualTo(AppState.START);
    }
    assertThat(ClassNames.problem(names, 0, "🦊".repeat(40))).isEmpty();
  }

  @Test
  void aNudgeSaysWhatWasPromisedAndWhatCame() {
    var state = after(new Action.Example.Watch(1), new Action.Example.Nudge());
    var nudged = state.session().exploring().nudged().orElseThrow();
    assertThat(state.document().logits().get(1)).isEqualTo(1.1);
    assertThat(nudged.predicted()).isEqualTo(0.024, within(0.001));
    // The promise is the tangent: what is left is of second order.
    assertThat(nudged.actual()).isEqualTo(nudged.predicted(), within(0.1 * 0.1 / 8));
    assertThat(Reducer.reduce(state, new Action.Example.SetLogit(0, 3)).session().exploring().nudged()).isEmpty();
  }

  @Test
  void aStepGoesDownhill() {
    var before = AppState.START.document();
    var after = after(new Action.Example.TakeStep()).document();
    assertThat(after.crossEntropy().loss()).isLessThan(before.crossEntropy().loss());
    assertThat(after.logits()).isEqualTo(before.logits().minus(before.crossEntropy().gradient()));
  }

  @Test
  void resetIsOfWhatIsInFront() {
    var changed = after(new Action.Example.SetLogit(0, 5),
        new Action.Backprop.SetNumber(Term.of(Quantity.NET_W1, 0, 1), 9));
    assertThat(changed.document().network().network().w1().get(0, 1)).isEqualTo(9);
    var explore = reduce(changed, new Action.Cards.UnfoldOnly(List.of(Card.JACOBIAN)), new Action.Table.OpenTools(true),
        new Action.Table.SortRows(), new Action.Example.Watch(2), new Action.Program.Reset());
    assertThat(explore.document()).isEqualTo(Document.EXAMPLE.withNetwork(changed.document().network()));
    assertThat(explore.session()).isEqualTo(AppState.START.session());
    var network = Reducer.reduce(Reducer.reduce(changed, new Action.Program.Show(Screen.BACKPROP)),
        new Action.Program.Reset());
    assertThat(network.document()).isEqualTo(changed.document().withNetwork(NetworkExample.EXAMPLE));
    assertThat(network.session().backprop()).isEqualTo(BackpropPlayback.START);
  }

  /** The run, the setup, and all that is chosen to look at them with. */
  @ParameterizedTest
  @EnumSource(value = Screen.class, names = {"DERIVE", "BACKPROP", "TRAIN"})
  void resetIsOfAllOfTheScreen(Screen screen) {
    var looked = after(new Action.Program.Show(screen), new Action.Program.BringToFront(ScreenPart.SIDE),
        new Action.Train.SetSeed(7), new Action.Train.MoveBy(3),
        new Action.Train.Open(TrainingPlayback.Panel.GRADIENTS),
        new Action.Time.SetSpeed(TrainingPlayback.Pace.FULL.epochsPerSecond()), new Action.Time.Play(),
        new Action.Program.Reset());
    assertThat(looked.session().front()).isEqualTo(ScreenPart.MAIN);
    if (screen == Screen.TRAIN) {
      assertThat(looked.document().training()).isEqualTo(Training.DEFAULT);
      assertThat(looked.session().learning()).isEqualTo(TrainingPlayback.START);
    }
  }

  @Test
  void linesAreWalkedWithinTheRoute() {
    assertThat(reduce(FULL, new Action.Time.Back()).session().route().line()).isZero();
    assertThat(reduce(FULL, new Action.Time.Forward(), new Action.Time.Forward()).session().route().line())
        .isEqualTo(2);
    var last = Routes.lines("two-cases") - 1;
    assertThat(reduce(FULL, new Action.Walk.GoToLine(99)).session().route().line()).isEqualTo(last);
    assertThat(reduce(FULL, new Action.Walk.GoToLine(last), new Action.Time.Forward()).session().route().line())
        .isEqualTo(last);
  }

  @Test
  void stagesAreWalkedStopByStop() {
    var state = after(new Action.Program.Show(Screen.BACKPROP), new Action.Time.Play());
    for (var stage : Stage.values()) {
      state = Reducer.reduce(state, new Action.Time.Forward());
      assertThat(state.session().backprop().stage()).isEqualTo(stage);
      assertThat(state.session().backprop().time()).isEqualTo(1);
      assertThat(state.session().backprop().playing()).isFalse();
    }
    for (var i = 1; i < Stage.values().length; i++) {
      state = Reducer.reduce(state, new Action.Time.Back());
    }
    assertThat(state.session().backprop().stage()).isEqualTo(Stage.X);
    assertThat(state.session().backprop().time()).isEqualTo(1);
    assertThat(Reducer.reduce(state, new Action.Time.Back()).session().backprop().time()).isZero();
  }

  @Test
  void loadingIsOneSwapThatLooksWhereItIsTold() {
    var document = Preset.ALL.getLast().document();
    var view = new View(Screen.DERIVE, new View.Watched(1, 0), List.of(Card.SLICE),
        new View.Derive("two-cases", "two-cases.by-p.each", Panel.SLIPS,
            Depth.START.with(Set.of("two-cases.by-p.fraction"), true)),
        new View.Backprop(Stage.DA1, 0.25, Lens.BATCH, Batching.START.taking(6).along(Axis.EXAMPLES)));
    var state = after(new Action.Example.Watch(2), new Action.Program.Load(document, Optional.of(view)));
    assertThat(state.document()).isEqualTo(document);
    assertThat(state.session().route().line()).isEqualTo(6);
    assertThat(state.session().view()).isEqualTo(view);
  }

  private AppState after(Action... actions) {
    var state = AppState.START;
    for (var action : actions) {
      state = Reducer.reduce(state, action);
    }
    return state;
  }

  @Test
  void aNeighbouringLineIsTurnedToAndOthersAreThereAtOnce() {
    var on = reduce(FULL, new Action.Time.Forward()).session().route();
    assertThat(on.turn()).isEqualTo(new Turn(0, Playhead.START.withPlaying(true)));
    assertThat(reduce(FULL, new Action.Walk.GoToLine(5)).session().route().turn().visible()).isFalse();
    var half = reduce(FULL, new Action.Time.Forward(),
        new Action.Time.Tick(0.5 * WalkScript.of(false, false).seconds())).session().route();
    assertThat(half.turn().time()).isEqualTo(0.5);
    assertThat(half.line()).isEqualTo(1);
  }

  @Test
  void aScrubbedWalkTurnsToTheNearerLineWhenItIsLetGo() {
    var held = reduce(FULL, new Action.Time.Scrub(new Place.InWalk(3.25)));
    assertThat(held.session().route().line()).isEqualTo(4);
    assertThat(held.session().route().turn()).isEqualTo(new Turn(3, Playhead.START.at(0.25)));
    var back = reduce(held, new Action.Time.Release()).session().route();
    assertThat(back.line()).isEqualTo(3);
    assertThat(back.turn()).isEqualTo(new Turn(4, Playhead.START.at(0.75).withPlaying(true)));
    var on = reduce(FULL, new Action.Time.Scrub(new Place.InWalk(3.75)), new Action.Time.Release()).session()
        .route();
    assertThat(on.line()).isEqualTo(4);
    assertThat(on.turn().playing()).isTrue();
  }

  @Test
  void thePartsOfALineAreReadAsTheLineWhenItIsLeft() {
    var read = reduce(AppState.START, new Action.Walk.ReadPart(2, Reading.NUMBERS),
        new Action.Walk.ReadPart(3, Reading.SYMBOLS));
    assertThat(read.session().route().parts()).isEqualTo(Map.of(2, Reading.NUMBERS));
    assertThat(reduce(read, new Action.Time.Forward()).session().route().parts()).isEmpty();
    assertThat(reduce(read, new Action.Walk.Read(Reading.WRITTEN_OUT)).session().route().parts()).isEmpty();
  }

  private AppState reduce(AppState start, Action... actions) {
    var state = start;
    for (var action : actions) {
      state = Reducer.reduce(state, action);
    }
    return state;
  }

  /** What was scrubbed stays until another line is in front. */
  @Test
  void theProductFollowsTheLineAgainWhenItChanges() {
    var derive = reduce(AppState.START, new Action.Program.Show(Screen.DERIVE));
    var scrubbed = reduce(derive, new Action.Time.Scrub(new Place.InProduct(0.7)));
    assertThat(scrubbed.session().experiments().contraction().following()).isFalse();
    assertThat(reduce(scrubbed, new Action.Time.Back()).session().experiments().contraction())
        .as("no line before the first")
        .isEqualTo(scrubbed.session().experiments().contraction());
    assertThat(reduce(scrubbed, new Action.Time.Forward()).session().experiments().contraction().following()).isTrue();
  }

  private static int line(String key) {
    return Routes.line(key.substring(0, key.indexOf('.')), key).orElseThrow();
  }

  /** In the brief walk one steps and scrubs from main line to main line; numbers count through the whole route. */
  @Test
  void aBriefWalkGoesFromMainLineToMainLine() {
    var start = reduce(AppState.START, new Action.Walk.ShowLine("two-cases", line("two-cases.chain.put-in")));
    assertThat(start.session().route().depth()).isEqualTo(Depth.START);
    var on = reduce(start, new Action.Time.Forward()).session().route();
    assertThat(on.line()).isEqualTo(line("two-cases.chain.cases"));
    assertThat(on.turn()).isEqualTo(new Turn(line("two-cases.chain.put-in"), Playhead.START.withPlaying(true)));
    var held = reduce(start, new Action.Time.Scrub(new Place.InWalk(7.5))).session().route();
    assertThat(held.turn().from()).isEqualTo(line("two-cases.chain.put-in"));
    assertThat(held.line()).isEqualTo(line("two-cases.chain.cases"));
    assertThat(reduce(start, new Action.Walk.GoToStop(99)).session().route().line())
        .isEqualTo(line("two-cases.chain.reorder"));
  }

  /** What is left out before a line is unfolded and folded away again; a line that is folded away gives way to the one after it. */
  @Test
  void whatIsLeftOutUnfoldsAndFoldsAway() {
    var key = "two-cases.chain.cases";
    var brief = reduce(AppState.START, new Action.Walk.ShowLine("two-cases", line(key)));
    var open = reduce(brief, new Action.Walk.Unfold(key, true));
    assertThat(open.session().route().line()).isEqualTo(line(key));
    var back = reduce(open, new Action.Time.Back());
    assertThat(back.session().route().line()).isEqualTo(line("two-cases.chain.split"));
    assertThat(reduce(back, new Action.Walk.Unfold(key, false)).session().route().line()).isEqualTo(line(key));
    assertThat(reduce(back, new Action.Walk.SetDetail(Detail.FULL), new Action.Walk.SetDetail(Detail.BRIEF)).session()
        .route()
        .depth()).isEqualTo(Depth.START);
    assertThat(reduce(brief, new Action.Walk.Unfold("two-cases.gone", true))).isEqualTo(brief);
    assertThat(reduce(brief, new Action.Walk.GoToLine(line("two-cases.chain.split"))).session().route().depth().open())
        .as("a line that one goes to is in sight")
        .containsExactly(key);
  }

  /** The aside on logarithms to any base is in sight where a base is chosen that is not e. */
  @Test
  void theAsideOnTheBaseOpensWithAnotherBase() {
    var start = reduce(AppState.START, new Action.Walk.ShowRoute("two-cases"), new Action.Walk.SetDetail(Detail.FULL));
    var conventions = start.document().conventions();
    var aside = line("two-cases.log-base.change");
    assertThat(start.session().route().shown().place(aside)).isEmpty();
    var two = reduce(start, new Action.Program.SetConventions(conventions.with(LogBase.TWO)));
    assertThat(two.session().route().shown().place(aside)).isPresent();
    var ten = reduce(two, new Action.Walk.Unfold("two-cases.log-base", false),
        new Action.Program.SetConventions(conventions.with(LogBase.TEN)));
    assertThat(ten.session().route().shown().place(aside)).as("folded away by hand it stays so").isEmpty();
    assertThat(reduce(two, new Action.Program.SetConventions(conventions)).session().route().depth())
        .isEqualTo(start.session().route().depth());
    assertThat(reduce(start, new Action.Program.Load(two.document(), Optional.of(start.session().view()))).session()
        .route()
        .shown()
        .place(aside)).isPresent();
  }
}
