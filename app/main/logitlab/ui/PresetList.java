package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import logitlab.state.Preset;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** The presets to choose from, each with its point. */
final class PresetList {
  private PresetList() {}

  static void show(Node owner, Words words, Commands commands) {
    var list = new VBox();
    list.getStyleClass().add("preset-list");
    var popOver = new PopOver(list);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    popOver.setAnimated(false);
    for (var preset : Preset.ALL) {
      list.getChildren().add(row(words.say(preset.name()), words.say(preset.point()), () -> {
        popOver.hide();
        commands.use(preset);
        commands.window().tell(words.say(preset.name()), words.say(preset.point()));
      }));
    }
    list.getChildren().add(row(words.text("ui.reset"), words.text("ui.reset.point"), () -> {
      popOver.hide();
      commands.reset();
    }));
    popOver.show(owner);
  }

  private static Button row(String title, String text, Runnable chosen) {
    var heading = new Label(title);
    heading.getStyleClass().add("preset-name");
    var point = new Label(text);
    point.getStyleClass().add("preset-point");
    point.setWrapText(true);
    var button = new Button(null, new VBox(heading, point));
    button.getStyleClass().add("preset");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(title + ". " + text);
    button.setOnAction(_ -> chosen.run());
    return button;
  }
}
