/**
 * How the window looks: tokens, fonts, colours and scale. No figure is shown here. Start reading at {@link logitlab.ui.look.SceneStyles}.
 */
@NullMarked
package logitlab.ui.look;

import org.jspecify.annotations.NullMarked;
