/**
 * Data sets and training: what a run of stochastic gradient descent computes, and what is measured on it. Hot loops work on flat arrays;
 * nothing here waits or knows of a thread. Start reading at {@link logitlab.math.training.Trainer}.
 */
@NullMarked
package logitlab.math.training;

import org.jspecify.annotations.NullMarked;
