/**
 * How sliders are dragged, those on the figures and those over bars of their own. What a slider sets is not known here. Start reading at
 * {@link logitlab.ui.slide.ThumbDrag}.
 */
@NullMarked
package logitlab.ui.slide;

import org.jspecify.annotations.NullMarked;
