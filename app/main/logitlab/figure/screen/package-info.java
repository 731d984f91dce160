/**
 * The four screens, each made of figures side by side, and every figure by its name. Start reading at
 * {@link logitlab.figure.screen.Screens}.
 */
@NullMarked
package logitlab.figure.screen;

import org.jspecify.annotations.NullMarked;
