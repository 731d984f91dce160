package logitlab.figure.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.MarkWalk;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.domain.Domain;
import logitlab.state.view.Card;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Larger letters: whatever is on Explore at the usual size is still drawn, or it is said that there is no room for it. */
class LeftOutTest {
  private static final List<Size> PAGES = List.of(new Size(1280, 720), new Size(1920, 1080), new Size(1280, 636));
  private static final List<Optional<Card>> CARDS = List.of(Optional.empty(), Optional.of(Card.SLICE),
      Optional.of(Card.INVARIANTS));

  private final Screens screens = new Screens(new Words(Locale.ENGLISH));

  private static AppState state(int classes, Optional<Card> card, boolean tools) {
    var state = AppState.START;
    while (state.document().size() != classes) {
      state = Reducer.reduce(state, state.document().size() < classes
          ? new Action.Example.AddClass()
          : new Action.Example.RemoveClass(classes));
    }
    return Stream.concat(card.map(List::of).map(Action.Cards.UnfoldOnly::new).stream(),
        Stream.of(new Action.Table.OpenTools(tools))).reduce(state, Reducer::reduce, (_, later) -> later);
  }

  private Figure draw(AppState state, Size page, double text) {
    var frame = Frame.of(state.session(session -> session.withTextSize(text)),
        new Size(page.width() / text, page.height() / text));
    var figure = screens.screen(Screen.EXPLORE).draw(frame);
    assertThat(MarkWalk.faults(figure, frame)).isEmpty();
    return figure;
  }

  /** What a reader finds on the page, by the words that name it where it is left out. */
  private static Set<String> found(Figure figure) {
    var found = new LinkedHashSet<String>();
    add(found, "exponentials", isWritten(figure, Quantity.EXP));
    add(found, "logit values",
        isWritten(figure, Quantity.Z) || has(figure, handle -> handle instanceof Handle.NumberField field
            && field.term().equals(Term.of(Quantity.Z, 0))));
    add(found, "target bars", hasBar(figure, Quantity.Y));
    add(found, "bars", hasBar(figure, Quantity.P));
    add(found, "sums", texts(figure).anyMatch(text -> text.terms().equals(Set.of(Term.of(Quantity.P)))));
    add(found, "source of the loss", texts(figure).anyMatch(text -> text.text().contains("−ln")
        || text.text().startsWith("The target is spread")));
    add(found, "what a step does", texts(figure).anyMatch(text -> text.text().startsWith("One step at")));
    add(found, "nudge and step", has(figure, handle -> handle.key().equals("nudge"))
        && has(figure, handle -> handle.key().equals("step")));
    add(found, "tools", has(figure, handle -> handle instanceof Handle.Press press
        && press.action() instanceof Action.Table.OpenTools));
    add(found, "adding a class", has(figure, handle -> handle instanceof Handle.Press press
        && press.action() instanceof Action.Example.AddClass));
    return found;
  }

  private static void add(Set<String> found, String name, boolean isThere) {
    if (isThere) {
      found.add(name);
    }
  }

  private static Stream<Mark.Text> texts(Figure figure) {
    return Flat.of(figure.printed()).map(Flat::mark).filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast);
  }

  private static boolean isWritten(Figure figure, Quantity quantity) {
    return texts(figure).anyMatch(text -> text.terms().contains(Term.of(quantity, 0)));
  }

  private static boolean has(Figure figure, Predicate<Handle> wanted) {
    return figure.handles().stream().anyMatch(wanted);
  }

  private static boolean hasBar(Figure figure, Quantity quantity) {
    return has(figure, handle -> handle instanceof Handle.Slider slider
        && slider.term().equals(Term.of(quantity, 0)) && slider.look() == Handle.Look.BAR);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.1, 1.25, 1.5})
  void whatIsGoneIsSaid(double text) {
    var faults = new ArrayList<String>();
    for (var classes = 2; classes <= Domain.MAX_CLASSES; classes += Sample.size(1, 2)) {
      for (var page : PAGES) {
        for (var card : CARDS) {
          for (var tools : List.of(false, true)) {
            var state = state(classes, card, tools);
            var gone = found(draw(state, page, 1));
            var figure = draw(state, page, text);
            gone.removeAll(found(figure));
            var said = texts(figure).map(Mark.Text::text).filter(words -> words.startsWith("No room")).toList();
            var unsaid = gone.stream().filter(name -> said.stream().noneMatch(words -> words.contains(name))).toList();
            var more = said.stream()
                .filter(words -> words.matches(".* and [0-9] more"))
                .findFirst()
                .map(words -> Integer.parseInt(words.replaceAll(".* and ([0-9]) more", "$1")))
                .orElse(0);
            var name = classes + " classes, " + page + " " + card + " " + tools + ": ";
            if (unsaid.size() > more) {
              faults.add(name + unsaid + " of " + gone + ", said: " + said);
            }
            if (gone.isEmpty() && said.stream().anyMatch(words -> !words.endsWith("must hold"))) {
              faults.add(name + "nothing is gone, said: " + said);
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }
}
