package logitlab.math.softmax;

import java.util.concurrent.TimeUnit;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.GradientCheck;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one change of a logit costs: all numbers of the first screen, and the parts they are made of. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SoftmaxBenchmark {
  /** K. */
  @Param({"3", "10"})
  public int classes;

  private double moved;

  /** p, ln p, 1 − p. */
  @Benchmark
  public Softmax softmax() {
    return Softmax.of(logits(), 1);
  }

  /** L and ∂L/∂z, softmax included. */
  @Benchmark
  public double lossAndGradient() {
    var crossEntropy = new CrossEntropy(Softmax.of(logits(), 1), Vec.oneHot(classes, 0));
    return crossEntropy.loss() + crossEntropy.gradient().get(0);
  }

  /** J, softmax included. */
  @Benchmark
  public Mat jacobian() {
    return Softmax.of(logits(), 1).jacobian();
  }

  /** Every entry of ∂L/∂z by central differences and dual numbers, as the screen shows them. */
  @Benchmark
  public GradientCheck gradientCheck() {
    return GradientCheck.of(new CrossEntropy(Softmax.of(logits(), 1), Vec.oneHot(classes, 0)), 1e-5);
  }

  /** Logits of which the first is dragged from −5 to 5 over and over. */
  private Vec logits() {
    moved = moved >= 5 ? -5 : moved + 0.01;
    return Vec.generate(classes, k -> k == 0 ? moved : 0.3 * k - 1);
  }
}
