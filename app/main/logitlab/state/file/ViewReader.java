package logitlab.state.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.FormerLines;
import logitlab.derivation.expr.Detail;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.motion.Stage;
import logitlab.state.domain.Domain;
import logitlab.state.session.Journey;
import logitlab.state.session.Session;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Depth;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;
import logitlab.words.Message;

/** Reads the key {@code view}; indices count from 1 in the file. Used once. */
final class ViewReader {
  private final JsonSource source;
  private Screen screen = Session.START.screen();
  private String route = Session.START.route().id();
  private int block = 1;
  private int number = 1;
  private Optional<String> key = Optional.empty();
  private int watched = 1;
  private Stage stage = Journey.START.stage();
  private double time = Journey.START.time();
  private List<Card> cards = List.of();
  private Panel panel = Panel.NUMBERS;
  private Lens lens = Journey.START.lens();
  private Optional<Batching.Source> from = Batching.START.source();
  private int examples = Batching.START.size();
  private int batch = 1;
  private Axis axis = Batching.START.axis();
  private Detail detail = Depth.START.detail();
  private List<String> unfolded = List.of();

  ViewReader(JsonSource source) {
    this.source = source;
  }

  View read() {
    source.object("view", (key, field) -> {
      switch (key) {
        case "screen" -> screen = screen(field);
        case "route" -> route = source.string(field);
        case "block" -> block = source.counting(field);
        case "line" -> line(field);
        case "watched" -> watched = source.counting(field);
        case "stage" -> stage = stage(field);
        case "time" -> time = time(field);
        case "cards" -> cards = cards(field);
        case "panel" -> panel = choice(field, Panel.values());
        case "lens" -> lens = choice(field, Lens.values());
        case "batch" -> batch(field);
        case "detail" -> detail = choice(field, Detail.values());
        case "unfolded" -> unfolded = source.array(field, source::string);
        default -> throw source.refuse("unknown", field);
      }
    });
    var line = key.or(() -> FormerLines.key(route, block - 1, number - 1)).orElse("");
    return new View(screen, route, line, watched - 1, stage, time, cards, panel, lens,
        new Batching(from, examples, batch - 1, axis, Optional.empty()), new Depth(detail, Set.copyOf(unfolded)));
  }

  /** Its key; in older files its number in its block. */
  private void line(String field) {
    if (source.isNumber(field)) {
      number = source.counting(field);
    } else {
      key = Optional.of(source.string(field));
    }
  }

  private Screen screen(String field) {
    var id = source.string(field);
    return Screen.byId(id)
        .orElseThrow(() -> source.refuse("choice", field, Message.foreign(id), names(Stream.of(Screen.values())
            .map(Screen::id))));
  }

  private void batch(String outer) {
    source.object(outer, (key, field) -> {
      switch (key) {
        case "from" -> from = Optional.of(choice(field, Batching.Source.values()));
        case "examples" -> examples = examples(field);
        case "number" -> batch = source.counting(field);
        case "axis" -> axis = choice(field, Axis.values());
        default -> throw source.refuse("unknown", field);
      }
    });
  }

  private int examples(String field) {
    var value = source.counting(field);
    if (value > Batching.MOST) {
      throw Domain.refuse("number", field, String.valueOf(value), "1", String.valueOf(Batching.MOST));
    }
    return value;
  }

  /** The name of a constant in files. */
  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private <E extends Enum<E>> E choice(String field, E[] all) {
    var id = source.string(field);
    return Arrays.stream(all)
        .filter(each -> id(each).equals(id))
        .findFirst()
        .orElseThrow(() -> source.refuse("choice", field, Message.foreign(id),
            names(Arrays.stream(all).map(ViewReader::id))));
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
