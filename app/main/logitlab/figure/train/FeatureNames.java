package logitlab.figure.train;

import java.util.List;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.words.Words;

/** What the columns of data are called: in words for the data of the program, as in its header for a table of the user's own. */
final class FeatureNames {
  private FeatureNames() {}

  static String of(Task task, String column, Words words) {
    return switch (task.source()) {
      case DataSource.Penguins _ -> words.text("train.column." + column);
      case DataSource.Toy _,DataSource.Own _ -> column;
    };
  }

  /** The chosen ones, in their order. */
  static List<String> chosen(Task task, Words words) {
    var columns = task.source().features();
    return task.features().stream().map(feature -> of(task, columns.get(feature), words)).toList();
  }
}
