package logitlab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/** The lines {@code key: value} of a fenced block, in their order. A value goes on in the next line where that is indented. */
final class Entries {
  private static final int MOST = 60;

  private final List<Entry> all;
  private final Set<String> used = new LinkedHashSet<>();

  /** @param line where it stands, from 1 */
  record Entry(String key, String value, int line) {}

  /** Something that is wrong at a line. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Fault fault;

    Wrong(Fault fault) {
      super(fault.toString(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  private Entries(List<Entry> all) {
    this.all = all;
  }

  /** @param first the line of the block's first line */
  static Entries read(String text, int first) {
    var entries = new ArrayList<Entry>();
    var line = first;
    for (var each : text.lines().toList()) {
      if (each.startsWith("  ") && !entries.isEmpty()) {
        var last = entries.removeLast();
        entries.add(new Entry(last.key, last.value + " " + each.strip(), last.line));
      } else if (!each.isBlank()) {
        var colon = each.indexOf(':');
        if (colon < 1) {
          throw new Wrong(new Fault(line, Message.of("lesson.fault.entry", Message.foreign(each))));
        }
        entries.add(new Entry(each.substring(0, colon).strip(), each.substring(colon + 1).strip(), line));
      }
      line++;
    }
    if (entries.size() > MOST) {
      throw new Wrong(new Fault(first, Message.of("lesson.fault.entries", String.valueOf(MOST))));
    }
    return new Entries(entries);
  }

  /** All entries whose key is this word, or begins with it and a blank. */
  List<Entry> all(String key) {
    used.add(key);
    return all.stream().filter(entry -> word(entry).equals(key)).toList();
  }

  private static String word(Entry entry) {
    return entry.key.split(" ", 2)[0];
  }

  /** All entries whose key is one of these, in their order. */
  List<Entry> all(List<String> keys) {
    used.addAll(keys);
    return all.stream().filter(entry -> keys.contains(word(entry))).toList();
  }

  Optional<Entry> find(String key) {
    var found = all(key);
    if (found.size() > 1) {
      throw new Wrong(new Fault(found.getLast().line, Message.of("lesson.fault.twice", key)));
    }
    return found.stream().findFirst();
  }

  Entry get(String key, int block) {
    return find(key).orElseThrow(() -> new Wrong(new Fault(block, Message.of("lesson.fault.missing", key))));
  }

  /** Refuses what nobody asked for. */
  void end() {
    all.stream().filter(entry -> !used.contains(word(entry))).findFirst().ifPresent(entry -> {
      throw new Wrong(new Fault(entry.line,
          Message.of("lesson.fault.unknown", Message.foreign(entry.key), String.join(", ", used))));
    });
  }

  /** What {@code read} makes of an entry; a refusal gets the entry's line. */
  static <T> T at(Entry entry, java.util.function.Function<String, T> read) {
    return at(entry.line, () -> read.apply(entry.value));
  }

  /** The same of anything at a line. */
  static <T> T at(int line, java.util.function.Supplier<T> read) {
    try {
      return read.get();
    } catch (InvalidDocument e) {
      throw new Wrong(new Fault(line, e.reason()));
    }
  }
}
