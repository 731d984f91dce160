package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static double width(String text, Face face, double size) {
    return Texts.measure(text, face, size).width();
  }

  @ParameterizedTest
  @EnumSource
  void figuresAndTheirSignsAreEquallyWide(Face face) {
    var widths = "0123456789+\u2212=".chars().mapToObj(c -> width(Character.toString(c), face, 100));
    assertThat(widths.distinct()).hasSize(1);
    assertThat(width("1.11", face, 20)).isEqualTo(width("8.04", face, 20));
  }

  @ParameterizedTest
  @EnumSource
  void theFacesShowWhatTheProgramWrites(Face face) {
    "azAZäßéŁőñΔΣδησЖя→←↑↓∂Σ∑−×·≠≤≥≈±∞√✓✗⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁽⁾ᵀ…–—“”‰▶◀□•″′".codePoints()
        .forEach(c -> assertThat(FaceFont.of(face).letter(c)).as(Character.toString(c)).isPresent());
  }

  @Test
  void textIsTheSumOfItsLetters() {
    var text = "AV To fi ff 0.5 → p";
    var sum = text.codePoints().mapToDouble(c -> width(Character.toString(c), Face.REGULAR, 17)).sum();
    assertThat(width(text, Face.REGULAR, 17)).isCloseTo(sum, within(1e-9));
    var line = Texts.typeset(text, Face.REGULAR, 17);
    assertThat(line.width()).isEqualTo(width(text, Face.REGULAR, 17));
    assertThat(line.glyphs()).hasSize(text.replace(" ", "").length()).allMatch(glyph -> glyph.part() == Glyph.NO_PART);
    var ink = line.ink().orElseThrow();
    assertThat(ink.top()).isGreaterThan(-line.ascent());
    assertThat(ink.bottom()).isLessThan(line.depth());
    // AWT's own layout of the same line, which would kern and join letters if the face let it.
    assertThat(Script.layOut(text, FaceFont.of(Face.REGULAR)).width()).isCloseTo(sum / 17, within(1e-4));
  }

  @Test
  void heavierFacesHaveMoreInk() {
    var previous = 0.0;
    for (var face : Face.values()) {
      var box = Texts.typeset("l", face, 1000).ink().orElseThrow();
      assertThat(box.width()).isGreaterThan(previous);
      previous = box.width();
    }
  }

  @Test
  void anyTextOfTheUserIsShown() {
    for (var text : List.of("\u732b", "e\u0301", "\u05d0\u05d1\u05d2 cat", "\ud83d\ude00", "\ud800", "\uffff",
        "\udbff\udfff", "\\frac{a}{b}",
        "<b>x</b>", "\u0645\u0631\u062d\u0628\u0627", "\u0915\u094d\u0937")) {
      var line = Texts.typeset(text, Face.REGULAR, 20);
      assertThat(line.outline().isEmpty()).as(text).isFalse();
      assertThat(line.width()).as(text).isPositive().isEqualTo(Texts.measure(text, Face.REGULAR, 20).width());
    }
    assertThat(Texts.typeset("e\u0301", Face.REGULAR, 20).width()).isCloseTo(width("e", Face.REGULAR, 20),
        within(0.01));
    assertThat(Texts.typeset("a\tb\u0000\nc", Face.REGULAR, 20).width()).isGreaterThan(width("abc", Face.REGULAR, 20));
    for (var blank : List.of("", " ", "\u200b", "\u2028")) {
      assertThat(Texts.typeset(blank, Face.REGULAR, 20).glyphs()).as(blank).isEmpty();
    }
  }

  @Test
  void everyStringHasAWidth() {
    var random = new Random(5);
    for (var i = 0; i < 300; i++) {
      var text = new StringBuilder();
      for (var length = random.nextInt(8); length >= 0; length--) {
        text.append((char) random.nextInt(0x3000));
      }
      assertThat(Texts.measure(text.toString(), Face.MEDIUM, 12).width()).isBetween(0.0, 8 * 60.0);
    }
  }

  @Test
  void wrappedLinesFitAndLoseNothing() {
    var random = new Random(2);
    for (var i = 0; i < 100; i++) {
      var words = random.ints(1 + random.nextInt(30), 1, 15).mapToObj("abcdefghijklmnop"::substring).toList();
      var text = String.join(" ", words);
      var most = 30 + random.nextInt(200);
      var lines = Texts.wrap(text, Face.REGULAR, 14, most);
      assertThat(lines).allMatch(line -> !line.isEmpty() && width(line, Face.REGULAR, 14) <= most);
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
    assertThat(Texts.wrap("one two\n\nthree", Face.REGULAR, 10, 1000)).containsExactly("one two", "", "three");
    assertThat(Texts.wrap("", Face.REGULAR, 10, 100)).containsExactly("");
    assertThat(Texts.wrap("abc", Face.REGULAR, 10, 0)).containsExactly("a", "b", "c");
  }

  @Test
  void aSizeIsPositive() {
    assertThatThrownBy(() -> Texts.measure("a", Face.REGULAR, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Texts.typeset("a", Face.REGULAR, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
