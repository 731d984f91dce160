package logitlab.derivation;

/**
 * How symbols are printed: the letters for probabilities, target and logits as TeX, and whether the temperature is shown.
 *
 * @param temperature false when T is 1: then 1/T is not printed
 */
public record Notation(String p, String y, String z, boolean temperature) {

  /** p, y, z, with 1/T unless T is 1. */
  public static Notation standard(double temperature) {
    return new Notation("p", "y", "z", temperature != 1);
  }

  /** The same letters, with the temperature shown. */
  public Notation withTemperature() {
    return new Notation(p, y, z, true);
  }
}
