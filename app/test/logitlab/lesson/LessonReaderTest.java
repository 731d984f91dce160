package logitlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import logitlab.Sample;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonReaderTest {
  private static final String START = """
      # A lesson

      ```lesson
      keep: One sentence.
      ```

      ## A step

      """;
  private static final String TASK = """
      ```number
      ask: How much?
      answer: ln(9)
      within: 0.01
      reason: So much.
      ```
      """;

  private final Words words = new Words(Locale.ENGLISH);

  private List<String> faults(String text) {
    return LessonReader.read("test", text.getBytes(StandardCharsets.UTF_8))
        .faults()
        .stream()
        .map(fault -> fault.line() + ": " + words.say(fault.reason()))
        .toList();
  }

  @Test
  void aSmallLessonIsRead() {
    assertThat(faults(START + "Text with $p_k = e^(z_k)/sum_j e^(z_j)$ and {p_1, 2}.\n\n" + TASK)).isEmpty();
  }

  @Test
  void everyFaultHasItsLine() {
    assertThat(
        faults(START + "A [link](https://example.org).\n\n<b>html</b>\n\n![x](../../etc/passwd)\n\n$\\input{a}$\n"))
        .hasSize(4)
        .satisfies(all -> assertThat(all.get(0)).startsWith("9: "))
        .satisfies(all -> assertThat(all.get(1)).startsWith("11: "))
        .satisfies(all -> assertThat(all.get(2)).startsWith("13: "))
        .satisfies(all -> assertThat(all.get(3)).startsWith("15: "));
    assertThat(faults(START + TASK.replace("within", "wihtin"))).hasSize(1);
    assertThat(faults(START + TASK.replace("ln(9)", "ln(9"))).singleElement().asString().startsWith("11: ");
    assertThat(faults(START + "```scene\n{\"format\": \"logitlab\",\n \"version\": 1, \"logit\": []}\n```\n"))
        .singleElement()
        .asString()
        .contains("logit");
    assertThat(faults(START + "```cover\neverything\n```\n")).singleElement().asString().startsWith("9: ");
    assertThat(faults(START + "```run\nrm -rf\n```\n")).singleElement().asString().contains("run");
  }

  /** A lesson may not teach what is false, unless it says so. */
  @Test
  void aFalseEquationIsFound() {
    assertThat(faults(START + "It is $∂L/∂z_i = y_i - p_i$.\n")).singleElement().asString().contains("is not true");
    assertThat(faults(START + "It is $∂L/∂z_i = 1/T (p_i - y_i)$, and $∂p_k/∂z_i = 1/T p_k (δ_ki - p_i)$.\n"))
        .isEmpty();
    assertThat(faults(START + """
        ```choose
        ask: Which?
        right: $∂L/∂z_i = p_i$
        wrong: $∂L/∂z_i = p_i - y_i$ | No.
        reason: So.
        ```
        """)).singleElement().asString().contains("is not true");
  }

  @Test
  void whatAnAuthorForgetsIsFound() {
    assertThat(faults("")).isNotEmpty();
    assertThat(faults("## A step\n")).anyMatch(fault -> fault.contains("title"));
    assertThat(faults("# A\n\n## B\n\ntext\n")).anyMatch(fault -> fault.contains("keep"));
    assertThat(faults(START + TASK.replace("answer: ln(9)", "answer: p_7"))).hasSize(1);
    assertThat(faults(START + """
        ```reach
        ask: Move it.
        of: p_1
        least: 0.1
        by: z_1 = 1
        reason: So.
        ```
        """)).singleElement().asString().contains("before anybody does anything");
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "- ", "* ", "#", "$", "{", "`", "```", "[", "(", "!", "<a>", "\\", "(((p_1", "**"})
  void sizeAndNestingAreBounded(String piece) {
    assertThat(faults(START + piece.repeat(3000) + "\n")).allMatch(fault -> fault.matches("\\d+: .+"));
    assertThat(faults(START + (piece + "\n").repeat(Sample.size(20_000, 5_000))))
        .allMatch(fault -> fault.matches("\\d+: .+"));
    assertThat(faults(START + piece.repeat(Sample.size(300_000, 150_000)))).hasSize(1);
  }

  /** Cut, doubled and changed anywhere, a lesson is read or refused, and never breaks the reader. */
  @Test
  void whateverIsChangedIsReadOrRefused() {
    var random = new Random(5);
    var whole = START + "Text $p_1$ and {p_2}.\n\n" + TASK;
    for (var n = 0; n < 300; n++) {
      var at = random.nextInt(whole.length());
      var to = at + random.nextInt(whole.length() - at);
      var changed = whole.substring(0, at) + (random.nextBoolean() ? "" : whole.substring(at, to) + "$`:#{|")
          + whole.substring(to);
      var reading = LessonReader.read("test", changed.getBytes(StandardCharsets.UTF_8));
      assertThat(reading.lesson().isPresent()).isEqualTo(reading.faults().isEmpty());
    }
  }

  @Test
  void otherBytesAreRefused() {
    assertThat(LessonReader.read("test", new byte[]{(byte) 0xff, 0, 1}).faults()).hasSize(1);
    assertThat(LessonReader.read("test", new byte[LessonReader.MOST_BYTES + 1]).faults()).hasSize(1);
  }
}
