package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.cli.Cli;
import logitlab.cli.Console;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.screen.Gallery;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile;
import logitlab.state.session.CardSetting;
import logitlab.state.session.Tiling;
import logitlab.state.view.Card;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** Explore at the ends of everything, first sight and all cards page by page; its numbers are held against what {@code eval} prints. */
class ExtremesWalkTest {
  private static final Size PAGE = new Size(1280, 624);
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private final Chart explore = new Gallery(WORDS).onDesk("explore").orElseThrow();
  private final List<String> faults = new ArrayList<>();

  @Test
  void nothingIsLostAtTheEnds() {
    var documents = documents();
    var evaluated = evaluated(documents);
    for (var n = 0; n < documents.size(); n++) {
      var values = evaluated.get(n);
      for (var moment : moments(documents.get(n), n)) {
        walk(moment, values);
      }
    }
    assertThat(faults.stream().limit(8)).isEmpty();
  }

  /** Two and ten classes at both ends of the slider and far beyond, cold and hot, for one-hot and soft targets, smoothed by nothing and by all. */
  private static List<Document> documents() {
    var all = new ArrayList<Document>();
    for (var size : List.of(2, 10)) {
      var half = Vec.generate(size, k -> k < 2 ? 0.5 : 0);
      var most = Vec.generate(size, k -> k == size - 1 ? 0.75 : k == 0 ? 0.25 : 0);
      for (var end : List.of(10.0, 1000.0)) {
        for (var signs : List.of(Vec.generate(size, k -> k % 2 == 0 ? 1 : -1),
            Vec.oneHot(size, 0).map(one -> 2 * one - 1),
            Vec.generate(size, _ -> -1))) {
          var start = Document.ofLogits(signs.scale(end));
          var n = all.size();
          all.add(start.withTemperature(0.05).withTarget(n % 2 == 0 ? half : Vec.oneHot(size, size - 1)));
          all.add(start.withTemperature(n % 4 == 0 ? 1000 : 10).withTarget(most).withSmoothing(n % 3 == 0 ? 1 : 0));
          all.add(start.withSmoothing(n % 2).withTarget(Vec.oneHot(size, n % size)));
        }
      }
    }
    return all;
  }

  /** First sight, all cards page by page, and one of them alone in large text, with every knob at one of its ends. */
  private static List<AppState> moments(Document document, int n) {
    var start = after(AppState.START.with(document), new Action.Example.Watch(n % document.size()),
        new Action.Table.OpenTools(n % 2 == 0));
    for (var knob : List.of(CardSetting.RATE, CardSetting.STEP, CardSetting.DIGITS)) {
      start = after(start, new Action.Cards.Turn(knob, n % 2 == 0 ? knob.low() : knob.high()));
    }
    var all = after(start, new Action.Cards.UnfoldOnly(List.of(Card.values())), new Action.Cards.Tile(Tiling.FOUR));
    var moments = new ArrayList<>(List.of(after(start, new Action.Program.SetTextSize(n % 3 == 0 ? 1.5 : 1))));
    for (var first = 0; first < Card.values().length; first += Tiling.FOUR.cards()) {
      moments.add(after(all, new Action.Cards.TurnPage(first)));
    }
    moments.add(after(all, new Action.Program.SetTextSize(1.5), new Action.Cards.TurnPage(n % Card.values().length)));
    return moments;
  }

  private void walk(AppState state, JsonObject values) {
    var text = state.session().textSize();
    var frame = Frame.of(state, new Size(PAGE.width() / text, PAGE.height() / text));
    var figure = explore.draw(frame);
    var document = state.document();
    var unfolded = state.session().exploring().unfolded();
    var shownCards = unfolded.page(state.session().cardsPerPage());
    var where = " at text " + text + ", cards " + shownCards + ", z = "
        + document.logits() + ", T = " + document.temperature() + ", y = " + frame.target();
    MarkWalk.faults(figure, term -> value(values, frame, term))
        .forEach(fault -> faults.add(fault + where));
    var lens = shownCards.contains(Card.PRECISION) ? shownCards.size() == 1 ? "cards" : Card.PRECISION.id() : "";
    texts(figure.marks().stream(), lens)
        .filter(shown -> broken(shown.text()))
        .forEach(shown -> faults.add(shown.text() + " in " + shown.key() + where));
    if (lens.isEmpty() && broken(figure.description().text())) {
      faults.add(figure.description().text() + where);
    }
    var shown = Flat.of(figure.printed())
        .map(Flat::mark)
        .filter(Mark.Text.class::isInstance)
        .flatMap(mark -> mark.terms().stream())
        .collect(Collectors.toSet());
    for (var k = 0; k < document.size(); k++) {
      if (!shown.contains(Term.of(Quantity.P, k)) || !shown.contains(Term.of(Quantity.DL_DZ, k))) {
        faults.add("nothing is shown for class " + (k + 1) + where);
      }
    }
  }

  /** All texts but those of the precision lens, which is there to show what breaks and stands in the group of this name. */
  private static Stream<Mark.Text> texts(Stream<Mark> marks, String lens) {
    return marks.filter(mark -> !mark.key().equals(lens))
        .flatMap(mark -> switch (mark) {
          case Mark.Group group -> texts(group.marks().stream(), lens);
          case Mark.Text text -> Stream.of(text);
          case Mark.Line _,Mark.Box _,Mark.Path _ -> Stream.<Mark.Text>of();
        });
  }

  private static boolean broken(String text) {
    return text.isBlank() || text.contains("NaN") || text.contains("∞") || text.contains("Infinity");
  }

  /** What {@code eval} says the term is, if it says anything of it. */
  private static OptionalDouble said(JsonObject values, Term term) {
    var name = switch (term.quantity()) {
      case Z -> "logits";
      case P -> "p";
      case Y -> "target";
      case DL_DZ -> "gradient";
      case LOSS -> "loss";
      case T -> "temperature";
      case JACOBIAN -> "jacobian";
      default -> "";
    };
    var value = values.get(name);
    if (value == null || (value.isJsonArray() && term.row() < 0)) {
      return OptionalDouble.empty();
    }
    var row = value.isJsonArray() ? value.getAsJsonArray().get(term.row()) : value;
    return OptionalDouble.of((row.isJsonArray() ? row.getAsJsonArray().get(term.column()) : row).getAsDouble());
  }

  private static OptionalDouble value(JsonObject values, Frame frame, Term term) {
    var said = said(values, term);
    return said.isPresent() ? said : frame.value(term);
  }

  /** What {@code eval --json} prints of each document. */
  private static List<JsonObject> evaluated(List<Document> documents) {
    var lines = documents.stream()
        .map(document -> DocumentFile.print(document, Optional.empty()).replaceAll("\\s+", " "))
        .collect(Collectors.joining("\n"));
    var output = new ByteArrayOutputStream();
    var error = new ByteArrayOutputStream();
    var code = new Cli(
        new Console(WORDS, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), output, error))
        .run(List.of("eval", "--document", "-", "--json"));
    assertThat(code).as(error.toString(StandardCharsets.UTF_8)).isZero();
    return output.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  private static AppState after(AppState state, Action... actions) {
    return Stream.of(actions).reduce(state, Reducer::reduce, (_, last) -> last);
  }
}
