/**
 * Presenting: what lies over the picture before an audience, and the keys that a clicker and a hand know. What is shown under it is the
 * figure's business. Start reading at {@link logitlab.ui.stage.StageView}.
 */
@NullMarked
package logitlab.ui.stage;

import org.jspecify.annotations.NullMarked;
