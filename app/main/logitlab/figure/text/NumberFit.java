package logitlab.figure.text;

import java.util.List;
import java.util.Optional;
import logitlab.typeset.Face;
import logitlab.words.Numbers;

/**
 * How several numbers are written alike, each within a width: as large and as exactly as that allows, rather exactly than large. What would be
 * 0 with these decimals is a power of ten where there is room for it.
 *
 * @param size 0 where there is no room for all of them
 */
public record NumberFit(int decimals, double size, boolean signed, Face face, double width) {
  private static final double FIXED = 1e3;
  private static final double SMALLEST = 10;
  /** Widths are rounded. */
  private static final double SLACK = 0.99;
  /** Decimals and size, best first. */
  private static final List<NumberFit> FORMS = List.of(form(3, 18), form(3, 15), form(3, 13), form(2, 15), form(2, 13),
      form(3, 11), form(2, 11), form(2, 10));

  private static NumberFit form(int decimals, double size) {
    return new NumberFit(decimals, size, false, Face.MEDIUM, 0);
  }

  public static NumberFit of(List<Double> values, boolean signed, Face face, double width, double largest) {
    return FORMS.stream()
        .filter(form -> form.size <= largest)
        .map(form -> new NumberFit(form.decimals, form.size, signed, face, width))
        .filter(form -> values.stream().allMatch(value -> form.written(value).isPresent()))
        .findFirst()
        .orElse(new NumberFit(0, 0, signed, face, width));
  }

  /** The same for numbers that stand there in any case: where there is no room, they are as small as the width asks. */
  public static NumberFit always(List<Double> values, boolean signed, Face face, double width, double largest) {
    var fit = of(values, signed, face, width, largest);
    if (fit.size > 0) {
      return fit;
    }
    var widest = values.stream()
        .map(value -> signed ? NetworkNumbers.signed(value, 2) : NetworkNumbers.unit(value))
        .mapToDouble(text -> TextWidth.of(text, face, SMALLEST))
        .max()
        .orElse(width);
    return new NumberFit(2, SMALLEST * SLACK * width / widest, signed, face, width);
  }

  /** One of the numbers as written. */
  public String text(double value) {
    return written(value).orElse("");
  }

  private Optional<String> written(double value) {
    var text = signed
        ? NetworkNumbers.signed(value, decimals)
        : decimals == 3 ? NetworkNumbers.exact(value) : NetworkNumbers.unit(value);
    return fits(text)
        ? Optional.of(text)
        : Optional.of(value)
            .filter(small -> Math.abs(small) < FIXED)
            .map(small -> Numbers.fixed(small, decimals))
            .filter(this::fits);
  }

  private boolean fits(String text) {
    return TextWidth.of(text, face, size) <= width;
  }
}
