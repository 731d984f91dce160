package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import logitlab.derivation.Routes;
import logitlab.state.Action;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** The derivations to choose from. */
final class RouteList {
  private RouteList() {}

  static void show(Node owner, Words words, Commands commands) {
    var list = new VBox();
    list.getStyleClass().add("preset-list");
    var popOver = new PopOver();
    for (var route : Routes.all()) {
      var button = new Button(words.text(route.title()));
      button.getStyleClass().addAll("preset", "preset-name");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> {
        popOver.hide();
        commands.desk().dispatch(new Action.Walk.ShowRoute(route.id().name()));
      });
      list.getChildren().add(button);
    }
    var symbols = new Button(words.text("ui.routes.symbols"));
    symbols.getStyleClass().addAll("preset", "preset-name");
    symbols.setMaxWidth(Double.MAX_VALUE);
    symbols.setOnAction(_ -> {
      popOver.hide();
      commands.show(Screen.DERIVE);
      commands.desk().dispatch(new Action.Lab.ShowPanel(Panel.SYMBOLS));
    });
    list.getChildren().addAll(new Separator(), symbols);
    Sheets.show(popOver, owner, list, PopOver.ArrowLocation.TOP_LEFT,
        commands.state().session().textSize());
  }
}
