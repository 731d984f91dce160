package logitlab.math.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.GradientCheck.Parameter;
import logitlab.math.network.GradientCheck.Place;

/** A network at an input and a target, as a function of any one of its numbers: what {@link GradientCheck} moves about. */
record NetworkPoint(TwoLayerNetwork network, Vec x, Vec y) {

  /** Every number that the loss depends on, in the order of the way back. */
  List<Place> places() {
    var places = new ArrayList<Place>();
    for (var parameter : List.of(Parameter.W2, Parameter.B2, Parameter.W1, Parameter.B1, Parameter.X)) {
      var array = array(parameter);
      for (var row = 0; row < array.rows(); row++) {
        for (var column = 0; column < array.columns(); column++) {
          places.add(new Place(parameter, row, column));
        }
      }
    }
    return List.copyOf(places);
  }

  double value(Place place) {
    return array(place.parameter()).get(place.row(), place.column());
  }

  /** This point with one number replaced. */
  NetworkPoint with(Place place, double value) {
    var n = network;
    var array = array(place.parameter()).with(place.row(), place.column(), value);
    return switch (place.parameter()) {
      case W1 -> new NetworkPoint(new TwoLayerNetwork(n.activation(), array, n.b1(), n.w2(), n.b2()), x, y);
      case B1 -> new NetworkPoint(new TwoLayerNetwork(n.activation(), n.w1(), array.column(0), n.w2(), n.b2()), x, y);
      case W2 -> new NetworkPoint(new TwoLayerNetwork(n.activation(), n.w1(), n.b1(), array, n.b2()), x, y);
      case B2 -> new NetworkPoint(new TwoLayerNetwork(n.activation(), n.w1(), n.b1(), n.w2(), array.column(0)), x, y);
      case X -> new NetworkPoint(n, array.column(0), y);
      case Z -> throw notOfTheNetwork();
    };
  }

  double loss() {
    return network.loss(x, y);
  }

  /** The loss by its definition, with the number at one place replaced by a dual one and all others constant. */
  Dual definition(Place place, Dual value) {
    var input = column(Parameter.X, place, value);
    var z1 = Definition.affine(lift(Parameter.W1, place, value), input, column(Parameter.B1, place, value));
    var a1 = z1.stream().map(z -> Definition.activation(network.activation(), z)).toList();
    var z2 = Definition.affine(lift(Parameter.W2, place, value), a1, column(Parameter.B2, place, value));
    return Definition.crossEntropy(z2, 1, y);
  }

  /** The closed form's entry for a place. */
  static double gradient(TwoLayerNetwork.Pass pass, Place place) {
    return switch (place.parameter()) {
      case W1 -> pass.dw1().get(place.row(), place.column());
      case B1 -> pass.db1().get(place.row());
      case W2 -> pass.dw2().get(place.row(), place.column());
      case B2 -> pass.db2().get(place.row());
      case X -> pass.dx().get(place.row());
      case Z -> throw notOfTheNetwork();
    };
  }

  /** A parameter as a matrix; a vector is one column. */
  private Mat array(Parameter parameter) {
    return switch (parameter) {
      case W1 -> network.w1();
      case B1 -> Mat.ofColumn(network.b1());
      case W2 -> network.w2();
      case B2 -> Mat.ofColumn(network.b2());
      case X -> Mat.ofColumn(x);
      case Z -> throw notOfTheNetwork();
    };
  }

  private List<List<Dual>> lift(Parameter parameter, Place place, Dual value) {
    var array = array(parameter);
    return IntStream.range(0, array.rows()).mapToObj(row -> IntStream.range(0, array.columns()).mapToObj(column -> {
      var here = new Place(parameter, row, column);
      return here.equals(place) ? value : Dual.constant(array.get(row, column));
    }).toList()).toList();
  }

  private List<Dual> column(Parameter parameter, Place place, Dual value) {
    return lift(parameter, place, value).stream().map(List::getFirst).toList();
  }

  private static IllegalArgumentException notOfTheNetwork() {
    return new IllegalArgumentException("z is no parameter of the network");
  }
}
