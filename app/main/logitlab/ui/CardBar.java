package logitlab.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import logitlab.figure.screen.ExploreScreen;
import logitlab.state.AppState;
import logitlab.state.view.Card;
import logitlab.state.view.Screen;
import logitlab.ui.look.Tips;
import logitlab.words.Words;

/** The chooser of Explore's cards: a button for each, lit while it is open. Where the window is too narrow, the last ones stand in a menu. */
final class CardBar extends ToolBar {
  private final Map<Card, ToggleButton> cards = new EnumMap<>(Card.class);
  private final ToggleButton derivation;
  /** Stands for the derivation where there is no room for it. */
  private final ToggleButton elsewhere;
  private final ToggleButton all;

  CardBar(Words words, Commands commands) {
    getStyleClass().add("card-bar");
    var closer = new Label(words.text("ui.cards"));
    closer.getStyleClass().add("card-bar-title");
    derivation = chip(words.text("ui.cards.derivation"), words.text("ui.cards.derivation.point"),
        commands::switchDerivation);
    elsewhere = chip(words.text("ui.cards.elsewhere"), words.text("ui.cards.elsewhere.point"),
        () -> commands.show(Screen.DERIVE));
    getItems().addAll(closer, derivation, elsewhere);
    for (var card : Card.values()) {
      var key = String.valueOf((cards.size() + 1) % 10);
      var chip = chip(words.text("cards.name." + card.key()),
          words.text("ui.cards.point", words.text("cards.job." + card.key()), key), () -> commands.switchCard(card));
      cards.put(card, chip);
      getItems().add(chip);
    }
    all = chip(words.text("ui.cards.all"), words.text("ui.cards.all.point"), commands::switchAllCards);
    getItems().add(all);
  }

  private ToggleButton chip(String text, String point, Runnable command) {
    var chip = new ToggleButton(text);
    chip.getStyleClass().add("card-chip");
    Tips.set(chip, point);
    chip.setAccessibleHelp(point);
    chip.setOnAction(_ -> command.run());
    return chip;
  }

  /** @param width of the screen below, as it is laid out; 0 before that */
  void render(AppState state, double width) {
    // Beside cards it has a page among theirs, however large the text is.
    var roomy = width == 0 || ExploreScreen.isRoomy(width / state.session().textSize())
        || !state.session().exploring().unfolded().open().isEmpty();
    show(derivation, roomy);
    show(elsewhere, !roomy);
    elsewhere.setSelected(false);
    var front = state.session().screen() == Screen.EXPLORE;
    setVisible(front);
    setManaged(front);
    // No card is shown while a lesson covers something.
    var covers = !state.session().covered().isEmpty();
    var unfolded = state.session().exploring().unfolded();
    var open = unfolded.open();
    cards.forEach((card, chip) -> {
      chip.setSelected(open.contains(card));
      chip.setDisable(covers);
    });
    all.setDisable(covers);
    derivation.setSelected(unfolded.hasDerivation());
    all.setSelected(unfolded.hasAll());
  }

  private static void show(ToggleButton chip, boolean shown) {
    chip.setVisible(shown);
    chip.setManaged(shown);
  }
}
