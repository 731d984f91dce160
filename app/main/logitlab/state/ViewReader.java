package logitlab.state;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.words.Message;

/** Reads the key {@code view}; indices count from 1 in the file. Used once. */
final class ViewReader {
  private final JsonSource source;
  private Screen screen = Session.START.screen();
  private String route = Session.START.route().id();
  private int block = 1;
  private int line = 1;
  private int watched = 1;
  private Stage stage = Journey.START.stage();
  private double time = Journey.START.time();
  private List<Card> cards = List.of();
  private Panel panel = Panel.NUMBERS;

  ViewReader(JsonSource source) {
    this.source = source;
  }

  View read() {
    source.object("view", (key, field) -> {
      switch (key) {
        case "screen" -> screen = screen(field);
        case "route" -> route = source.string(field);
        case "block" -> block = source.counting(field);
        case "line" -> line = source.counting(field);
        case "watched" -> watched = source.counting(field);
        case "stage" -> stage = stage(field);
        case "time" -> time = time(field);
        case "cards" -> cards = cards(field);
        case "panel" -> panel = panel(field);
        default -> throw source.refuse("unknown", field);
      }
    });
    return new View(screen, route, block - 1, line - 1, watched - 1, stage, time, cards, panel);
  }

  private Screen screen(String field) {
    var id = source.string(field);
    return Screen.byId(id)
        .orElseThrow(() -> source.refuse("choice", field, Message.foreign(id), names(Stream.of(Screen.values())
            .map(Screen::id))));
  }

  private Panel panel(String field) {
    var id = source.string(field);
    return Panel.byId(id)
        .orElseThrow(() -> source.refuse("choice", field, Message.foreign(id), names(Stream.of(Panel.values())
            .map(Panel::id))));
  }

  private List<Card> cards(String field) {
    var read = source.array(field, this::card);
    for (var n = 0; n < read.size(); n++) {
      if (read.indexOf(read.get(n)) < n) {
        throw source.refuse("duplicate", field + "[" + (n + 1) + "]");
      }
    }
    return read;
  }

  private Card card(String field) {
    var id = source.string(field);
    return Card.byId(id)
        .orElseThrow(() -> source.refuse("choice", field, Message.foreign(id), names(Stream.of(Card.values())
            .map(Card::id))));
  }

  private Stage stage(String field) {
    var id = source.string(field);
    return Stage.byId(id)
        .orElseThrow(() -> source.refuse("choice", field, Message.foreign(id), names(Stream.of(Stage.values())
            .map(Stage::id))));
  }

  private double time(String field) {
    var value = source.number(field);
    if (!(value >= 0 && value <= 1)) {
      throw Domain.refuse("number", field, Domain.print(value), "0", "1");
    }
    return value + 0.0;
  }

  private static String names(Stream<String> ids) {
    return ids.collect(Collectors.joining(", "));
  }
}
