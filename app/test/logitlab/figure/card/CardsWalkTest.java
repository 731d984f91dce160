package logitlab.figure.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Highlight;
import logitlab.figure.Mark;
import logitlab.figure.MarkWalk;
import logitlab.figure.Size;
import logitlab.figure.screen.ScreensWalkTest;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.session.CardSetting;
import logitlab.state.session.Exploring;
import logitlab.state.session.Session;
import logitlab.state.view.Card;
import logitlab.words.Numbers;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cards of Explore on grounds from small to a whole page, walked mark by mark with documents from all over the domain. */
class CardsWalkTest {
  private static final List<Size> SIZES = List.of(new Size(380, 240), new Size(418, 494), new Size(600, 320),
      new Size(800, 420),
      new Size(1232, 680));
  private static final Words WORDS = new Words(Locale.ENGLISH);

  static Stream<String> names() {
    return Stream.of(Card.values()).map(Card::id);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsOutsideOrOverlapsAndEveryNumberIsTrue(String name) {
    var chart = chart(name);
    var faults = new ArrayList<String>();
    var turn = 0;
    for (var document : ScreensWalkTest.documents()) {
      var size = SIZES.get(turn++ % SIZES.size());
      var session = Session.START.withWatched(turn % document.size())
          .withExploring(Exploring.START.withLearningRate(turn % 3 == 0 ? 1000 : 0.5));
      for (var at : turn < 4 ? SIZES : List.of(size)) {
        var frame = Frame.of(AppState.START.with(document).with(session), at);
        var figure = chart.draw(frame);
        MarkWalk.faults(figure, frame)
            .forEach(fault -> faults.add(fault + " at " + at + ", T = " + document.temperature() + ", z = "
                + document.logits()));
        everyKeyIsUsedOnce(figure.marks());
        assertThat(figure.description().text()).isNotBlank().doesNotContain("{");
        assertThat(figure).isEqualTo(chart.draw(frame));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The precision lens shows what breaks; nothing else ever does. */
  @ParameterizedTest
  @MethodSource("names")
  void onlyThePrecisionLensShowsWhatIsNoNumber(String name) {
    var document = Document.EXAMPLE.withLogits(Vec.of(1e6, 0, 0)).withTarget(Vec.oneHot(3, 1));
    var figure = chart(name).draw(Frame.of(AppState.START.with(document), SIZES.getFirst()));
    var broken = Flat.of(figure.printed())
        .map(Flat::mark)
        .filter(mark -> mark instanceof Mark.Text text && (text.text().contains("NaN") || text.text().contains("∞")));
    assertThat(broken.findAny().isPresent()).isEqualTo(name.equals("precision"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void pointingLightsTheCard(String name) {
    var frame = Frame.of(AppState.START, SIZES.getFirst());
    var figure = chart(name).draw(frame);
    var pointed = name.equals("jacobian")
        ? Set.of(Term.of(Quantity.JACOBIAN, 0, 0))
        : name.equals("what-must-hold")
            ? Set.of(Term.of(Quantity.DL_DZ))
            : Set.of(Term.of(Quantity.DL_DZ, 0), Term.of(Quantity.P, 0));
    assertThat(Highlight.apply(figure, pointed)).isNotEqualTo(figure.marks());
  }

  @Test
  void theTableShowsAsManyDigitsAsHaveRoom() {
    var wide = Frame.of(AppState.START, new Size(1232, 680));
    assertThat(texts(new NumbersCard(WORDS).draw(wide))).contains(Numbers.significant(wide.p().get(0), 17).text())
        .anyMatch(text -> text.length() >= 18);
    var few = Reducer.reduce(AppState.START, new Action.Cards.Turn(CardSetting.DIGITS, 2));
    assertThat(texts(new NumbersCard(WORDS).draw(Frame.of(few, wide.size())))).contains("0.66", "−0.34", "2.0");
  }

  /** The published ratio, 7344, and the two losses. */
  @Test
  void theDuelOfTheSureAndWrong() {
    var document = Document.EXAMPLE.withLogits(Vec.of(10, 0, 0)).withTarget(Vec.oneHot(3, 1));
    var figure = new DuelCard(WORDS).draw(Frame.of(AppState.START.with(document), SIZES.get(2)));
    assertThat(texts(figure)).anyMatch(text -> text.contains("7344")).contains("10.0001", "0.9999");
  }

  private static List<String> texts(Figure figure) {
    return Flat.of(figure.printed())
        .map(Flat::mark)
        .filter(mark -> mark instanceof Mark.Text)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }

  private static void everyKeyIsUsedOnce(List<Mark> marks) {
    var seen = new HashSet<String>();
    for (var mark : marks) {
      assertThat(seen.add(mark.key())).as(mark.key()).isTrue();
      if (mark instanceof Mark.Group group) {
        everyKeyIsUsedOnce(group.marks());
      }
    }
  }

  private static Chart chart(String name) {
    var chart = Cards.all(WORDS).get(Card.byId(name).orElseThrow());
    if (chart == null) {
      throw new IllegalArgumentException(name);
    }
    return chart;
  }
}
