/**
 * A derivation as a page: its lines, what changed in them, the turn from one line to the next, and what is said about them. What stands
 * beside it is elsewhere. Start reading at {@link logitlab.figure.derive.DerivationPage}.
 */
@NullMarked
package logitlab.figure.derive;

import org.jspecify.annotations.NullMarked;
