/**
 * Figures as nodes of the scene graph: marks are shown, and nodes of the same key used again. Start reading at
 * {@link logitlab.ui.pane.FigurePane}.
 */
@NullMarked
package logitlab.ui.pane;

import org.jspecify.annotations.NullMarked;
