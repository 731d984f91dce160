/**
 * The formats of files: documents, the last state and the habits, read with sentences for what is wrong and written in one move. Start
 * reading at {@link logitlab.state.file.DocumentFile}.
 */
@NullMarked
package logitlab.state.file;

import org.jspecify.annotations.NullMarked;
