package logitlab.state.data;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import logitlab.state.domain.Domain;
import logitlab.words.Message;

/**
 * How a file was read as a table, and why.
 *
 * @param encoding of its text
 * @param dialect  how it is written
 * @param columns  all of them
 * @param choice   what is chosen among them
 * @param first    the first rows, as they were split
 * @param rows     examples in the file
 * @param dropped  why some of them are not used, and how many
 * @param notes    what was assumed
 * @param table    what is kept
 */
public record TableReading(String encoding, Dialect dialect, List<Column> columns, Choice choice,
    List<List<String>> first, long rows, List<Message> dropped, List<Message> notes, Table table) {
  public TableReading {
    columns = List.copyOf(columns);
    first = List.copyOf(first);
    dropped = List.copyOf(dropped);
    notes = List.copyOf(notes);
  }

  /**
   * What is chosen among the columns.
   *
   * @param labels   the columns that are offered for the labels, from 0
   * @param label    the column that holds them
   * @param classes  how many rows have each value of the label, in order
   * @param features the columns that are offered as features at first
   * @param used     the features in use, indices into those of the table
   */
  public record Choice(List<Integer> labels, int label, Map<String, Long> classes, List<Integer> features,
      List<Integer> used) {
    public Choice {
      labels = List.copyOf(labels);
      features = List.copyOf(features);
      used = List.copyOf(used);
    }
  }

  public List<Integer> labels() {
    return choice.labels();
  }

  public int label() {
    return choice.label();
  }

  public Map<String, Long> classes() {
    return choice.classes();
  }

  public List<Integer> features() {
    return choice.features();
  }

  public List<Integer> used() {
    return choice.used();
  }

  /** How many rows can be learnt from: those kept that have a label and all features in use. */
  public int kept() {
    return table.data(used()).size();
  }

  /** Whether the file names its columns. */
  public boolean isNamed() {
    return dialect.header() || !dialect.names().isEmpty();
  }

  /** Whether the table is a part of the file, drawn by lot. */
  public boolean isSample() {
    return rows > Table.MAX_ROWS;
  }

  /** The columns of the features in use, in their order. */
  public List<Integer> usedColumns() {
    return used().stream().map(feature -> index(table.features().get(feature))).toList();
  }

  private int index(String name) {
    return IntStream.range(0, columns.size()).filter(n -> columns.get(n).name().equals(name)).findFirst().orElseThrow();
  }

  /** Whether the column may be a feature. */
  public boolean canBeFeature(int column) {
    return column != label() && (columns.get(column).kind() == Column.Kind.NUMBER
        || table.features().contains(columns.get(column).name()));
  }

  /** Whether the label has more classes than a network of the program tells apart. */
  public boolean isCrowded() {
    return classes().size() > Domain.MAX_NETWORK_CLASSES;
  }
}
