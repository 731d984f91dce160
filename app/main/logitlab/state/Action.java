package logitlab.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.Term;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Reading;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.BatchSoftmax;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.DragLimits;
import logitlab.state.document.NetworkExample;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.session.CardSetting;
import logitlab.state.session.OwnResult;
import logitlab.state.session.Place;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.Session;
import logitlab.state.session.Theme;
import logitlab.state.session.Tiling;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.TableColumn;
import logitlab.state.view.View;

/**
 * What can be done to the state, in one group for each screen or thing; a reducer answers one group. What is done before an audience and in a
 * course has files of its own. Indices count from 0. The file is long
 * because it lists all that can be done, nearly always in one line each.
 */
public sealed interface Action
    permits Action.Program, Action.Time, Action.Example, Action.Table, Action.Cards, Action.Walk, Action.Practice,
    Action.Experiments, Action.Backprop, Action.Batch, Action.Train, PresentAction, ScenesAction, CourseAction {
  /** An action that can come in the middle of a gesture and does not end it: hovering, the touch of a row, running time. */
  interface Glance {}

  /** What concerns the whole program: its document, what is in front, how it looks. */
  sealed interface Program extends Action {
    /** Another document, as one step, and where to look at it. */
    record Load(Document document, Optional<View> view) implements Program {}

    /** Back to the built-in example: the network on its own screen, the rest on the others; formulas stay as they are written. */
    record Reset() implements Program {}

    /** How formulas are written. */
    record SetConventions(Conventions conventions) implements Program {}

    record Show(Screen screen) implements Program {}

    /** Turns to one of the things that a screen shows one at a time when text is large. */
    record BringToFront(ScreenPart front) implements Program, Glance {}

    record PointAt(Set<Term> terms) implements Program, Glance {}

    record SetTheme(Theme theme) implements Program {}

    /** Everything larger, from 1 to {@link Session#LARGEST_TEXT}. */
    record SetTextSize(double size) implements Program {}

    /** Whether less is to move: lines fade instead. */
    record ReduceMotion(boolean on) implements Program, Glance {}
  }

  /** The clock, and what plays, pauses, steps and scrubs whatever is in front. It changes no document but by moving through a run of training. */
  sealed interface Time extends Action {
    /** So many seconds went by: whatever plays goes on. */
    record Tick(double seconds) implements Time, Glance {}

    record Play() implements Time {}

    record Pause() implements Time {}

    /** One step on: a line, a page of cards, a stage, a batch, an epoch. */
    record Forward() implements Time {}

    record Back() implements Time {}

    /** To the first step of what is in front. */
    record First() implements Time {}

    record Last() implements Time {}

    /** 1 is as written, for the journey; epochs in a second, for a run of training. */
    record SetSpeed(double speed) implements Time, Glance {}

    /** Takes something to a place by hand; no clock moves it from there. */
    record Scrub(Place place) implements Time, Glance {}

    /** Lets go of the walk where it is held between two lines: the nearer one is turned to. */
    record Release() implements Time, Glance {}
  }

  /** The classes of the flat example, their logits and their target. */
  sealed interface Example extends Action {
    record SetLogit(int index, double z) implements Example {}

    /** The target becomes one-hot. */
    record SetTarget(int index) implements Example {}

    /** A soft target, moved by hand. */
    record SetTargetVector(Vec target) implements Example {}

    record SetTemperature(double temperature) implements Example {}

    /** ε of label smoothing. */
    record SetSmoothing(double smoothing) implements Example {}

    /** {@link ClassNames#problem} tells beforehand why a name would be refused. */
    record RenameClass(int index, String name) implements Example {}

    record AddClass() implements Example {}

    record RemoveClass(int index) implements Example {}

    /** Takes all but the network and the conventions from {@code preset}. */
    record UsePreset(Document preset) implements Example {}

    /** +0.1 on the watched logit. */
    record Nudge() implements Example {}

    /** z ← z − η ∂L/∂z with the session's learning rate η. */
    record TakeStep() implements Example {}

    /** η of that step. */
    record SetRate(double rate) implements Example {}

    /** The class i of ∂L/∂z_i. */
    record Watch(int index) implements Example, Glance {}

    /** The class k of lines about two classes. */
    record WatchSecond(int index) implements Example, Glance {}

    /** Both, as an entry ∂p_k/∂z_i of the Jacobian has them: k is its row, i its column. */
    record WatchEntry(int row, int column) implements Example, Glance {}
  }

  /** The class table. */
  sealed interface Table extends Action {
    /** Moves z_k alone until p_k is p, as far as that goes ({@link DragLimits}); the others keep their ratios. */
    record SetProbability(int index, double p) implements Table {}

    /** Moves z_k alone until ∂L/∂z_k is the gradient, as far as that goes. */
    record SetGradient(int index, double gradient) implements Table {}

    /** y_k in use becomes y, as far as that goes; the others give way in proportion. */
    record SetTargetPart(int index, double y) implements Table {}

    /** These logits, with as many classes as that takes: the first keep their names. {@link Domain#isLogits} tells beforehand. */
    record SetLogits(Vec logits) implements Table {}

    record ShowColumn(TableColumn column, boolean shown) implements Table {}

    /** The rows by p, the largest on top, as p is now; where they stand so, back to the document's order. */
    record SortRows() implements Table {}

    /** Keeps the numbers of now to compare with, or lets them go. */
    record Pin(boolean on) implements Table {}

    record OpenTools(boolean open) implements Table {}
  }

  /** The cards of Explore. */
  sealed interface Cards extends Action {
    /** Unfolds a card and turns to it, or folds it away. */
    record Unfold(Card card, boolean open) implements Cards {}

    /** Unfolds the derivation and turns to it, or folds it away. */
    record UnfoldDerivation(boolean open) implements Cards {}

    /** Every card, and the derivation. */
    record UnfoldAll() implements Cards {}

    /** These cards and no others; the derivation where there are none. */
    record UnfoldOnly(List<Card> cards) implements Cards {
      public UnfoldOnly {
        cards = List.copyOf(cards);
      }
    }

    /** To the page on which card {@code first} of those that are open stands, from 0; before it stands the derivation. */
    record TurnPage(int first) implements Cards {}

    record Tile(Tiling tiling) implements Cards {}

    /** Turns a knob of a card; adding to all logits changes the document. */
    record Turn(CardSetting knob, double value) implements Cards {}

    /** Moves the logits so that softmax gives p, as far as that goes, and their sum stays. */
    record MovePoint(Vec p) implements Cards {}
  }

  /** The walk through a derivation. Lines are counted through all blocks of a route. */
  sealed interface Walk extends Action {
    record ShowRoute(String id) implements Walk {}

    record GoToLine(int line) implements Walk {}

    /** To one of the lines in sight, from 0. */
    record GoToStop(int place) implements Walk {}

    record ShowLine(String id, int line) implements Walk {}

    /** The same on the screen of derivations. */
    record OpenLine(String route, int line) implements Walk {}

    /** How the current line is read. */
    record Read(Reading reading) implements Walk, Glance {}

    /** How one part of the current line is read, by its id. */
    record ReadPart(int part, Reading reading) implements Walk, Glance {}

    /** Whether the longer answer to what is usually asked at the line stands under it. */
    record TellMore(boolean open) implements Walk, Glance {}

    /** To a page of the longer answer, from 0, where it does not fit on one. */
    record TurnAnswer(int page) implements Walk, Glance {}

    /** The main lines of derivations, or all; what was unfolded of a brief walk is folded away again. */
    record SetDetail(Detail detail) implements Walk, Glance {}

    /** Unfolds what is left out, or an aside, or folds it away; by its key. */
    record Unfold(String key, boolean open) implements Walk, Glance {}
  }

  /** The next line of a derivation, covered, and typed by whoever looks for it. */
  sealed interface Practice extends Action, Glance {
    /** Whether the next line comes covered before it is shown. */
    record Cover(boolean on) implements Practice {}

    /** Whether it is tried to type it. */
    record TryIt(boolean open) implements Practice {}

    /** All that is typed so far, and before which of its signs the caret stands. */
    record Type(String text, int caret) implements Practice {
      /** With the caret at the end. */
      public Type(String text) {
        this(text, text.length());
      }
    }

    /** A part put in where the caret stands. */
    record Insert(String part) implements Practice {}

    /** What is typed is to be judged; what is right is revealed. */
    record HandIn() implements Practice {}
  }

  /** What stands beside a derivation; nothing of it changes the document. */
  sealed interface Experiments extends Action, Glance {
    record ShowPanel(Panel panel) implements Experiments {}

    /** A classic mistake on purpose, and its panel in front. */
    record MakeMistake(Mistake mistake) implements Experiments {}

    /** Whether what finds the mistake is looked at, or else why it is made, where there is no room for both. */
    record LookAtFindings(boolean findings) implements Experiments {}

    /** What the typed numbers are meant to be. */
    record Ask(OwnResult.Asked asked) implements Experiments {}

    /** One number of the reader's own result. */
    record TypeEntry(int index, String text) implements Experiments {}

    /** All numbers of the reader's own result, from the first on, as they were written where they were copied. */
    record TypeRow(List<String> texts) implements Experiments {
      public TypeRow {
        texts = List.copyOf(texts);
      }
    }

    /** All typed numbers go. */
    record ClearEntries() implements Experiments {}

    record LookAtSlip(int slip) implements Experiments {}

    /** The place that is taken for the slip; empty to look again. */
    record Spot(Optional<Integer> place) implements Experiments {}
  }

  /** The network with its example, and what its journey is looked at with. */
  sealed interface Backprop extends Action {
    /** A number of the network: x, W⁽¹⁾, b⁽¹⁾, W⁽²⁾ or b⁽²⁾. */
    record SetNumber(Term term, double value) implements Backprop {}

    record SetTarget(int index) implements Backprop {}

    record SetActivation(Activation activation) implements Backprop {}

    /** Another network with its example, from the list of worked ones. */
    record UseNetwork(NetworkExample example) implements Backprop {}

    /** Other numbers of inputs, hidden units and classes; what stays keeps its numbers. */
    record Resize(int inputs, int hidden, int classes) implements Backprop {}

    /** w ← w − η ∂L/∂w for every weight and bias, with the journey's η. */
    record Update() implements Backprop {}

    /** η of that update. */
    record SetRate(double rate) implements Backprop {}

    /** The stage begins again when it is over, or not. */
    record SetLooping(boolean on) implements Backprop {}

    record SetLens(Lens lens) implements Backprop {}

    /** A weight, bias, input or unit is chosen, or none. */
    record Select(Optional<Term> term) implements Backprop {}
  }

  /** The batch lens; what is meant stands in {@link Batching}. */
  sealed interface Batch extends Action {
    /** Where the examples come from. */
    record TakeFrom(Batching.Source source) implements Batch, Glance {}

    /** How many examples, 1 to {@link Batching#MOST}. */
    record Take(int examples) implements Batch, Glance {}

    /** To another batch of the data; after the last comes the first. */
    record Turn(int by) implements Batch, Glance {}

    record SoftmaxAlong(BatchSoftmax.Axis axis) implements Batch, Glance {}

    /** An entry of a mean gradient is worked out, or the one that is worked out first. */
    record Choose(Optional<Term> entry) implements Batch, Glance {}

    /** Example {@code index} of the batch, from 0, becomes the network's own and sets out on its journey. */
    record Send(int index) implements Batch {}
  }

  /** The Train screen: what is learnt and how, and the run. */
  sealed interface Train extends Action {
    /** Other examples, with their first features. */
    record UseData(DataSource source) implements Train {}

    /** The user's own table, with these of its features. */
    record UseTable(DataSource.Own table, List<Integer> features) implements Train {
      public UseTable {
        features = List.copyOf(features);
      }
    }

    /** The columns of the data that the network sees, indices from 0. */
    record UseFeatures(List<Integer> features) implements Train {
      public UseFeatures {
        features = List.copyOf(features);
      }
    }

    /** The column of the user's own table that holds the labels, from 0. */
    record UseLabel(int column) implements Train {}

    record SetHidden(int units) implements Train {}

    record SetUnit(Activation activation) implements Train {}

    record SetRate(double rate) implements Train {}

    record SetBatch(int size) implements Train {}

    record SetEpochs(int epochs) implements Train {}

    /** The share that is kept for the test. */
    record SetTest(double share) implements Train {}

    record SetSeed(int seed) implements Train {}

    /** To the start of the run; what plays plays on from there. */
    record Rewind() implements Train {}

    /** By so many updates of the weights, as far as the run is computed. */
    record MoveBy(int updates) implements Train {}

    /** Shows the network an example of the data: those for training come first, from 0. */
    record Send(int index) implements Train {}

    /** To the start of the journey of the example that the network has. */
    record FollowJourney() implements Train, Glance {}

    /** More of the run is computed. */
    record Learned(Run run) implements Train, Glance {}

    /** A moment is computed. */
    record Seen(TrainingSnapshot look) implements Train, Glance {}

    record Open(TrainingPlayback.Panel panel) implements Train, Glance {}
  }
}
