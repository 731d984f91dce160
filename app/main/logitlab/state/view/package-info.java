/**
 * Where to look: the names of screens, cards, panels and lenses, and the view that a file keeps. Never undone. Start reading at
 * {@link logitlab.state.view.View}.
 */
@NullMarked
package logitlab.state.view;

import org.jspecify.annotations.NullMarked;
