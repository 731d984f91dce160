package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No figure spells a formula or a symbol: what is printed comes from expressions, which are checked. */
class TexWallTest {
  /** A TeX command, a subscript or superscript, or a letter before an equals sign. */
  private static final Pattern TEX = Pattern.compile("[\\\\^_]|(^|[^A-Za-z])[A-Za-z] ?=");

  /** The name of a constant, such as those that enums carry. */
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]{2,}[A-Z0-9]*(_[A-Z0-9]+)+");

  @Test
  void noFigureSpellsAFormula() throws Exception {
    var figure = Objects.requireNonNull(Figure.class.getResource("Figure.class"));
    var classes = Objects.requireNonNull(Path.of(figure.toURI()).getParent());
    var spelled = new ArrayList<String>();
    try (var files = Files.walk(classes)) {
      for (var file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        var name = classes.relativize(file).toString().replace('\\', '/');
        literals(file).filter(TexWallTest::isTex).map(literal -> name + ": " + literal).forEach(spelled::add);
      }
    }
    assertThat(spelled).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\partial", "p_", "_{\u0001}", "^{(2)}", "a^2", "L=", "x = \u0001", "1-p_k", "\\,"})
  void theseAreFormulas(String literal) {
    assertThat(isTex(literal)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "= \u0001", "cards.jacobian.title-short", "row\u0001", "−", "≈ 0.1"})
  void theseAreNot(String literal) {
    assertThat(isTex(literal)).isFalse();
  }

  private static boolean isTex(String literal) {
    return TEX.matcher(literal).find() && !CONSTANT.matcher(literal).matches();
  }

  /** The texts of a class; those that are joined with others have a sign in the place of each. */
  private static Stream<String> literals(Path file) throws Exception {
    return StreamSupport.stream(ClassFile.of().parse(file).constantPool().spliterator(), false)
        .flatMap(entry -> entry instanceof StringEntry text ? Stream.of(text.stringValue()) : Stream.of());
  }
}
