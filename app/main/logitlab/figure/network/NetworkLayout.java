package logitlab.figure.network;

import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.draw.NetworkEdge;
import logitlab.math.network.TwoLayerNetwork;

/**
 * Where a network stands on its card: a column of units for x, one for the hidden layer whose units have a half for z⁽¹⁾ and a half for
 * a⁽¹⁾, one for z⁽²⁾, then the bars of p, the targets and, below them, the loss. Under each unit there is room for its gradient. On a picture
 * that is too low for that, a tight one, a unit shows its gradient in the place of its value, once it has come back.
 */
public record NetworkLayout(Size size, int inputs, int hidden, int classes, boolean tight) {
  static final double UNIT = 64;
  /** Between the halves of a hidden unit. */
  static final double LINK = 24;

  private static final double HEADING = 88;
  /** The same where a gradient's name stands in the place of the value's. */
  private static final double LOW_HEADING = 64;
  private static final double SIDE = 24;
  private static final double FOOT = 12;
  private static final double LOSS = 48;
  private static final double LOSS_WIDTH = 192;
  private static final double WIDEST_PITCH = 140;
  /** Below this distance of rows the hidden layer, which has nothing under it, takes the loss's strip too. */
  private static final double NARROW_PITCH = 60;
  private static final double LEAST_PITCH = 60;
  private static final double CLOSE_PITCH = 44;
  /** The same of the units that have the loss under them. */
  private static final double OPEN_PITCH = 52;
  /** The least distance of units that have nothing under them, and what is between them. */
  private static final double TIGHT_PITCH = 30;
  private static final double BETWEEN = 5;
  /** What a gradient under a unit takes. */
  private static final double UNDER = 16;

  static NetworkLayout of(Frame frame) {
    var network = frame.document().network().network();
    return new NetworkLayout(frame.size(), network.inputs(), network.hidden(), network.classes(),
        frame.isPicture() && frame.size().height() < leastOnStage(network));
  }

  /** How high a card must be for the units of a network, with what stands under them. */
  public static double least(TwoLayerNetwork network) {
    return HEADING + FOOT + Math.max(LOSS + LEAST_PITCH * Math.max(network.inputs(), network.classes()),
        LEAST_PITCH * network.hidden());
  }

  /** The same where units may stand closer, as long as their numbers can be read. */
  public static double leastOnStage(TwoLayerNetwork network) {
    return HEADING + FOOT + Math.max(LOSS + OPEN_PITCH * Math.max(network.inputs(), network.classes()),
        CLOSE_PITCH * network.hidden());
  }

  /** The same where a gradient may stand in the place of a value. */
  public static double tightest(TwoLayerNetwork network) {
    return LOW_HEADING + FOOT + Math.max(LOSS + TIGHT_PITCH * Math.max(network.inputs(), network.classes()),
        TIGHT_PITCH * network.hidden());
  }

  Rect input(int j) {
    return unit(SIDE, UNIT, centre(j, inputs));
  }

  /** The whole unit, both halves. */
  Rect hidden(int i) {
    return unit(hiddenLeft(), 2 * UNIT + LINK, centre(i, hidden));
  }

  Rect hiddenZ(int i) {
    return unit(hiddenLeft(), UNIT, centre(i, hidden));
  }

  Rect hiddenA(int i) {
    return unit(hiddenLeft() + UNIT + LINK, UNIT, centre(i, hidden));
  }

  Rect logit(int k) {
    return unit(logitLeft(), UNIT, centre(k, classes));
  }

  Rect bar(int k) {
    var height = Math.min(24, unitHeight() * 0.7);
    return unit(size.width() - 212, 84, centre(k, classes)).inset(0, (unitHeight() - height) / 2);
  }

  /** Where the printed p ends. */
  double probabilityRight() {
    return size.width() - 64;
  }

  double targetX() {
    return size.width() - 36;
  }

  /** Where it is said what the signs' colours mean, on the line of the loss. */
  double legendLeft() {
    return hidden(0).right() + 2 * UNDER;
  }

  /** Whether so wide a legend has room between the activations and the loss. */
  boolean hasLegend(double width) {
    return !hiddenIsDense() && legendLeft() + width < size.width() - LOSS_WIDTH;
  }

  double lossBaseline() {
    return size.height() - 24;
  }

  /** How far it is from layer to layer. */
  double gap() {
    return (logitLeft() - SIDE - UNIT - 2 * UNIT - LINK) / 2;
  }

  /** From input j to hidden unit i. */
  NetworkEdge first(int i, int j) {
    return new NetworkEdge(input(j).right(), input(j).centreY(), hidden(i).x(), hidden(i).centreY());
  }

  /** From hidden unit j to class k. */
  NetworkEdge second(int k, int j) {
    return new NetworkEdge(hidden(j).right(), hidden(j).centreY(), logit(k).x(), logit(k).centreY());
  }

  private double logitLeft() {
    return size.width() - 212 - 36 - UNIT;
  }

  private double hiddenLeft() {
    return SIDE + UNIT + gap();
  }

  private static Rect unit(double x, double width, Row row) {
    return Rect.onLine(x, row.centre(), width, row.height());
  }

  /** How much room there is under a unit. */
  double underHeight() {
    return UNDER + 3;
  }

  private record Row(double centre, double height) {}

  private Row centre(int index, int count) {
    var strip = count == hidden && hiddenIsDense() ? tall() : strip();
    var pitch = Math.min(WIDEST_PITCH, strip / count);
    return new Row(heading() + strip / 2 + (index - (count - 1) / 2.0) * pitch - under() / 2, unitHeight());
  }

  private double unitHeight() {
    var strip = hiddenIsDense() ? tall() : strip();
    var pitch = Math.min(strip / hidden, strip() / Math.max(inputs, classes));
    return Math.clamp(pitch - under() - (tight ? BETWEEN : 4), tight ? 24 : 26, 48);
  }

  private double under() {
    return tight ? 0 : UNDER;
  }

  /** What the names over the columns take. */
  double heading() {
    return tight ? LOW_HEADING : HEADING;
  }

  private boolean hiddenIsDense() {
    return strip() / hidden < NARROW_PITCH;
  }

  private double strip() {
    return tall() - LOSS;
  }

  private double tall() {
    return size.height() - heading() - FOOT;
  }
}
