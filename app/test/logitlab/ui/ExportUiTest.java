package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import logitlab.derivation.expr.Detail;
import logitlab.ui.picture.Making.Kind;
import logitlab.ui.picture.Making.Walk;
import logitlab.ui.picture.Making.Wish;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures, formulas and commands that leave the window. */
class ExportUiTest {
  @Test
  void aFormulaIsCopiedAsPictureVectorsAndLatexAtOnce() {
    try (var ui = new Ui()) {
      Ui.on(() -> {
        ui.window.commands().pictures().copy("formula", ui.store.state());
        return true;
      });
      assertThat(ui.until(() -> Clipboard.getSystemClipboard().hasImage())).isTrue();
      assertThat(Ui.<String>on(() -> Clipboard.getSystemClipboard().getString())).startsWith("L = ").contains("\\sum");
      var svg = Ui.<ByteBuffer>on(
          () -> (ByteBuffer) Clipboard.getSystemClipboard().getContent(DataFormat.lookupMimeType("image/svg+xml")));
      assertThat(StandardCharsets.UTF_8.decode(svg.duplicate()).toString()).startsWith("<svg");
    }
  }

  @Test
  void theLineAndTheCommandAreCopied() {
    try (var ui = new Ui()) {
      Ui.on(() -> {
        ui.window.commands().pictures().copyLatex(ui.store.state());
        return true;
      });
      assertThat(Ui.<String>on(() -> Clipboard.getSystemClipboard().getString())).startsWith("L = ").contains("\\sum");
      Ui.on(() -> {
        ui.window.commands().pictures().copyCommand("loss", ui.store.state());
        return true;
      });
      assertThat(Ui.<String>on(() -> Clipboard.getSystemClipboard().getString())).startsWith("logitlab export loss ");
    }
  }

  /** The menu is gone when the sheet that was chosen from it stands there. */
  @Test
  void theMenuGivesWayToItsSheet() {
    try (var ui = new Ui()) {
      ui.click(ui.words.text("ui.tool.export"));
      assertThat(menus()).isTrue();
      ui.press(entry(ui, "ui.picture.explore"));
      ui.press(entry(ui, "ui.picture.save-as"));
      assertThat(ui.until(() -> ui.popUps().anyMatch(node -> "export-format".equals(node.getId())))).isTrue();
      ui.settle();
      assertThat(menus()).isFalse();
    }
  }

  private static Node entry(Ui ui, String text) {
    return Ui.on(() -> ui.popUps()
        .filter(node -> node instanceof Label label && label.getText().equals(ui.words.text(text)))
        .findFirst()
        .orElseThrow());
  }

  private static boolean menus() {
    return Ui
        .on(() -> Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu && window.isShowing()));
  }

  /** The sheet shows the picture as it will be, offers only what the format has, and Escape closes it. */
  @Test
  void theSheetShowsWhatWillBeSaved() {
    try (var ui = new Ui()) {
      Ui.on(() -> {
        ExportMenu.save(ui.window.scene().lookup("#tool-export"), ui.words, ui.window.commands(), "loss");
        return true;
      });
      assertThat(
          ui.until(() -> ui.popUps().anyMatch(node -> node instanceof ImageView view && view.getImage() != null)))
          .isTrue();
      var words = Ui.on(() -> (CheckBox) ui.popUps()
          .filter(node -> "export-selectable".equals(node.getId()))
          .findFirst()
          .orElseThrow());
      assertThat(words.isDisabled()).isTrue();
      Ui.on(() -> {
        ((ComboBox<?>) ui.popUps()
            .filter(node -> "export-format".equals(node.getId()))
            .findFirst()
            .orElseThrow()).getSelectionModel().select(1);
        return true;
      });
      ui.settle();
      assertThat(words.isDisabled()).isFalse();
      ui.keys(KeyCode.ESCAPE);
      assertThat(ui.until(() -> ui.popUps().noneMatch(node -> "export-format".equals(node.getId())))).isTrue();
    }
  }

  /** Slides are made aside, and the notice says where they are; a film says how far it is, and can be given up. */
  @Test
  void slidesAndFilmsAreMadeAside(@TempDir Path folder) {
    try (var ui = new Ui()) {
      var page = folder.resolve("a.html");
      Ui.on(() -> {
        ui.window.commands()
            .making()
            .into(page, new Wish(Walk.ROUTE, Kind.HTML, Detail.BRIEF, "16:9", false), ui.store.state());
        return true;
      });
      assertThat(ui.until(() -> Files.exists(page))).isTrue();
      assertThat(ui.until(() -> ui.noticeNow().contains(page.toString()))).isTrue();
      var film = folder.resolve("a.mp4");
      Ui.on(() -> {
        ui.window.commands()
            .making()
            .into(film, new Wish(Walk.ROUTE, Kind.MP4, Detail.FULL, "4:3", false), ui.store.state());
        return true;
      });
      assertThat(ui.until(() -> ui.noticeNow().contains("% done"))).isTrue();
      // Given up while it is written, and not before.
      assertThat(ui.until(() -> folder.toFile().list().length == 2)).isTrue();
      // The headless platform has no active window where a sheet was closed, and so no mouse.
      assertThat(ui.until(() -> {
        var found = ui.scene()
            .getRoot()
            .lookupAll(".button")
            .stream()
            .filter(node -> node instanceof ButtonBase button && button.getText().equals("Give up"))
            .findFirst();
        found.ifPresent(button -> ((ButtonBase) button).fire());
        return found.isPresent();
      })).isTrue();
      assertThat(ui.until(() -> folder.toFile().list().length == 1)).isTrue();
      assertThat(film).doesNotExist();
    }
  }

  /** A film of what only moves, and of each walk only what can be made of it. */
  @Test
  void whatOnlyMovesIsFilmed(@TempDir Path folder) {
    try (var ui = new Ui()) {
      var film = folder.resolve("a.gif");
      Ui.on(() -> {
        ui.window.commands()
            .making()
            .into(film, new Wish(Walk.CONTRACTION, Kind.GIF, Detail.BRIEF, "4:3", false), ui.store.state());
        return true;
      });
      Ui.on(() -> {
        ExportMenu.slides(ui.window.scene().lookup("#tool-export"), ui.words, ui.window.commands());
        return true;
      });
      var walk = Ui.<ComboBox<?>>on(() -> box(ui, "slides-walk"));
      var kind = Ui.<ComboBox<?>>on(() -> box(ui, "slides-kind"));
      for (var each : List.of(Walk.TRAINING, Walk.ROUTE, Walk.CONTRACTION, Walk.JOURNEY)) {
        Ui.on(() -> {
          walk.getSelectionModel().select(walk.getItems().indexOf(each));
          return true;
        });
        ui.settle();
        assertThat(Ui.<Object>on(kind::getValue)).isIn(Ui.<List<?>>on(kind::getItems));
        var films = each == Walk.TRAINING || each == Walk.CONTRACTION;
        assertThat(Ui.<Boolean>on(() -> kind.getItems().contains(Kind.PPTX))).isNotEqualTo(films);
      }
      assertThat(IntStream.range(0, 20).anyMatch(_ -> ui.until(() -> Files.exists(film)))).isTrue();
    }
  }

  private static ComboBox<?> box(Ui ui, String id) {
    return (ComboBox<?>) ui.popUps().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
  }
}
