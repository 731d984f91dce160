package logitlab.figure;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.motion.Stage;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.Session;
import logitlab.state.view.Screen;

/** Networks to draw, from the smallest to the largest, from tame to extreme. */
public final class Networks {
  public record Shape(int inputs, int hidden, int classes) {}

  public static final List<Shape> SHAPES = List.of(new Shape(1, 1, 2), new Shape(2, 3, 3), new Shape(4, 8, 6));

  private Networks() {}

  public static NetworkExample random(Shape shape, long seed, Activation activation, DoubleSupplier number) {
    var target = Vec.oneHot(shape.classes(), new Random(seed).nextInt(shape.classes()));
    return new NetworkExample(
        new TwoLayerNetwork(activation, Mat.generate(shape.hidden(), shape.inputs(), (i, j) -> number.getAsDouble()),
            Vec.generate(shape.hidden(), i -> number.getAsDouble()),
            Mat.generate(shape.classes(), shape.hidden(), (i, j) -> number.getAsDouble()),
            Vec.generate(shape.classes(), i -> number.getAsDouble())),
        Vec.generate(shape.inputs(), i -> number.getAsDouble()), target);
  }

  /** Weights about 1. */
  public static NetworkExample tame(Shape shape, long seed, Activation activation) {
    var random = new Random(seed);
    return random(shape, seed, activation, random::nextGaussian);
  }

  /** Any magnitude that is allowed, zero and the largest included. */
  public static NetworkExample extreme(Shape shape, long seed, Activation activation) {
    var random = new Random(seed);
    return random(shape, seed, activation, () -> {
      var sign = random.nextBoolean() ? 1 : -1;
      return switch (random.nextInt(4)) {
        case 0 -> 0;
        case 1 -> sign * 1e6;
        default -> sign * StrictMath.pow(10, random.nextDouble() * 18 - 12);
      };
    });
  }

  public static AppState at(NetworkExample example, Stage stage, double time) {
    return new AppState(Document.EXAMPLE.withNetwork(example),
        Session.START.withScreen(Screen.BACKPROP).withBackprop(BackpropPlayback.START.at(stage, time)));
  }
}
