package logitlab.export.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Sentence;
import logitlab.derivation.print.Tex;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.derive.DerivationWords;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.session.RouteView;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InlineTextTest {
  /** The sentences of every line of every derivation, written like this. */
  private static Stream<Sentence> sentences(Conventions conventions) {
    return Routes.all().stream().flatMap(route -> {
      var state = AppState.START.with(Document.EXAMPLE.withConventions(conventions))
          .session(session -> session
              .withRoute(RouteView.first(route.id().name(), Reading.SYMBOLS, session.route().depth())));
      var said = DerivationWords.of(Frame.of(state, new Size(1280, 720)), new Words(Locale.ENGLISH));
      return route.steps().stream().flatMap(step -> Stream.of(said.why(step), said.more(step)));
    });
  }

  private static String alone(Sentence.Formula formula) {
    return InlineText.of(new Sentence(List.of(formula)));
  }

  @ParameterizedTest
  @EnumSource(Names.class)
  void everyFormulaInASentenceCanBeTyped(Names names) {
    for (var base : List.of(LogBase.E, LogBase.TWO, LogBase.TEN)) {
      for (var layout : Layout.values()) {
        var inWords = sentences(new Conventions(names, base, layout)).flatMap(sentence -> sentence.pieces().stream())
            .filter(Sentence.Formula.class::isInstance)
            .map(Sentence.Formula.class::cast)
            .filter(formula -> formula.spoken().contains(" ") && alone(formula).equals(formula.spoken()))
            .map(Sentence.Formula::spoken)
            .distinct();
        assertThat(inWords).isEmpty();
      }
    }
  }

  @Test
  void formulasReadAsTheyAreTyped() {
    assertThat(sentences(Conventions.STANDARD).map(InlineText::of))
        .anyMatch(text -> text.contains("the entropy H(y) of the target, and the divergence KL(y‖p) of the forecast"))
        .anyMatch(text -> text.contains("∂L/∂p_k"))
        .anyMatch(text -> text.contains("e^(z_"))
        .anyMatch(text -> text.contains("δ^(2)_k"))
        .anyMatch(text -> text.contains("z^(l−1)_j"));
    assertThat(sentences(Conventions.STANDARD.with(Names.Y_HAT_Y_Z)).map(InlineText::of))
        .anyMatch(text -> text.contains("∂L/∂ŷ_k"));
  }

  @Test
  void whatCannotBeTypedIsInWords() {
    var sentence = new Sentence(List.of(new Sentence.Plain("so "),
        new Sentence.Formula(new Tex("\\begin{pmatrix}1\\\\2\\end{pmatrix}", List.of(), List.of()), "a column"),
        new Sentence.Plain(".")));
    assertThat(InlineText.of(sentence)).isEqualTo("so a column.");
  }
}
