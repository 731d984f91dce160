package logitlab.derivation.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;

/**
 * The two-layer network with one example: x → z⁽¹⁾ → a⁽¹⁾ → z⁽²⁾ → p → L. Values come from {@link TwoLayerNetwork#pass}, derivatives by
 * dual numbers from the definitions of the layers: the network's own way back is not used for them.
 *
 * <p>Where a batch is spoken of, it is the example and a second one: the same input with all signs turned, and the next class for every
 * target.
 */
public final class NetworkModel implements Model {
  private final TwoLayerNetwork network;
  private final TwoLayerNetwork.Pass pass;
  private final double rate;
  /** The batch, each example sent forward. */
  private final List<TwoLayerNetwork.Pass> batch;
  /** The same with nothing moving. */
  private final List<Forward> still;
  private final Map<Term, Estimate> slopes = new ConcurrentHashMap<>();

  /** At the input x and the target y, with the learning rate α &gt; 0; throws IllegalArgumentException where sizes do not fit. */
  public NetworkModel(TwoLayerNetwork network, Vec x, Vec y, double rate) {
    this.network = network;
    this.pass = network.pass(x, y);
    this.rate = rate;
    this.batch = List.of(pass,
        network.pass(x.scale(-1), Vec.generate(y.size(), k -> y.get((k + y.size() - 1) % y.size()))));
    this.still = IntStream.range(0, batch.size()).mapToObj(n -> new Forward(n, Optional.empty(), Set.of())).toList();
    still.forEach(Forward::complete);
  }

  @Override
  public int size(Range range) {
    return switch (range) {
      case CLASSES -> network.classes();
      case HIDDEN -> network.hidden();
      case INPUTS -> network.inputs();
      case EXAMPLES -> batch.size();
      case ONE -> 1;
    };
  }

  @Override
  public Quantity target() {
    return Quantity.NET_Y;
  }

  @Override
  public Activation activation() {
    return network.activation();
  }

  @Override
  public boolean knows(Quantity quantity) {
    return quantity.isOfNetwork();
  }

  @Override
  public Estimate value(Term term) {
    return switch (term.quantity()) {
      case NET_X, NET_W1, NET_B1, NET_W2, NET_B2, NET_Y, NET_RATE, NET_EXAMPLES -> Estimate.exact(given(term));
      case NET_DZ2 -> Estimate.computed(pass.dz2().get(term.row()));
      case NET_DW2 -> Estimate.computed(entry(pass.dw2(), term));
      case NET_DB2 -> Estimate.computed(pass.db2().get(term.row()));
      case NET_DA1 -> slope(term, Quantity.NET_A1);
      case NET_DZ1 -> slope(term, Quantity.NET_Z1);
      case NET_DW1 -> slope(term, Quantity.NET_W1);
      case NET_DB1 -> slope(term, Quantity.NET_B1);
      case NET_DX -> slope(term, Quantity.NET_X);
      case NET_NEW_W2 -> stepped(Quantity.NET_W2, term);
      case NET_NEW_B2 -> stepped(Quantity.NET_B2, term);
      case NET_NEW_W1 -> stepped(Quantity.NET_W1, term);
      case NET_NEW_B1 -> stepped(Quantity.NET_B1, term);
      case BATCH_X -> Estimate.exact(batch.get(term.column()).x().get(term.row()));
      case BATCH_A1 -> still.get(term.column()).of(Term.of(Quantity.NET_A1, term.row())).value();
      case BATCH_DZ2 -> Estimate.computed(batch.get(term.column()).dz2().get(term.row()));
      case BATCH_DZ1 -> slope(term.column(), Term.of(Quantity.NET_Z1, term.row()));
      case NET_EXAMPLE_LOSS -> still.get(term.row()).of(Term.of(Quantity.NET_LOSS)).value();
      case NET_MEAN_LOSS -> mean(still).value();
      default -> still.getFirst().of(term).value();
    };
  }

  @Override
  public Motion along(Term by, Set<Quantity> free) {
    var forward = IntStream.range(0, batch.size()).mapToObj(n -> new Forward(n, Optional.of(by), free)).toList();
    return term -> switch (term.quantity()) {
      case NET_EXAMPLE_LOSS -> forward.get(term.row()).of(Term.of(Quantity.NET_LOSS));
      case NET_MEAN_LOSS -> mean(forward);
      default -> forward.getFirst().of(term);
    };
  }

  private static Rate mean(List<Forward> examples) {
    return examples.stream()
        .map(example -> example.of(Term.of(Quantity.NET_LOSS)))
        .reduce(Rate::plus)
        .orElseThrow()
        .divide(Rate.constant(Estimate.exact(examples.size())));
  }

  private double given(Term term) {
    return switch (term.quantity()) {
      case NET_X -> pass.x().get(term.row());
      case NET_Y -> pass.y().get(term.row());
      case NET_W1 -> entry(network.w1(), term);
      case NET_B1 -> network.b1().get(term.row());
      case NET_W2 -> entry(network.w2(), term);
      case NET_B2 -> network.b2().get(term.row());
      case NET_RATE -> rate;
      case NET_EXAMPLES -> batch.size();
      default -> throw new IllegalArgumentException("the network has no " + term);
    };
  }

  /** A weight or bias after one step downhill. */
  private Estimate stepped(Quantity of, Term term) {
    var before = new Term(of, term.row(), term.column());
    return Estimate.exact(given(before)).minus(Estimate.exact(rate).times(slope(0, before)));
  }

  /** A gradient of the loss, by the network's definition. */
  private Estimate slope(Term gradient, Quantity by) {
    return slopes.computeIfAbsent(gradient, _ -> slope(0, new Term(by, gradient.row(), gradient.column())));
  }

  /** How fast the loss of one example of the batch changes with a number. */
  private Estimate slope(int example, Term by) {
    return new Forward(example, Optional.of(by), Set.of(by.quantity())).of(Term.of(Quantity.NET_LOSS)).derivative();
  }

  private static double entry(Mat mat, Term term) {
    return mat.get(term.row(), term.column());
  }

  /** How far along the way forward a quantity stands: it follows those of lower levels. */
  private static int level(Quantity quantity) {
    return switch (quantity) {
      case NET_Z1 -> 1;
      case NET_A1, NET_W2, NET_B2 -> 2;
      case NET_Z2 -> 3;
      case NET_P -> 4;
      case NET_LOSS -> 5;
      default -> 0;
    };
  }

  /** One example of the batch sent forward while one number moves, or none. */
  private final class Forward {
    private final int index;
    private final TwoLayerNetwork.Pass example;
    private final Optional<Term> by;
    private final Set<Quantity> free;
    private final Map<Term, Rate> known = new ConcurrentHashMap<>();

    Forward(int index, Optional<Term> by, Set<Quantity> free) {
      this.index = index;
      this.example = batch.get(index);
      this.by = by;
      this.free = free;
    }

    /** Computes all there is, so that nothing is written later and any thread may read. */
    void complete() {
      for (var quantity : List.of(Quantity.NET_X, Quantity.NET_Y, Quantity.NET_W1, Quantity.NET_B1, Quantity.NET_Z1,
          Quantity.NET_A1, Quantity.NET_W2, Quantity.NET_B2, Quantity.NET_Z2, Quantity.NET_P)) {
        var rows = size(quantity.ranges().getFirst());
        var columns = quantity.ranges().size() > 1 ? size(quantity.ranges().get(1)) : 1;
        for (var n = 0; n < rows * columns; n++) {
          of(quantity.ranges().size() > 1 ? Term.of(quantity, n / columns, n % columns) : Term.of(quantity, n));
        }
      }
      of(Term.of(Quantity.NET_LOSS));
    }

    Rate of(Term term) {
      var rate = known.get(term);
      if (rate == null) {
        rate = by.isPresent() ? moving(term, by.get()) : defined(term);
        known.put(term, rate);
      }
      return rate;
    }

    private Rate moving(Term term, Term variable) {
      var stands = level(term.quantity()) <= level(variable.quantity()) || free.contains(term.quantity())
          || otherUnit(term, variable);
      var rate = stands ? still.get(index).of(term) : defined(term);
      return term.equals(variable) ? Rate.variable(rate.value()) : rate;
    }

    /** Whether the definition of {@code term} speaks of other units than the variable's: z_k has row k of the weights only. */
    private static boolean otherUnit(Term term, Term variable) {
      var own = switch (term.quantity()) {
        case NET_Z1, NET_A1 -> variable.quantity() != Quantity.NET_X;
        case NET_Z2 -> variable.quantity() == Quantity.NET_W2 || variable.quantity() == Quantity.NET_B2;
        default -> false;
      };
      return own && term.row() != variable.row();
    }

    private Rate defined(Term term) {
      var row = term.row();
      return switch (term.quantity()) {
        case NET_X -> exact(example.x().get(row));
        case NET_Y -> exact(example.y().get(row));
        case NET_Z1 -> affine(Quantity.NET_W1, Quantity.NET_X, Quantity.NET_B1, row, network.inputs());
        case NET_A1 -> of(Term.of(Quantity.NET_Z1, row)).through(network.activation());
        case NET_Z2 -> affine(Quantity.NET_W2, Quantity.NET_A1, Quantity.NET_B2, row, network.hidden());
        case NET_P -> shifted(row).exp().divide(total());
        case NET_LOSS -> loss();
        default -> exact(given(term));
      };
    }

    private Rate affine(Quantity weights, Quantity input, Quantity offset, int row, int columns) {
      var sum = of(Term.of(offset, row));
      for (var column = 0; column < columns; column++) {
        sum = sum.plus(of(Term.of(weights, row, column)).times(of(Term.of(input, column))));
      }
      return sum;
    }

    /** z⁽²⁾_k less the largest of them, a constant that cancels. */
    private Rate shifted(int k) {
      return of(Term.of(Quantity.NET_Z2, k)).plus(exact(-example.z2().max()));
    }

    private Rate total() {
      return IntStream.range(0, network.classes()).mapToObj(k -> shifted(k).exp()).reduce(Rate::plus).orElseThrow();
    }

    private Rate loss() {
      var followed = !free.contains(Quantity.NET_P);
      var logTotal = followed ? total().log() : exact(0);
      var sum = Rate.constant(Estimate.ZERO);
      for (var k = 0; k < network.classes(); k++) {
        var y = example.y().get(k);
        if (y != 0) {
          var logP = followed ? shifted(k).plus(logTotal.negate()) : of(Term.of(Quantity.NET_P, k)).log();
          sum = sum.plus(exact(y).times(logP));
        }
      }
      return sum.negate();
    }

    private static Rate exact(double value) {
      return Rate.constant(Estimate.exact(value));
    }
  }
}
