package logitlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.export.Exports.Format;
import logitlab.export.deck.Deck;
import logitlab.export.deck.DeckFiles;
import logitlab.export.deck.DeckHtml;
import logitlab.export.deck.DeckPdf;
import logitlab.export.deck.DeckPptx;
import logitlab.export.deck.Decks;
import logitlab.export.source.DerivationSource;
import logitlab.state.data.FileProblem;
import logitlab.state.file.AtomicFile;
import logitlab.state.file.AtomicFolder;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** {@code slides}: a derivation or the journey through the network as a deck. The end of the target's name says which kind of file it is. */
final class SlidesCommand {
  private static final String OUT = "--out";
  private static final String DETAIL = "--detail";
  private static final String RATIO = "--ratio";
  private static final String NOTES = "--notes";
  private static final String PICTURES = "--pictures";
  private static final String TEMPLATE = "--template";
  private static final long LARGEST_TEMPLATE = 100_000_000;
  private static final String HANDOUT = "--handout";
  private static final String JOURNEY = "backprop";
  private static final String SCENES = "scenes";
  private static final List<String> HANDOUTS = List.of("2", "4");
  private static final String WIDE = "16:9";
  private static final String NARROW = "4:3";

  private final Console console;
  private final Words words;
  private final CommandSpec spec;

  SlidesCommand(Console console) {
    this.console = console;
    words = console.words();
    spec = Options.command(words, "slides", this::run)
        .addPositional(Options.positional(words, "cli.option.walk", "WALK", names()).build())
        .addOption(Options.value(words, "cli.option.deck", "FILE", OUT).required(true).build())
        .addOption(Options.oneOf(words, "cli.option.deck-detail", "DETAIL", DETAIL, Detail.values()).build())
        .addOption(Options.oneOf(words, "cli.option.ratio", "RATIO", RATIO, List.of(WIDE, NARROW)).build())
        .addOption(Options.flag(words, "cli.option.notes", NOTES).build())
        .addOption(Options.oneOf(words, "cli.option.handout", "SLIDES", HANDOUT, HANDOUTS).build())
        .addOption(Options.value(words, "cli.option.template", "DECK.pptx", TEMPLATE).build())
        .addOption(Options.oneOf(words, "cli.option.pictures", "FORMAT", PICTURES, Format.values()).build());
    PictureMoment.addLook(spec, words, "cli.option.theme");
    PictureMoment.addCarrying(spec, words);
  }

  CommandSpec spec() {
    return spec;
  }

  private static List<String> names() {
    return Stream.concat(Routes.all().stream().map(route -> route.id().name()), Stream.of(JOURNEY, SCENES)).toList();
  }

  private int run() {
    String walk = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    if (!names().contains(walk)) {
      throw new Refusal(Message.of("cli.walk", Message.foreign(walk), String.join(", ", names())));
    }
    var named = Options.given(spec, OUT).orElse("");
    var target = Documents.path(named);
    var kind = Kind.of(named, target)
        .orElseThrow(() -> new Refusal(Message.of("cli.deck", OUT, Message.foreign(named),
            Stream.of(Kind.values()).map(Kind::ending).collect(Collectors.joining(", ")))));
    var pictures = Options.given(spec, PICTURES)
        .map(name -> Options.choice(PICTURES, name, List.of(Format.values())));
    var handout = Options.given(spec, HANDOUT)
        .map(each -> Integer.valueOf(Options.named(HANDOUT, each, HANDOUTS, name -> name, name -> name)));
    only(HANDOUT, handout.isPresent(), kind, Kind.PDF);
    only(NOTES, Options.isSet(spec, NOTES), kind, Kind.PDF);
    only(TEMPLATE, Options.given(spec, TEMPLATE).isPresent(), kind, Kind.PPTX);
    only(PICTURES, pictures.isPresent(), kind, Kind.PPTX, Kind.FOLDER);
    if (handout.isPresent() && Options.isSet(spec, NOTES)) {
      throw new Refusal(Message.of("cli.either", HANDOUT, NOTES));
    }
    var deck = deck(walk);
    try {
      switch (kind) {
        case PPTX -> write(target, powerPoint(deck, pictures.isPresent()));
        case PDF -> write(target, handout.map(each -> DeckPdf.handout(deck, each))
            .orElseGet(() -> DeckPdf.of(deck, Options.isSet(spec, NOTES))));
        case HTML -> write(target, DeckHtml.of(deck, words));
        case TEX -> write(target, beamer(walk));
        case FOLDER -> {
          var format = pictures.orElse(Format.PNG);
          var files = DeckFiles.of(deck, format);
          write(target, files);
          console.sayWhatIsLeft(target, files.keySet(), format.extension());
        }
      }
      return ExitCode.SUCCESS;
    } catch (IOException e) {
      throw new Refusal(FileProblem.writing(target, e), e);
    }
  }

  /** A derivation as frames of Beamer. */
  private byte[] beamer(String walk) {
    if (walk.equals(JOURNEY) || walk.equals(SCENES)) {
      throw new Refusal(Message.of("cli.only-for", Kind.TEX.ending(),
          Routes.all().stream().map(route -> route.id().name()).collect(Collectors.joining(", ")), walk));
    }
    return DerivationSource.beamer(words, PictureMoment.of(spec), walk, detail());
  }

  private Detail detail() {
    return Options.given(spec, DETAIL)
        .map(name -> Options.choice(DETAIL, name, List.of(Detail.values())))
        .orElse(Detail.BRIEF);
  }

  /** Refuses an option that means nothing for the kind of file that is written. */
  private static void only(String option, boolean given, Kind kind, Kind... fitting) {
    if (given && !List.of(fitting).contains(kind)) {
      throw new Refusal(Message.of("cli.only-for", option,
          Stream.of(fitting).map(Kind::ending).collect(Collectors.joining(", ")), kind.ending()));
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    keepSources(file);
    AtomicFile.write(file, bytes);
  }

  private void write(Path folder, Map<String, byte[]> files) throws IOException {
    for (var name : files.keySet()) {
      keepSources(folder.resolve(name));
    }
    try (var filling = new AtomicFolder(folder)) {
      filling.addAll(files);
      filling.finish();
    }
  }

  private void keepSources(Path file) throws IOException {
    var shown = Message.foreign(file.toString());
    var document = PictureMoment.document(spec);
    if (document.isPresent()) {
      Documents.keep(document.get(), file, Message.of("cli.same", OUT, shown));
    }
    var template = Options.given(spec, TEMPLATE).map(Documents::path);
    if (template.isPresent()) {
      Documents.keep(template.get(), file, Message.of("cli.same-template", OUT, shown));
    }
  }

  private byte[] powerPoint(Deck deck, boolean drawn) throws IOException {
    var template = Options.given(spec, TEMPLATE);
    try {
      return DeckPptx.of(deck, drawn, template.map(SlidesCommand::read));
    } catch (DeckPptx.NoTemplate e) {
      throw new Refusal(Message.of("cli.template", Message.foreign(template.orElseThrow())), e);
    }
  }

  private static byte[] read(String file) {
    var path = Documents.path(file);
    try {
      if (Files.exists(path) && (!Files.isRegularFile(path) || Files.size(path) > LARGEST_TEMPLATE)) {
        throw new Refusal(Message.of("cli.template", Message.foreign(file)));
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new Refusal(FileProblem.reading(path, e), e);
    }
  }

  private Deck deck(String walk) {
    var ratio = Options.given(spec, RATIO)
        .map(name -> Options.named(RATIO, name, List.of(WIDE, NARROW), each -> each, each -> each))
        .orElse(WIDE);
    var decks = new Decks(words, PictureMoment.of(spec), ratio.equals(WIDE) ? 16 / 9.0 : 4 / 3.0);
    var deck = switch (walk) {
      case JOURNEY -> decks.journey();
      case SCENES -> scenes(decks);
      default -> decks.route(Options.route("WALK", walk), detail());
    };
    return PictureMoment.isCarried(spec) ? deck : deck.carrying(Optional.empty());
  }

  private Deck scenes(Decks decks) {
    if (PictureMoment.of(spec).document().scenes().isEmpty()) {
      throw new Refusal(Message.of("cli.no-scenes", PictureMoment.DOCUMENT));
    }
    return decks.scenes();
  }

  /** Whether the name is one of a folder: it ends in a stroke, or there is one. */
  static boolean isFolder(String name, Path target) {
    return name.endsWith("/") || name.endsWith(target.getFileSystem().getSeparator()) || Files.isDirectory(target);
  }

  /** What is written. */
  private enum Kind {
    PPTX, PDF, HTML, TEX, FOLDER;

    /** What the name asks for: a file by its ending, a folder by the stroke at its end or because it is one. */
    static Optional<Kind> of(String name, Path target) {
      return isFolder(name, target)
          ? Optional.of(FOLDER)
          : Stream.of(values())
              .filter(kind -> kind != FOLDER && name.toLowerCase(Locale.ROOT).endsWith(kind.ending()))
              .findFirst();
    }

    String ending() {
      return this == FOLDER ? "/" : "." + name().toLowerCase(Locale.ROOT);
    }
  }
}
