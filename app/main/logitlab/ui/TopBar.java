package logitlab.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.view.Screen;
import logitlab.ui.file.Notices;
import logitlab.ui.look.Tips;
import logitlab.ui.sheet.Choices;
import logitlab.words.Words;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar on top: the program's name, the switch between the screens, and the commands. */
final class TopBar extends HBox {
  private record Tool(Button button, String icon) {}

  private final Words words;
  private final Map<Screen, ToggleButton> screens = new EnumMap<>(Screen.class);
  private final List<Tool> tools = new ArrayList<>();
  private final Button undo;
  private final Button redo;
  private final Button about;

  TopBar(Words words, Commands commands, Notices notices, Screens screensDrawn) {
    this.words = words;
    getStyleClass().add("top-bar");
    var name = new Label(words.text("ui.name"));
    name.getStyleClass().add("program-name");
    var choice = new SegmentedButton();
    for (var screen : Screen.values()) {
      var button = new ToggleButton(words.text("ui.screen." + screen.id()));
      button.setOnAction(_ -> {
        commands.show(screen);
        button.setSelected(true);
      });
      screens.put(screen, button);
      choice.getButtons().add(button);
    }
    Choices.followArrows(choice);
    var presets = new Button(words.text("ui.presets"));
    presets.getStyleClass().add("presets");
    presets.setOnAction(_ -> PresetList.show(presets, words, commands));
    var routes = new Button(words.text("ui.routes"));
    routes.getStyleClass().add("presets");
    routes.setOnAction(_ -> RouteList.show(routes, words, commands));
    var lessons = new Button(words.text("ui.lessons"));
    lessons.getStyleClass().add("presets");
    lessons.setOnAction(_ -> LessonList.show(lessons, words, commands));
    undo = tool("undo", "fth-corner-up-left", commands.desk()::undo);
    redo = tool("redo", "fth-corner-up-right", commands.desk()::redo);
    var export = tool("export", "fth-download", () -> {});
    export.setOnAction(_ -> ExportMenu.show(export, words, commands));
    about = tool("about", "fth-info", () -> {});
    about.setOnAction(_ -> AboutSheet.show(about, words, commands));
    var stage = tool("stage", "fth-monitor", () -> {});
    stage.setOnAction(_ -> SceneSheet.show(stage, words, commands, screensDrawn));
    var said = tool("notices", "fth-bell", () -> {});
    said.setOnAction(_ -> NoticeList.show(said, words, notices, commands.state().session().textSize()));
    getChildren().setAll(side(name, presets, routes, lessons), choice,
        side(spring(), tool("reset", "fth-rotate-ccw", commands::reset), undo, redo,
            tool("open", "fth-folder", commands.documents()::open),
            tool("save", "fth-save", commands.documents()::save), export,
            tool("theme", "fth-moon", commands::switchTheme),
            stage,
            tool("full-screen", "fth-maximize", commands::fullScreen),
            said,
            about));
  }

  /** Icons cost time at the first one; the first frame does not wait for them. */
  void showIcons() {
    tools.forEach(tool -> tool.button().setGraphic(new FontIcon(tool.icon())));
  }

  /** The button at the right end, which help hangs on. */
  Node lastTool() {
    return about;
  }

  void render(AppState state, boolean canUndo, boolean canRedo) {
    screens.forEach((screen, button) -> button.setSelected(screen == state.session().screen()));
    undo.setDisable(!canUndo);
    redo.setDisable(!canRedo);
  }

  private Button tool(String id, String icon, Runnable command) {
    var button = new Button();
    var text = words.text("ui.tool." + id);
    button.setId("tool-" + id.toLowerCase(Locale.ROOT));
    button.getStyleClass().add("tool");
    button.setAccessibleText(text);
    Tips.set(button, text);
    button.setOnAction(_ -> command.run());
    tools.add(new Tool(button, icon));
    return button;
  }

  private static HBox side(Node... nodes) {
    var box = new HBox(nodes);
    box.getStyleClass().add("side");
    box.setPrefWidth(1);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
