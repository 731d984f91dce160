package logitlab.math.network;

import java.util.List;
import java.util.stream.IntStream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;

/**
 * Softmax with cross-entropy for N examples at once: the logits z_kn stand in K rows, one column for each example. Softmax runs along one
 * axis: down the classes of each example, as it must, or across the examples for each class, as a wrong axis argument makes it. The loss
 * is L = −(1/N) Σ_n Σ_k y_kn ln p_kn either way.
 *
 * @param logits  z, K × N
 * @param targets y, K × N; each column ≥ 0 and of sum 1
 * @param axis    what p sums to 1 along
 */
public record BatchSoftmax(Mat logits, Mat targets, Axis axis) {

  /** What softmax adds up over. */
  public enum Axis {
    /** The classes of one example: the columns of p sum to 1. */
    CLASSES,
    /** The examples, class by class: the rows of p sum to 1. A known mistake. */
    EXAMPLES
  }

  /** @throws IllegalArgumentException if the shapes differ */
  public BatchSoftmax {
    if (logits.rows() != targets.rows() || logits.columns() != targets.columns()) {
      throw new IllegalArgumentException("shapes differ: " + logits.rows() + " × " + logits.columns() + " logits, "
          + targets.rows() + " × " + targets.columns() + " targets");
    }
  }

  /** p, K × N. */
  public Mat p() {
    return laid(softmaxes().stream().map(Softmax::p).toList());
  }

  /** L_n = −Σ_k y_kn ln p_kn for each example; a class with y_kn = 0 adds nothing. */
  public Vec losses() {
    var logP = laid(softmaxes().stream().map(Softmax::logP).toList());
    return Vec.generate(logits.columns(), n -> {
      var loss = 0.0;
      for (var k = 0; k < logits.rows(); k++) {
        loss -= targets.get(k, n) == 0 ? 0 : targets.get(k, n) * logP.get(k, n);
      }
      return loss + 0.0;
    });
  }

  /** L, the mean of {@link #losses}. */
  public double loss() {
    return losses().sum() / logits.columns();
  }

  /** p − y, K × N: what is sent back. It is N ∂L/∂z only where softmax runs down the classes. */
  public Mat error() {
    return switch (axis) {
      case CLASSES -> {
        var columns = softmaxes();
        var targetColumns = targets.transpose();
        yield laid(IntStream.range(0, columns.size())
            .mapToObj(n -> new CrossEntropy(columns.get(n), targetColumns.row(n)).gradient())
            .toList());
      }
      case EXAMPLES -> {
        var rows = softmaxes();
        yield Mat.generate(logits.rows(), logits.columns(), (k, n) -> targets.get(k, n) == 1
            ? -rows.get(k).complement().get(n)
            : rows.get(k).p().get(n) - targets.get(k, n));
      }
    };
  }

  /**
   * N ∂L/∂z, K × N, as it really is. Along the classes it is p − y, since the targets of an example sum to 1. Across the examples the targets
   * of class k sum to some s_k, and it is s_k p_kn − y_kn.
   */
  public Mat slope() {
    return switch (axis) {
      case CLASSES -> error();
      case EXAMPLES -> {
        var p = p();
        yield Mat.generate(logits.rows(), logits.columns(),
            (k, n) -> targets.row(k).sum() * p.get(k, n) - targets.get(k, n));
      }
    };
  }

  /** One softmax for each line along the axis. */
  private List<Softmax> softmaxes() {
    var lines = axis == Axis.CLASSES ? logits.transpose() : logits;
    return lines.rowVectors().stream().map(line -> Softmax.of(line, 1)).toList();
  }

  /** Lines along the axis, laid as the logits are. */
  private Mat laid(List<Vec> lines) {
    return axis == Axis.CLASSES ? new Mat(lines).transpose() : new Mat(lines);
  }
}
