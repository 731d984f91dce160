/**
 * The window: JavaFX and ControlsFX, and nothing that computes. It shows figures as nodes, puts real controls on their handles, and turns
 * what the user does into actions. Start reading at {@link logitlab.ui.Window}, then {@link logitlab.ui.pane.FigurePane}.
 */
@NullMarked
package logitlab.ui;

import org.jspecify.annotations.NullMarked;
