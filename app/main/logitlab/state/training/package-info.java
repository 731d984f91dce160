/**
 * A training run as far as it is computed, and what was measured at a moment of it. Nothing here is saved: it can be made again from the
 * document. Start reading at {@link logitlab.state.training.Run}.
 */
@NullMarked
package logitlab.state.training;

import org.jspecify.annotations.NullMarked;
