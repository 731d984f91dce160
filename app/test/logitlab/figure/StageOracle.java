package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.equation.ChainEquations;
import logitlab.figure.equation.NetworkFocus;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.BatchPass;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.motion.Stage;
import logitlab.state.Batch;
import logitlab.state.view.Lens;

/**
 * The numbers of the network's lenses by the textbook: z⁽¹⁾ = W⁽¹⁾x + b⁽¹⁾ and so on, derivatives also as central differences of the loss. Of the
 * figures it knows only which entry they work out. Indices: i, j and k as in the formulas, counted from 0. It is long because every stage has its
 * formula here.
 */
final class StageOracle {
  private static final double H = 1e-5;

  /** Numbers that are put together, and what comes out. */
  private record Line(List<Double> working, double value) {
    Line(double value) {
      this(List.of(), value);
    }

    static Line product(double a, double b) {
      return new Line(List.of(a, b), a * b);
    }
  }

  private record Table(List<Line> rows, Line result) {}

  private final Frame frame;
  private final TwoLayerNetwork network;
  private final TwoLayerNetwork.Pass pass;

  StageOracle(Frame frame) {
    this.frame = frame;
    network = frame.document().network().network();
    pass = network.pass(frame.document().network().input(), frame.document().network().target());
  }

  /** NaN for what is not known here. */
  double value(Known known, int row, int column) {
    return switch (known) {
      case ROW_VALUE -> table().rows().get(row).value();
      case RESULT -> table().result().value();
      case RESULT_CHECK -> slope(variable());
      case ARRAY_ROWS -> shape(row)[0];
      case ARRAY_COLUMNS -> shape(row)[1];
      case ARRAY_ENTRY -> stage() == Stage.LOSS ? pass.loss() : slopeOf(row);
      case BATCHES -> batches();
      case BATCH -> Math.min(frame.session().backprop().batching().number() + 1.0, batches());
      case BATCH_EPOCH -> epoch();
      case BATCH_P_CLASS_TOTAL -> BatchMoment.of(frame.state()).p().row(row).sum();
      case BILL_CHECK -> billCheck();
      default -> Double.NaN;
    };
  }

  /** The numbers that a row, or the last line, is worked out with; empty where one of them is beyond a double. */
  List<Double> list(Known known, int row) {
    var working = known == Known.ROW_WORKING ? table().rows().get(row).working() : table().result().working();
    return working.stream().allMatch(Double::isFinite) ? working : List.of();
  }

  private Stage stage() {
    return frame.session().backprop().stage();
  }

  private boolean chained() {
    return frame.session().backprop().lens() == Lens.CHAIN;
  }

  private Table table() {
    return chained() ? chain() : stageTable();
  }

  private Table stageTable() {
    var focus = NetworkFocus.of(frame);
    var k = focus.category();
    var i = focus.hidden();
    var j = focus.input();
    return switch (stage()) {
      case X -> new Table(lines(pass.x()), new Line(Double.NaN));
      case Z1 -> new Table(sum(network.w1().row(i), pass.x(), network.b1().get(i)), new Line(pass.z1().get(i)));
      case A1 -> new Table(List.of(new Line(pass.z1().get(i))), new Line(switch (network.activation()) {
        case TANH, SIGMOID -> List.of(pass.z1().get(i));
        case RELU -> List.of(0.0, pass.z1().get(i));
      }, pass.a1().get(i)));
      case Z2 -> new Table(sum(network.w2().row(k), pass.a1(), network.b2().get(k)), new Line(pass.z2().get(k)));
      case P -> softmax(k);
      case LOSS -> new Table(losses(), new Line(pass.loss()));
      case DZ2 -> new Table(error(k), new Line(pass.p().get(k) - pass.y().get(k)));
      case DW2 -> new Table(products(delta2().get(k), pass.a1()), new Line(delta2().get(k) * pass.a1().get(i)));
      case DB2 -> new Table(lines(delta2()), new Line(delta2().get(k)));
      case DA1 -> new Table(arriving(i), new Line(total(arriving(i))));
      case DZ1 -> new Table(List.of(new Line(total(arriving(i))), slopeLine(i)),
          new Line(List.of(total(arriving(i)), slopeOf(i)), delta1().get(i)));
      case DW1 -> new Table(products(delta1().get(i), pass.x()), new Line(delta1().get(i) * pass.x().get(j)));
      case DB1 -> new Table(lines(delta1()), new Line(delta1().get(i)));
      case DX -> new Table(back(j), new Line(total(back(j))));
      case UPDATE -> update(k, i, j);
    };
  }

  /** From the loss to the variable. */
  private Table chain() {
    var variable = variable();
    var row = variable.row();
    var column = variable.column();
    var rows = new ArrayList<Line>();
    switch (variable.quantity()) {
      case NET_X -> rows.addAll(back(row));
      case NET_W2 -> {
        rows.addAll(error(row));
        rows.add(new Line(pass.a1().get(column)));
      }
      case NET_A1 -> rows.addAll(arriving(row));
      case NET_W1, NET_B1, NET_Z1 -> {
        rows.addAll(arriving(row));
        rows.add(new Line(total(arriving(row))));
        rows.add(slopeLine(row));
        if (variable.quantity() == Quantity.NET_W1) {
          rows.add(new Line(pass.x().get(column)));
        }
      }
      default -> rows.addAll(error(row));
    }
    return new Table(rows, new Line(switch (variable.quantity()) {
      case NET_X -> total(back(row));
      case NET_W1 -> delta1().get(row) * pass.x().get(column);
      case NET_B1, NET_Z1 -> delta1().get(row);
      case NET_A1 -> total(arriving(row));
      case NET_W2 -> delta2().get(row) * pass.a1().get(column);
      default -> delta2().get(row);
    }));
  }

  /** δ⁽²⁾ = p − y. */
  private Vec delta2() {
    return pass.dz2();
  }

  /** δ⁽¹⁾ = W⁽²⁾ᵀδ⁽²⁾ ⊙ σ′(z⁽¹⁾). */
  private Vec delta1() {
    return Vec.generate(network.hidden(), i -> total(arriving(i)) * slopeOf(i));
  }

  private double slopeOf(int i) {
    return network.activation().derivative(pass.z1().get(i));
  }

  private Line slopeLine(int i) {
    var a = pass.a1().get(i);
    return new Line(switch (network.activation()) {
      case TANH -> List.of(1.0, a);
      case SIGMOID -> List.of(a, 1.0, a);
      case RELU -> List.of(pass.z1().get(i), 0.0);
    }, slopeOf(i));
  }

  private List<Line> error(int k) {
    return List.of(new Line(pass.p().get(k)), new Line(-pass.y().get(k)));
  }

  /** What arrives at hidden unit i, class by class. */
  private List<Line> arriving(int i) {
    return IntStream.range(0, network.classes())
        .mapToObj(k -> Line.product(network.w2().get(k, i), delta2().get(k)))
        .toList();
  }

  /** What arrives at input j, hidden unit by hidden unit. */
  private List<Line> back(int j) {
    var delta = delta1();
    return IntStream.range(0, network.hidden())
        .mapToObj(i -> Line.product(network.w1().get(i, j), delta.get(i)))
        .toList();
  }

  private Table softmax(int k) {
    var z = pass.z2();
    // Beyond e^700 the largest logit is taken away first.
    var shift = z.maxAbs() > 700 ? z.max() : 0;
    var powers = z.map(entry -> StrictMath.exp(entry - shift)).map(power -> shift == 0 ? usual(power) : power);
    var rows = new ArrayList<>(lines(powers));
    rows.add(new Line(powers.sum()));
    return new Table(rows, new Line(List.of(powers.get(k), powers.sum()), pass.p().get(k)));
  }

  private static double usual(double power) {
    return power < Double.MIN_NORMAL ? Double.NaN : power;
  }

  private List<Line> losses() {
    var rows = new ArrayList<Line>();
    for (var k = 0; k < network.classes(); k++) {
      var y = pass.y().get(k);
      var z = pass.z2();
      var max = z.max();
      var logP = z.get(k) - max - StrictMath.log(z.stream().map(entry -> StrictMath.exp(entry - max)).sum());
      if (y > 0) {
        var p = usual(pass.p().get(k));
        rows.add(new Line(y == 1 ? List.of(p) : List.of(-y, p), -y * logP));
      }
    }
    return rows;
  }

  /** A step downhill at the entries on the path, and the loss before and after it. */
  private Table update(int k, int i, int j) {
    var eta = frame.session().backprop().learningRate();
    var delta1 = delta1();
    var after = new TwoLayerNetwork(network.activation(),
        Mat.generate(network.hidden(), network.inputs(),
            (r, c) -> network.w1().get(r, c) - eta * delta1.get(r) * pass.x().get(c)),
        network.b1().minus(delta1.scale(eta)),
        Mat.generate(network.classes(), network.hidden(),
            (r, c) -> network.w2().get(r, c) - eta * delta2().get(r) * pass.a1().get(c)),
        network.b2().minus(delta2().scale(eta)));
    return new Table(
        List.of(step(network.w2().get(k, i), eta, delta2().get(k) * pass.a1().get(i)),
            step(network.b2().get(k), eta, delta2().get(k)),
            step(network.w1().get(i, j), eta, delta1.get(i) * pass.x().get(j)),
            step(network.b1().get(i), eta, delta1.get(i))),
        new Line(List.of(pass.loss()), after.loss(pass.x(), pass.y())));
  }

  private static Line step(double before, double eta, double gradient) {
    return new Line(List.of(before, eta, gradient), before - eta * gradient);
  }

  /** Weight by weight, and the bias. */
  private static List<Line> sum(Vec weights, Vec inputs, double bias) {
    var rows = new ArrayList<Line>();
    for (var n = 0; n < inputs.size(); n++) {
      rows.add(Line.product(weights.get(n), inputs.get(n)));
    }
    rows.add(new Line(bias));
    return rows;
  }

  private static List<Line> products(double error, Vec inputs) {
    return inputs.stream().mapToObj(input -> Line.product(error, input)).toList();
  }

  private static List<Line> lines(Vec values) {
    return values.stream().mapToObj(Line::new).toList();
  }

  private static double total(List<Line> rows) {
    return rows.stream().mapToDouble(Line::value).sum();
  }

  /** What the loss is differentiated by. */
  private Term variable() {
    var focus = NetworkFocus.of(frame);
    return chained() ? ChainEquations.of(frame).variable() : switch (stage()) {
      case DZ2, DB2 -> Term.of(Quantity.NET_B2, focus.category());
      case DW2 -> Term.of(Quantity.NET_W2, focus.category(), focus.hidden());
      case DA1 -> Term.of(Quantity.NET_A1, focus.hidden());
      case DZ1, DB1 -> Term.of(Quantity.NET_B1, focus.hidden());
      case DW1 -> Term.of(Quantity.NET_W1, focus.hidden(), focus.input());
      default -> Term.of(Quantity.NET_X, focus.input());
    };
  }

  /** ∂L/∂v as a central difference; z is moved by its bias. */
  double slope(Term by) {
    var row = by.row();
    var column = by.column();
    var y = pass.y();
    return switch (by.quantity()) {
      case NET_X -> slope(pass.x().get(row), v -> network.loss(pass.x().with(row, v), y));
      case NET_W1 -> slope(network.w1().get(row, column),
          v -> new TwoLayerNetwork(network.activation(), network.w1().with(row, column, v), network.b1(),
              network.w2(), network.b2()).loss(pass.x(), y));
      case NET_B1, NET_Z1 -> slope(network.b1().get(row),
          v -> new TwoLayerNetwork(network.activation(), network.w1(), network.b1().with(row, v), network.w2(),
              network.b2()).loss(pass.x(), y));
      case NET_A1 -> slope(pass.a1().get(row), v -> lossOf(network.w2().affine(pass.a1().with(row, v), network.b2())));
      case NET_W2 -> slope(network.w2().get(row, column),
          v -> lossOf(network.w2().with(row, column, v).affine(pass.a1(), network.b2())));
      default -> slope(network.b2().get(row),
          v -> lossOf(network.w2().affine(pass.a1(), network.b2().with(row, v))));
    };
  }

  /** −Σ y ln p of logits. */
  private double lossOf(Vec z) {
    var max = z.max();
    var logSum = max + StrictMath.log(z.stream().map(entry -> StrictMath.exp(entry - max)).sum());
    return pass.y().zip(z, (y, entry) -> y * (logSum - entry)).sum();
  }

  private static double slope(double at, DoubleUnaryOperator loss) {
    var above = at + H;
    var below = at - H;
    return (loss.applyAsDouble(above) - loss.applyAsDouble(below)) / (above - below);
  }

  /** Rows and columns of the arrays in the stage's equation, counted with the signs between them. */
  private int[] shape(int place) {
    var n = network.inputs();
    var m = network.hidden();
    var classes = network.classes();
    int[] none = {};
    int[] x = {n, 1};
    int[] unit = {m, 1};
    int[] category = {classes, 1};
    int[] w1 = {m, n};
    int[] w2 = {classes, m};
    return (switch (stage()) {
      case X -> List.of(x);
      case Z1 -> List.of(unit, none, w1, x, none, unit);
      case A1, DB1 -> List.of(unit, none, unit);
      case Z2 -> List.of(category, none, w2, unit, none, category);
      case P, DB2 -> List.of(category, none, category);
      case LOSS -> List.of(new int[]{1, 1}, none, new int[]{1, classes}, none, category);
      case DZ2 -> List.of(category, none, category, none, category);
      case DW2 -> List.of(w2, none, category, new int[]{1, m});
      case DA1 -> List.of(unit, none, new int[]{m, classes}, category);
      case DZ1 -> List.of(unit, none, unit, none, unit);
      case DW1 -> List.of(w1, none, unit, new int[]{1, n});
      case DX -> List.of(x, none, new int[]{n, m}, unit);
      case UPDATE -> List.of(w2, none, w2, w1, none, w1);
    }).get(place);
  }

  /** The last line of a block of the network's derivation, counted from 1. */
  private int trainingRows() {
    var task = frame.document().training().task();
    return task.setup().split(task.data()).train().size();
  }

  private double batches() {
    return Math.ceil(trainingRows() / (double) frame.session().backprop().batching().size());
  }

  private double epoch() {
    var training = frame.document().training();
    var setup = training.task().setup();
    return Math.min(Math.floorDiv(training.updates(), setup.plan().batches(trainingRows())) + 1.0, setup.epochs());
  }

  /** The slope of the batch's mean loss in the weight or bias of the chosen entry. */
  private double billCheck() {
    var moment = BatchMoment.of(frame.state());
    var example = frame.document().network();
    var by = Batch.parameter(moment.entry()).orElseThrow();
    return slope(frame.value(by).orElseThrow(),
        v -> BatchPass.of(example.with(by, v).network(), moment.batch().examples(), moment.view().axis())
            .softmax()
            .loss());
  }
}
