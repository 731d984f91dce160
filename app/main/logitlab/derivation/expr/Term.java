package logitlab.derivation.expr;

/**
 * What a symbol denotes: one number, wherever it is shown. Pointing at any of its places lights them all.
 *
 * @param quantity the array it is in
 * @param row      its index from 0, −1 when the quantity is a single number
 * @param column   its second index from 0, −1 when it has one index or none
 */
public record Term(Quantity quantity, int row, int column) {
  public Term {
    if (row < -1 || column < -1 || (row == -1 && column != -1)) {
      throw new IllegalArgumentException("index [" + row + "][" + column + "]");
    }
  }

  public static Term of(Quantity quantity) {
    return new Term(quantity, -1, -1);
  }

  public static Term of(Quantity quantity, int index) {
    return new Term(quantity, index, -1);
  }

  public static Term of(Quantity quantity, int row, int column) {
    return new Term(quantity, row, column);
  }

  @Override
  public String toString() {
    return quantity + (row < 0 ? "" : "[" + row + "]") + (column < 0 ? "" : "[" + column + "]");
  }
}
