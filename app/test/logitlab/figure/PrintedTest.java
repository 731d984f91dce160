package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import logitlab.derivation.expr.Quantity;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.TextStyle;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** A text keeps the sources of its numbers on the way to a mark. */
class PrintedTest {
  private static final Source P = Source.of(Quantity.P, 0);
  private static final Source LOSS = Source.of(Quantity.LOSS);
  private static final Words WORDS = new Words(Locale.ENGLISH);

  @Test
  void aSentenceKeepsItsNumbersThroughLines() {
    var said = Printed.of("p is ")
        .then(Printed.of("0.659", P))
        .then(" and the loss is ")
        .then(Printed.of("0.4170", LOSS));
    var sheet = new Sheet();
    sheet.showing(said).paragraph("said", TextStyle.TEXT, said.text(), new Lines(0, 20, 90, 20));
    var lines = sheet.marks().stream().map(mark -> (Mark.Text) mark).toList();
    assertThat(lines.size()).isGreaterThan(1);
    assertThat(lines.stream()
        .flatMap(line -> line.numbers().stream().map(number -> line.text().substring(number.start(), number.end()))))
        .containsExactly("0.659", "0.4170");
    assertThat(lines.stream().flatMap(line -> line.numbers().stream()).map(Printed.Stretch::source)).containsExactly(P,
        LOSS);
  }

  @Test
  void whatIsCutAwayHasNoSource() {
    var said = Printed.of("0.659", P).then(" of class ").then(Printed.of("3", new Source.Ordinal(2)));
    var sheet = new Sheet();
    sheet.showing(said).text("said", TextStyle.TEXT, "0.659 of…", Anchor.START.at(0, 20));
    assertThat(((Mark.Text) sheet.marks().getFirst()).numbers()).containsExactly(new Printed.Stretch(0, 5, P));
  }

  @Test
  void theBundleSaysWhereANumberStands() {
    var said = Printed.say(WORDS, "train.curves.describe", Printed.of(4, LOSS), Printed.of("1", P), "2", "3", "4");
    assertThat(said.text()).isEqualTo(WORDS.text("train.curves.describe", "4", "1", "2", "3", "4"));
    assertThat(said.numbers()).hasSize(2)
        .allMatch(number -> List.of("4", "1").contains(said.text().substring(number.start(), number.end())));
  }
}
