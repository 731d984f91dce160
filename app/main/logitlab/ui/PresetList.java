package logitlab.ui;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import logitlab.state.document.NetworkPreset;
import logitlab.state.document.Preset;
import logitlab.state.view.Screen;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** The presets of the screen in front to choose from, each with its point. */
final class PresetList {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 520;

  private PresetList() {}

  static void show(Node owner, Words words, Commands commands) {
    var list = new VBox();
    list.getStyleClass().add("preset-list");
    var popOver = new PopOver();
    commands.desk()
        .left()
        .ifPresent(left -> list.getChildren()
            .add(row(words.text("ui.last"), words.text("ui.last.point"), popOver,
                left)));
    if (commands.state().session().screen() == Screen.BACKPROP) {
      for (var preset : NetworkPreset.ALL) {
        list.getChildren().add(row(words.say(preset.name()), words.say(preset.point()), popOver, () -> {
          commands.use(preset);
          commands.desk().tell(words.say(preset.name()), words.say(preset.point()));
        }));
      }
    } else {
      flat(list, words, commands, popOver);
    }
    list.getChildren().add(row(words.text("ui.reset"), words.text("ui.reset.point"), popOver, commands::reset));
    var scroll = new ScrollPane(list);
    scroll.getStyleClass().add("preset-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefViewportHeight(HEIGHT / commands.state().session().textSize());
    Sheets.show(popOver, owner, scroll, PopOver.ArrowLocation.TOP_LEFT,
        commands.state().session().textSize());
  }

  /** Those of the flat example, kind by kind. */
  private static void flat(VBox list, Words words, Commands commands, PopOver popOver) {
    for (var kind : Preset.Kind.values()) {
      var heading = new Label(words.text("ui.presets." + kind.name().toLowerCase(Locale.ROOT)));
      heading.getStyleClass().add("preset-kind");
      list.getChildren().add(heading);
      for (var preset : Preset.of(kind)) {
        list.getChildren().add(row(words.say(preset.name()), words.say(preset.point()), popOver, () -> {
          commands.use(preset);
          commands.desk().tell(words.say(preset.name()), words.say(preset.point()));
        }));
      }
    }
    list.getChildren()
        .addAll(new Separator(), row(words.text("ui.paste"), words.text("ui.paste.point"), popOver, commands::paste));
  }

  private static Button row(String title, String text, PopOver popOver, Runnable chosen) {
    var heading = new Label(title);
    heading.getStyleClass().add("preset-name");
    var point = new Label(String.join("\n", Texts.wrap(text, Face.REGULAR, 15, WIDTH)));
    point.getStyleClass().add("preset-point");
    var button = new Button(null, new VBox(heading, point));
    button.getStyleClass().add("preset");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(title + ". " + text);
    button.setOnAction(_ -> {
      popOver.hide();
      chosen.run();
    });
    return button;
  }
}
