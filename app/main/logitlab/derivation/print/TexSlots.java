package logitlab.derivation.print;

import java.util.ArrayList;
import java.util.List;
import logitlab.words.Numbers;

/** Hands out the slots of a formula's live numbers: the source has zeros there, and the digits are put in when it is laid out. */
final class TexSlots {
  private static final int DECIMALS = 3;

  private final List<Tex.Live> numbers = new ArrayList<>();

  List<Tex.Live> numbers() {
    return numbers;
  }

  /** A number as TeX that belongs to the printed part {@code tag}. */
  String number(double value, int tag) {
    var shown = Numbers.shown(value, DECIMALS);
    var mantissa = slot(shown.mantissa(), tag);
    return shown.scientific() ? mantissa + " \\cdot 10^{" + slot(shown.exponent(), tag) + "}" : mantissa;
  }

  private String slot(String number, int tag) {
    var digits = number.replace('−', '-');
    numbers.add(new Tex.Live(digits, tag));
    return TexTags.number(numbers.size() - 1, digits.replaceAll("[1-9]", "0"));
  }
}
