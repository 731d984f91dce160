package logitlab.lesson.task;

import java.util.List;
import java.util.Optional;
import logitlab.lesson.text.Prose;

/**
 * What every task has.
 *
 * @param ask    what is asked
 * @param hint   a help that leaves the answer open
 * @param reason why the answer is what it is; told when it is found or shown
 * @param change what becomes of the document when the answer is out; numbers are asked for after it
 * @param fresh  which numbers are drawn anew at another try
 */
public record About(Prose ask, Optional<Prose> hint, Prose reason, List<Change> change, Optional<Fresh> fresh) {
  public About {
    change = List.copyOf(change);
  }
}
