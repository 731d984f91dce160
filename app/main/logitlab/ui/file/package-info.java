/**
 * Opening, saving, keeping, dropping and exporting files from the window, and what the user is told about it. Start reading at
 * {@link logitlab.ui.file.Documents}.
 */
@NullMarked
package logitlab.ui.file;

import org.jspecify.annotations.NullMarked;
