package logitlab.state.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.state.data.Column.Kind;
import logitlab.state.data.DialectGuess.Guess;
import logitlab.state.domain.Domain;
import logitlab.words.Message;

/**
 * Reads a table in at most three looks at its bytes: how they are encoded, what the columns hold, and, of a table that is too long to keep,
 * which rows stay. Used once.
 */
final class TableReader {
  private static final int HEAD = 1 << 18;
  private static final int PREVIEW = 8;
  private static final int SEED = 1;
  private static final long MOST_ROWS = 1_000_000;
  private static final String OTHER = "other";

  private final TableText text;
  private final TableChoices wishes;
  private final List<Message> notes;
  private final Dialect dialect;
  private final int width;
  private final List<ColumnStats> stats = new ArrayList<>();
  private final List<List<String>> kept = new ArrayList<>();
  private List<String> given = List.of();
  private boolean begun;
  private long rows;
  private long uneven;
  private long unevenLine;
  private int unevenCells;

  private TableReader(TableText text, TableChoices wishes, Guess guess) {
    this.text = text;
    this.wishes = wishes;
    notes = new ArrayList<>(guess.notes());
    var found = guess.dialect();
    var pointed = wishes.decimal().map(found::withDecimal).orElse(found);
    dialect = wishes.header().map(pointed::withHeader).orElse(pointed);
    width = guess.width();
  }

  static TableReading read(ReadBytes bytes, TableChoices wishes, Watch watch) throws IOException {
    var text = TableText.of(bytes, watch);
    var head = text.head(HEAD);
    if (head.text().isBlank()) {
      throw TableFile.refuse("empty");
    }
    return new TableReader(text, wishes, DialectGuess.of(head.text(), head.whole(), wishes.separator())).reading();
  }

  private TableReading reading() throws IOException {
    try (var reader = text.open()) {
      Lines.raw(reader, dialect, true, this::look);
    }
    if (uneven > rows) {
      throw TableFile.refuse("length", String.valueOf(unevenLine), String.valueOf(unevenCells),
          String.valueOf(given.size()));
    }
    if (rows == 0) {
      throw TableFile.refuse("empty");
    }
    var names = names();
    var label = label(names);
    var offered = offered(label);
    var numeric = IntStream.range(0, names.size())
        .filter(column -> column != label && stats.get(column).isNumeric() && !isLeftOut(column))
        .boxed()
        .toList();
    if (numeric.isEmpty()) {
      throw TableFile.refuse("no-numbers");
    }
    var proper = Table.defaults(numeric, isNamed() ? names : given, stats);
    var asked = wishes.features().stream().filter(column -> column < names.size()).toList();
    var features = asked.isEmpty() ? proper.isEmpty() ? numeric : proper : asked;
    var columns = columns(names, label, features);
    var table = Table.of(columns.stream().map(names::get).toList(), rows(columns, label, offered), names.get(label));
    var used = wished(names, table);
    var among = features.stream().map(column -> table.columns().indexOf(names.get(column))).toList();
    var first = table.first(among);
    var inUse = !used.isEmpty() && table.enough(used) ? used : first.isEmpty() ? table.firstFeatures() : first;
    var choice = new TableReading.Choice(rule(names).possible(), label, stats.get(label).classes(), features, inUse);
    return new TableReading(text.encoding(), dialect, described(names), choice,
        kept.subList(0, Math.min(PREVIEW, kept.size())), rows, dropped(label, offered, table, inUse),
        said(names, label, offered, table, inUse), table);
  }

  /** The features that somebody wished for, of those of the table. */
  private List<Integer> wished(List<String> names, Table table) {
    return wishes.features()
        .stream()
        .filter(column -> column < names.size())
        .map(column -> table.features().indexOf(names.get(column)))
        .filter(feature -> feature >= 0)
        .limit(Domain.MAX_INPUTS)
        .toList();
  }

  private boolean look(RawLine line) {
    if (!begun) {
      begun = true;
      given = header(line.cells(line.size()));
      IntStream.range(0, given.size()).forEach(_ -> stats.add(new ColumnStats(dialect.decimal())));
      if (dialect.header()) {
        return true;
      }
    }
    if (!fits(line)) {
      if (uneven == 0) {
        unevenLine = line.number();
        unevenCells = line.size();
      }
      uneven++;
      return true;
    }
    rows++;
    if (rows > MOST_ROWS) {
      throw TableFile.refuse("rows", String.valueOf(MOST_ROWS));
    }
    if (kept.size() < Table.MAX_ROWS) {
      kept.add(line.cells(given.size()));
    }
    for (var column = 0; column < stats.size(); column++) {
      stats.get(column).add(line.text(), line.start(column), line.end(column));
    }
    return true;
  }

  /** The names in the file, as many as rows have cells; empty ones where it says nothing. */
  private List<String> header(List<String> first) {
    if (!dialect.header()) {
      return dialect.names().isEmpty() ? IntStream.range(0, width).mapToObj(_ -> "").toList() : dialect.names();
    }
    var blank = dialect.separator().isRun() || dialect.separator() == Separator.TAB;
    if (blank && first.size() == width - 1) {
      // R writes no name above the names of the rows.
      return Stream.concat(Stream.of(""), first.stream()).toList();
    }
    var extra = first.size() > width && first.subList(width, first.size()).stream().allMatch(String::isEmpty);
    return extra ? first.subList(0, width) : first;
  }

  /** Whether there is a cell for each column, and nothing after the last one. */
  private boolean fits(RawLine line) {
    return line.size() == given.size() || (line.size() > given.size() && line.isBlank(given.size()));
  }

  private boolean isNamed() {
    return dialect.header() || !dialect.names().isEmpty();
  }

  private List<String> names() {
    if (isNamed()) {
      return Headers.distinct(given);
    }
    return IntStream.range(0, stats.size())
        .mapToObj(n -> (stats.get(n).isNumeric() ? "number " : "text ") + (n + 1))
        .toList();
  }

  private LabelRule rule(List<String> names) {
    return new LabelRule(names, stats, isNamed());
  }

  /** A column without a name that only counts or names the rows, or holds nothing. */
  private boolean isLeftOut(int column) {
    var stat = stats.get(column);
    return stat.filled() == 0 || (isNamed() && given.get(column).isEmpty() && stat.kind("") == Kind.ID);
  }

  private int label(List<String> names) {
    if (wishes.label().isPresent()) {
      var wished = wishes.label().get();
      if (wished >= names.size() || stats.get(wished).isCut() || stats.get(wished).values() < Domain.MIN_CLASSES) {
        var values = wished >= names.size() ? 0 : stats.get(wished).values();
        throw TableFile.refuse("labels", Message.foreign(wished >= names.size() ? "" : names.get(wished)),
            String.valueOf(values), String.valueOf(Domain.MIN_CLASSES), String.valueOf(Domain.MAX_NETWORK_CLASSES));
      }
      return wished;
    }
    return rule(names).likely().orElseThrow(() -> {
      if (stats.stream().noneMatch(ColumnStats::isNumeric)) {
        return TableFile.refuse("no-numbers");
      }
      return rows < Table.MIN_ROWS
          ? TableFile.refuse("few", String.valueOf(rows), String.valueOf(Table.MIN_ROWS))
          : TableFile.refuse("no-label", String.valueOf(Domain.MIN_CLASSES),
              String.valueOf(Domain.MAX_NETWORK_CLASSES));
    });
  }

  /** The classes that are learnt. */
  private List<String> offered(int label) {
    var classes = stats.get(label).classes();
    var most = Domain.MAX_NETWORK_CLASSES;
    return Table.mostFrequent(classes, classes.size() > most && wishes.rest() ? most - 1 : most);
  }

  /** The columns that are kept: numbers and possible labels, as many as a document has room for, those in use before others. */
  private List<Integer> columns(List<String> names, int label, List<Integer> features) {
    var possible = rule(names).possible();
    return Stream.of(Stream.of(label), features.stream(),
        IntStream.range(0, names.size())
            .boxed()
            .filter(column -> !isLeftOut(column) && (stats.get(column).isNumeric() || possible.contains(column))))
        .flatMap(each -> each)
        .distinct()
        .limit(Table.MAX_COLUMNS)
        .sorted()
        .toList();
  }

  /** The rows as a document keeps them: numbers with a decimal point. */
  private List<List<String>> rows(List<Integer> columns, int label, List<String> offered) throws IOException {
    var chosen = rows <= Table.MAX_ROWS ? kept : sampled(label, offered);
    return chosen.stream()
        .map(row -> columns.stream().map(column -> cell(row, column, label, offered)).toList())
        .toList();
  }

  private String cell(List<String> row, int column, int label, List<String> offered) {
    var cell = row.get(column);
    var stat = stats.get(column);
    if (column == label && wishes.rest() && stat.values() > Domain.MAX_NETWORK_CLASSES) {
      return Table.value(cell, stat, dialect.decimal()).map(name -> offered.contains(name) ? name : OTHER).orElse("");
    }
    var plain = stat.isNumeric() ? Cell.plain(cell, dialect.decimal()) : "";
    return plain.isEmpty() ? Cell.name(cell) : plain;
  }

  private List<List<String>> sampled(int label, List<String> offered) throws IOException {
    kept.subList(Math.min(PREVIEW, kept.size()), kept.size()).clear();
    var sample = new Sample(Table.MAX_ROWS, SEED);
    var stat = stats.get(label);
    var names = stat.classesOfValues();
    names.replaceAll((_, name) -> offered.contains(name) ? name : wishes.rest() ? OTHER : "");
    var skip = new boolean[]{dialect.header()};
    try (var reader = text.open()) {
      Lines.raw(reader, dialect, true, line -> {
        if (!skip[0] && fits(line)) {
          var name = names.getOrDefault(line.cell(label), "");
          if (!name.isEmpty()) {
            sample.add(name, line.number(), () -> line.cells(given.size()));
          }
        }
        skip[0] = false;
        return true;
      });
    }
    return sample.rows();
  }

  private List<Column> described(List<String> names) {
    var rule = rule(names);
    return IntStream.range(0, names.size()).mapToObj(n -> {
      var stat = stats.get(n);
      var kind = stat.kind(isNamed() ? given.get(n) : "");
      var own = note(n, kind);
      var known = own.isPresent() && (kind == Kind.EMPTY || kind == Kind.ID || isLeftOut(n));
      var both = Stream.of(own, known ? Optional.<Message>empty() : rule.refusal(n)).flatMap(Optional::stream);
      return new Column(names.get(n), kind, stat.gaps(), stat.values(),
          both.reduce((first, second) -> Message.of("state.table.column.both", first, second)));
    }).toList();
  }

  /** What was set aside in a column, or why all of it was. */
  private Optional<Message> note(int column, Kind kind) {
    var stat = stats.get(column);
    if (kind == Kind.EMPTY) {
      return Optional.of(Message.of("state.table.column.empty"));
    }
    if (isLeftOut(column)) {
      return Optional.of(Message.of("state.table.column.index"));
    }
    if (kind == Kind.ID) {
      return Optional.of(Message.of("state.table.column.id"));
    }
    if (stat.isLarge()) {
      return Optional.of(Message.of("state.table.column.large"));
    }
    if (stat.isNumeric() && !stat.words().isEmpty()) {
      return Optional.of(Message.of("state.table.column.words",
          stat.words()
              .stream()
              .limit(3)
              .map(word -> "“" + Message.foreign(word) + "”")
              .collect(Collectors.joining(", "))));
    }
    if (!stat.isNumeric() && stat.numbers() > 0) {
      return Optional.of(Message.of("state.table.column.mixed", Message.foreign(stat.words().iterator().next())));
    }
    return Optional.empty();
  }

  private List<Message> dropped(int label, List<String> offered, Table table, List<Integer> used) {
    var reasons = new ArrayList<Message>();
    if (uneven > 0) {
      reasons.add(Message.of("state.table.dropped.uneven", String.valueOf(uneven), String.valueOf(unevenLine),
          String.valueOf(unevenCells), String.valueOf(given.size())));
    }
    var gaps = stats.get(label).gaps();
    if (gaps > 0) {
      reasons.add(Message.of("state.table.dropped.label", String.valueOf(gaps)));
    }
    var rare = stats.get(label)
        .classes()
        .entrySet()
        .stream()
        .filter(each -> !offered.contains(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
    if (rare > 0 && !wishes.rest()) {
      reasons.add(Message.of("state.table.dropped.rare", String.valueOf(rare)));
    }
    if (rows > Table.MAX_ROWS) {
      reasons.add(Message.of("state.table.dropped.sample", String.valueOf(table.rows().size()), String.valueOf(rows)));
    }
    var labelled = table.data(List.of(used.getFirst())).size();
    var complete = table.data(used).size();
    var names = quoted(used.stream().map(table.features()::get));
    var without = rows > Table.MAX_ROWS ? table.rows().size() : rows - gaps - (wishes.rest() ? 0 : rare);
    if (without > complete && labelled >= complete) {
      reasons.add(Message.of("state.table.dropped.gaps", String.valueOf(without - complete), names));
    }
    return reasons;
  }

  private List<Message> said(List<String> names, int label, List<String> offered, Table table, List<Integer> used) {
    if (text.assumed()) {
      notes.add(Message.of("state.table.note.encoding"));
    }
    if (!isNamed()) {
      notes.add(Message.of("state.table.note.no-header"));
    }
    if (dialect.decimal() == ',') {
      notes.add(Message.of("state.table.note.comma"));
    }
    var left = quoted(IntStream.range(0, names.size())
        .filter(column -> isLeftOut(column) && stats.get(column).filled() > 0)
        .mapToObj(names::get));
    if (!left.isEmpty()) {
      notes.add(Message.of("state.table.note.left-out", left));
    }
    notes.add(Message.of(wishes.label().isPresent() ? "state.table.note.label" : "state.table.note.label-found",
        Message.foreign(names.get(label))));
    var classes = stats.get(label).classes();
    if (classes.size() > Domain.MAX_NETWORK_CLASSES) {
      notes.add(Message.of(wishes.rest() ? "state.table.note.rest" : "state.table.note.six",
          String.valueOf(classes.size()),
          offered.stream()
              .map(name -> Message.foreign(name) + " (" + classes.get(name) + ")")
              .collect(Collectors.joining(", "))));
    }
    var asked = wishes.features().stream().filter(column -> column < names.size()).toList();
    if (!asked.isEmpty() && !wished(names, table).equals(used)) {
      notes.add(Message.of("state.table.note.too-few",
          quoted(asked.stream().map(names::get)),
          String.valueOf(Table.MIN_ROWS)));
    }
    notes.add(Message.of(wishes.features().isEmpty() ? "state.table.note.used" : "state.table.note.chosen",
        quoted(used.stream().map(table.features()::get))));
    return notes;
  }

  /** Names in a row; there may be commas in them. */
  private static String quoted(Stream<String> names) {
    return names.map(name -> "“" + Message.foreign(name) + "”").collect(Collectors.joining(", "));
  }
}
