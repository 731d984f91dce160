package logitlab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.export.Carrying;
import logitlab.export.Exports.Format;
import logitlab.export.Exports;
import logitlab.export.TextFormat;
import logitlab.export.source.DerivationSource;
import logitlab.export.source.DerivationSource.Extent;
import logitlab.figure.screen.Gallery;
import logitlab.state.AppState;
import logitlab.state.data.FileProblem;
import logitlab.state.file.AtomicFile;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** {@code export}: a screen or a figure as a picture, without a window. The end of the file's name says which kind of picture. */
final class ExportCommand {
  private static final String OUT = "--out";
  /** The figure that can also be written as text. */
  private static final String NUMBERS = "numbers";

  /** What can also be written as the source of a text, and how much of the derivation it is. */
  private static final Map<String, Extent> SOURCES = Map.of("formula", Extent.FORMULA, "line", Extent.LINE, "so-far",
      Extent.SO_FAR, "route", Extent.ROUTE);

  private final Words words;
  private final Gallery pictures;
  private final CommandSpec spec;

  ExportCommand(Console console) {
    words = console.words();
    pictures = new Gallery(words);
    spec = Options.command(words, "export", this::run)
        .addPositional(Options.positional(words, "cli.option.figure", "FIGURE", pictures.names()).build())
        .addOption(Options.value(words, "cli.option.out", "FILE", OUT).required(true).build());
    PictureOptions.addOptions(spec, words);
    PictureMoment.addOptions(spec, words);
  }

  CommandSpec spec() {
    return spec;
  }

  private int run() {
    String asked = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    var name = pictures.known(asked)
        .orElseThrow(() -> new Refusal(Message.of("cli.figure", Message.foreign(asked),
            String.join(", ", pictures.names()))));
    var out = Options.given(spec, OUT).orElse("");
    var text = TextFormat.ofName(out).filter(_ -> name.equals(NUMBERS));
    var format = Format.ofName(out);
    var source = Optional.ofNullable(SOURCES.get(name)).flatMap(_ -> sourceFormat(out));
    if (text.isEmpty() && source.isEmpty() && format.isEmpty()) {
      throw new Refusal(Message.of("cli.format", OUT, Message.foreign(out), endings(name)));
    }
    var file = Documents.path(out);
    var wanted = PictureOptions.of(spec);
    var state = PictureMoment.of(spec);
    var bytes = text.map(each -> each.bytes(state.document()))
        .or(() -> source
            .map(each -> new DerivationSource(words, state).write(SOURCES.getOrDefault(name, Extent.FORMULA), each)
                .getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> picture(name, wanted, state, format.orElseThrow()));
    try {
      var document = PictureMoment.document(spec);
      if (document.isPresent()) {
        Documents.keep(document.get(), file, Message.of("cli.same", OUT, Message.foreign(out)));
      }
      AtomicFile.write(file, bytes);
      return ExitCode.SUCCESS;
    } catch (IOException e) {
      throw new Refusal(FileProblem.writing(file, e), e);
    }
  }

  private byte[] picture(String name, PictureOptions wanted, AppState state, Format format) {
    var picture = pictures.draw(name, state, wanted.page(), wanted.style());
    var canvas = wanted.canvas(picture, state.session().theme()).in(words.language());
    return Exports.bytes(picture,
        PictureMoment.isCarried(spec) ? canvas.carrying(Carrying.of(name, state)) : canvas, format);
  }

  private static Optional<DerivationSource.Format> sourceFormat(String name) {
    return Stream.of(DerivationSource.Format.values())
        .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending()))
        .findFirst();
  }

  /** What a file's name may end in: the numbers can be text as well as a picture. */
  private static String endings(String figure) {
    var all = Stream.of(Format.values()).map(each -> "." + each.extension());
    var texts = Stream.of(TextFormat.values()).map(TextFormat::ending).filter(_ -> figure.equals(NUMBERS));
    var sources = Stream.of(DerivationSource.Format.values())
        .map(DerivationSource.Format::ending)
        .filter(_ -> SOURCES.containsKey(figure));
    return Stream.of(all, texts, sources).flatMap(each -> each).collect(Collectors.joining(", "));
  }
}
