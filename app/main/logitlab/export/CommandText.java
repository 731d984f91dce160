package logitlab.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import logitlab.figure.screen.Gallery;
import logitlab.state.AppState;
import logitlab.state.session.Session;
import logitlab.state.session.Theme;
import logitlab.state.view.Card;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/** The command that makes a picture of what is on the screen, as one types it. */
public final class CommandText {
  /** What every shell takes as it is. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  private final Session session;
  private final View view;
  private final List<String> words = new ArrayList<>();

  private CommandText(Session session) {
    this.session = session;
    view = session.view();
  }

  /**
   * The command for the picture called {@code name}.
   *
   * @param file where the document is; without one, it is the example that the program begins with
   */
  public static String of(String name, AppState state, Optional<Path> file) {
    return arguments(name, state, file).stream()
        .map(CommandText::quoted)
        .collect(Collectors.joining(" ", "logitlab ", ""));
  }

  /** The same as arguments. */
  static List<String> arguments(String name, AppState state, Optional<Path> file) {
    var command = new CommandText(state.session());
    command.words.add("export");
    command.words.add(name);
    file.ifPresent(path -> command.option("document", path.toString()));
    command.looking(name, state);
    command.option("out", name + ".png");
    return List.copyOf(command.words);
  }

  private void looking(String name, AppState state) {
    if (session.theme() != Theme.LIGHT) {
      option("theme", session.theme().name().toLowerCase(Locale.ROOT));
    }
    option("class", String.valueOf(view.watched().first() + 1));
    option("second-class", String.valueOf(view.watched().second() + 1));
    var derive = view.derive();
    if (on(Screen.DERIVE, name) || on(Screen.EXPLORE, name)) {
      option("route", derive.route());
      option("step", String.valueOf(session.route().line() + 1));
      option("detail", derive.depth().detail().name().toLowerCase(Locale.ROOT));
      option("reading", session.route().reading().id());
    }
    if (name.equals("derivation") && derive.panel() != Panel.NUMBERS) {
      option("panel", derive.panel().id());
    }
    if (name.equals("explore") && !view.cards().isEmpty() && !session.exploring().unfolded().showsDerivation()) {
      option("cards", view.cards().stream().map(Card::id).collect(Collectors.joining(",")));
    }
    if (on(Screen.BACKPROP, name)) {
      option("stage", view.backprop().stage().id());
      option("at", String.valueOf(view.backprop().time()));
      option("lens", view.backprop().lens().name().toLowerCase(Locale.ROOT));
    }
    if (on(Screen.TRAIN, name) && state.document().training().updates() > 0) {
      option("updates", String.valueOf(state.document().training().updates()));
    }
  }

  private static boolean on(Screen screen, String name) {
    return Gallery.on(screen).contains(name);
  }

  private void option(String name, String value) {
    words.add("--" + name);
    words.add(value);
  }

  /** In single quotation marks where a shell would take it apart. */
  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
