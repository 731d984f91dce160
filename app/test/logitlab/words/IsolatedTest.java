package logitlab.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatedTest {
  /** Letters, and marks that turn text round, open and close isolates. */
  private static final int[] MARKS = {'a', '1', 0x5D0, 0x627, 0x661, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
      0x2066, 0x2067, 0x2068, 0x2069};

  @ParameterizedTest
  @ValueSource(strings = {"cat", "Größe, m²", "x₁", "猫", "", "{p_i}", "👍"})
  void whatRunsFromLeftToRightStaysAsItIs(String text) {
    assertThat(Isolated.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202Egnp.exe", "\u2067abc", "חתול", "كلب", "\u2069\u2069\u202Ex", "a\u200F"})
  void whatTurnsRoundTurnsNothingElse(String name) {
    assertThat(turned("One step raises the logit of " + Isolated.of(name) + " by 0.143 and lowers dog by 0.2.", name))
        .isFalse();
  }

  @Test
  void noMixtureOfMarksReachesTheSentence() {
    var random = new Random(3);
    for (var n = 0; n < 3_000; n++) {
      var name = new StringBuilder();
      for (var length = random.nextInt(1, 9); length > 0; length--) {
        name.appendCodePoint(MARKS[random.nextInt(MARKS.length)]);
      }
      var sentence = "It raises " + Isolated.of(name.toString()) + " by 0.143.";
      assertThat(turned(sentence, "\0")).as(name.chars().mapToObj(Integer::toHexString).toList().toString()).isFalse();
    }
  }

  @Test
  void everySentenceIsolatesItsArguments() {
    var words = new Words(Locale.ENGLISH);
    assertThat(words.text("ui.title", "\u202Egnp.exe")).isEqualTo("\u2068\u202Egnp.exe\u2069 – Logit Lab");
    assertThat(Stream.of("\u202Ea", "b").map(Message::foreign)).containsExactly("\u2068\u202Ea\u2069", "b");
  }

  /** Whether anything outside the name, which ends before " by", runs from right to left. */
  private static boolean turned(String sentence, String name) {
    var bidi = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);
    var end = sentence.lastIndexOf(" by 0.143");
    var start = sentence.indexOf(Isolated.of(name));
    for (var n = 0; n < sentence.length(); n++) {
      var outside = n >= end || n < (start < 0 ? "It raises ".length() : start);
      if (outside && bidi.getLevelAt(n) != 0) {
        return true;
      }
    }
    return false;
  }
}
