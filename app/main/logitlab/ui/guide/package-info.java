/**
 * The guide beside the screens while a lesson is taken: its texts, and the controls of its tasks. Judging stands in {@link logitlab.lesson.task}, what
 * became of an answer in the state. Start reading at {@link logitlab.ui.guide.GuidePane}.
 */
@NullMarked
package logitlab.ui.guide;

import org.jspecify.annotations.NullMarked;
