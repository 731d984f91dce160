/**
 * Lessons and checks on paper: what is asked, with blanks and figures, and the answers on pages of their own. Nothing is asked here that a lesson does
 * not ask. Start reading at {@link logitlab.export.worksheet.Worksheets}.
 */
@NullMarked
package logitlab.export.worksheet;

import org.jspecify.annotations.NullMarked;
