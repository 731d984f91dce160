package logitlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.export.Exports;
import logitlab.export.Exports.Format;
import logitlab.export.TextFormat;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.math.Decimals;
import logitlab.state.data.FileProblem;
import logitlab.state.file.AtomicFile;
import logitlab.words.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code export}: a screen or a figure as a picture, without a window. The end of the file's name says which kind of picture. */
final class ExportCommand {
  private static final String OUT = "--out";
  private static final String SIZE = "--size";
  /** The figure that can also be written as text. */
  private static final String NUMBERS = "numbers";
  private static final int SMALLEST = 16;
  private static final int LARGEST = 16_384;
  /** Beyond this a picture would not fit into the memory of a common machine. */
  private static final long MOST_MEGAPIXELS = 64;
  private static final Size DEFAULT = new Size(1920, 1080);

  private final Screens screens;
  private final CommandSpec spec;

  ExportCommand(Console console) {
    var words = console.words();
    screens = new Screens(words);
    spec = Options.command(words, "export", this::run)
        .addPositional(PositionalParamSpec.builder()
            .paramLabel("FIGURE")
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .description(words.text("cli.option.figure", String.join(", ", screens.names())))
            .build())
        .addOption(Options.value(words, "cli.option.out", "FILE", OUT).required(true).build())
        .addOption(Options.value(words, "cli.option.size", "WxH", SIZE).build());
    PictureMoment.addOptions(spec, words);
  }

  CommandSpec spec() {
    return spec;
  }

  private int run() {
    String name = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    var chart = screens.byName(name)
        .orElseThrow(() -> new Refusal(Message.of("cli.figure", Message.foreign(name),
            String.join(", ", screens.names()))));
    var out = Options.given(spec, OUT).orElse("");
    var text = TextFormat.ofName(out).filter(_ -> name.equals(NUMBERS));
    var picture = Format.ofName(out);
    if (text.isEmpty() && picture.isEmpty()) {
      throw new Refusal(Message.of("cli.format", OUT, Message.foreign(out), endings(name)));
    }
    var file = Documents.path(out);
    var pixels = Options.given(spec, SIZE).map(ExportCommand::size).orElse(DEFAULT);
    var state = PictureMoment.of(spec);
    var bytes = text.map(format -> format.bytes(state.document()))
        .orElseGet(() -> Exports.bytes(chart, state, pixels, picture.orElseThrow()));
    try {
      var document = PictureMoment.document(spec);
      if (document.isPresent() && Files.exists(file) && Files.isSameFile(file, document.get())) {
        throw new Refusal(Message.of("cli.same", OUT, Message.foreign(out)));
      }
      AtomicFile.write(file, bytes);
      return ExitCode.SUCCESS;
    } catch (IOException e) {
      throw new Refusal(FileProblem.writing(file, e), e);
    }
  }

  /** What a file's name may end in: the numbers can be text as well as a picture. */
  private static String endings(String figure) {
    var pictures = Stream.of(Format.values()).map(each -> "." + each.extension());
    var texts = Stream.of(TextFormat.values()).map(TextFormat::ending).filter(_ -> figure.equals(NUMBERS));
    return Stream.concat(pictures, texts).collect(Collectors.joining(", "));
  }

  private static Size size(String text) {
    var parts = text.strip().toLowerCase(Locale.ROOT).split("x", -1);
    var width = pixels(parts[0]);
    var height = parts.length == 2 ? pixels(parts[1]) : OptionalLong.empty();
    if (width.isEmpty() || height.isEmpty()
        || width.getAsLong() * height.getAsLong() > MOST_MEGAPIXELS * 1_000_000) {
      throw new Refusal(Message.of("cli.size", SIZE, Message.foreign(text), String.valueOf(SMALLEST),
          String.valueOf(LARGEST), String.valueOf(MOST_MEGAPIXELS)));
    }
    return new Size(width.getAsLong(), height.getAsLong());
  }

  private static OptionalLong pixels(String text) {
    return Decimals.whole(text, SMALLEST, LARGEST);
  }
}
