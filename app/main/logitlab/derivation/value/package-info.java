/**
 * What expressions are worth: numbers that may be moving (dual numbers), indices that run, and the check of one value against another.
 * No closed form of a gradient stands here. Start reading at {@link logitlab.derivation.value.Evaluator}.
 */
@NullMarked
package logitlab.derivation.value;

import org.jspecify.annotations.NullMarked;
