package logitlab.math.network;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.math.network.GradientCheck.Place;
import logitlab.math.network.TwoLayerNetwork.Example;
import logitlab.math.network.TwoLayerNetwork.Pass;

/**
 * N examples sent through a network together, p − y of each sent back, and what the weights get: the mean over the examples,
 * ∂L/∂W⁽²⁾ = (1/N) Σ_n δ⁽²⁾_n a⁽¹⁾_nᵀ and so on. With softmax along the classes it is {@link TwoLayerNetwork#batch}; along the other axis it
 * is what a program with that mistake computes.
 *
 * @param network  the weights
 * @param passes   each example alone; only its forward half up to z⁽²⁾ is used here
 * @param softmax  z⁽²⁾ of all examples, column by column, and what softmax makes of them
 * @param error    δ⁽²⁾ = p − y, K × N
 * @param gradient the mean of what the columns of the error give each weight and bias
 */
public record BatchPass(TwoLayerNetwork network, List<Pass> passes, BatchSoftmax softmax, Mat error,
    NetworkGradient gradient) {

  public BatchPass {
    passes = List.copyOf(passes);
  }

  /**
   * Sends the examples through.
   *
   * @throws IllegalArgumentException if there is no example, or {@link TwoLayerNetwork#pass} refuses one
   */
  public static BatchPass of(TwoLayerNetwork network, List<Example> examples, Axis axis) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("a batch has at least one example");
    }
    var passes = examples.stream().map(example -> network.pass(example.x(), example.y())).toList();
    var softmax = new BatchSoftmax(columns(passes.stream().map(Pass::z2).toList()),
        columns(passes.stream().map(Pass::y).toList()), axis);
    var error = softmax.error();
    return new BatchPass(network, passes, softmax, error, back(network, passes, error));
  }

  /** N. */
  public int size() {
    return passes.size();
  }

  /** δ⁽¹⁾_n = W⁽²⁾ᵀδ⁽²⁾_n ⊙ σ′(z⁽¹⁾_n) of one example. */
  public Vec hiddenError(int n) {
    return hiddenError(network, passes.get(n), error.column(n));
  }

  /** The gradient of {@link BatchSoftmax#loss} as it really is; it differs from {@link #gradient} where p − y is not the slope. */
  public NetworkGradient slope() {
    return back(network, passes, softmax.slope());
  }

  /** [L(v + h) − L(v − h)] / 2h for the weight or bias v at a place, L being the batch's loss with softmax along its axis. */
  public double central(Place place, double h) {
    var point = new NetworkPoint(network, passes.getFirst().x(), passes.getFirst().y());
    var above = point.value(place) + h;
    var below = point.value(place) - h;
    return (loss(point.with(place, above).network()) - loss(point.with(place, below).network())) / (above - below);
  }

  private double loss(TwoLayerNetwork moved) {
    var logits = columns(passes.stream()
        .map(pass -> moved.w2()
            .affine(moved.w1().affine(pass.x(), moved.b1()).map(moved.activation()::apply),
                moved.b2()))
        .toList());
    return new BatchSoftmax(logits, softmax.targets(), softmax.axis()).loss();
  }

  private static Vec hiddenError(TwoLayerNetwork network, Pass pass, Vec delta) {
    return network.w2().transpose().times(delta).hadamard(pass.z1().map(network.activation()::derivative));
  }

  private static NetworkGradient back(TwoLayerNetwork network, List<Pass> passes, Mat deltas) {
    var second = IntStream.range(0, passes.size()).mapToObj(deltas::column).toList();
    var first = IntStream.range(0, passes.size())
        .mapToObj(n -> hiddenError(network, passes.get(n), second.get(n)))
        .toList();
    return new NetworkGradient(mean(passes.size(), n -> Mat.outer(first.get(n), passes.get(n).x())),
        mean(passes.size(), n -> Mat.ofColumn(first.get(n))).column(0),
        mean(passes.size(), n -> Mat.outer(second.get(n), passes.get(n).a1())),
        mean(passes.size(), n -> Mat.ofColumn(second.get(n))).column(0));
  }

  private static Mat mean(int count, IntFunction<Mat> array) {
    return IntStream.range(0, count).mapToObj(array).reduce(Mat::plus).orElseThrow().scale(1.0 / count);
  }

  private static Mat columns(List<Vec> columns) {
    return new Mat(columns).transpose();
  }
}
