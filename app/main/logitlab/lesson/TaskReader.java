package logitlab.lesson;

import static logitlab.lesson.Entries.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Subject;
import logitlab.lesson.Entries.Entry;
import logitlab.lesson.Entries.Wrong;
import logitlab.lesson.task.About;
import logitlab.lesson.task.Choose;
import logitlab.lesson.task.Draw;
import logitlab.lesson.task.Find;
import logitlab.lesson.task.Fresh;
import logitlab.lesson.task.Gap;
import logitlab.lesson.task.Numeral;
import logitlab.lesson.task.Order;
import logitlab.lesson.task.Reach;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.Formula;
import logitlab.lesson.text.MarkdownReader;
import logitlab.lesson.text.Prose;
import logitlab.words.Message;

/** Reads the block of a task. */
final class TaskReader {
  static final List<String> KINDS = List.of("reach", "draw", "number", "choose", "order", "gap", "find");
  private static final int MOST_ROWS = 12;

  private final boolean network;
  private final MarkdownReader markdown;
  private final ValueReader values;
  private final int block;

  /**
   * @param network whether symbols are those of the network
   * @param block   the line at which the block begins
   */
  TaskReader(boolean network, int block) {
    this.network = network;
    this.markdown = new MarkdownReader(network);
    this.values = new ValueReader(network);
    this.block = block;
  }

  Task read(String kind, Entries entries) {
    var about = new About(at(entries.get("ask", block), markdown::read),
        entries.find("hint").map(entry -> at(entry, markdown::read)),
        at(entries.get("reason", block), markdown::read),
        entries.find("set").map(entry -> at(entry, values::changes)).orElse(List.of()),
        entries.find("fresh").map(entry -> at(entry, text -> ValueReader.choice(text, List.of(Fresh.values())))));
    var task = switch (kind) {
      case "reach" -> reach(about, entries);
      case "draw" -> draw(about, entries);
      case "number" -> number(about, entries);
      case "choose" -> choose(about, entries);
      case "order" -> order(about, entries);
      case "gap" -> gap(about, entries);
      case "find" -> find(about, entries);
      default -> throw new IllegalArgumentException(kind);
    };
    entries.end();
    return task;
  }

  private Expr expr(Entry entry) {
    return at(entry, text -> Formula.expr(text, network));
  }

  private OptionalDouble number(Entries entries, String key) {
    return entries.find(key)
        .map(entry -> OptionalDouble.of(at(entry, ValueReader::number)))
        .orElse(OptionalDouble.empty());
  }

  private Reach reach(About about, Entries entries) {
    var of = expr(entries.get("of", block));
    var value = number(entries, "value");
    var within = number(entries, "within").orElse(0);
    var low = number(entries, "least").orElse(value.isPresent() ? value.getAsDouble() - within : -1e300);
    var high = number(entries, "most").orElse(value.isPresent() ? value.getAsDouble() + within : 1e300);
    return new Reach(about, of, network, low, high,
        entries.find("move").map(entry -> at(entry, values::terms)).orElse(List.of()),
        at(entries.get("by", block), values::changes));
  }

  private Draw draw(About about, Entries entries) {
    var of = at(entries.get("of", block), text -> Stream.of(text.split(",", -1))
        .map(part -> Formula.expr(part, network))
        .toList());
    var low = number(entries, "low").orElse(0);
    var high = number(entries, "high").orElse(1);
    if (!(low < high)) {
      throw new Wrong(new Fault(block, Message.of("lesson.fault.range")));
    }
    return new Draw(about, of, network, low, high, number(entries, "sum"),
        number(entries, "within").orElse((high - low) / 12));
  }

  private Numeral number(About about, Entries entries) {
    var traps = entries.all("trap").stream().map(entry -> {
      var halves = halves(entry, true);
      return new Numeral.Trap(at(entry.line(), () -> Formula.expr(halves.getFirst(), network)),
          at(entry.line(), () -> markdown.read(halves.getLast())));
    }).toList();
    return new Numeral(about, expr(entries.get("answer", block)), network,
        at(entries.get("within", block), ValueReader::number),
        (int) number(entries, "decimals").orElse(3), traps,
        entries.find("diagnose").map(entry -> at(entry, ValueReader::suspects)));
  }

  private Choose choose(About about, Entries entries) {
    var choices = entries.all(List.of("right", "wrong"));
    var reasons = entries.all(List.of("because", "not"));
    limit(choices);
    limit(reasons);
    if (choices.stream().noneMatch(entry -> entry.key().equals("right")) || choices.size() < 2) {
      throw new Wrong(new Fault(block, Message.of("lesson.fault.choices")));
    }
    if (!reasons.isEmpty()
        && (reasons.size() < 2 || reasons.stream().filter(entry -> entry.key().equals("because")).count() != 1)) {
      throw new Wrong(new Fault(reasons.getFirst().line(), Message.of("lesson.fault.reasons")));
    }
    return new Choose(about, choices.stream().map(entry -> choice(entry, "right")).toList(),
        reasons.stream().map(entry -> choice(entry, "because")).toList());
  }

  private Choose.Choice choice(Entry entry, String right) {
    var isRight = entry.key().equals(right);
    var halves = halves(entry, !isRight);
    return new Choose.Choice(at(entry.line(), () -> markdown.read(halves.getFirst())), isRight,
        said(entry, halves));
  }

  private Prose said(Entry entry, List<String> halves) {
    return halves.size() < 2 ? Prose.EMPTY : at(entry.line(), () -> markdown.read(halves.getLast()));
  }

  private static void limit(List<Entry> rows) {
    if (rows.size() > MOST_ROWS) {
      throw new Wrong(
          new Fault(rows.getLast().line(), Message.of("lesson.fault.rows", String.valueOf(MOST_ROWS))));
    }
  }

  /** What stands before and behind the first bar with blanks round it. */
  private static List<String> halves(Entry entry, boolean both) {
    var halves = List.of(entry.value().split(" \\| ", 2));
    if (both && halves.size() < 2) {
      throw new Wrong(new Fault(entry.line(), Message.of("lesson.fault.bar", entry.key())));
    }
    return halves;
  }

  private Order order(About about, Entries entries) {
    var rows = new ArrayList<>(entries.all("line"));
    var decoys = entries.all("decoy");
    if (rows.size() < 2) {
      throw new Wrong(new Fault(block, Message.of("lesson.fault.lines")));
    }
    var count = rows.size();
    rows.addAll(decoys);
    limit(rows);
    return new Order(about, IntStream.range(0, rows.size()).mapToObj(n -> {
      var entry = rows.get(n);
      var halves = halves(entry, n >= count);
      return new Order.Row(at(entry.line(), () -> markdown.read(halves.getFirst())), needs(entry, n), n >= count,
          said(entry, halves));
    }).toList());
  }

  /** {@code line needs 1 2}: lines before it, by their numbers from 1. */
  private static List<Integer> needs(Entry entry, int place) {
    var words = entry.key().split(" ", -1);
    if (words.length == 1) {
      return List.of();
    }
    var needs = Stream.of(words)
        .skip(2)
        .map(word -> word.matches("[1-9][0-9]?") ? Integer.parseInt(word) - 1 : place)
        .toList();
    if (!words[1].equals("needs") || needs.isEmpty() || needs.stream().anyMatch(need -> need >= place)) {
      throw new Wrong(new Fault(entry.line(), Message.of("lesson.fault.needs")));
    }
    return needs;
  }

  private Find find(About about, Entries entries) {
    var rows = entries.all(List.of("line", "wrong"));
    limit(rows);
    var wrong = IntStream.range(0, rows.size()).filter(n -> rows.get(n).key().equals("wrong")).findFirst();
    if (rows.size() < 2 || wrong.isEmpty()) {
      throw new Wrong(new Fault(block, Message.of("lesson.fault.find")));
    }
    return new Find(about, rows.stream().map(entry -> {
      var halves = halves(entry, false);
      return new Find.Row(at(entry.line(), () -> markdown.read(halves.getFirst())), said(entry, halves));
    }).toList(), wrong.getAsInt());
  }

  private Gap gap(About about, Entries entries) {
    var left = expr(entries.get("left", block));
    var frame = entries.find("frame").map(Entry::value).orElse(Gap.GAP);
    var answer = entries.get("answer", block);
    var line = at(answer, text -> Formula.expr(Gap.filled(frame, text), network));
    Optional<Subject> subject = entries.find("about")
        .map(entry -> at(entry, text -> ValueReader.choice(text, List.of(Subject.values()))));
    var of = subject.orElse(network ? Subject.NETWORK : Subject.SOFTMAX);
    if (!frame.contains(Gap.GAP)) {
      throw new Wrong(new Fault(block, Message.of("lesson.fault.gap", Gap.GAP)));
    }
    return new Gap(about, left, line, frame, answer.value(), of);
  }
}
