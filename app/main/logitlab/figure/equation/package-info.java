/**
 * The equations of the stages of backpropagation with their numbers, as values; the figures that show them stand elsewhere. Start reading at
 * {@link logitlab.figure.equation.StageEquations}.
 */
@NullMarked
package logitlab.figure.equation;

import org.jspecify.annotations.NullMarked;
