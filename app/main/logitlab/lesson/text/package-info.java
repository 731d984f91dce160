/**
 * The texts of lessons: words with formulas and numbers among them. A formula is read from the program's own language and never from TeX; nothing
 * of tasks is known here. Start reading at {@link logitlab.lesson.text.Prose}.
 */
@NullMarked
package logitlab.lesson.text;

import org.jspecify.annotations.NullMarked;
