package logitlab.lesson.task;

import java.util.List;
import logitlab.state.document.Document;

/**
 * Something to do, judged by the program. What was answered is a list of texts: numbers as they were typed, or the places of what was chosen,
 * from 0; {@link #answer(Moment)} would be right.
 */
public sealed interface Task permits Reach, Draw, Numeral, Choose, Order, Gap, Find {
  About about();

  /** What an answer is. */
  Verdict judge(Try attempt);

  /** The right answer at a document. */
  List<String> answer(Moment moment);

  /**
   * Where a task is done.
   *
   * @param start the document as the task began
   * @param seed  what shuffles
   */
  record Moment(Document start, long seed) {}

  /**
   * An answer.
   *
   * @param moment where the task is done
   * @param now    the document as it is now
   * @param given  what was answered
   */
  record Try(Moment moment, Document now, List<String> given) {
    public Try {
      given = List.copyOf(given);
    }

    Document start() {
      return moment.start();
    }
  }

  /** The document after the task's change. */
  default Document after(Document start) {
    return Change.apply(about().change(), start);
  }
}
