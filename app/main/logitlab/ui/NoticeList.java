package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import logitlab.ui.file.Notices;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the program said, the newest first, to be read again. */
final class NoticeList {
  private static final double WIDTH = 440;
  private static final double HEIGHT = 420;

  private NoticeList() {}

  static void show(Node owner, Words words, Notices notices, double text) {
    var popOver = new PopOver();
    var rows = new Rows();
    notices.said().forEach(notice -> {
      var said = new Label(words.text("ui.notice", notice.title(), notice.text()), new FontIcon(notice.icon()));
      said.getStyleClass().add("notice-text");
      said.setWrapText(true);
      said.setMinHeight(Label.USE_PREF_SIZE);
      rows.getChildren().add(said);
      notice.offer().ifPresent(offer -> {
        var button = new Button(offer.label());
        button.setOnAction(_ -> {
          popOver.hide();
          offer.taken().run();
        });
        rows.getChildren().add(button);
      });
    });
    if (rows.getChildren().isEmpty()) {
      rows.getChildren().add(new Label(words.text("ui.notice.none")));
    }
    var scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("scene-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(HEIGHT);
    Sheets.show(popOver, owner, scroll, PopOver.ArrowLocation.TOP_RIGHT, text);
  }

  /** As high as its texts are on the lines that they take, also where a scroll pane asks for its height at no width at all. */
  private static final class Rows extends VBox {
    Rows() {
      getStyleClass().add("notice-list");
      setPrefWidth(WIDTH);
    }

    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(width < 0 ? WIDTH : width);
    }
  }
}
