/**
 * The sheet on which a table is looked at before it becomes the data of the training. Nothing is read and nothing is taken here: the sheet
 * shows a {@link logitlab.ui.table.Preview} and says what the user wishes. Start reading at {@link logitlab.ui.table.PreviewSheet}.
 */
@NullMarked
package logitlab.ui.table;

import org.jspecify.annotations.NullMarked;
