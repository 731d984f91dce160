package logitlab.math.network;

import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.GradientCheck.Place;

/** The gradient of a loss by every weight and bias of a two-layer network; each array has the shape of what it is the gradient by. */
public record NetworkGradient(Mat w1, Vec b1, Mat w2, Vec b2) {

  /**
   * The entry of the weight or bias at a place.
   *
   * @throws IllegalArgumentException for a place that is neither
   */
  public double at(Place place) {
    return switch (place.parameter()) {
      case W1 -> w1.get(place.row(), place.column());
      case B1 -> b1.get(place.row());
      case W2 -> w2.get(place.row(), place.column());
      case B2 -> b2.get(place.row());
      case X, Z -> throw new IllegalArgumentException(place + " is neither a weight nor a bias");
    };
  }
}
