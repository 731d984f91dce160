package logitlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.export.film.Film;
import logitlab.export.film.Filming;
import logitlab.export.film.Filming.Format;
import logitlab.export.film.Films;
import logitlab.figure.Size;
import logitlab.math.Decimals;
import logitlab.state.data.FileProblem;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** {@code film}: what moves, as a film. The end of the target's name says which kind of file it is. */
final class FilmCommand {
  private static final String OUT = "--out";
  private static final String FPS = "--fps";
  private static final String SPEED = "--speed";
  private static final String HOLD = "--hold";
  private static final String LOOP = "--loop";
  private static final String DETAIL = "--detail";
  private static final Size USUAL = new Size(1280, 720);
  private static final int MOST_FPS = 60;
  /** Browsers slow down a GIF with more. */
  private static final int MOST_GIF_FPS = 50;
  private static final double SLOWEST = 0.1;
  private static final double FASTEST = 10;
  private static final double LONGEST_HOLD = 60;
  private static final List<String> OTHERS = List.of("backprop", "contraction", "training");

  private final Console console;
  private final Words words;
  private final CommandSpec spec;

  FilmCommand(Console console) {
    this.console = console;
    words = console.words();
    spec = Options.command(words, "film", this::run)
        .addPositional(Options.positional(words, "cli.option.filmed", "WALK", names()).build())
        .addOption(Options.value(words, "cli.option.film", "FILE", OUT).required(true).build())
        .addOption(Options.value(words, "cli.option.film-size", "WxH", PictureOptions.SIZE).build())
        .addOption(
            Options.value(words, "cli.option.fps", "N", FPS, String.valueOf(MOST_FPS), String.valueOf(MOST_GIF_FPS))
                .build())
        .addOption(Options.value(words, "cli.option.speed", "FACTOR", SPEED).build())
        .addOption(Options.value(words, "cli.option.hold", "SECONDS", HOLD).build())
        .addOption(Options.flag(words, "cli.option.loop", LOOP).build())
        .addOption(Options.oneOf(words, "cli.option.deck-detail", "DETAIL", DETAIL, Detail.values()).build());
    PictureMoment.addLook(spec, words, "cli.option.theme");
  }

  CommandSpec spec() {
    return spec;
  }

  private static List<String> names() {
    return Stream.concat(Routes.all().stream().map(route -> route.id().name()), OTHERS.stream()).toList();
  }

  private int run() {
    String walk = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    if (!names().contains(walk)) {
      throw new Refusal(Message.of("cli.walk", Message.foreign(walk), String.join(", ", names())));
    }
    var named = Options.given(spec, OUT).orElse("");
    var target = Documents.path(named);
    var format = format(named, target);
    var size = Options.given(spec, PictureOptions.SIZE).map(PictureOptions::size).orElse(USUAL);
    if (size.width() % 2 != 0 || size.height() % 2 != 0) {
      throw new Refusal(Message.of("cli.even", PictureOptions.SIZE));
    }
    if (Options.isSet(spec, LOOP) && format != Format.GIF) {
      throw new Refusal(Message.of("cli.only-for", LOOP, ending(Format.GIF), ending(format)));
    }
    var beat = new Films.Beat(
        Options.given(spec, FPS)
            .map(given -> (int) Numbers.whole(FPS, given, 1, format == Format.GIF ? MOST_GIF_FPS : MOST_FPS))
            .orElse(30),
        Options.given(spec, SPEED).map(given -> between(SPEED, given, SLOWEST, FASTEST)).orElse(1.0),
        Options.given(spec, HOLD).map(given -> between(HOLD, given, 0, LONGEST_HOLD)).orElse(1.5));
    try {
      var filming = new Filming(film(walk, size, beat), size, beat.rate());
      var names = format == Format.FRAMES ? filming.frames() : Set.<String>of();
      keep(target);
      for (var name : names) {
        keep(target.resolve(name));
      }
      filming.write(target, format, Options.isSet(spec, LOOP), new ProgressLine(console));
      if (format == Format.FRAMES) {
        console.sayWhatIsLeft(target, names, Filming.FRAME);
      }
      return ExitCode.SUCCESS;
    } catch (IOException e) {
      throw new Refusal(FileProblem.writing(target, e), e);
    }
  }

  /** Refuses to write over the document. */
  private void keep(Path file) throws IOException {
    var document = PictureMoment.document(spec);
    if (document.isPresent()) {
      Documents.keep(document.get(), file, Message.of("cli.same", OUT, Message.foreign(file.toString())));
    }
  }

  private Film film(String walk, Size size, Films.Beat beat) {
    var films = new Films(words, PictureMoment.of(spec), size, beat);
    return switch (walk) {
      case "backprop" -> films.journey();
      case "contraction" -> films.contraction();
      case "training" -> films.training();
      default -> films.walk(Options.route("WALK", walk), Options.given(spec, DETAIL)
          .map(name -> Options.choice(DETAIL, name, List.of(Detail.values())))
          .orElse(Detail.BRIEF));
    };
  }

  private static double between(String option, String text, double least, double most) {
    var value = Numbers.number(option, text);
    if (!(value >= least && value <= most)) {
      throw new Refusal(
          Message.of("cli.between", option, Message.foreign(text), Decimals.plain(least), Decimals.plain(most)));
    }
    return value;
  }

  /** What the name asks for: a file by its ending, a folder by the stroke at its end or because it is one. */
  private static Format format(String name, Path target) {
    if (SlidesCommand.isFolder(name, target)) {
      return Format.FRAMES;
    }
    return Stream.of(Format.MP4, Format.GIF)
        .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(ending(format)))
        .findFirst()
        .orElseThrow(() -> new Refusal(Message.of("cli.deck", OUT, Message.foreign(name),
            Stream.of(Format.values()).map(FilmCommand::ending).collect(Collectors.joining(", ")))));
  }

  private static String ending(Format format) {
    return format == Format.FRAMES ? "/" : "." + format.name().toLowerCase(Locale.ROOT);
  }
}
