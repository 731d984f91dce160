/**
 * How expressions are written: as TeX, with symbols or with numbers, and as words, in the letters that the conventions choose. No layout
 * and no pixels. Start reading at {@link logitlab.derivation.print.TexPrinter}, then {@link logitlab.derivation.print.Speaker}.
 */
@NullMarked
package logitlab.derivation.print;

import org.jspecify.annotations.NullMarked;
