package logitlab.state.document;

import logitlab.state.data.Table;
import logitlab.state.domain.Domain;

/**
 * The training part of a document: a task, and how far its run has come.
 *
 * @param updates how many updates of the weights are done, from 0; beyond the end of the run it stands at the end
 */
public record Training(Task task, int updates) {
  public static final int MAX_UPDATES = Task.MAX_EPOCHS * Table.MAX_ROWS;

  /** What a document without training has: the penguins by their bills, nothing learnt yet. */
  public static final Training DEFAULT = new Training(Task.DEFAULT, 0);

  public Training {
    Domain.count("training.updates", updates, 0, MAX_UPDATES);
  }

  public Training at(int changed) {
    return new Training(task, changed);
  }
}
