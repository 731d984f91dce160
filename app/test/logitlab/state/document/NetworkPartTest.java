package logitlab.state.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.document.NetworkPart.Kind;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class NetworkPartTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private static Mat mat(int rows, int columns) {
    return Mat.generate(rows, columns, (row, column) -> 10 * row + column);
  }

  private static NetworkExample example(int inputs, int hidden, int classes) {
    return new NetworkExample(
        new TwoLayerNetwork(Activation.TANH, mat(hidden, inputs), Vec.zeros(hidden), mat(classes, hidden),
            Vec.zeros(classes)),
        Vec.zeros(inputs), Vec.oneHot(classes, 0));
  }

  /** For every shape of network and of array: what is offered has the array, or its transpose, in the part that is named. */
  @Test
  void whatIsOfferedHasTheArrayInIt() {
    for (var inputs = 1; inputs <= Domain.MAX_INPUTS; inputs++) {
      for (var hidden = 1; hidden <= Domain.MAX_HIDDEN; hidden++) {
        for (var classes = 2; classes <= Domain.MAX_NETWORK_CLASSES; classes++) {
          for (var rows = 1; rows <= 9; rows++) {
            for (var columns = 1; columns <= 9; columns++) {
              offered(example(inputs, hidden, classes), mat(rows, columns).scale(0.5));
            }
          }
        }
      }
    }
  }

  private static void offered(NetworkExample example, Mat array) {
    var parts = NetworkPart.fitting(example, array.rowVectors());
    for (var part : parts) {
      var network = part.example().network();
      var put = part.transposed() ? array.transpose() : array;
      switch (part.kind()) {
        case W1 -> assertThat(network.w1()).isEqualTo(put);
        case W2 -> assertThat(network.w2()).isEqualTo(put);
        case B1 -> assertThat(network.b1()).isEqualTo(put.row(0));
        case B2 -> assertThat(network.b2()).isEqualTo(put.row(0));
        case X -> assertThat(part.example().input()).isEqualTo(put.row(0));
        case Y -> assertThat(part.example().target()).isEqualTo(put.row(0));
      }
    }
    var now = example.network();
    var fits = IntStream.of(0, 1)
        .mapToObj(n -> n == 0 ? array : array.transpose())
        .anyMatch(mat -> (mat.rows() == now.hidden() && mat.columns() == now.inputs())
            || (mat.rows() == now.classes() && mat.columns() == now.hidden()));
    assertThat(parts.isEmpty()).isEqualTo(!fits && (array.rows() > 1
        || (array.columns() != now.hidden() && array.columns() != now.classes() && array.columns() != now.inputs())));
    assertThat(parts.stream().map(NetworkPart::transposed).distinct().count()).isLessThanOrEqualTo(1);
  }

  @Test
  void aTargetIsScaledAsPrintedAndRowsMustBeEven() {
    var example = example(2, 4, 3);
    var parts = NetworkPart.fitting(example, List.of(Vec.of(0.333, 0.333, 0.333)));
    assertThat(parts).extracting(NetworkPart::kind).containsExactly(Kind.B2, Kind.Y);
    assertThat(parts.getLast().example().target().sum()).isEqualTo(1);
    assertThat(NetworkPart.fitting(example, List.of(Vec.of(1, 2), Vec.of(3)))).isEmpty();
  }

  @Test
  void aWrongShapeIsToldTheLayout() {
    assertRefused(mat(2, 3), 3, mat(3, 3), 3, 2, "network.w1 is 2 × 3, but 3 × 2", "hidden unit", "transpose fits");
    assertRefused(mat(4, 2), 3, mat(3, 3), 3, 2, "network.w1 is 4 × 2, but 3 × 2", "hidden unit");
    assertRefused(mat(3, 2), 3, mat(3, 2), 2, 2, "network.w2 is 3 × 2, but 2 × 3", "each class", "transpose fits");
    assertRefused(mat(3, 2), 3, mat(3, 5), 3, 2, "network.w2 is 3 × 5, but 3 × 3", "each class");
    assertRefused(mat(3, 2), 4, mat(3, 3), 3, 2, "network.b1 has length 4");
    assertThatCode(() -> NetworkPart.check(mat(3, 2), Vec.zeros(3), mat(2, 3), Vec.zeros(2), Vec.zeros(2)))
        .doesNotThrowAnyException();
  }

  private static void assertRefused(Mat w1, int b1, Mat w2, int b2, int inputs, String... parts) {
    assertThatThrownBy(() -> NetworkPart.check(w1, Vec.zeros(b1), w2, Vec.zeros(b2), Vec.zeros(inputs)))
        .isInstanceOfSatisfying(InvalidDocument.class, e -> assertThat(WORDS.say(e.reason())).contains(parts));
  }
}
