/**
 * The next line of a derivation, typed: how text is read as a formula and a formula written as text, and how a typed formula is judged, by
 * what it is worth and never by its letters. No layout and no state. Start reading at {@link logitlab.derivation.practice.Exercise}.
 */
@NullMarked
package logitlab.derivation.practice;

import org.jspecify.annotations.NullMarked;
