package logitlab.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.state.Action;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** The derivations to choose from, each with what it is for and how long it is; the one that is open is marked. */
final class RouteList {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 560;

  private RouteList() {}

  static void show(Node owner, Words words, Commands commands) {
    var list = new VBox();
    list.getStyleClass().add("preset-list");
    var popOver = new PopOver();
    var open = commands.state().session().route().id();
    for (var route : Routes.all()) {
      list.getChildren().add(row(route, route.id().name().equals(open), words, popOver, commands));
    }
    var symbols = new Button(words.text("ui.routes.symbols"));
    symbols.getStyleClass().addAll("preset", "preset-name");
    symbols.setMaxWidth(Double.MAX_VALUE);
    symbols.setOnAction(_ -> {
      popOver.hide();
      commands.show(Screen.DERIVE);
      commands.desk().dispatch(new Action.Experiments.ShowPanel(Panel.SYMBOLS));
    });
    list.getChildren().addAll(new Separator(), symbols);
    var scroll = new ScrollPane(list);
    scroll.getStyleClass().add("preset-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefViewportHeight(HEIGHT / commands.state().session().textSize());
    Sheets.show(popOver, owner, scroll, PopOver.ArrowLocation.TOP_LEFT,
        commands.state().session().textSize());
  }

  private static Button row(Derivation route, boolean open, Words words, PopOver popOver, Commands commands) {
    var name = new Label(words.text(route.title()));
    name.getStyleClass().add("preset-name");
    var length = words.text("ui.routes.length", String.valueOf(route.brief().steps().size()),
        String.valueOf(route.steps().size()));
    var lines = new Label(length);
    lines.getStyleClass().add("preset-point");
    var between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    var about = words.text(route.about());
    var point = new Label(String.join("\n", Texts.wrap(about, Face.REGULAR, 15, WIDTH)));
    point.getStyleClass().add("preset-point");
    var button = new Button(null, new VBox(new HBox(12, name, between, lines), point));
    button.getStyleClass().add("preset");
    button.setMaxWidth(Double.MAX_VALUE);
    var said = words.text(route.title()) + ". " + about + " " + length;
    button.setAccessibleText(open ? words.text("ui.routes.open", said) : said);
    button.setAccessibleRole(AccessibleRole.BUTTON);
    if (open) {
      button.getStyleClass().add("open");
    }
    button.setOnAction(_ -> {
      popOver.hide();
      commands.desk().dispatch(new Action.Walk.ShowRoute(route.id().name()));
    });
    return button;
  }
}
