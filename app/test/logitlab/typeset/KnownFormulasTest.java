package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import logitlab.derivation.print.TexTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas that are laid out, in a file and back. */
class KnownFormulasTest {
  private final Map<String, Typeset> laidOut = new LinkedHashMap<>();

  KnownFormulasTest() {
    for (var tex : new String[]{"x", "\\frac{\\partial L}{\\partial z_i}", "\\begin{pmatrix}0&\\delta\\end{pmatrix}",
        "\\underbrace{p-y}", TexTags.part(3, "p") + "=" + TexTags.number(0, "0.000") + TexTags.number(1, "-0.0"),
        "\\ "}) {
      laidOut.put(tex, Formulas.typeset(tex, 1));
    }
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    var known = KnownFormulas.of(KnownFormulas.write(laidOut));
    assertThat(known.isEmpty()).isFalse();
    laidOut.forEach((tex, formula) -> assertThat(known.find(tex)).as(tex).contains(formula));
    assertThat(known.find("y")).isEmpty();
  }

  @Test
  void aFileThatWasChangedIsRefused() throws IOException {
    var bytes = KnownFormulas.write(laidOut);
    for (var at = 0; at < bytes.length; at += 97) {
      var changed = bytes.clone();
      changed[at] ^= 4;
      assertThatThrownBy(() -> KnownFormulas.of(changed)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> KnownFormulas.of(new byte[0])).isInstanceOf(IOException.class);
  }

  /** What was laid out stands in the file, so that a later start finds it. */
  @Test
  void whatWasLaidOutIsKept(@TempDir Path folder) throws IOException {
    var file = folder.resolve("formulas");
    Formulas.keep(file);
    assertThat(KnownFormulas.of(Files.readAllBytes(file)).find("\\underbrace{p-y}"))
        .contains(Formulas.typeset("\\underbrace{p-y}", 1));
  }
}
