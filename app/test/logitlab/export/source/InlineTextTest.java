package logitlab.export.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Sentence;
import logitlab.derivation.print.Tex;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.derive.DerivationWords;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class InlineTextTest {
  /** The sentences of every line of every derivation. */
  private static Stream<Sentence> sentences() {
    return Routes.all().stream().flatMap(route -> {
      var state = AppState.START.session(session -> session
          .withRoute(RouteView.first(route.id().name(), Reading.SYMBOLS, session.route().depth())));
      var said = DerivationWords.of(Frame.of(state, new Size(1280, 720)), new Words(Locale.ENGLISH));
      return route.steps().stream().flatMap(step -> Stream.of(said.why(step), said.more(step)));
    });
  }

  @Test
  void everyFormulaInASentenceCanBeTyped() {
    assertThat(sentences()).isNotEmpty()
        .allSatisfy(sentence -> assertThat(InlineText.of(sentence))
            .doesNotContain("\\", "{", "}", "  ", "the entropy the entropy", "of layer l k"));
    assertThat(sentences().map(InlineText::of))
        .anyMatch(text -> text.contains("the entropy H(y) of the target, and the divergence KL(y‖p) of the forecast"))
        .anyMatch(text -> text.contains("∂L/∂p_k"))
        .anyMatch(text -> text.contains("e^(z_"))
        .anyMatch(text -> text.contains("δ_k^(2)") || text.contains("δ^(2)_k"))
        .anyMatch(text -> text.contains("z^(l−1)_j"));
  }

  @Test
  void whatCannotBeTypedIsInWords() {
    var sentence = new Sentence(List.of(new Sentence.Plain("so "),
        new Sentence.Formula(new Tex("\\begin{pmatrix}1\\\\2\\end{pmatrix}", List.of(), List.of()), "a column"),
        new Sentence.Plain(".")));
    assertThat(InlineText.of(sentence)).isEqualTo("so a column.");
  }
}
