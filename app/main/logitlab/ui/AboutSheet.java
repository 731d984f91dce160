package logitlab.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import logitlab.state.session.Session;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.view.Lens;
import logitlab.state.view.Screen;
import logitlab.words.Glossary;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** What the screen in front shows and what to try there, where to go next, and ways to all other help. */
final class AboutSheet {
  private static final double WIDTH = 440;
  private static final double PAD = 48;
  private static final double HEIGHT = 560;

  private AboutSheet() {}

  static void show(Node owner, Words words, Commands commands) {
    var screen = commands.state().session().screen();
    var key = "ui.about." + screen.id();
    var popOver = new PopOver();
    var beside = beside(commands.state().session(), words);
    var list = new VBox(text(words.text("ui.screen." + screen.id()), "about-title"),
        text(words.text(key), "about-text"),
        text(words.text(key + ".try"), "about-text"),
        text(beside.title, "about-title"), text(beside.text, "about-text"),
        new Separator(), next(screen, words, popOver, commands),
        row(words.text("ui.about.doors"), popOver, commands::greet),
        row(words.text("ui.about.words"), popOver, () -> glossary(owner, words, commands)),
        row(words.text("ui.tool.keys"), popOver, commands.desk()::showKeys));
    list.getStyleClass().add("preset-list");
    list.setPrefWidth(WIDTH);
    Sheets.show(popOver, owner, list, PopOver.ArrowLocation.TOP_RIGHT, commands.state().session().textSize());
  }

  /** What stands beside the screen's figure, by its title. */
  private record Beside(String title, String text) {}

  /** What the panel, lens or figure is about that is open on the screen in front; on Explore the cards that can be opened. */
  private static Beside beside(Session session, Words words) {
    return switch (session.screen()) {
      case EXPLORE -> new Beside(words.text("ui.cards"), words.text("ui.about.cards"));
      case DERIVE -> {
        var panel = session.experiments().panel().key();
        yield new Beside(words.text("beside.panel." + panel), words.text("ui.about.panel." + panel));
      }
      case BACKPROP -> {
        var lens = List.of(Lens.values()).indexOf(session.backprop().lens());
        yield new Beside(words.text("backprop.lens." + lens), words.text("ui.about.lens." + lens));
      }
      case TRAIN -> {
        var panel = List.of(TrainingPlayback.Panel.values()).indexOf(session.learning().panel());
        yield new Beside(words.text("train.panel." + panel), words.text("ui.about.training." + panel));
      }
    };
  }

  /** The screen that comes next on the way from playing to training; after the last one the course. */
  private static Button next(Screen screen, Words words, PopOver popOver, Commands commands) {
    return row(words.text("ui.about." + screen.id() + ".next"), popOver,
        () -> screen.next().ifPresentOrElse(commands::show, commands.tutor()::openFirst));
  }

  /** The words of the trade with what they mean. */
  private static void glossary(Node owner, Words words, Commands commands) {
    var list = new VBox(text(words.text("ui.about.words"), "about-title"),
        text(words.text("ui.about.words.how"), "about-text"));
    for (var entry : new Glossary(words).entries()) {
      list.getChildren().addAll(text(entry.name(), "about-word"), text(entry.meaning(), "about-text"));
    }
    list.getStyleClass().add("preset-list");
    list.setPrefWidth(WIDTH);
    var scroll = new ScrollPane(list);
    scroll.getStyleClass().add("preset-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefViewportHeight(HEIGHT / commands.state().session().textSize());
    Sheets.show(new PopOver(), owner, scroll, PopOver.ArrowLocation.TOP_RIGHT,
        commands.state().session().textSize());
  }

  private static Node text(String words, String style) {
    var text = new Text(words);
    text.setWrappingWidth(WIDTH - PAD);
    text.getStyleClass().add(style);
    var padded = new VBox(text);
    padded.getStyleClass().add("about-part");
    return padded;
  }

  private static Button row(String text, PopOver popOver, Runnable command) {
    var button = new Button(text);
    button.getStyleClass().addAll("preset", "preset-name");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> {
      popOver.hide();
      command.run();
    });
    return button;
  }
}
