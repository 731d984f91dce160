package logitlab.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Reading;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.BatchSoftmax;
import logitlab.motion.Stage;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Reach;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.session.Attempt;
import logitlab.state.session.Front;
import logitlab.state.session.Knob;
import logitlab.state.session.Learning;
import logitlab.state.session.Session;
import logitlab.state.session.TableColumn;
import logitlab.state.session.Theme;
import logitlab.state.session.Tiling;
import logitlab.state.training.Look;
import logitlab.state.training.Run;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/**
 * What can be done to the state. Indices count from 0. What an action means stands in {@link Reducer}. The file is long because it lists all
 * that can be done, nearly always in one line each.
 */
public sealed interface Action {

  /** The handle that is being moved: changes by one handle join to one undo step until the gesture ends. A command has none. */
  default Optional<Term> handle() {
    return Optional.empty();
  }

  /** An action that can come in the middle of a gesture and does not end it: hovering, the touch of a row, running time. */
  sealed interface Glance extends Action {}

  record SetLogit(int index, double z) implements Action {
    @Override
    public Optional<Term> handle() {
      return Optional.of(Term.of(Quantity.Z, index));
    }
  }

  /** The target becomes one-hot. */
  record SetTarget(int index) implements Action {}

  /** A soft target, moved by hand. */
  record SetTargetVector(Vec target) implements Action {
    @Override
    public Optional<Term> handle() {
      return Optional.of(Term.of(Quantity.Y));
    }
  }

  record SetTemperature(double temperature) implements Action {
    @Override
    public Optional<Term> handle() {
      return Optional.of(Term.of(Quantity.T));
    }
  }

  /** ε of label smoothing. */
  record SetSmoothing(double smoothing) implements Action {
    @Override
    public Optional<Term> handle() {
      return Optional.of(Term.of(Quantity.SMOOTHING));
    }
  }

  /** {@link ClassNames#problem} tells beforehand why a name would be refused. */
  record RenameClass(int index, String name) implements Action {}

  record AddClass() implements Action {}

  record RemoveClass(int index) implements Action {}

  /** Back to the built-in example: the network on its own screen, the rest on the others; formulas stay as they are written. */
  record Reset() implements Action {}

  /** Takes all but the network and the conventions from {@code preset}. */
  record UsePreset(Document preset) implements Action {}

  /** +0.1 on the watched logit. */
  record Nudge() implements Action {}

  /** z ← z − η ∂L/∂z with the session's learning rate η. */
  record TakeStep() implements Action {}

  /** A number of the network: x, W⁽¹⁾, b⁽¹⁾, W⁽²⁾ or b⁽²⁾. */
  record SetNetworkNumber(Term term, double value) implements Action {
    @Override
    public Optional<Term> handle() {
      return Optional.of(term);
    }
  }

  /** What is done to the network as a whole, and to the way its journey is looked at. */
  sealed interface Backprop extends Action {}

  /** w ← w − η ∂L/∂w for every weight and bias, with the journey's η. */
  record UpdateNetwork() implements Backprop {}

  /** Another network with its example, from the list of worked ones. */
  record UseNetwork(NetworkExample example) implements Backprop {}

  /** Other numbers of inputs, hidden units and classes; what stays keeps its numbers. */
  record ResizeNetwork(int inputs, int hidden, int classes) implements Backprop {}

  /** The stage begins again when it is over, or not. */
  record SetLooping(boolean on) implements Backprop {}

  record SetLens(Lens lens) implements Backprop {}

  /** A weight, bias, input or unit is chosen, or none. */
  record Select(Optional<Term> term) implements Backprop {}

  record SetRate(double rate) implements Backprop {
    @Override
    public Optional<Term> handle() {
      return Optional.of(Term.of(Quantity.NET_RATE));
    }
  }

  /** A line of a derivation in front: counted through all blocks of the route. */
  record OpenLine(String route, int line) implements Backprop {}

  /** What is done with the batch lens; what it means stands in {@link Batching}. */
  sealed interface InBatch extends Action {
    /** Where the examples come from. */
    record From(Batching.Source source) implements InBatch, Glance {}

    /** How many examples, 1 to {@link Batching#MOST}. */
    record Take(int examples) implements InBatch, Glance {}

    /** To another batch of the data; after the last comes the first. */
    record Turn(int by) implements InBatch, Glance {}

    record SoftmaxAlong(BatchSoftmax.Axis axis) implements InBatch, Glance {}

    /** An entry of a mean gradient is worked out, or the one that is worked out first. */
    record Choose(Optional<Term> entry) implements InBatch, Glance {}

    /** Example {@code index} of the batch, from 0, becomes the network's own and sets out on its journey. */
    record Send(int index) implements InBatch {}
  }

  record SetNetworkTarget(int index) implements Action {}

  record SetActivation(Activation activation) implements Action {}

  /** How formulas are written. */
  record SetConventions(Conventions conventions) implements Action {}

  /** Another document, as one step, and where to look at it. */
  record Load(Document document, Optional<View> view) implements Action {}

  record Show(Screen screen) implements Action {}

  record ShowRoute(String id) implements Action {}

  /** A line counted through all blocks of the route. */
  record GoToLine(int line) implements Action {}

  /** A line of a route, counted through all its blocks. */
  record ShowLine(String id, int line) implements Action {}

  /** One line on, or one stage on where the network is in front. */
  record Forward() implements Action {}

  record Back() implements Action {}

  /** The walk through a derivation, as far as it is not {@link Forward}, {@link Back}, {@link GoToLine} and {@link ShowRoute}. */
  sealed interface Walking extends Glance {}

  /** How the current line is read. */
  record Read(Reading reading) implements Walking {}

  /** How one part of the current line is read, by its id. */
  record ReadPart(int part, Reading reading) implements Walking {}

  /** How far the turn to the current line is, 0 to 1. */
  record SetTurn(double time) implements Walking {}

  /** Holds the walk at a place between two lines, counted in lines. */
  record Scrub(double place) implements Walking {}

  /** Lets go of what was held: the nearer line is turned to. */
  record Release() implements Walking {}

  /** Whether the longer answer to what is usually asked at the line stands under it. */
  record TellMore(boolean open) implements Walking {}

  /** Whether less is to move: lines fade instead. */
  record ReduceMotion(boolean on) implements Walking {}

  record Watch(int index) implements Glance {}

  record PointAt(Set<Term> terms) implements Glance {}

  /** The beginning of a stage. */
  record SetStage(Stage stage) implements Glance {}

  record SetTime(Stage stage, double time) implements Glance {}

  record Play() implements Action {}

  record Pause() implements Action {}

  record SetSpeed(double speed) implements Action {}

  record SetTheme(Theme theme) implements Action {}

  record SetLearningRate(double rate) implements Action {}

  /** Everything larger, from 1 to {@link Session#LARGEST_TEXT}. */
  record SetTextSize(double size) implements Action {}

  /** Turns to one of the things that a screen shows one at a time when text is large. */
  record BringToFront(Front front) implements Glance {}

  /** What is done to the cards of Explore. */
  sealed interface Unfolding extends Action {}

  /** Unfolds a card and turns to it, or folds it away. */
  record Unfold(Card card, boolean open) implements Unfolding {}

  /** These cards and no others. */
  record UnfoldOnly(List<Card> cards) implements Unfolding {
    public UnfoldOnly {
      cards = List.copyOf(cards);
    }
  }

  /** To the page on which card {@code first} of those that are open stands, from 0. */
  record TurnPage(int first) implements Unfolding {}

  record Tile(Tiling tiling) implements Unfolding {}

  /** Turns a knob of a card; adding to all logits changes the document. */
  record Turn(Knob knob, double value) implements Unfolding {
    @Override
    public Optional<Term> handle() {
      return knob == Knob.SHIFT ? Optional.of(Term.of(Quantity.Z)) : Optional.empty();
    }
  }

  /** Moves the logits so that softmax gives p, as far as that goes, and their sum stays. */
  record MovePoint(Vec p) implements Unfolding {
    @Override
    public Optional<Term> handle() {
      return Optional.of(Term.of(Quantity.P));
    }
  }

  /** What is done to the class table. */
  sealed interface OnTable extends Action {}

  /** Moves z_k alone until p_k is p, as far as that goes ({@link Reach}); the others keep their ratios. */
  record SetProbability(int index, double p) implements OnTable {
    @Override
    public Optional<Term> handle() {
      return Optional.of(Term.of(Quantity.P, index));
    }
  }

  /** Moves z_k alone until ∂L/∂z_k is the gradient, as far as that goes. */
  record SetGradient(int index, double gradient) implements OnTable {
    @Override
    public Optional<Term> handle() {
      return Optional.of(Term.of(Quantity.DL_DZ, index));
    }
  }

  /** y_k in use becomes y, as far as that goes; the others give way in proportion. */
  record SetTargetPart(int index, double y) implements OnTable {
    @Override
    public Optional<Term> handle() {
      return Optional.of(Term.of(Quantity.Y, index));
    }
  }

  /** These logits, with as many classes as that takes: the first keep their names. {@link Domain#isLogits} tells beforehand. */
  record SetLogits(Vec logits) implements OnTable {}

  record ShowColumn(TableColumn column, boolean shown) implements OnTable {}

  /** The rows by p, the largest on top, as p is now; where they stand so, back to the document's order. */
  record SortRows() implements OnTable {}

  /** Keeps the numbers of now to compare with, or lets them go. */
  record Pin(boolean on) implements OnTable {}

  record OpenTools(boolean open) implements OnTable {}
  /** What is done beside a derivation; nothing of it changes the document. */
  sealed interface InLab extends Glance {}

  record ShowPanel(Panel panel) implements InLab {}

  /** An entry of the Jacobian. */
  record ChooseEntry(int row, int column) implements InLab {}

  /** How far the product with the Jacobian is, 0 to 1. */
  record SetContraction(double time) implements InLab {}

  record PlayContraction(boolean playing) implements InLab {}

  /** A classic mistake on purpose, and its panel in front; empty for the network's. */
  record MakeMistake(Optional<Mistake> mistake) implements InLab {}

  /** What the typed numbers are meant to be. */
  record Ask(Attempt.Asked asked) implements InLab {}

  /** One number of the reader's own result. */
  record TypeEntry(int index, String text) implements InLab {}

  /** All typed numbers go. */
  record ClearEntries() implements InLab {}

  record LookAtSlip(int slip) implements InLab {}

  /** The place that is taken for the slip; empty to look again. */
  record Spot(Optional<Integer> place) implements InLab {}

  /** What the Train screen does; what it means stands in {@link Trainings}. */
  sealed interface Training extends Action {
    /** What the slider of the training's rate moves; the rate of a single update by hand has no index. */
    Term RATE = Term.of(Quantity.NET_RATE, 0);

    /** Other examples, with their first features. */
    record UseData(DataSource source) implements Training {}

    /** The columns of the data that the network sees, indices from 0. */
    record UseFeatures(List<Integer> features) implements Training {
      public UseFeatures {
        features = List.copyOf(features);
      }
    }

    /** The column of the user's own table that holds the labels, from 0. */
    record UseLabel(int column) implements Training {}

    record SetHidden(int units) implements Training {}

    record SetUnit(Activation activation) implements Training {}

    record SetRate(double rate) implements Training {
      @Override
      public Optional<Term> handle() {
        return Optional.of(RATE);
      }
    }

    record SetBatch(int size) implements Training {}

    record SetEpochs(int epochs) implements Training {}

    /** The share that is kept for the test. */
    record SetTest(double share) implements Training {}

    record SetSeed(int seed) implements Training {}

    record Play() implements Training {
      @Override
      public Optional<Term> handle() {
        return Optional.of(History.RUN);
      }
    }

    record Pause() implements Training, Glance {}

    /** To a moment of the run, as far as it is computed. All moves in a row are one step of undo. */
    record MoveTo(int updates) implements Training {
      @Override
      public Optional<Term> handle() {
        return Optional.of(History.RUN);
      }
    }

    /** By so many updates; or, where {@code epochs} is not 0, to the start of an epoch. */
    record MoveBy(int updates, int epochs) implements Training {
      @Override
      public Optional<Term> handle() {
        return Optional.of(History.RUN);
      }
    }

    /** Shows the network an example of the data: those for training come first, from 0. */
    record Send(int index) implements Training {
      @Override
      public Optional<Term> handle() {
        return Optional.of(Term.of(Quantity.NET_X));
      }
    }

    /** More of the run is computed. */
    record Learned(Run run) implements Training, Glance {}

    /** A moment is computed. */
    record Seen(Look look) implements Training, Glance {}

    record SetPace(Learning.Pace pace) implements Training, Glance {}

    record Open(Learning.Panel panel) implements Training, Glance {}
  }
}
