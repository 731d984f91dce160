package logitlab.math;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/** A column of n ≥ 1 doubles that never changes. Two are equal when they have the same entries, bit for bit. */
public final class Vec {
  private final double[] entries;

  private Vec(double[] entries) {
    if (entries.length == 0) {
      throw new IllegalArgumentException("a vector has at least one entry");
    }
    this.entries = entries;
  }

  public static Vec of(double... entries) {
    return new Vec(entries.clone());
  }

  /** The vector of {@code size} entries whose entry i is {@code entry(i)}. */
  public static Vec generate(int size, IntToDoubleFunction entry) {
    var entries = new double[size];
    Arrays.setAll(entries, entry);
    return new Vec(entries);
  }

  public static Vec zeros(int size) {
    return new Vec(new double[size]);
  }

  /** All zeros but for a one at {@code index}. */
  public static Vec oneHot(int size, int index) {
    return zeros(size).with(index, 1.0);
  }

  public int size() {
    return entries.length;
  }

  public double get(int index) {
    return entries[index];
  }

  /** This vector with one entry replaced. */
  public Vec with(int index, double entry) {
    var copy = entries.clone();
    copy[index] = entry;
    return new Vec(copy);
  }

  public Vec map(DoubleUnaryOperator function) {
    return generate(entries.length, i -> function.applyAsDouble(entries[i]));
  }

  /** Entry by entry: {@code function(this[i], other[i])}. */
  public Vec zip(Vec other, DoubleBinaryOperator function) {
    if (other.size() != size()) {
      throw new IllegalArgumentException("sizes differ: " + size() + " and " + other.size());
    }
    return generate(entries.length, i -> function.applyAsDouble(entries[i], other.entries[i]));
  }

  public Vec plus(Vec other) {
    return zip(other, Double::sum);
  }

  public Vec minus(Vec other) {
    return zip(other, (a, b) -> a - b);
  }

  /** The Hadamard product, entry by entry. */
  public Vec hadamard(Vec other) {
    return zip(other, (a, b) -> a * b);
  }

  public Vec scale(double factor) {
    return map(x -> factor * x);
  }

  /**
   * The inner product, as if summed in twice the precision and then rounded (Ogita, Rump and Oishi 2005).
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public double dot(Vec other) {
    return dot(other, 0);
  }

  /** {@code offset + this · other}, with one rounding error like {@link #dot(Vec)}. */
  double dot(Vec other, double offset) {
    if (other.size() != size()) {
      throw new IllegalArgumentException("sizes differ: " + size() + " and " + other.size());
    }
    var sum = offset;
    var error = 0.0;
    for (var i = 0; i < entries.length; i++) {
      var product = entries[i] * other.entries[i];
      var before = sum;
      sum = before + product;
      var seen = sum - before;
      error += (before - (sum - seen)) + (product - seen) + Math.fma(entries[i], other.entries[i], -product);
    }
    return sum + error;
  }

  /** The sum from the first entry to the last, in that order. */
  public double sum() {
    var sum = 0.0;
    for (var entry : entries) {
      sum += entry;
    }
    return sum;
  }

  /** Whether no entry is infinite or NaN. */
  public boolean isFinite() {
    return stream().allMatch(Double::isFinite);
  }

  public double max() {
    return stream().max().orElseThrow();
  }

  public double maxAbs() {
    return stream().map(Math::abs).max().orElseThrow();
  }

  /** The index of the largest entry, the first of equals. */
  public int argMax() {
    var best = 0;
    for (var i = 1; i < entries.length; i++) {
      if (entries[i] > entries[best]) {
        best = i;
      }
    }
    return best;
  }

  public DoubleStream stream() {
    return Arrays.stream(entries);
  }

  public double[] toArray() {
    return entries.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vec vec && Arrays.equals(entries, vec.entries);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    return Arrays.toString(entries);
  }
}
