package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import logitlab.figure.Role;
import logitlab.state.Action;
import logitlab.state.session.Theme;
import logitlab.ui.look.Paints;
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
}
