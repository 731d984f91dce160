package logitlab.state;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.derivation.print.Reading;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.BatchSoftmax;
import logitlab.math.training.ToyData;
import logitlab.motion.Stage;
import logitlab.state.data.Table;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkPreset;
import logitlab.state.document.Preset;
import logitlab.state.document.Task;
import logitlab.state.document.TrainingSetup;
import logitlab.state.session.CardSetting;
import logitlab.state.session.LessonVisit;
import logitlab.state.session.OwnResult;
import logitlab.state.session.Place;
import logitlab.state.session.Presenting;
import logitlab.state.session.ScreenPart;
import logitlab.state.view.TableColumn;
import logitlab.state.session.Theme;
import logitlab.state.session.Tiling;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Composition;
import logitlab.state.view.Cover;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke;
import logitlab.state.view.Depth;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/** Random actions of every kind, sensible and foolish ones. */
public final class Actions {

  private static final double[] NUMBERS = {0, -0.0, 1, 2.5, -3, 0.1, 1e-300, 1e6, -1e6, 1e7, 1e300, Double.NaN,
      Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
  private static final String[] NAMES = {"cat", "dog", " bird ", "", " ", "class 1", "class 4", "fox\n", "\ud800",
      "a name that is a good deal longer than forty characters", "été", "🦊"};

  private static final Cover[] COVERS = {new Cover(Screen.EXPLORE, new Cover.Column(Quantity.P)),
      new Cover(Screen.EXPLORE, new Cover.Entry(Term.of(Quantity.DL_DZ, 1))),
      new Cover(Screen.DERIVE, new Cover.Part("why")), new Cover(Screen.BACKPROP, new Cover.Part("lens"))};

  private static final String[] FORMULAS = {"", "L", "p_i - y_i", "-Σ_k(y_k ln(p_k))", "e^(z_k)/Σ_j e^(z_j)", "p_k (",
      "∂".repeat(600)};
  private static final String[] RESULTS = {"", "0.5", "-0.341", "−1e-3", " 2 ", "one", "1e400", "9".repeat(41)};

  private static final List<Function<Random, Action>> KINDS = List.of(
      r -> new Action.Example.SetLogit(index(r), number(r)),
      r -> new Action.Example.SetTarget(index(r)),
      r -> new Action.Example.SetTargetVector(vec(r)),
      r -> new Action.Example.SetTemperature(number(r)),
      r -> new Action.Example.SetSmoothing(r.nextBoolean() ? r.nextDouble() : number(r)),
      r -> new Action.Example.RenameClass(index(r), any(r, NAMES)),
      r -> new Action.Example.AddClass(),
      r -> new Action.Example.RemoveClass(index(r)),
      r -> new Action.Program.Reset(),
      r -> new Action.Example.UsePreset(Preset.ALL.get(r.nextInt(Preset.ALL.size())).document()),
      r -> new Action.Example.Nudge(),
      r -> new Action.Example.TakeStep(),
      r -> new Action.Backprop.SetNumber(term(r), number(r)),
      r -> new Action.Backprop.SetTarget(index(r)),
      r -> new Action.Backprop.SetActivation(any(r, Activation.values())),
      r -> new Action.Backprop.Update(),
      r -> new Action.Backprop.UseNetwork(NetworkPreset.ALL.get(r.nextInt(NetworkPreset.ALL.size())).example()),
      r -> new Action.Backprop.Resize(index(r), index(r), index(r)),
      r -> new Action.Backprop.SetLooping(r.nextBoolean()),
      r -> new Action.Backprop.SetLens(any(r, Lens.values())),
      r -> new Action.Backprop.Select(r.nextInt(4) == 0 ? Optional.empty() : Optional.of(term(r))),
      r -> new Action.Backprop.SetRate(number(r)),
      r -> new Action.Walk.OpenLine(r.nextBoolean() ? "two-cases" : "no such route", r.nextInt(-2, 20)),
      r -> new Action.Batch.TakeFrom(any(r, Batching.Source.values())),
      r -> new Action.Batch.Take(r.nextInt(-2, 12)),
      r -> new Action.Batch.Turn(r.nextInt(-3, 4)),
      r -> new Action.Batch.SoftmaxAlong(any(r, BatchSoftmax.Axis.values())),
      r -> new Action.Batch.Choose(r.nextInt(4) == 0 ? Optional.empty() : Optional.of(term(r))),
      r -> new Action.Batch.Send(r.nextInt(-2, 10)),
      r -> new Action.Program.SetConventions(conventions(r)),
      r -> new Action.Program.Load(Document.EXAMPLE.withTemperature(1 + r.nextInt(3)), Optional.of(view(r))),
      r -> new Action.Program.Show(any(r, Screen.values())),
      r -> new Action.Walk.ShowRoute(r.nextBoolean() ? "two-cases" : "no such route"),
      r -> new Action.Walk.GoToLine(r.nextInt(-2, 20)),
      r -> new Action.Walk.ShowLine(r.nextBoolean() ? "two-cases" : "gone", r.nextInt(-2, 20)),
      r -> new Action.Time.Forward(),
      r -> new Action.Time.First(),
      r -> new ScenesAction.Keep(any(r, NAMES)),
      r -> new ScenesAction.GoTo(index(r)),
      r -> new ScenesAction.Restore(),
      r -> new ScenesAction.Rename(index(r), any(r, NAMES)),
      r -> new ScenesAction.Move(index(r), index(r)),
      r -> new ScenesAction.Delete(index(r)),
      r -> new ScenesAction.Duplicate(index(r), any(r, NAMES)),
      r -> new ScenesAction.Annotate(index(r), any(r, NAMES) + "\n" + any(r, FORMULAS)),
      r -> new Action.Time.Last(),
      r -> new PresentAction.Enter(),
      r -> new PresentAction.Leave(),
      r -> new PresentAction.StepOut(),
      r -> new PresentAction.Take(any(r, Presenting.Tool.values())),
      r -> new PresentAction.GoBlank(any(r, Presenting.Blank.values())),
      r -> new PresentAction.SizeSpot(number(r)),
      r -> new PresentAction.Draw(
          new PenStroke(any(r, PenStroke.Ink.values()), List.of(new PagePoint(number(r), number(r))))),
      r -> new PresentAction.Compose(any(r, Composition.values())),
      r -> new PresentAction.ComposeNext(r.nextInt(-2, 3)),
      r -> new ScenesAction.KeepHere(),
      r -> new PresentAction.TakeInk(),
      r -> new PresentAction.Hide(any(r, COVERS)),
      r -> new PresentAction.Ask(any(r, Quantity.values())),
      r -> new PresentAction.SetGuess(index(r), number(r)),
      r -> new PresentAction.TypeGuess(r.nextInt(4) == 0 ? any(r, NAMES) : String.valueOf(r.nextInt(10))),
      r -> new PresentAction.EraseGuess(),
      r -> new PresentAction.EnterGuess(),
      r -> new PresentAction.SwitchNotes(),
      r -> new PresentAction.TakeBack(),
      r -> new PresentAction.Erase(),
      r -> new PresentAction.Zoom(new PagePoint(number(r), number(r))),
      r -> new PresentAction.Type(r.nextInt(12) - 1),
      r -> new PresentAction.Open(any(r, Presenting.Panel.values())),
      r -> new Action.Time.Back(),
      r -> new Action.Walk.Read(any(r, Reading.values())),
      r -> new Action.Walk.ReadPart(r.nextInt(-2, 1002), any(r, Reading.values())),
      r -> new Action.Time.Tick(r.nextBoolean() ? r.nextDouble() : number(r)),
      r -> new Action.Time.Scrub(place(r)),
      r -> new Action.Time.Release(),
      r -> new Action.Walk.TellMore(r.nextBoolean()),
      r -> new Action.Walk.TurnAnswer(r.nextInt(-2, 120)),
      r -> new Action.Walk.GoToStop(r.nextInt(-2, 20)),
      r -> new Action.Walk.SetDetail(any(r, Detail.values())),
      r -> new Action.Walk.Unfold(fold(r), r.nextBoolean()),
      r -> new Action.Program.ReduceMotion(r.nextBoolean()),
      r -> new Action.Example.Watch(index(r)),
      r -> new Action.Example.WatchSecond(index(r)),
      r -> new Action.Program.PointAt(Set.of(term(r))),
      r -> new Action.Time.Play(),
      r -> new Action.Time.Pause(),
      r -> new Action.Time.SetSpeed(
          r.nextBoolean() ? any(r, TrainingPlayback.Pace.values()).epochsPerSecond() : number(r)),
      r -> new Action.Program.SetTheme(Theme.DARK),
      r -> new CourseAction.Open(
          new LessonVisit.Opening(new LessonVisit.Place(any(r, NAMES), r.nextInt(4), r.nextInt(3)),
              Document.EXAMPLE.withTemperature(1 + r.nextInt(3)), view(r), Set.of(any(r, Quantity.values())),
              Set.of(term(r)))),
      r -> new CourseAction.Answer(List.of(any(r, RESULTS)), any(r, LessonVisit.Answered.values()),
          r.nextBoolean() ? Optional.empty() : Optional.of(Document.EXAMPLE)),
      r -> new CourseAction.ShowHint(),
      r -> new CourseAction.TakeSmallerStep(),
      r -> new CourseAction.ShowAnswer(List.of(any(r, RESULTS)), Document.EXAMPLE),
      r -> new CourseAction.Leave(),
      r -> new Action.Table.SetProbability(index(r), r.nextBoolean() ? r.nextDouble() : number(r)),
      r -> new Action.Table.SetGradient(index(r), r.nextBoolean() ? r.nextDouble() : number(r)),
      r -> new Action.Table.SetTargetPart(index(r), r.nextBoolean() ? r.nextDouble() : number(r)),
      r -> new Action.Table.SetLogits(Vec.generate(r.nextInt(1, 13), _ -> number(r))),
      r -> new Action.Table.ShowColumn(any(r, TableColumn.values()), r.nextBoolean()),
      r -> new Action.Table.SortRows(),
      r -> new Action.Table.Pin(r.nextBoolean()),
      r -> new Action.Table.OpenTools(r.nextBoolean()),
      r -> new Action.Example.SetRate(number(r)),
      r -> new Action.Program.SetTextSize(number(r)),
      r -> new Action.Program.BringToFront(any(r, ScreenPart.values())),
      r -> new Action.Cards.Unfold(any(r, Card.values()), r.nextInt(4) > 0),
      r -> new Action.Cards.UnfoldOnly(List.of(any(r, Card.values()), any(r, Card.values()))),
      r -> new Action.Cards.UnfoldDerivation(r.nextBoolean()),
      r -> new Action.Cards.UnfoldAll(),
      r -> new Action.Cards.TurnPage(index(r)),
      r -> new Action.Cards.Tile(any(r, Tiling.values())),
      r -> new Action.Cards.Turn(any(r, CardSetting.values()), number(r)),
      r -> new Action.Cards.MovePoint(vec(r)),
      r -> new Action.Experiments.ShowPanel(any(r, Panel.values())),
      r -> new Action.Example.WatchEntry(index(r), index(r)),
      r -> new Action.Experiments.MakeMistake(any(r, Mistake.values())),
      r -> new Action.Experiments.LookAtFindings(r.nextBoolean()),
      r -> new Action.Experiments.TypeRow(Collections.nCopies(r.nextInt(12), r.nextInt(4) == 0 ? "x" : "0.50")),
      r -> new Action.Experiments.Ask(any(r, OwnResult.Asked.values())),
      r -> new Action.Experiments.TypeEntry(index(r), any(r, RESULTS)),
      r -> new Action.Practice.Cover(r.nextBoolean()), r -> new Action.Practice.TryIt(r.nextBoolean()),
      r -> new Action.Practice.Type(any(r, FORMULAS), index(r)), r -> new Action.Practice.Insert(any(r, FORMULAS)),
      r -> new Action.Practice.HandIn(),
      r -> new Action.Experiments.ClearEntries(),
      r -> new Action.Experiments.LookAtSlip(index(r)),
      r -> new Action.Experiments.Spot(r.nextInt(4) == 0 ? Optional.empty() : Optional.of(index(r))),
      r -> new Action.Train.UseData(source(r)),
      r -> new Action.Train.UseTable(own(), own().firstFeatures()),
      r -> new Action.Train.UseFeatures(r.ints(r.nextInt(6), -1, 5).boxed().toList()),
      r -> new Action.Train.FollowJourney(),
      r -> new Action.Train.UseLabel(r.nextInt(-1, 6)),
      r -> new Action.Train.SetHidden(r.nextInt(-1, 11)),
      r -> new Action.Train.SetUnit(any(r, Activation.values())),
      r -> new Action.Train.SetRate(number(r)),
      r -> new Action.Train.SetBatch(r.nextInt(-5, 3000)),
      r -> new Action.Train.SetEpochs(r.nextInt(-1, 4)),
      r -> new Action.Train.SetTest(number(r)),
      r -> new Action.Train.SetSeed(r.nextInt(-2, 100)),
      r -> new Action.Train.Rewind(),
      r -> new Action.Train.MoveBy(r.nextInt(-5, 5)),
      r -> new Action.Train.Send(r.nextInt(-1, 400)),
      r -> new Action.Train.Learned(run(r)),
      r -> new Action.Train.Seen(TrainingSnapshot.of(run(r), r.nextInt(40), 5)),
      r -> new Action.Train.Open(any(r, TrainingPlayback.Panel.values())));

  private static final DataSource.Own OWN = own();

  /** Runs as they come back from aside: some are of a task that nobody wants any more. */
  private static final List<Run> RUNS = List.of(new Learner(Task.DEFAULT).learn(2000),
      Run.of(Task.DEFAULT.withSetup(TrainingSetup.DEFAULT.withEpochs(1))),
      new Learner(new Task(DataSource.Toy.of(ToyData.XOR), List.of(0, 1), TrainingSetup.DEFAULT)).learn(500));

  private Actions() {}

  public static int kinds() {
    return KINDS.size();
  }

  public static Action random(Random random) {
    return KINDS.get(random.nextInt(KINDS.size())).apply(random);
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  private static int index(Random random) {
    return random.nextInt(-1, 11);
  }

  private static double number(Random random) {
    return random.nextInt(3) == 0 ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextGaussian() * 10;
  }

  private static Vec vec(Random random) {
    var raw = Vec.generate(random.nextInt(2, 5), i -> random.nextInt(8) == 0 ? number(random) : random.nextDouble());
    return raw.scale(1 / raw.sum());
  }

  private static Term term(Random random) {
    var row = random.nextInt(-1, 5);
    return Term.of(any(random, Quantity.values()), row, row < 0 ? -1 : random.nextInt(-1, 5));
  }

  private static DataSource source(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new DataSource.Penguins();
      case 1 -> DataSource.Toy.of(any(random, ToyData.values()));
      default -> OWN;
    };
  }

  /** A table whose labels can stand in three columns. */
  private static DataSource.Own own() {
    var rows = IntStream.range(0, 12)
        .mapToObj(n -> List.of(String.valueOf(n * n), "ab".substring(n % 2, n % 2 + 1), String.valueOf(n % 3),
            n == 4 ? "NA" : "pq".substring(n / 6, n / 6 + 1)))
        .toList();
    return new DataSource.Own("own.csv", Table.of(List.of("u", "kind", "level", "half"), rows, "kind"));
  }

  private static Run run(Random random) {
    return RUNS.get(random.nextInt(RUNS.size()));
  }

  private static Conventions conventions(Random random) {
    return new Conventions(any(random, Names.values()), any(random, new LogBase[]{LogBase.E, LogBase.TWO, LogBase.TEN}),
        any(random, Layout.values()));
  }

  private static Stage stage(Random random) {
    return any(random, Stage.values());
  }

  private static String line(Random random) {
    return random.nextBoolean() ? "two-cases.chain.cancel" : "two-cases.gone.line";
  }

  private static Place place(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Place.InWalk(number(random));
      case 1 -> new Place.InBackprop(stage(random), random.nextBoolean() ? random.nextDouble() : number(random));
      case 2 -> new Place.InProduct(random.nextBoolean() ? random.nextDouble() : number(random));
      default -> new Place.InRun(random.nextInt(-5, 500));
    };
  }

  private static View view(Random random) {
    return new View(Screen.DERIVE, new View.Watched(random.nextInt(10), random.nextInt(10)),
        random.nextBoolean() ? List.of() : List.of(any(random, Card.values())),
        new View.Derive(random.nextBoolean() ? "two-cases" : "gone", line(random), any(random, Panel.values()),
            new Depth(any(random, Detail.values()), random.nextBoolean() ? Set.of() : Set.of(fold(random)))),
        new View.Backprop(stage(random), random.nextDouble(), any(random, Lens.values()),
            Batching.START.taking(1 + random.nextInt(Batching.MOST))));
  }

  private static String fold(Random random) {
    return any(random, new String[]{"two-cases.log-base", "two-cases.chain.cancel", "two-cases.chain.merge",
        "kronecker.chain.pull", "gone"});
  }
}
