/**
 * Tasks and how they are judged: pure functions of the task, the document and what was answered. No screen and no file is known here. Start
 * reading at {@link logitlab.lesson.task.Task}.
 */
@NullMarked
package logitlab.lesson.task;

import org.jspecify.annotations.NullMarked;
