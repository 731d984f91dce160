package logitlab.math.training;

import logitlab.math.Vec;

/**
 * How well a network does at one moment of its training.
 *
 * @param epoch    whole passes over the training part so far
 * @param updates  changes of the weights so far
 * @param train    on the examples it learns from
 * @param test     on those it never learns from
 * @param gradient of the training part's mean loss
 * @param idle     for each hidden unit the share of training examples, 0 to 1, at which σ′ is below 5 % of its largest value: where a
 *                 sigmoid or tanh unit is saturated, a ReLU unit off. Little gradient comes through; at 1 none or almost none
 */
public record Progress(int epoch, int updates, Score train, Score test, Norms gradient, Vec idle) {
  /** A slope below this share of the largest possible one lets almost nothing through. */
  static final double IDLE_SLOPE = 0.05;

  /** The mean loss in nats, and who was taken for whom. */
  public record Score(double loss, Confusion confusion) {
    /** 0 to 1. */
    public double accuracy() {
      return confusion.accuracy();
    }
  }

  /** The Euclidean norms of the gradient by W⁽¹⁾ with b⁽¹⁾, and by W⁽²⁾ with b⁽²⁾. */
  public record Norms(double first, double second) {}

  /** How many hidden units are idle at every training example; for ReLU these are the dead ones, which learn nothing any more. */
  public int idleUnits() {
    return (int) idle.stream().filter(share -> share == 1).count();
  }
}
