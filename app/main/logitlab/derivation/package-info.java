/**
 * Derivations that cannot be wrong unnoticed: typed expressions that print themselves as TeX and words and evaluate themselves, and the
 * blocks of lines made of them. No layout, no pixels, no state of the program. Start reading at {@link logitlab.derivation.expr.Derivation}.
 */
@NullMarked
package logitlab.derivation;

import org.jspecify.annotations.NullMarked;
