package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import logitlab.figure.screen.Screens;
import logitlab.ui.stage.SceneList;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** What is prepared for an audience, and the way to it. */
final class SceneSheet {
  private SceneSheet() {}

  static void show(Node owner, Words words, Commands commands, Screens screens) {
    var popOver = new PopOver();
    var present = new Button(words.text("ui.scenes.present"));
    present.getStyleClass().add("scene-present");
    present.setMaxWidth(Double.MAX_VALUE);
    present.setOnAction(_ -> {
      popOver.hide();
      commands.present();
    });
    var scenes = new SceneList(words, commands.desk(), commands::state, screens).withNotes();
    scenes.render(commands.state());
    var lecture = new Button(words.text("ui.scenes.lecture"));
    lecture.getStyleClass().add("scene-lecture");
    lecture.setMaxWidth(Double.MAX_VALUE);
    lecture.setOnAction(_ -> {
      popOver.hide();
      commands.openLecture();
    });
    var content = new VBox(present, scenes, lecture);
    content.getStyleClass().add("scene-sheet");
    Sheets.show(popOver, owner, content, PopOver.ArrowLocation.TOP_RIGHT, commands.state().session().textSize());
  }
}
