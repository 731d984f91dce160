/**
 * The real controls that stand on a figure's handles, and the desk they talk to. Start reading at {@link logitlab.ui.control.HandleControls},
 * then {@link logitlab.ui.control.Desk}.
 */
@NullMarked
package logitlab.ui.control;

import org.jspecify.annotations.NullMarked;
