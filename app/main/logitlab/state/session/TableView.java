package logitlab.state.session;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.view.TableColumn;
import logitlab.state.view.View;

/**
 * How the class table is looked at.
 *
 * @param columns the columns that are shown
 * @param order   the classes from the top row down; empty for the document's order
 * @param open    whether the table's tools are unfolded
 * @param pinned  the numbers to compare with, for as many classes as there are now
 * @param soft    the target before a drag took one class to 1 and left nothing to the others, until anything else changes
 */
public record TableView(Set<TableColumn> columns, List<Integer> order, boolean open, Optional<Document> pinned,
    Optional<Vec> soft) {
  public static final TableView START = new TableView(Set.copyOf(View.COLUMNS), List.of(), false, Optional.empty(),
      Optional.empty());

  public TableView {
    columns = Set.copyOf(columns);
    order = List.copyOf(order);
  }

  public boolean shows(TableColumn column) {
    return columns.contains(column);
  }

  /** The classes of {@code document} from the top row down. */
  public List<Integer> rows(Document document) {
    return order.isEmpty() ? IntStream.range(0, document.size()).boxed().toList() : order;
  }

  public TableView with(TableColumn column, boolean shown) {
    var changed = EnumSet.noneOf(TableColumn.class);
    changed.addAll(columns);
    if (shown) {
      changed.add(column);
    } else {
      changed.remove(column);
    }
    return new TableView(changed, order, open, pinned, soft);
  }

  /** The same with these columns and no other. */
  public TableView only(Set<TableColumn> wanted) {
    return new TableView(wanted, order, open, pinned, soft);
  }

  public TableView withOrder(List<Integer> changed) {
    return new TableView(columns, changed, open, pinned, soft);
  }

  public TableView withOpen(boolean changed) {
    return new TableView(columns, order, changed, pinned, soft);
  }

  public TableView withPinned(Optional<Document> changed) {
    return new TableView(columns, order, open, changed, soft);
  }

  public TableView withSoft(Optional<Vec> changed) {
    return new TableView(columns, order, open, pinned, changed);
  }

  /** What is left when the document becomes another one of {@code size} classes: an order and a pin of other classes are gone. */
  public TableView after(int size) {
    return new TableView(columns, order.size() == size ? order : List.of(), open,
        pinned.filter(document -> document.size() == size), Optional.empty());
  }
}
