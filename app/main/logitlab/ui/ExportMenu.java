package logitlab.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import logitlab.export.Exports.Format;
import logitlab.export.TextFormat;
import logitlab.figure.screen.Gallery;
import logitlab.state.session.Session;
import logitlab.state.view.Card;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** Copy or save what is on the screen: the whole of it, or one of its figures. */
final class ExportMenu {
  private ExportMenu() {}

  static void show(Node owner, Words words, Commands commands) {
    var menu = new ContextMenu();
    for (var name : names(commands.state().session())) {
      var figure = new Menu(words.text("ui.picture." + name));
      for (var format : Format.values()) {
        if (format.isPasted()) {
          figure.getItems()
              .add(item(words.text("ui.picture.copy-as", format.name()),
                  () -> commands.pictures().copy(name, format, commands.state())));
        }
        figure.getItems()
            .add(item(words.text("ui.picture.save-as", format.name()),
                () -> commands.pictures().save(name, format, commands.state())));
      }
      menu.getItems().add(figure);
    }
    if (commands.state().session().screen() == Screen.EXPLORE) {
      menu.getItems().add(numbers(words, commands));
    }
    menu.show(owner, Side.BOTTOM, 0, 4);
  }

  /** The screen's figures, and the cards that are open on it. */
  private static List<String> names(Session session) {
    var cards = session.screen() == Screen.EXPLORE ? session.exploring().unfolded().open() : List.<Card>of();
    return Stream.concat(Gallery.on(session.screen()).stream(), cards.stream().map(Card::id)).toList();
  }

  private static Menu numbers(Words words, Commands commands) {
    var numbers = new Menu(words.text("ui.numbers"));
    for (var format : TextFormat.values()) {
      var id = format.name().toLowerCase(Locale.ROOT);
      numbers.getItems().add(item(words.text("ui.numbers." + id), () -> commands.desk().copyNumbers(id)));
    }
    return numbers;
  }

  private static MenuItem item(String text, Runnable command) {
    var item = new MenuItem(text);
    item.setOnAction(_ -> command.run());
    return item;
  }
}
