package logitlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import logitlab.export.worksheet.WorksheetFiles;
import logitlab.export.worksheet.Worksheets;
import logitlab.lesson.Course;
import logitlab.lesson.Lesson;
import logitlab.lesson.MixedCheck;
import logitlab.math.Decimals;
import logitlab.state.data.FileProblem;
import logitlab.state.file.AtomicFolder;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** {@code worksheet}: a lesson or a check on paper, once or many times with other numbers, with the answers on pages of their own. */
final class WorksheetCommand {
  private static final String OUT = "--out";
  private static final String SEED = "--seed";
  private static final String SHEETS = "--sheets";
  private static final String KEY = "--key";
  private static final String CHECK = "check";
  private static final List<String> ENDINGS = List.of(WorksheetFiles.PDF, WorksheetFiles.TEX);
  private static final int MOST_SHEETS = 999;

  /** Where the answers are. */
  private enum Key {
    WITH, WITHOUT, ONLY
  }

  private final Words words;
  private final CommandSpec spec;
  private final Worksheets worksheets;

  WorksheetCommand(Console console) {
    words = console.words();
    worksheets = new Worksheets(words);
    spec = Options.command(words, "worksheet", this::run)
        .addPositional(Options.positional(words, "cli.option.worksheet-lesson", "LESSON").build())
        .addOption(Options.value(words, "cli.option.worksheet-out", "FILE", OUT).required(true).build())
        .addOption(Options.value(words, "cli.option.worksheet-seed", "N", SEED).build())
        .addOption(Options.value(words, "cli.option.worksheet-sheets", "N", SHEETS).build())
        .addOption(Options.oneOf(words, "cli.option.worksheet-key", "KEY", KEY, Key.values()).build());
  }

  CommandSpec spec() {
    return spec;
  }

  private int run() {
    String asked = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    var out = Options.given(spec, OUT).orElse("");
    if (ENDINGS.stream().noneMatch(out.toLowerCase(Locale.ROOT)::endsWith)) {
      throw new Refusal(Message.of("cli.format", OUT, Message.foreign(out), String.join(", ", ENDINGS)));
    }
    var count = (int) whole(SHEETS, 1, 1, MOST_SHEETS);
    var first = whole(SEED, 1, 0, Integer.MAX_VALUE);
    var key = Options.given(spec, KEY)
        .map(text -> Options.choice(KEY, text, List.of(Key.values())))
        .orElse(Key.WITH);
    var file = Documents.path(out);
    var named = String.valueOf(file.getFileName());
    var dot = named.lastIndexOf('.');
    var digits = String.valueOf(count).length();
    var lessons = lessons(asked);
    var folder = file.toAbsolutePath().resolveSibling("");
    try (var filling = new AtomicFolder(folder)) {
      for (var n = 0; n < count; n++) {
        var seed = first + n;
        var sheet = worksheets.of(lessons.apply(seed), seed, key != Key.ONLY, key != Key.WITHOUT);
        var number = count == 1 ? "" : ("-%0" + digits + "d").formatted(n + 1);
        filling.addAll(
            WorksheetFiles.of(sheet, named.substring(0, dot) + number + named.substring(dot), words));
      }
      filling.finish();
      return ExitCode.SUCCESS;
    } catch (IOException e) {
      throw new Refusal(FileProblem.writing(folder, e), e);
    }
  }

  private long whole(String option, long usual, long low, long high) {
    return Options.given(spec, option).map(text -> Numbers.whole(option, text, low, high)).orElse(usual);
  }

  /** Of each seed a lesson of the course by its number or name, the check of the seed, or the lesson in a file. */
  private LongFunction<Lesson> lessons(String asked) {
    if (asked.equals(CHECK)) {
      return seed -> MixedCheck.of(seed, Course.all(), words.text("ui.guide.check-title"));
    }
    var number = Decimals.whole(asked, 1, Course.ids().size());
    var id = number.isPresent() ? Course.ids().get((int) number.getAsLong() - 1) : asked;
    var lesson = Course.byId(id).orElseGet(() -> ofFile(asked));
    return _ -> lesson;
  }

  private static Lesson ofFile(String asked) {
    var file = Documents.path(asked);
    if (!Files.exists(file)) {
      throw new Refusal(Message.of("cli.worksheet.unknown", Message.foreign(asked)));
    }
    var reading = Course.read(file);
    return reading.lesson().orElseThrow(() -> new Refusal(reading.faults().getFirst().in(asked)));
  }
}
