package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import logitlab.state.Preset;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** The presets to choose from, each with its point. */
final class PresetList {
  private static final double WIDTH = 360;

  private PresetList() {}

  static void show(Node owner, Words words, Commands commands) {
    var list = new VBox();
    list.getStyleClass().add("preset-list");
    var popOver = new PopOver();
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
    Sheets.show(popOver, owner, list, PopOver.ArrowLocation.TOP_LEFT);
  }

  private static Button row(String title, String text, Runnable chosen) {
    var heading = new Label(title);
    heading.getStyleClass().add("preset-name");
    var point = new Label(String.join("\n", Texts.wrap(text, Face.REGULAR, 15, WIDTH)));
    point.getStyleClass().add("preset-point");
    var button = new Button(null, new VBox(heading, point));
    button.getStyleClass().add("preset");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(title + ". " + text);
    button.setOnAction(_ -> chosen.run());
    return button;
  }
}
