package logitlab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Networks;
import logitlab.figure.Size;
import logitlab.figure.equation.NetworkFocus;
import logitlab.figure.text.NetworkNumbers;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class NetworkBadgesTest {

  /** w → w − η ∂L/∂w, as the step that the key takes moves it. */
  @Test
  void updateShowsWhereTheStepLeads() {
    var moved = 0;
    for (var shape : Networks.SHAPES.subList(1, 2)) {
      for (var activation : Activation.values()) {
        var example = Networks.tame(shape, 5, activation);
        var state = Networks.at(example, Stage.UPDATE, 1);
        var frame = Frame.of(state, new Size(1000, 700));
        var texts = texts(new NetworkFigure(new Words(Locale.ENGLISH)).draw(frame));
        var after = example.stepped(state.session().backprop().learningRate());
        var focus = NetworkFocus.of(frame);
        for (var j = 0; j < shape.hidden(); j++) {
          var was = example.network().w2().get(focus.category(), j);
          var is = after.network().w2().get(focus.category(), j);
          assertThat(texts).contains(NetworkNumbers.unit(was) + " → " + NetworkNumbers.unit(is));
          moved += NetworkNumbers.unit(was).equals(NetworkNumbers.unit(is)) ? 0 : 1;
        }
        for (var j = 0; j < shape.inputs(); j++) {
          var was = example.network().w1().get(focus.hidden(), j);
          var is = after.network().w1().get(focus.hidden(), j);
          assertThat(texts).contains(NetworkNumbers.unit(was) + " → " + NetworkNumbers.unit(is));
        }
      }
    }
    assertThat(moved).as("weights that are seen to move").isGreaterThan(4);
  }

  private static List<String> texts(Figure figure) {
    var texts = new ArrayList<String>();
    figure.printed().forEach(mark -> collect(mark, texts));
    return texts;
  }

  private static void collect(Mark mark, List<String> texts) {
    if (mark instanceof Mark.Group group) {
      group.marks().forEach(child -> collect(child, texts));
    } else if (mark instanceof Mark.Text text) {
      texts.add(text.text());
    }
  }
}
