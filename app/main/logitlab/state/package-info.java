/**
 * What the program knows: the document that is saved and undone, the session that is only looked at, the actions that change them, and
 * the file format. Nothing here draws, waits or starts a thread. Start reading at {@link logitlab.state.AppState}.
 */
@NullMarked
package logitlab.state;

import org.jspecify.annotations.NullMarked;
