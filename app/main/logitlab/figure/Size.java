package logitlab.figure;

/** A width and a height in pixels of the layout, both positive. */
public record Size(double width, double height) {
  public Size {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("size " + width + " × " + height);
    }
  }

  /** All of a page of this size. */
  public Rect page() {
    return new Rect(0, 0, width, height);
  }
}
