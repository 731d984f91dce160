/**
 * Motion as values: clips with an easing, composed, and the script of backpropagation. Time is an argument everywhere, so that whatever
 * moves can pause, step, scrub both ways and be written frame by frame; no clock and no figure is here. Start reading at
 * {@link logitlab.motion.Motion}, then {@link logitlab.motion.BackpropScript}.
 */
@NullMarked
package logitlab.motion;

import org.jspecify.annotations.NullMarked;
