package logitlab.state.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import logitlab.state.data.Column.Kind;
import logitlab.state.domain.Domain;
import logitlab.words.Message;

/**
 * Which columns can hold the labels, and which one does when nobody says so: a name that says it, few gaps, 2 to 6 values, words rather
 * than numbers, the end of the row rather than its middle.
 *
 * @param names  of the columns
 * @param stats  of the same columns
 * @param header whether the names were chosen by a person
 */
record LabelRule(List<String> names, List<ColumnStats> stats, boolean header) {
  /** More classes than these are not what somebody means by a class. */
  static final int MOST_CLASSES = 40;

  /** Names that say what a table is about, from the plainest on. */
  private static final List<String> NAMES = List.of("species", "target", "label", "labels", "outcome", "diagnosis",
      "survived", "class",
      "quality", "y");
  private static final List<String> OFTEN = List.of("variety", "kind", "category", "result", "passed", "type",
      "activity", "response",
      "exertype", "grade", "cultivar", "genre", "churn", "default", "group");
  /** What people and things differ in, but tables are seldom about. */
  private static final List<String> SELDOM = List.of("sex", "gender", "island", "region", "time", "date", "year",
      "month", "day", "age", "comments",
      "comment", "stage", "name", "who", "alone", "embarked", "deck", "smoker", "alive");
  private static final int ROWS_OF_A_CLASS = 2;
  private static final int MOST_NUMBERS = 12;
  private static final double MOST_GAPS = 0.5;

  /** The most likely column, if there is any. */
  OptionalInt likely() {
    return IntStream.range(0, names.size())
        .filter(column -> refusal(column).isEmpty() && stats.get(column).gapShare() <= MOST_GAPS)
        .boxed()
        .max((a, b) -> {
          var order = Double.compare(score(a), score(b));
          return order != 0 ? order : Integer.compare(a, b);
        })
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The columns that can hold the labels, in their order. */
  List<Integer> possible() {
    return IntStream.range(0, names.size()).filter(column -> refusal(column).isEmpty()).boxed().toList();
  }

  /** Why this column is not offered for the labels. */
  Optional<Message> refusal(int column) {
    var stat = stats.get(column);
    var kind = stat.kind(names.get(column));
    if (kind == Kind.EMPTY) {
      return Optional.of(Message.of("state.table.column.empty"));
    }
    if (kind == Kind.ID) {
      return Optional.of(Message.of("state.table.column.id"));
    }
    if (stat.isCut()) {
      return Optional.of(Message.of("state.table.column.many", String.valueOf(ColumnStats.MOST_VALUES)));
    }
    var values = stat.values();
    if (values < Domain.MIN_CLASSES) {
      return Optional.of(Message.of("state.table.column.one"));
    }
    var most = stat.isNumeric() ? MOST_NUMBERS : MOST_CLASSES;
    if (values > most || (long) values * ROWS_OF_A_CLASS > stat.filled()) {
      return Optional.of(Message.of("state.table.column.many", String.valueOf(values)));
    }
    if (stat.isNumeric() && !stat.isWhole() && values > Domain.MAX_NETWORK_CLASSES) {
      return Optional.of(Message.of("state.table.column.measured"));
    }
    return Optional.empty();
  }

  private double score(int column) {
    var stat = stats.get(column);
    var last = column == names.size() - 1;
    var place = header ? last ? 15 : column == 0 ? 8 : 0 : last ? 60 : column == 0 ? 20 : 0;
    return (header ? named(names.get(column)) : 0) + place + (stat.isNumeric() ? stat.isWhole() ? 0 : -150 : 20)
        + (stat.values() <= Domain.MAX_NETWORK_CLASSES ? 50 : 20) - 100 * stat.gapShare();
  }

  private static double named(String name) {
    var tokens = ColumnStats.tokens(name);
    if (NAMES.contains(tokens)) {
      // Between two such names their order decides, whatever else is said for either.
      return 500 - 40.0 * NAMES.indexOf(tokens);
    }
    var words = List.of(tokens.split(" ", -1));
    if (NAMES.stream().anyMatch(known -> known.length() > 1 && words.contains(known))) {
      return 80;
    }
    if (words.stream().anyMatch(OFTEN::contains)) {
      return 40;
    }
    return words.stream().anyMatch(SELDOM::contains) ? -40 : 0;
  }
}
