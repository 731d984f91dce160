package logitlab.cli;

import java.util.stream.Collectors;
import logitlab.lesson.Course;
import logitlab.words.Message;
import picocli.CommandLine.Model.CommandSpec;

/** {@code lesson}: the lessons there are, and what keeps a file from being one. */
final class LessonCommand {
  private final Console console;
  private final CommandSpec spec;

  LessonCommand(Console console) {
    this.console = console;
    var words = console.words();
    spec = Options.command(words, "lesson", this::run)
        .addPositional(Options.positional(words, "cli.option.lesson-what", "list|check").build())
        .addPositional(Options.positional(words, "cli.option.lesson-file", "FILE")
            .index("1")
            .arity("0..1")
            .required(false)
            .build());
  }

  CommandSpec spec() {
    return spec;
  }

  private int run() {
    String what = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    String file = spec.commandLine().getParseResult().matchedPositionalValue(1, "");
    return switch (what) {
      case "list" -> list();
      case "check" -> check(file);
      default -> throw new Refusal(Message.of("cli.choice", "lesson", Message.foreign(what), "list, check"));
    };
  }

  private int list() {
    console.print(Course.all()
        .stream()
        .map(lesson -> console.words()
            .text("cli.lesson.line", lesson.id(), lesson.title(), String.valueOf(lesson.minutes())) + "\n")
        .collect(Collectors.joining()));
    return ExitCode.SUCCESS;
  }

  /** One line for each fault. */
  private int check(String file) {
    if (file.isEmpty()) {
      throw new Refusal(Message.of("cli.lesson.no-file"));
    }
    var reading = Course.read(Documents.path(file));
    reading.faults()
        .forEach(fault -> console.complain(console.words().say(fault.in(file))));
    reading.lesson()
        .ifPresent(lesson -> console.print(console.words()
            .text("cli.lesson.good", lesson.title(), String.valueOf(lesson.steps().size())) + "\n"));
    return reading.faults().isEmpty() ? ExitCode.SUCCESS : ExitCode.USAGE;
  }
}
