package logitlab.state.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import logitlab.state.data.Lines.Line;
import logitlab.state.domain.OneLine;

/** Whether the first row of a table is a header or an example. */
final class Headers {
  private static final int ENOUGH = 400;

  /** Room for what tells a name from the same one before. */
  private static final int NUMBERED = 10;

  private Headers() {}

  /**
   * Whether the first row names the columns: it holds words above numbers, and neither numbers above numbers nor a word that comes again
   * below.
   */
  static boolean first(List<Line> lines, char decimal) {
    if (lines.size() < 2) {
      return !lines.isEmpty();
    }
    var first = lines.getFirst().cells();
    var rest = lines.subList(1, Math.min(lines.size(), ENOUGH));
    // R writes no name for the names of rows: the columns then stand one further to the right.
    var shift = rest.stream().allMatch(line -> line.cells().size() == first.size() + 1) ? 1 : 0;
    var header = 0.0;
    var data = 0.0;
    for (var column = 0; column < first.size(); column++) {
      var cell = first.get(column);
      if (cell.isEmpty()) {
        continue;
      }
      var at = column + shift;
      var below = rest.stream()
          .filter(line -> at < line.cells().size())
          .map(line -> line.cells().get(at))
          .filter(other -> !Cell.missing(other))
          .toList();
      var numbers = below.stream().filter(other -> isNumber(other, decimal)).count();
      if (isNumber(cell, decimal)) {
        data += 1;
      } else if (2 * numbers > below.size()) {
        header += Cell.missing(cell) ? 0 : 2;
      } else {
        var known = below.contains(cell);
        data += known ? 2 : 0;
        header += known ? 0 : 0.5;
      }
    }
    return header > data;
  }

  private static boolean isNumber(String cell, char decimal) {
    return !Double.isNaN(Cell.number(cell, decimal));
  }

  /**
   * The names of columns, every one another: those of a header, or the number and the kind of the column where there is none.
   *
   * @param given as they stand in the file; an empty one has no name
   */
  static List<String> distinct(List<String> given) {
    var taken = new HashSet<String>();
    var again = new HashMap<String, Integer>();
    var names = new ArrayList<String>();
    for (var n = 0; n < given.size(); n++) {
      var read = OneLine.of(given.get(n), OneLine.MAX_LENGTH - NUMBERED);
      var name = read.isEmpty() ? "column " + (n + 1) : read;
      var free = name;
      while (!taken.add(free)) {
        free = name + " (" + again.merge(name, 1, Integer::sum).intValue() + ")";
      }
      again.putIfAbsent(name, 1);
      names.add(free);
    }
    return List.copyOf(names);
  }
}
