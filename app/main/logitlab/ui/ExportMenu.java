package logitlab.ui;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import logitlab.export.Exports.Format;
import logitlab.figure.Screens;
import logitlab.words.Words;

/** Copy or save what is on the screen: the whole of it, or one of its figures. */
final class ExportMenu {
  private ExportMenu() {}

  static void show(Node owner, Words words, Commands commands) {
    var menu = new ContextMenu();
    for (var name : Screens.on(commands.state().session().screen())) {
      var figure = new Menu(words.text("ui.picture." + name));
      for (var format : Format.values()) {
        figure.getItems()
            .add(item(words.text("ui.picture.copy-as", format.name()),
                () -> commands.pictures().copy(name, format, commands.state())));
        figure.getItems()
            .add(item(words.text("ui.picture.save-as", format.name()),
                () -> commands.pictures().save(name, format, commands.state())));
      }
      menu.getItems().add(figure);
    }
    menu.show(owner, Side.BOTTOM, 0, 4);
  }

  private static MenuItem item(String text, Runnable command) {
    var item = new MenuItem(text);
    item.setOnAction(_ -> command.run());
    return item;
  }
}
