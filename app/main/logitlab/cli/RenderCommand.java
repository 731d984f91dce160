package logitlab.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import logitlab.cli.RenderScript.Job;
import logitlab.export.Batch;
import logitlab.state.data.FileProblem;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** {@code render}: all the files of a script in one start, several at a time. What fails is named, and the others are made. */
final class RenderCommand {
  private static final int LARGEST = 1 << 20;

  private final Console console;
  private final Words words;
  private final CommandSpec spec;

  RenderCommand(Console console) {
    this.console = console;
    words = console.words();
    spec = Options.command(words, "render", this::run)
        .addPositional(Options.positional(words, "cli.option.script", "SCRIPT.json").build());
  }

  CommandSpec spec() {
    return spec;
  }

  /** The exit code of the command for a file, and what is said of it, if anything. */
  private record Outcome(Job job, int code, String complaint) {}

  private int run() {
    String named = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    var path = Documents.path(named);
    var jobs = RenderScript.read(text(path), path.toAbsolutePath().resolveSibling(""));
    var progress = new ProgressLine(console);
    var codes = new ArrayList<Integer>();
    Batch.each(jobs, this::make, outcome -> {
      codes.add(outcome.code());
      if (!outcome.complaint().isEmpty()) {
        progress.clear();
        console.complain(words.text("cli.script.told", Message.foreign(outcome.job().out()),
            String.valueOf(outcome.job().entry()), outcome.complaint()));
      }
      progress.accept(codes.size() / (double) jobs.size());
    });
    var made = Collections.frequency(codes, ExitCode.SUCCESS);
    console.print(
        words.text("cli.script.done", String.valueOf(made), String.valueOf(codes.size() - made)) + "\n");
    return ExitCode.of(codes);
  }

  private Outcome make(Job job) {
    var error = new ByteArrayOutputStream();
    var own = new Console(words, InputStream.nullInputStream(), OutputStream.nullOutputStream(), error);
    var code = new Cli(own).run(job.arguments());
    return new Outcome(job, code, said(error.toString(StandardCharsets.UTF_8).strip()));
  }

  /** A complaint without the name of the program, which stands before the whole line. */
  private String said(String complaint) {
    var prefix = words.text("cli.message", "");
    return complaint.startsWith(prefix) ? complaint.substring(prefix.length()) : complaint;
  }

  private static String text(Path path) {
    try (var stream = Files.newInputStream(path)) {
      var bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Refusal(Message.of("cli.script.large"));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(Message.of("state.file.encoding"), e);
    } catch (IOException e) {
      throw new Refusal(FileProblem.reading(path, e), e);
    }
  }
}
