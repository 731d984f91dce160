package logitlab.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.ui.file.Notices;
import logitlab.ui.look.Zoomed;
import logitlab.words.Words;

/** The bars over the page, as large as its text: the ways of the program and its tools, and on Explore the chooser of cards. */
final class Bars extends VBox {
  private final TopBar tools;
  private final CardBar cards;
  private final List<Zoomed> shown;

  Bars(Words words, Commands commands, Notices notices, Screens screens) {
    tools = new TopBar(words, commands, notices, screens);
    cards = new CardBar(words, commands);
    shown = List.of(new Zoomed(tools), new Zoomed(cards));
    getChildren().setAll(shown);
  }

  /** @param width of the screen below, as it is laid out; 0 before that */
  void render(AppState state, Store store, double width) {
    shown.forEach(each -> each.zoom(state.session().textSize()));
    fit(state, width);
    tools.render(state, store.canUndo(), store.canRedo());
  }

  /** The screen below has another width. */
  void fit(AppState state, double width) {
    cards.render(state, width);
  }

  void showIcons() {
    tools.showIcons();
  }

  /** The button at the right end, which help hangs on. */
  Node lastTool() {
    return tools.lastTool();
  }
}
