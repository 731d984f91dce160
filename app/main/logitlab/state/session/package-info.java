/**
 * All that is only looked at: playheads, open cards, the watched class, the size of text. Never saved with the numbers, never undone. Start
 * reading at {@link logitlab.state.session.Session}.
 */
@NullMarked
package logitlab.state.session;

import org.jspecify.annotations.NullMarked;
