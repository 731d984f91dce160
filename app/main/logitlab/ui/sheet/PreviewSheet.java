package logitlab.ui.sheet;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import logitlab.state.data.TableChoices;
import logitlab.words.Words;

/**
 * How a table is read, with all that can be changed about it: Enter takes it, Escape leaves everything as it was. Above, how the text is
 * written; on the left the columns and what they are for; on the right the first rows and what becomes of all rows.
 */
public final class PreviewSheet extends BorderPane {
  private static final double WIDTH = 1080;
  private static final double HEIGHT = 616;

  private final Words words;
  private final Label title = new Label();
  private final WritingBar writing;
  private final ColumnList columns;
  private final RowsPane rows;
  private final ProgressBar progress = new ProgressBar();
  private final Label said = new Label();
  private final Button accept;
  private final Button leave;

  /**
   * @param wish   takes how the table is to be read instead
   * @param taken  the table as it is shown becomes the data
   * @param left   nothing does
   */
  public PreviewSheet(Words words, Consumer<TableChoices> wish, Runnable taken, Runnable left) {
    this.words = words;
    writing = new WritingBar(words, wish);
    columns = new ColumnList(words, wish);
    rows = new RowsPane(words);
    accept = new Button(words.text("ui.preview.accept"));
    accept.getStyleClass().add("preview-accept");
    accept.setOnAction(_ -> taken.run());
    leave = new Button(words.text("ui.preview.leave"));
    leave.getStyleClass().add("preview-leave");
    leave.setOnAction(_ -> left.run());
    title.getStyleClass().add("preview-title");
    said.getStyleClass().add("preview-said");
    said.setWrapText(true);
    progress.getStyleClass().add("preview-progress");
    progress.setAccessibleText(words.text("ui.preview.progress"));
    getStyleClass().add("preview-sheet");
    setPrefSize(WIDTH, HEIGHT);
    setTop(new VBox(title, writing));
    setLeft(columns);
    setCenter(rows);
    setBottom(foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private HBox foot() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var foot = new HBox(progress, said, spring, leave, accept);
    foot.getStyleClass().add("preview-foot");
    return foot;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      leave.fire();
    } else if (event.getCode() == KeyCode.ENTER && !leave.isFocused()) {
      event.consume();
      accept.fire();
    }
  }

  /** Puts the focus where Enter takes the table. */
  public void focus() {
    (accept.isDisabled() ? leave : accept).requestFocus();
  }

  /** Shows the table as it is read now. */
  public void render(Preview preview) {
    var waited = leave.isFocused() && accept.isDisabled();
    title.setText(words.text("ui.preview.title", preview.name()));
    writing.render(preview);
    columns.render(preview);
    rows.render(preview);
    accept.setDisable(!preview.isReady());
    if (waited && preview.isReady()) {
      accept.requestFocus();
    }
    var busy = preview.progress().isPresent();
    progress.setVisible(busy);
    progress.setManaged(busy);
    preview.progress().ifPresent(progress::setProgress);
    said.setText(busy ? words.text("ui.preview.reading") : "");
  }
}
