/**
 * Sheets that lie over the page until they are answered: the one on which a table is looked at before it becomes the data of the training, and
 * questions with a few answers. Nothing is read and nothing is changed here: a sheet says what the user wishes. Start reading at
 * {@link logitlab.ui.sheet.SheetLayer}, then {@link logitlab.ui.sheet.PreviewSheet}; the bar on top chooses among the screens by {@link
 * logitlab.ui.sheet.Choices} too.
 */
@NullMarked
package logitlab.ui.sheet;

import org.jspecify.annotations.NullMarked;
