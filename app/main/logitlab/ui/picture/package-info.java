/**
 * The sheets on which one chooses what is saved for others: a picture, slides, a film. What they choose is done in {@code ui.file} and {@code export}.
 * Start reading at {@link logitlab.ui.picture.ExportSheet}.
 */
@NullMarked
package logitlab.ui.picture;

import org.jspecify.annotations.NullMarked;
