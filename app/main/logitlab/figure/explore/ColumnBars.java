package logitlab.figure.explore;

import java.util.Set;
import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.state.view.TableColumn;
import logitlab.words.Words;

/** One column of the class table beside the names of the classes: bars to put on a slide. */
public final class ColumnBars implements Chart {
  private final TableColumn column;
  private final ClassTableCard table;

  public ColumnBars(Words words, TableColumn column) {
    this.column = column;
    table = new ClassTableCard(words);
  }

  @Override
  public Figure draw(Frame frame) {
    var session = frame.session();
    return table.draw(frame.with(session.table(view -> view.only(Set.of(column)).withOpen(false))));
  }
}
