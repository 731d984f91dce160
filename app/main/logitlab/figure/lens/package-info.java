/**
 * What stands beside the network, or in its place: the stage's equation, matrices, the chain of factors, a batch, and the time line. Start
 * reading at {@link logitlab.figure.lens.EquationCard}.
 */
@NullMarked
package logitlab.figure.lens;

import org.jspecify.annotations.NullMarked;
