package logitlab.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import logitlab.export.TextFormat;
import logitlab.figure.screen.Gallery;
import logitlab.state.session.Session;
import logitlab.state.view.Card;
import logitlab.state.view.Screen;
import logitlab.ui.picture.ExportSheet;
import logitlab.ui.picture.SlidesSheet;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** Copy or save what is on the screen: the whole of it, or one of its figures. */
final class ExportMenu {
  private ExportMenu() {}

  static void show(Node owner, Words words, Commands commands) {
    var menu = new ContextMenu();
    var session = commands.state().session();
    if (session.showsLine()) {
      menu.getItems().add(item(words.text("ui.export.latex"), () -> commands.pictures().copyLatex(commands.state())));
    }
    var front = Gallery.on(session.screen()).getFirst();
    menu.getItems()
        .addAll(item(words.text("ui.export.command"), () -> commands.pictures().copyCommand(front, commands.state())),
            item(words.text("ui.slides"), () -> slides(owner, words, commands)), new SeparatorMenuItem());
    for (var name : names(session)) {
      var figure = new Menu(words.text("ui.picture." + name));
      figure.getItems()
          .addAll(item(words.text("ui.picture.copy"), () -> commands.pictures().copy(name, commands.state())),
              item(words.text("ui.picture.save-as"), () -> save(owner, words, commands, name)));
      menu.getItems().add(figure);
    }
    if (session.screen() == Screen.EXPLORE) {
      menu.getItems().add(numbers(words, commands));
    }
    menu.show(owner, Side.BOTTOM, 0, 4);
  }

  /** The sheet of one picture. */
  static void save(Node owner, Words words, Commands commands, String name) {
    var popOver = new PopOver();
    Sheets.show(popOver, owner, new ExportSheet(words, commands.pictures(), name, commands.state(), popOver::hide),
        PopOver.ArrowLocation.TOP_RIGHT, commands.state().session().textSize());
  }

  /** The sheet of slides and films. */
  static void slides(Node owner, Words words, Commands commands) {
    var popOver = new PopOver();
    Sheets.show(popOver, owner, new SlidesSheet(words, commands.making(), commands.state(), popOver::hide),
        PopOver.ArrowLocation.TOP_RIGHT, commands.state().session().textSize());
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
    // The menu closes first: no sheet opens over one that is still there.
    item.setOnAction(_ -> Platform.runLater(command));
    return item;
  }
}
