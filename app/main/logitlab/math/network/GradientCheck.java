package logitlab.math.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;

/**
 * Every entry of a gradient three times: by the closed form, by central differences (L(v + h) − L(v − h)) / 2h of the loss, and by dual
 * numbers on the loss's {@link Definition}. The central one is off by about h² L‴/6 and 1e-16 L/h; at a ReLU's kink it is the mean of
 * both sides, where the other two are those of σ′(0) = 0.
 *
 * @param step    h
 * @param entries one for each number that the loss depends on, array by array and row by row
 */
public record GradientCheck(double step, List<Entry> entries) {

  /** The array a number stands in: the logits z, or the network's parameters and input. */
  public enum Parameter {
    Z, W2, B2, W1, B1, X
  }

  /**
   * Where a number stands.
   *
   * @param row    its index from 0
   * @param column its second index from 0; 0 for a vector's entry
   */
  public record Place(Parameter parameter, int row, int column) {}

  /** ∂L/∂v for the number v at a place, by the closed form, central differences and dual numbers. */
  public record Entry(Place place, double analytic, double central, double dual) {
    /** The larger distance of the other two from the closed form; NaN if one is. */
    public double difference() {
      return Math.max(Math.abs(central - analytic), Math.abs(dual - analytic));
    }
  }

  public GradientCheck {
    entries = List.copyOf(entries);
    if (!(step > 0 && step < Double.POSITIVE_INFINITY) || entries.isEmpty()) {
      throw new IllegalArgumentException("a gradient check has a step above 0 and at least one entry");
    }
  }

  /** Checks ∂L/∂z of softmax with cross-entropy. A step of about 1e-5 T is good where z is not large. */
  public static GradientCheck of(CrossEntropy crossEntropy, double step) {
    var z = crossEntropy.softmax().logits();
    var temperature = crossEntropy.softmax().temperature();
    var y = crossEntropy.target();
    var gradient = crossEntropy.gradient();
    var entries = new ArrayList<Entry>();
    for (var i = 0; i < z.size(); i++) {
      var index = i;
      DoubleUnaryOperator loss = v -> new CrossEntropy(Softmax.of(z.with(index, v), temperature), y).loss();
      UnaryOperator<Dual> definition = v -> {
        var logits = new ArrayList<>(z.stream().mapToObj(Dual::constant).toList());
        logits.set(index, v);
        return Definition.crossEntropy(logits, temperature, y);
      };
      entries.add(entry(new Place(Parameter.Z, i, 0), z.get(i), step, gradient.get(i), loss, definition));
    }
    return new GradientCheck(step, entries);
  }

  /** Checks the gradients of the network's loss at the input x and the target y, by every parameter and by x. */
  public static GradientCheck of(TwoLayerNetwork network, Vec x, Vec y, double step) {
    var point = new NetworkPoint(network, x, y);
    var pass = network.pass(x, y);
    var entries = new ArrayList<Entry>();
    for (var place : point.places()) {
      entries.add(entry(place, point.value(place), step, NetworkPoint.gradient(pass, place),
          v -> point.with(place, v).loss(), v -> point.definition(place, v)));
    }
    return new GradientCheck(step, entries);
  }

  /** The largest distance of central differences from the closed form. */
  public double worstCentral() {
    return worst(entry -> Math.abs(entry.central() - entry.analytic()));
  }

  /** The largest distance of dual numbers from the closed form. */
  public double worstDual() {
    return worst(entry -> Math.abs(entry.dual() - entry.analytic()));
  }

  /** The larger of the two; NaN if any number is. */
  public double worst() {
    return Math.max(worstCentral(), worstDual());
  }

  private double worst(ToDoubleFunction<Entry> distance) {
    return entries.stream().mapToDouble(distance).reduce(0, Math::max);
  }

  private static Entry entry(Place place, double value, double step, double analytic, DoubleUnaryOperator loss,
      UnaryOperator<Dual> definition) {
    var above = value + step;
    var below = value - step;
    var central = (loss.applyAsDouble(above) - loss.applyAsDouble(below)) / (above - below);
    return new Entry(place, analytic, central, definition.apply(Dual.variable(value)).derivative());
  }
}
