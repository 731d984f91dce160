/**
 * Derivations that are wrong on purpose, slips that stand in print, and what tells a mistake by its result. Start reading at
 * {@link logitlab.derivation.mistake.Mistake}, then
 * {@link logitlab.derivation.mistake.Expected}.
 */
@NullMarked
package logitlab.derivation.mistake;

import org.jspecify.annotations.NullMarked;
