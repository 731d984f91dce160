/**
 * All that is saved and undone, as immutable records that cannot be wrong. Start reading at {@link logitlab.state.document.Document}.
 */
@NullMarked
package logitlab.state.document;

import org.jspecify.annotations.NullMarked;
