package logitlab.ui.sheet;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A question with a few answers: Enter gives the one with the focus, at first the first; Escape gives none. */
public final class ChoiceSheet extends VBox {
  private static final double WIDTH = 620;
  private static final double MOST = 480;

  private final Button first;

  /** An answer, and what follows from it. */
  public record Choice(String text, Runnable taken) {}

  /**
   * @param choices at least one
   * @param leave   what stands on the button that gives no answer
   * @param left    closes the sheet; comes before what an answer does
   */
  public ChoiceSheet(String title, String text, List<Choice> choices, String leave, Runnable left) {
    getStyleClass().addAll("preview-sheet", "choice-sheet");
    var heading = new Label(title);
    heading.getStyleClass().add("preview-title");
    var said = new Label(text);
    said.setWrapText(true);
    var buttons = choices.stream().map(choice -> button(choice, left)).toList();
    first = buttons.getFirst();
    var list = new ScrollPane(new VBox(buttons.toArray(Button[]::new)));
    list.setFitToWidth(true);
    list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    list.getStyleClass().add("preview-scroll");
    VBox.setVgrow(list, Priority.ALWAYS);
    var cancel = new Button(leave);
    cancel.getStyleClass().add("preview-leave");
    cancel.setOnAction(_ -> left.run());
    var foot = new HBox(cancel);
    foot.getStyleClass().addAll("preview-foot", "choice-foot");
    getChildren().setAll(heading, said, list, foot);
    setPrefWidth(WIDTH);
    setMaxHeight(MOST);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        event.consume();
        left.run();
      } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
        event.consume();
        button.fire();
      }
    });
  }

  private static Button button(Choice choice, Runnable left) {
    var button = new Button(choice.text());
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("choice");
    button.setOnAction(_ -> {
      left.run();
      choice.taken().run();
    });
    return button;
  }

  /** Puts the focus on the first answer. */
  public void focus() {
    applyCss(); // what scrolls is in the scene only then
    first.requestFocus();
  }
}
