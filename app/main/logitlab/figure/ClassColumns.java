package logitlab.figure;

/**
 * Where the columns of the class table stand, from the left edge of its card. What is left over by a wider card goes to the name, the
 * slider and the two columns of bars.
 *
 * @param width the card's width, at least 760
 */
record ClassColumns(double width) {
  private static final double NARROWEST = 784;

  private double spare() {
    return width - NARROWEST;
  }

  double name() {
    return 24;
  }

  double nameWidth() {
    return 98 + spare() * 0.15;
  }

  Rect slider(double centreY) {
    return new Rect(name() + nameWidth() + 8, centreY - 14, 108 + spare() * 0.2, 28);
  }

  Rect field(double centreY) {
    return new Rect(slider(centreY).right() + 6, centreY - 15, 62, 30);
  }

  double logitCentre() {
    return (slider(0).x() + field(0).right()) / 2;
  }

  double expRight() {
    return field(0).right() + 84;
  }

  double expWidth() {
    return expRight() - field(0).right() - 4;
  }

  double expCentre() {
    return expRight() - 30;
  }

  Rect probability(double centreY, double height) {
    return new Rect(expRight() + 14, centreY - height / 2, 96 + spare() * 0.35, height);
  }

  double probabilityRight() {
    return probability(0, 0).right() + 60;
  }

  double probabilityCentre() {
    return (probability(0, 0).x() + probabilityRight()) / 2;
  }

  double target() {
    return probabilityRight() + 28;
  }

  /** Where a bar of −1 ends. */
  double gradientLeft() {
    return target() + 25;
  }

  /** How long a bar of 1 is, where the numbers leave room for it. */
  double gradientUnit() {
    return 42 + spare() * 0.15;
  }

  double gradientRight() {
    return width - 20;
  }

  double gradientCentre() {
    return (gradientLeft() + gradientRight()) / 2;
  }
}
