package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.mistake.Slips;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation.Names;
import logitlab.derivation.print.Reading;
import logitlab.figure.screen.Gallery;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.Experiments;
import logitlab.state.session.Exploring;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.typeset.Formulas;
import logitlab.typeset.Outline;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** Another letter for probabilities, or for the target, is the letter everywhere: in formulas, in sentences and in what is read aloud. */
class ConventionsEverywhereTest {
  private static final Size PAGE = new Size(1280, 720);

  private final Gallery gallery = new Gallery(new Words(Locale.ENGLISH));

  /** With a for probabilities there is no p, and with q and p for probabilities and target no y. */
  @Test
  void noFormulaAndNoSentenceHoldsTheOldLetter() {
    var faults = new ArrayList<String>();
    for (var each : List.of(new Choice(Names.A_Y_Z, "p"), new Choice(Names.Q_P_Z, "y"))) {
      var old = Formulas.typeset(each.old(), 20).glyphs().getFirst().outline();
      for (var session : Sample.of(sessions().toList(), 100, each)) {
        var state = AppState.START.with(Document.EXAMPLE.withConventions(Conventions.STANDARD.with(each.names())))
            .with(session.state());
        var figure = gallery.onDesk(session.figure()).orElseThrow().draw(Frame.of(state, PAGE));
        Flat.of(figure.printed())
            .map(Flat::mark)
            .map(mark -> fault(mark, old, each.old()))
            .flatMap(Optional::stream)
            .forEach(fault -> faults.add(fault + " in " + session + ", " + each.names()));
        if (spells(figure.description().text(), each.old())) {
          faults.add("\"" + figure.description().text() + "\" in " + session + ", " + each.names());
        }
      }
    }
    assertThat(faults.stream().distinct().limit(20)).isEmpty();
  }

  private record Choice(Names names, String old) {}

  private record Look(String figure, Session state, String name) {
    @Override
    public String toString() {
      return figure + " " + name;
    }
  }

  private static Optional<String> fault(Mark mark, Outline old, String letter) {
    return switch (mark) {
      case Mark.Path path when path.outline().equals(old) -> Optional.of("formula " + path.key());
      // "y: bill depth" names an axis of the plane.
      case Mark.Text text when spells(text.text(), letter) && !text.text().startsWith("y: ") ->
        Optional.of("\"" + text.text() + "\"");
      default -> Optional.empty();
    };
  }

  private static boolean spells(String text, String letter) {
    return text.matches("(?s).*(?<![\\p{L}\\p{N}.@])" + letter + "(?![\\p{L}\\p{N}.]).*");
  }

  private Stream<Look> sessions() {
    var all = new ArrayList<Look>();
    for (var name : gallery.names().stream().filter(each -> gallery.onDesk(each).isPresent()).toList()) {
      // What a script computes with has names of its own, and how letters are chosen shows them all.
      if (!name.equals("numbers") && !name.equals("panel-symbols")) {
        all.add(new Look(name, Session.START, ""));
      }
    }
    for (var route : Routes.all()) {
      for (var step : route.steps()) {
        var view = new RouteView(route.id().name(), step.number(), List.of(Reading.values()).get(step.number() % 3))
            .telling(true);
        all.add(new Look("derivation", Session.START.withRoute(view), step.line().key()));
      }
    }
    for (var panel : Panel.values()) {
      if (panel != Panel.SYMBOLS) {
        all.add(new Look("derivation", Session.START.withExperiments(Experiments.START.with(panel)), panel.id()));
      }
    }
    for (var mistake : Mistake.values()) {
      all.add(new Look("panel-mistakes", Session.START.withExperiments(Experiments.START.withMistake(mistake)),
          mistake.name()));
    }
    for (var slip = 0; slip < Slips.all().size(); slip++) {
      var place = Optional.of(Slips.all().get(slip).wrong());
      all.add(
          new Look("panel-slips", Session.START.withExperiments(Experiments.START.withSlip(slip).withSpotted(place)),
              "slip " + slip));
    }
    for (var stage : Stage.values()) {
      for (var lens : Lens.values()) {
        all.add(new Look("backprop", Session.START.withBackprop(BackpropPlayback.START.at(stage, 1).withLens(lens)),
            stage + " " + lens));
      }
    }
    for (var quantity : List.of(Quantity.NET_B1, Quantity.NET_Z1, Quantity.NET_A1, Quantity.NET_Z2, Quantity.NET_X)) {
      var chain = BackpropPlayback.START.at(Stage.DX, 1)
          .withLens(Lens.CHAIN)
          .withSelected(Optional.of(Term.of(quantity, 1)));
      all.add(new Look("backprop", Session.START.withBackprop(chain), "chain of " + quantity));
    }
    for (var card : Card.values()) {
      if (card != Card.NUMBERS) {
        var open = Reducer.reduce(AppState.START, new Action.Cards.UnfoldOnly(List.of(card)));
        all.add(new Look("explore", open.session(), card.id()));
      }
    }
    all.add(new Look("jacobian", Session.START.withPointed(Set.of(Term.of(Quantity.JACOBIAN, 0, 1))), "entry"));
    all.add(new Look("explore", Session.START.withExploring(
        Exploring.START.withNudged(Optional.of(new Exploring.Nudged(0, 0.1, -0.03, -0.03)))), "nudged"));
    return all.stream();
  }
}
