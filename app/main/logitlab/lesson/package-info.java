/**
 * Lessons: files of Markdown with scenes and tasks, read into records, and how far somebody has come with them. What is shown of them stands in
 * the window; how tasks are judged, in {@link logitlab.lesson.task}. Start reading at {@link logitlab.lesson.Lesson}.
 */
@NullMarked
package logitlab.lesson;

import org.jspecify.annotations.NullMarked;
