package logitlab.lesson;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.lesson.Entries.Wrong;
import logitlab.lesson.Lesson.Paragraph;
import logitlab.lesson.Lesson.Step;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.MarkdownReader;
import logitlab.lesson.text.Prose;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.file.DocumentFile;
import logitlab.words.Message;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a lesson. Nothing in it is run, and nothing outside of it is read. All that is wrong is found at once, block by block, each
 * with its line. It is long because every kind of block has its few lines here.
 */
public final class LessonReader {
  /** Larger files are refused. */
  public static final int MOST_BYTES = 256 * 1024;
  private static final int LONGEST_LINE = 4000;
  private static final int MOST_STEPS = 40;
  private static final int MOST_BLOCKS = 400;

  private final String id;
  private final boolean trying;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private String title = "";
  private int minutes = 6;
  private Prose keep = Prose.EMPTY;
  private List<String> resolves = List.of();
  private Scene scene = Scene.START;
  private @Nullable Draft draft;

  /** A step being read. */
  private static final class Draft {
    private final String title;
    private final int line;
    private final List<Paragraph> text = new ArrayList<>();
    private Set<Quantity> covered = Set.of();
    private Set<Term> lit = Set.of();
    private Optional<Task> task = Optional.empty();
    private Optional<Task> smaller = Optional.empty();

    Draft(String title, int line) {
      this.title = title;
      this.line = line;
    }
  }

  /** What a file is: a lesson, or what is wrong with it, in the order of the lines. */
  public record Reading(Optional<Lesson> lesson, List<Fault> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /**
   * @param id     the lesson's name
   * @param trying whether tasks are tried and equations checked, which takes longer than to read them
   */
  private LessonReader(String id, boolean trying) {
    this.id = id;
    this.trying = trying;
  }

  /** Reads the bytes of a file, and tries what it asks and tells; {@code id} is its name without the ending. */
  public static Reading read(String id, byte[] bytes) {
    return read(id, bytes, true);
  }

  /** Reads a file whose tasks were tried before, such as those that come with the program. */
  static Reading readTried(String id, byte[] bytes) {
    return read(id, bytes, false);
  }

  private static Reading read(String id, byte[] bytes, boolean trying) {
    if (bytes.length > MOST_BYTES) {
      return refused("lesson.fault.large", String.valueOf(MOST_BYTES / 1024));
    }
    try {
      return read(id, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), trying);
    } catch (CharacterCodingException _) {
      return refused("lesson.fault.encoding");
    }
  }

  private static Reading refused(String key, Object... arguments) {
    return new Reading(Optional.empty(), List.of(new Fault(1, Message.of(key, arguments))));
  }

  private static Reading read(String id, String text, boolean trying) {
    var lines = text.lines().toList();
    for (var n = 0; n < lines.size(); n++) {
      if (lines.get(n).length() > LONGEST_LINE) {
        return new Reading(Optional.empty(),
            List.of(new Fault(n + 1, Message.of("lesson.fault.line", String.valueOf(LONGEST_LINE)))));
      }
    }
    return new LessonReader(id, trying).whole(MarkdownReader.parse(text));
  }

  private Reading whole(Node document) {
    var blocks = 0;
    for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (++blocks > MOST_BLOCKS) {
        fault(MarkdownReader.line(node), "lesson.fault.blocks", String.valueOf(MOST_BLOCKS));
        break;
      }
      block(node);
    }
    endStep();
    if (title.isEmpty()) {
      fault(1, "lesson.fault.title");
    }
    if (steps.isEmpty() && faults.isEmpty()) {
      fault(1, "lesson.fault.steps");
    }
    if (keep.pieces().isEmpty() && faults.isEmpty()) {
      fault(1, "lesson.fault.keep");
    }
    faults.sort(Comparator.comparingInt(Fault::line));
    return new Reading(
        faults.isEmpty() ? Optional.of(new Lesson(id, title, minutes, keep, resolves, steps)) : Optional.empty(),
        faults);
  }

  private void fault(int line, String key, Object... arguments) {
    faults.add(new Fault(line, Message.of(key, arguments)));
  }

  private void block(Node node) {
    var line = MarkdownReader.line(node);
    try {
      switch (node) {
        case Heading heading -> heading(heading, line);
        case FencedCodeBlock fenced -> fenced(fenced, line);
        case BulletList list -> list(list);
        case org.commonmark.node.Paragraph paragraph -> tell(paragraph, false);
        default -> throw MarkdownReader.hasNoPlace(node);
      }
    } catch (Wrong wrong) {
      faults.add(wrong.fault());
    } catch (InvalidDocument invalid) {
      faults.add(new Fault(line, invalid.reason()));
    }
  }

  private void heading(Heading heading, int line) {
    var text = new MarkdownReader(false).prose(heading).plain();
    if (heading.getLevel() == 1 && title.isEmpty()) {
      title = text;
    } else if (heading.getLevel() == 2) {
      endStep();
      draft = new Draft(text, line);
      sceneAhead(heading);
    } else {
      throw new InvalidDocument(Message.of("lesson.fault.heading"));
    }
  }

  /** A step's scene is read before its text, wherever in the step it stands: symbols and numbers are those of the scene. */
  private void sceneAhead(Heading heading) {
    for (var node = heading.getNext(); node != null && !(node instanceof Heading); node = node.getNext()) {
      if (node instanceof FencedCodeBlock fenced && fenced.getInfo().strip().equals("scene")) {
        block(fenced);
        fenced.unlink();
        return;
      }
    }
  }

  private Draft open() {
    if (draft == null) {
      throw new InvalidDocument(Message.of("lesson.fault.before-steps"));
    }
    return draft;
  }

  private void tell(Node paragraph, boolean listed) {
    open().text.add(new Paragraph(markdown().prose(paragraph), listed));
  }

  private MarkdownReader markdown() {
    return new MarkdownReader(scene.ofNetwork());
  }

  private void list(BulletList list) {
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem && item.getFirstChild() instanceof org.commonmark.node.Paragraph only
          && only.getNext() == null) {
        tell(only, true);
      } else {
        throw new InvalidDocument(Message.of("lesson.fault.list"));
      }
    }
  }

  private void fenced(FencedCodeBlock block, int line) {
    var kind = block.getInfo().strip();
    var text = block.getLiteral();
    var inside = line + 1;
    switch (kind) {
      case "lesson" -> lesson(Entries.read(text, inside), line);
      case "scene" -> scene(text, inside);
      case "cover" -> open().covered = Covers.read(words(text));
      case "light" -> open().lit = Set.copyOf(new ValueReader(scene.ofNetwork()).terms(text.strip()));
      default -> task(kind, text, line);
    }
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
  }

  private void lesson(Entries entries, int line) {
    minutes = entries.find("minutes")
        .map(entry -> Entries.at(entry, text -> (int) ValueReader.number(text)))
        .orElse(minutes);
    keep = Entries.at(entries.get("keep", line), new MarkdownReader(false)::read);
    resolves = entries.find("resolves").map(entry -> words(entry.value())).orElse(List.of());
    entries.end();
  }

  private void scene(String text, int inside) {
    var loaded = DocumentFile.parse(text.getBytes(StandardCharsets.UTF_8), inside);
    scene = new Scene(loaded.document(), loaded.view().orElse(Scene.START.view()));
  }

  private void task(String kind, String text, int line) {
    var smaller = kind.startsWith("smaller ");
    var name = smaller ? kind.substring(8) : kind;
    if (!TaskReader.KINDS.contains(name)) {
      throw new InvalidDocument(
          Message.of("lesson.fault.block", Message.foreign(kind), String.join(", ", TaskReader.KINDS)));
    }
    var step = open();
    if ((smaller ? step.smaller : step.task).isPresent()) {
      throw new InvalidDocument(Message.of("lesson.fault.two-tasks"));
    }
    var task = new TaskReader(scene.ofNetwork(), line).read(name, Entries.read(text, line + 1));
    tried(() -> Runs.check(task, scene)).ifPresent(reason -> {
      throw new InvalidDocument(reason);
    });
    if (smaller) {
      step.smaller = Optional.of(task);
    } else {
      step.task = Optional.of(task);
    }
  }

  private Optional<Message> tried(Supplier<Optional<Message>> trial) {
    return trying ? trial.get() : Optional.empty();
  }

  private void endStep() {
    if (draft == null) {
      return;
    }
    var done = draft;
    draft = null;
    if (steps.size() == MOST_STEPS) {
      fault(done.line, "lesson.fault.many-steps", String.valueOf(MOST_STEPS));
    } else if (done.smaller.isPresent() && done.task.isEmpty()) {
      fault(done.line, "lesson.fault.smaller-alone");
    } else {
      var step = new Step(new Progress.Key(id, steps.size()), done.title, done.text, scene, done.covered, done.lit,
          done.task, done.smaller);
      tried(() -> Runs.check(step))
          .ifPresent(reason -> faults.add(new Fault(done.line, reason)));
      steps.add(step);
    }
  }
}
