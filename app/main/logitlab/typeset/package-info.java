/**
 * Words and formulas as outlines with their measures: TeX through JLaTeXMath, plain text in the bundled faces. What comes out is plain
 * data without a type of AWT or JavaFX, so that screen and file draw the same; no colour, no page and no text of the user in TeX are
 * here. Start reading at {@link logitlab.typeset.Typeset}.
 */
@NullMarked
package logitlab.typeset;

import org.jspecify.annotations.NullMarked;
