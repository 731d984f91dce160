package logitlab.figure.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Size;
import logitlab.figure.screen.ScreensWalkTest;
import logitlab.state.AppState;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** A sum in the table of classes stands behind ≈ where what is printed above it does not add up to it, and nowhere else. */
class TableSumsTest {
  private final ClassTableCard table = new ClassTableCard(new Words(Locale.ENGLISH));

  @Test
  void aboutStandsWhereTheNumbersAboveDoNotAddUp() {
    var seen = new HashSet<Boolean>();
    for (var document : ScreensWalkTest.documents()) {
      var texts = new TreeMap<String, String>();
      collect("", table.draw(Frame.of(AppState.START.with(document), new Size(900, 600))).marks(), texts);
      for (var column : List.of("p", "gradient")) {
        var above = new BigDecimal(0);
        for (var k = 0; k < document.size(); k++) {
          above = above.add(number(texts, "/row" + k + "/" + column));
        }
        var exact = above.compareTo(number(texts, "/sum." + column)) == 0;
        seen.add(exact);
        assertThat(texts.get("/sum." + column + ".about")).as(column + " of " + document.logits())
            .isEqualTo(exact ? null : "≈");
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(true, false);
  }

  private static BigDecimal number(Map<String, String> texts, String key) {
    return new BigDecimal(texts.getOrDefault(key, "no " + key).replace('−', '-'));
  }

  private static void collect(String path, List<Mark> marks, Map<String, String> texts) {
    for (var mark : marks) {
      switch (mark) {
        case Mark.Group group -> collect(path + "/" + group.key(), group.marks(), texts);
        case Mark.Text text -> texts.put(path + "/" + text.key(), text.text());
        case Mark.Line _,Mark.Box _,Mark.Path _ -> {
          // no text
        }
      }
    }
  }
}
