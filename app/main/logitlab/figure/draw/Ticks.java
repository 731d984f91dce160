package logitlab.figure.draw;

import java.util.List;
import java.util.stream.LongStream;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.words.Numbers;

/**
 * Round numbers along an axis: 1, 2 or 5 times a power of ten apart.
 *
 * @param step    from one to the next
 * @param values  rising, inside the axis
 * @param decimals what a label needs to tell neighbours apart
 */
record Ticks(double step, List<Double> values, int decimals) {
  /** Beyond this a whole number is labelled as a power of ten. */
  private static final double LONG = 1e5;

  Ticks {
    values = List.copyOf(values);
  }

  /** At most {@code most} of them from {@code low} to {@code high}, low &lt; high. */
  static Ticks of(double low, double high, int most) {
    var rough = (high - low) / most;
    var power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    var factor = rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10;
    var step = factor * power;
    var first = (long) Math.ceil(low / step - 1e-9);
    var last = (long) Math.floor(high / step + 1e-9);
    var decimals = (int) Math.clamp(-Math.floor(StrictMath.log10(step) + 1e-9), 0, 9);
    return new Ticks(step, LongStream.rangeClosed(first, last).mapToObj(n -> n * step).toList(), decimals);
  }

  /** As many as have room for their labels on an axis of {@code length} pixels; none if not even two have. */
  static Ticks fitting(double low, double high, double length, double textSize) {
    for (var most = 8; most >= 2; most--) {
      var ticks = of(low, high, most);
      var pitch = ticks.step / (high - low) * length;
      if (ticks.values.stream()
          .allMatch(value -> TextWidth.of(ticks.label(value), Face.REGULAR, textSize) + 14 <= pitch)) {
        return ticks;
      }
    }
    return new Ticks(high - low, List.of(), 0);
  }

  /** The exponent of the power of ten at or below a magnitude. */
  private static double decade(double value) {
    return Math.floor(StrictMath.log10(Math.abs(value)) + 1e-9);
  }

  String label(double value) {
    return decimals > 0 || Math.abs(value) < LONG
        ? Numbers.fixed(value, decimals)
        : Numbers.scientific(value, (int) Math.clamp(decade(value) - decade(step), 0, 9)).text();
  }
}
