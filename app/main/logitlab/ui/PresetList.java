package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import logitlab.state.NetworkPreset;
import logitlab.state.Preset;
import logitlab.state.Screen;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Message;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** The presets of the screen in front to choose from, each with its point. */
final class PresetList {
  private static final double WIDTH = 360;

  private PresetList() {}

  static void show(Node owner, Words words, Commands commands) {
    var list = new VBox();
    list.getStyleClass().add("preset-list");
    var popOver = new PopOver();
    if (commands.state().session().screen() == Screen.BACKPROP) {
      NetworkPreset.ALL.forEach(
          preset -> list.getChildren()
              .add(row(popOver, words, commands, preset.name(), preset.point(), () -> commands.use(preset))));
    } else {
      Preset.ALL.forEach(
          preset -> list.getChildren()
              .add(row(popOver, words, commands, preset.name(), preset.point(), () -> commands.use(preset))));
    }
    list.getChildren().add(row(words.text("ui.reset"), words.text("ui.reset.point"), () -> {
      popOver.hide();
      commands.reset();
    }));
    Sheets.show(popOver, owner, list, PopOver.ArrowLocation.TOP_LEFT);
  }

  private static Button row(PopOver popOver, Words words, Commands commands, Message name, Message point,
      Runnable use) {
    return row(words.say(name), words.say(point), () -> {
      popOver.hide();
      use.run();
      commands.window().tell(words.say(name), words.say(point));
    });
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
