package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import logitlab.derivation.expr.Detail;
import logitlab.math.Vec;
import logitlab.motion.Stage;
import logitlab.export.Exports.Format;
import logitlab.state.Action;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile;
import logitlab.state.file.Habits;
import logitlab.state.file.KeptState;
import logitlab.state.file.LastState;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.Theme;
import logitlab.state.view.Batching;
import logitlab.state.view.Depth;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;
import logitlab.ui.file.PictureChoice;
import logitlab.ui.picture.Making.Kind;
import logitlab.ui.picture.Making.Walk;
import logitlab.ui.picture.Making.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept from one start to the next. */
class KeepingUiTest {
  @TempDir
  private Path folder;

  /** A program on the folder, as after a start. */
  private Ui start() {
    var ui = new Ui();
    Ui.on(() -> {
      ui.window.keep(last(), Runnable::run);
      return true;
    });
    ui.settle();
    return ui;
  }

  private LastState last() {
    return new LastState(folder.resolve("new").resolve("folder"));
  }

  /** What an earlier run kept. */
  private Path file() {
    return last().folder().resolve("kept-1.logitlab.json");
  }

  /** What was written last. */
  private Path newest() {
    return last().kept().stream().findFirst().map(KeptState::file).orElse(file());
  }

  private static boolean holds(Path file, Document document) throws IOException {
    return Files.exists(file) && DocumentFile.read(file).document().equals(document);
  }

  @Test
  void aFirstStartOffersNothingAndWhatIsDoneIsKept() throws IOException {
    try (var ui = start()) {
      assertThat(ui.notice()).isEmpty();
      assertThat(Files.exists(file())).isFalse();
      ui.enter("Logit of cat, as a number", "7");
      assertThat(ui.until(() -> holds(newest(), Document.EXAMPLE.withLogit(0, 7)))).as("after the gesture").isTrue();
      ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    }
    assertThat(DocumentFile.read(newest()).view().orElseThrow().screen()).as("at the end").isEqualTo(Screen.DERIVE);
  }

  @Test
  void whatWasKeptIsOfferedAndTakenUpAsOneStep() throws IOException {
    Files.createDirectories(file().getParent());
    DocumentFile.write(file(), Document.EXAMPLE.withLogit(0, 7),
        Optional.of(
            new View(Screen.DERIVE, new View.Watched(2, 0), List.of(),
                new View.Derive("two-cases", "two-cases.log-base.change", Panel.NUMBERS, Depth.START),
                new View.Backprop(Stage.X, 0, BackpropPlayback.START.lens(), Batching.START))));
    try (var again = start()) {
      assertThat(again.document()).as("the example comes first").isEqualTo(Document.EXAMPLE);
      assertThat(again.notice()).contains("kept");
      // It slides in from above, where no robot can press it yet.
      var button = (Button) again.control("Restore");
      Ui.on(() -> {
        button.fire();
        return true;
      });
      again.settle();
      assertThat(again.document()).isEqualTo(Document.EXAMPLE.withLogit(0, 7));
      assertThat(again.session().screen()).isEqualTo(Screen.DERIVE);
      assertThat(again.notice()).isEmpty();
      assertThat(again.stage.getTitle()).contains("not saved");
      again.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(again.document()).isEqualTo(Document.EXAMPLE);
    }
  }

  @Test
  void theOfferLeavesWithTheNextDeedButStaysAmongTheExamples() throws IOException {
    Files.createDirectories(file().getParent());
    DocumentFile.write(file(), Document.EXAMPLE.withLogits(Vec.of(1, 2, 3)), Optional.empty());
    try (var ui = start()) {
      ui.focus("Logit of dog");
      ui.keys(KeyCode.RIGHT);
      assertThat(ui.notice()).isEmpty();
      ui.click("Examples");
      Ui.on(() -> {
        ui.popUps()
            .filter(node -> node instanceof Button && node.getAccessibleText() != null
                && node.getAccessibleText().startsWith("Where you left off"))
            .map(Button.class::cast)
            .findFirst()
            .orElseThrow()
            .fire();
        return true;
      });
      assertThat(ui.document().logits()).isEqualTo(Vec.of(1, 2, 3));
    }
  }

  /** A program that was left with a document in a file of its own, changed since it was saved. */
  private Path leaveInAFile() throws IOException {
    var own = folder.resolve("own.logitlab.json");
    DocumentFile.write(own, Document.EXAMPLE.withTemperature(2), Optional.empty());
    try (var ui = start()) {
      Ui.on(() -> {
        ui.window.open(Optional.of(own));
        return true;
      });
      ui.enter("Logit of cat, as a number", "7");
      ui.keys(KeyCode.CONTROL, KeyCode.D);
      ui.keys(KeyCode.CONTROL, KeyCode.EQUALS);
      ui.keys(KeyCode.CONTROL, KeyCode.EQUALS);
    }
    return own;
  }

  private static void takeUp(Ui ui) {
    var button = (Button) ui.control("Restore");
    Ui.on(() -> {
      button.fire();
      return true;
    });
    ui.settle();
  }

  @Test
  void theNextStartLooksTheSameAndGoesOnUnderTheSameName() throws IOException {
    leaveInAFile();
    try (var again = start()) {
      assertThat(again.session().theme()).isEqualTo(Theme.DARK);
      assertThat(again.session().textSize()).isEqualTo(1.25);
      takeUp(again);
      assertThat(again.stage.getTitle()).contains("own.logitlab.json").contains("not saved");
      assertThat(again.document()).isEqualTo(Document.EXAMPLE.withTemperature(2).withLogit(0, 7));
      again.enter("Logit of cat, as a number", "2");
      assertThat(again.stage.getTitle()).as("as in the file").doesNotContain("not saved");
    }
  }

  @Test
  void aFileThatOthersWroteSinceKeepsItsNameToItself() throws IOException {
    var own = leaveInAFile();
    DocumentFile.write(own, Document.EXAMPLE.withTemperature(3), Optional.empty());
    try (var again = start()) {
      takeUp(again);
      assertThat(again.stage.getTitle()).doesNotContain("own");
      assertThat(again.document().logits().get(0)).isEqualTo(7);
      again.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(again.document()).isEqualTo(Document.EXAMPLE);
    }
  }

  @Test
  void aBrokenFileIsToldOfInOneSentenceAndKeptAside() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"format\":\"logitlab\",\"version\":1,\"logits\":[1,");
    try (var ui = start()) {
      assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
      assertThat(ui.notice()).contains("ends too early").contains("unreadable.logitlab.json");
      assertThat(Files.readString(file().resolveSibling("unreadable.logitlab.json"))).endsWith("[1,");
      ui.enter("Logit of cat, as a number", "5");
      assertThat(ui.until(() -> holds(newest(), Document.EXAMPLE.withLogit(0, 5)))).isTrue();
    }
  }

  private Path progress() {
    return last().folder().resolve("progress.csv");
  }

  /** Answers a step, from 0, wrongly. */
  private void miss(Ui ui, String lesson, int step) {
    Ui.on(() -> {
      ui.window.tutor().open(lesson);
      return true;
    });
    ui.settle();
    IntStream.range(0, step).forEach(_ -> ui.click("Skip"));
    ui.enter("Your number", "7");
  }

  @Test
  void progressThatCannotBeReadIsPutAside() throws IOException {
    Files.createDirectories(last().folder());
    var old = "lesson,step\nDébut,1\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(progress(), old);
    try (var ui = start()) {
      assertThat(ui.notice()).contains("is not UTF-8 text").contains("unreadable.csv");
      miss(ui, "03-surprise", 0);
      assertThat(ui.until(() -> Files.exists(progress()))).isTrue();
    }
    assertThat(progress()).content().contains("03-surprise,1,1,1,open");
    assertThat(last().folder().resolve("unreadable.csv")).hasBinaryContent(old);
  }

  @Test
  void theProgressOfTwoWindowsIsKept() {
    try (var one = start()) {
      try (var inFront = start()) {
        miss(inFront, "03-surprise", 0);
        assertThat(inFront.until(() -> Files.exists(progress()))).isTrue();
      }
      miss(one, "01-scores-to-shares", 1);
      assertThat(one.until(() -> Files.readString(progress()).contains("01-scores-to-shares,2,1,1"))).isTrue();
    }
    assertThat(progress()).content().contains("03-surprise,1,1,1,open");
  }

  @Test
  void aFolderThatCannotBeMadeIsToldOnceAndTheProgramGoesOn() throws IOException {
    Files.writeString(folder.resolve("new"), "a file where the folder should be");
    try (var ui = start()) {
      ui.enter("Logit of cat, as a number", "5");
      ui.until(() -> !ui.noticeNow().isEmpty());
      assertThat(ui.notice()).contains("not kept for the next start");
      assertThat(ui.document().logits().get(0)).isEqualTo(5);
    }
  }

  @Test
  void howPicturesAreSavedIsKept() {
    var choice = new PictureChoice(Format.PDF, PictureChoice.SIZES.getLast(), Optional.of(Theme.PROJECTOR), true,
        PictureChoice.MARGINS.getFirst(), false, false);
    try (var ui = start()) {
      assertThat(ui.window.commands().pictures().choice()).isEqualTo(PictureChoice.USUAL);
      Ui.on(() -> {
        ui.window.commands().pictures().choose(choice);
        return true;
      });
    }
    try (var ui = start()) {
      assertThat(ui.window.commands().pictures().choice()).isEqualTo(choice);
    }
    for (var nonsense : List.of("", "png", "PDF 9 0 - true true true", "PDF 0 -1 BLUE true true true")) {
      assertThat(PictureChoice.parse(nonsense)).isEqualTo(PictureChoice.USUAL);
    }
  }

  /** A journey that plays all the time. */
  @Test
  void whatChangesWhileSomethingPlaysIsKeptWithinTwoSeconds() throws IOException {
    try (var ui = start()) {
      ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
      ui.keys(KeyCode.P);
      assertThat(ui.session().backprop().playing()).isTrue();
      var changed = Document.EXAMPLE.withTemperature(3);
      Ui.on(() -> {
        ui.window.dispatch(new Action.Example.SetTemperature(3));
        return true;
      });
      assertThat(ui.until(() -> holds(newest(), changed))).isTrue();
      assertThat(ui.session().backprop().playing()).as("it plays on").isTrue();
      ui.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
      assertThat(ui.session().backprop().playing()).as("unseen it stops").isFalse();
    }
  }

  @Test
  void ofSeveralTheUserChoosesByTimeAndContent() throws IOException {
    Files.createDirectories(last().folder());
    last().next().write(DocumentFile.print(Document.EXAMPLE.withLogit(0, 7), Optional.empty()), Habits.USUAL);
    last().next().write(DocumentFile.print(Document.EXAMPLE.withLogit(0, 9), Optional.empty()), Habits.USUAL);
    try (var ui = start()) {
      takeUp(ui);
      var lines = ui.nodes(node -> node instanceof Button button && button.getStyleClass().contains("choice"))
          .stream()
          .map(node -> ((Button) node).getText())
          .toList();
      assertThat(lines).hasSize(2)
          .allMatch(line -> line.matches(".*\\d:\\d\\d.*Untitled, Explore: cat [79], dog 1, bird 0.1"));
      assertThat(ui.document()).as("not yet").isEqualTo(Document.EXAMPLE);
      var nine = lines.stream().filter(line -> line.contains("cat 9")).findFirst().orElseThrow();
      var choice = (Button) ui.control(nine);
      Ui.on(() -> {
        choice.fire();
        return true;
      });
      ui.settle();
      assertThat(ui.document()).isEqualTo(Document.EXAMPLE.withLogit(0, 9));
    }
    assertThat(last().kept()).as("none is written over").hasSize(3);
  }

  /** Two windows side by side, and what a run that broke off left. */
  @Test
  void noRunWritesOverAnother() throws IOException {
    Files.createDirectories(last().folder());
    var broken = last().next();
    broken.write(DocumentFile.print(Document.EXAMPLE.withLogit(0, 7), Optional.empty()), Habits.USUAL);
    try (var one = start(); var two = start()) {
      for (var ui : List.of(one, two)) {
        Ui.on(() -> {
          ui.window.dispatch(new Action.Example.SetTemperature(ui.equals(one) ? 2 : 4));
          return true;
        });
      }
    }
    assertThat(last().kept().stream().map(kept -> kept.read().document()))
        .containsExactlyInAnyOrder(Document.EXAMPLE.withLogit(0, 7), Document.EXAMPLE.withTemperature(2),
            Document.EXAMPLE.withTemperature(4));
  }

  /** What could not be written is not taken for kept: at the end it is tried once more. */
  @Test
  void whatCouldNotBeWrittenIsKeptAtTheEndWhereItCanBe() throws IOException {
    var obstacle = Files.createFile(folder.resolve("new"));
    try (var ui = start()) {
      ui.enter("Logit of cat, as a number", "7");
      assertThat(ui.until(() -> ui.noticeNow().contains("kept"))).isTrue();
      Files.delete(obstacle);
    }
    assertThat(holds(newest(), Document.EXAMPLE.withLogit(0, 7))).isTrue();
  }

  /** A film takes long: what is done meanwhile is kept all the same, and with the window it is given up, with nothing left behind. */
  @Test
  void aFilmThatIsMadeHoldsUpNoKeeping(@TempDir Path films) throws IOException {
    try (var ui = start()) {
      Ui.on(() -> {
        ui.window.commands()
            .making()
            .into(films.resolve("a.mp4"), new Wish(Walk.ROUTE, Kind.MP4, Detail.FULL, "4:3", false), ui.store.state());
        return true;
      });
      assertThat(ui.until(() -> films.toFile().list().length == 1)).as("it is being written").isTrue();
      Ui.on(() -> {
        ui.store.dispatch(new Action.Example.SetLogit(0, 7));
        return true;
      });
      assertThat(ui.until(() -> holds(newest(), Document.EXAMPLE.withLogit(0, 7)))).isTrue();
      assertThat(films.resolve("a.mp4")).doesNotExist();
    }
    assertThat(films).isEmptyDirectory();
  }
}
