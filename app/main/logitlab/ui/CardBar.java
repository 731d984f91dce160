package logitlab.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import logitlab.state.AppState;
import logitlab.state.view.Card;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** The chooser of Explore's cards: a button for each, lit while it is open. Where the window is too narrow, the last ones stand in a menu. */
final class CardBar extends ToolBar {
  private final Map<Card, ToggleButton> cards = new EnumMap<>(Card.class);
  private final ToggleButton derivation;
  private final ToggleButton all;

  CardBar(Words words, Commands commands) {
    getStyleClass().add("card-bar");
    var closer = new Label(words.text("ui.cards"));
    closer.getStyleClass().add("card-bar-title");
    derivation = chip(words.text("ui.cards.derivation"), words.text("ui.cards.derivation.point"),
        () -> commands.unfoldOnly(List.of()));
    getItems().addAll(closer, derivation);
    for (var card : Card.values()) {
      var key = String.valueOf((cards.size() + 1) % 10);
      var chip = chip(words.text("cards.name." + card.key()),
          words.text("ui.cards.point", words.text("cards.job." + card.key()), key), () -> commands.switchCard(card));
      cards.put(card, chip);
      getItems().add(chip);
    }
    all = chip(words.text("ui.cards.all"), words.text("ui.cards.all.point"),
        () -> commands.unfoldOnly(List.of(Card.values())));
    getItems().add(all);
  }

  private ToggleButton chip(String text, String point, Runnable command) {
    var chip = new ToggleButton(text);
    chip.getStyleClass().add("card-chip");
    chip.setTooltip(new Tooltip(point));
    chip.setAccessibleHelp(point);
    chip.setOnAction(_ -> command.run());
    return chip;
  }

  void render(AppState state) {
    var front = state.session().screen() == Screen.EXPLORE;
    setVisible(front);
    setManaged(front);
    var open = state.session().exploring().unfolded().open();
    cards.forEach((card, chip) -> chip.setSelected(open.contains(card)));
    derivation.setSelected(open.isEmpty());
    all.setSelected(open.size() == cards.size());
  }
}
