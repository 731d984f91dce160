/**
 * The figures of a training run: set-up, curves, decision regions, confusion, gradients, hidden space. Start reading at
 * {@link logitlab.figure.train.DecisionRegionsCard}.
 */
@NullMarked
package logitlab.figure.train;

import org.jspecify.annotations.NullMarked;
