/**
 * Numbers and symbols as figures print them: rounding that says so, signs, powers, widths. Nothing is placed here. Start reading at
 * {@link logitlab.figure.text.Rounding}.
 */
@NullMarked
package logitlab.figure.text;

import org.jspecify.annotations.NullMarked;
