package logitlab.derivation.expr;

/** A thing itself, not one like it: to compare what stands in a formula or a block would take as long as to walk it. */
public record Same<T>(T thing) {
  @Override
  @SuppressWarnings("ReferenceEquality") // see above
  public boolean equals(Object other) {
    return other instanceof Same(var its) && its == thing;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(thing);
  }
}
