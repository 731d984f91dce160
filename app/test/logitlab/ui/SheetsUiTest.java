package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.stage.Screen;
import logitlab.figure.Role;
import logitlab.state.Action;
import logitlab.state.session.Theme;
import logitlab.ui.look.Paints;
import org.assertj.core.data.Offset;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets that open over the page have its colours, not those that a pop-over has by itself. */
class SheetsUiTest {
  @ParameterizedTest
  @EnumSource
  void theGroundOfASheetIsTheThemes(Theme theme) {
    try (var ui = new Ui()) {
      Ui.on(() -> {
        ui.store.dispatch(new Action.Program.SetTheme(theme));
        return true;
      });
      ui.settle();
      ui.click("Course");
      Paint ground = Ui.on(() -> ui.popUps()
          .filter(node -> node instanceof Path && node.getStyleClass().contains("border"))
          .map(node -> ((Path) node).getFill())
          .findFirst()
          .orElseThrow());
      assertThat(ground).isEqualTo(new Paints(theme).of(Role.SURFACE));
    }
  }

  /** Large text, or much in it, makes no sheet higher than the screen. */
  @Test
  void aSheetFitsOnTheScreen() {
    try (var ui = new Ui()) {
      for (var height : List.of(200.0, 5000.0)) {
        var content = new Region();
        content.setPrefSize(300, height);
        var popOver = new PopOver();
        Ui.on(() -> {
          Sheets.show(popOver, ui.window.scene().lookup("#tool-export"), content, PopOver.ArrowLocation.TOP_RIGHT, 1.5);
          return true;
        });
        ui.settle();
        var shown = Ui.<Bounds>on(() -> content.localToScreen(content.getLayoutBounds()));
        assertThat(shown.getHeight()).isLessThan(Ui.<Double>on(() -> Screen.getPrimary().getVisualBounds().getHeight()))
            .isGreaterThan(Math.min(height, 400));
        assertThat(shown.getWidth() / 300).isCloseTo(shown.getHeight() / height, Offset.offset(0.01));
        Ui.on(() -> {
          popOver.hide();
          return true;
        });
      }
    }
  }

  /** A drag that begins on a sheet, or comes over it, tears it off nowhere and throws nothing. */
  @Test
  void aSheetStaysWhereItIs() {
    try (var ui = new Ui()) {
      ui.click("Course");
      var sheet = Ui.on(() -> (PopOver) Window.getWindows().getLast());
      assertThat(sheet.isDetachable()).isFalse();
      var place = Ui.on(() -> new Point2D(sheet.getX(), sheet.getY()));
      ui.pointAt(Ui.on(() -> sheet.getScene().getRoot()));
      Ui.on(() -> {
        var robot = new Robot();
        robot.mousePress(MouseButton.PRIMARY);
        robot.mouseMove(place.add(300, 300));
        robot.mouseMove(place.add(200, 200));
        robot.mouseRelease(MouseButton.PRIMARY);
        return true;
      });
      ui.settle();
      assertThat(Ui.on(() -> new Point2D(sheet.getX(), sheet.getY()))).isEqualTo(place);
    }
  }
}
