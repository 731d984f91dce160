package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text on the screen is as wide as what is measured here, whether the face comes from the file or by its family's name. */
class JavaFxAgreementTest {
  @ParameterizedTest
  @EnumSource
  void widthsAgree(Face face) throws Exception {
    try (var file = Objects.requireNonNull(getClass().getResourceAsStream(face.resource()))) {
      assertThat(Font.loadFont(file, 10).getFamily()).isEqualTo(face.family());
    }
    for (var text : new String[]{"0.341", "A step downhill raises cat by 0.341, taken from dog (0.242)",
        "AV To fi Ty \u2202L/\u2202z \u2192 p \u2212 y",
        "p\u1d40 10\u207b\u2078"}) {
      for (var size : new double[]{11, 14, 18, 32}) {
        var node = new Text(text);
        node.setFont(Font.font(face.family(), size));
        assertThat(node.getFont().getFamily()).isEqualTo(face.family());
        assertThat(node.getLayoutBounds().getWidth()).as(text + " at " + size)
            .isCloseTo(Texts.measure(text, face, size).width(), within(0.004 * text.length()));
      }
    }
  }
}
