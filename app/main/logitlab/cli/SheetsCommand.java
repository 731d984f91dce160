package logitlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import logitlab.derivation.Routes;
import logitlab.export.ContactSheet;
import logitlab.export.ContactSheets;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.data.FileProblem;
import logitlab.state.file.AtomicFile;
import logitlab.state.session.Theme;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sheets}: contact sheets of what can be walked, a file for each derivation (and for Explore and Backprop) and theme. */
final class SheetsCommand {
  private static final String OUT = "--out";

  private final Words words;
  private final Screens screens;
  private final CommandSpec spec;

  SheetsCommand(Console console) {
    words = console.words();
    screens = new Screens(words);
    spec = Options.command(words, "sheets", this::run)
        .addOption(Options.value(words, "cli.option.folder", "FOLDER", OUT).required(true).build())
        .addOption(Options.route(words, "cli.option.sheet-route", PictureMoment.ROUTE).build());
    PictureMoment.addLook(spec, words, "cli.option.sheet-theme");
  }

  CommandSpec spec() {
    return spec;
  }

  private int run() {
    var folder = Documents.path(Options.given(spec, OUT).orElse(""));
    var moment = PictureMoment.of(spec);
    var themes = Options.given(spec, PictureMoment.THEME).isPresent()
        ? List.of(moment.session().theme())
        : List.of(Theme.values());
    for (var theme : themes) {
      write(folder, moment.with(moment.session().withTheme(theme)));
    }
    return ExitCode.SUCCESS;
  }

  private void write(Path folder, AppState state) {
    var sheets = new ContactSheets(screens, words, state);
    var theme = "-" + state.session().theme().name().toLowerCase(Locale.ROOT) + ".png";
    var chosen = Options.given(spec, PictureMoment.ROUTE)
        .map(name -> List.of(Options.route(PictureMoment.ROUTE, name)));
    for (var route : chosen.orElseGet(Routes::all)) {
      write(folder.resolve("derivation-" + route.id() + theme), sheets.lines(route));
    }
    if (chosen.isEmpty()) {
      write(folder.resolve("explore" + theme), sheets.examples());
      write(folder.resolve("cards" + theme), sheets.cards());
      write(folder.resolve("backprop" + theme), sheets.stages());
      write(folder.resolve("batch" + theme), sheets.batches());
      write(folder.resolve("pictures" + theme), sheets.pictures());
    }
  }

  private static void write(Path file, ContactSheet sheet) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.write(file, sheet.png());
    } catch (IOException e) {
      throw new Refusal(FileProblem.writing(file, e), e);
    }
  }
}
