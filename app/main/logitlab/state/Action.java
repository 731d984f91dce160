package logitlab.state;

import java.util.Optional;
import java.util.Set;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.math.Activation;
import logitlab.math.Vec;

/** What can be done to the state. Indices count from 0. What an action means stands in {@link Reducer}. */
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

  /** Back to the built-in example: the network on its own screen, the rest on the others. */
  record Reset() implements Action {}

  /** Takes all but the network from {@code preset}. */
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

  record SetNetworkTarget(int index) implements Action {}

  record SetActivation(Activation activation) implements Action {}

  /** Another document, as one step, and where to look at it. */
  record Load(Document document, Optional<View> view) implements Action {}

  record Show(Screen screen) implements Action {}

  record ShowRoute(String id) implements Action {}

  /** A line counted through all blocks of the route. */
  record GoToLine(int line) implements Action {}

  /** One line on, or one stage on where the network is in front. */
  record Forward() implements Action {}

  record Back() implements Action {}

  /** Live numbers in the current line, on or off. */
  record SwitchNumbers(boolean on) implements Action {}

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
}
