package logitlab.state.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Words;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);
  /** Ten rows that are fine. */
  private static final String ROWS = rows(10);

  @TempDir
  private Path folder;

  @Test
  void aTableIsRead() {
    var loaded = parse("u,kind,v\n" + ROWS);
    assertThat(loaded.leftOut()).isZero();
    assertThat(loaded.data().features()).containsExactly("u", "v");
    assertThat(loaded.data().classes()).containsExactly("a", "b");
    assertThat(loaded.data().row(3).x()).isEqualTo(Vec.of(3, -1.5e-3));
    assertThat(loaded.data().row(3).label()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\r\n \r\n"})
  void linesEndInAnyWay(String end) {
    var expected = parse("u,kind,v\n" + ROWS);
    assertThat(parse("\uFEFF" + ("u,kind,v\n" + ROWS).replace("\n", end))).isEqualTo(expected);
    assertThat(parse(("u,kind,v\n" + ROWS).strip().replace("\n", end))).isEqualTo(expected);
    assertThat(parse(("u,kind,v\n" + ROWS).replace(",", ";").replace("\n", end))).isEqualTo(expected);
    assertThat(parse(("u,kind,v\n" + ROWS).replace(",", "\t").replace("\n", end))).isEqualTo(expected);
    assertThat(parse(("u,kind,v\n" + ROWS).replace(",", "\" , \"")
        .replace("\n", "\"\n\"")
        .replaceAll("\"$", "")
        .replaceFirst("^", "\"")
        .replace("\n", end.isBlank() ? "\n" : end))).isEqualTo(expected);
  }

  @Test
  void quotesHoldSeparatorsQuotesAndLines() {
    var data = parse("\"u, in \"\"mm\"\"\",kind\n" + ROWS.replaceAll("(?m),[^,]*$", "")
        .replace("a", "\"a, or\n\"\"A\"\"\"")
        .replace("\n\"\"A", " \"\"A")).data();
    assertThat(data.features()).containsExactly("u, in \"mm\"");
    assertThat(data.classes()).containsExactly("a, or \"A\"", "b");
  }

  @Test
  void incompleteRowsAreLeftOutAndCounted() {
    var loaded = parse("note,u,kind,v\n" + ROWS.replaceAll("(?m)^", ",").replaceAll(",$", "")
        + "x,NA,a,1\nx,1,,1\nx,1,a,\nx,1,n/a,1\nx,?,a,1\nx,1,a,NaN\nx,1,a,5\n", "kind");
    assertThat(loaded.leftOut()).isEqualTo(6);
    assertThat(loaded.data().size()).isEqualTo(11);
    assertThat(loaded.data().features()).containsExactly("u", "v");
  }

  @Test
  void theLabelColumnCanBeChosen() {
    var table = "u,kind,v,group\n" + ROWS.replaceAll("(?m)$(?<=.)", ",2").replaceFirst(",2\n", ",1\n");
    assertThat(parse(table).data().features()).containsExactly("u", "v", "group");
    var chosen = parse(table, "group").data();
    assertThat(chosen.features()).containsExactly("u", "v");
    assertThat(chosen.classes()).containsExactly("1", "2");
    // Two columns of text: the last one.
    assertThat(parse("first,u,last\n" + "p,1,q\nr,2,s\n".repeat(5)).data().classes()).containsExactly("q", "s");
  }

  /** Text before numbers, the last of either; and once it is read, any other that can. */
  @Test
  void theLabelColumnIsFoundOrChosenLater() {
    var table = parse("level,name,u,kind,sex\n" + IntStream.range(0, 30)
        .mapToObj(n -> (n % 3 * 5) + ",n" + n + "," + n * n + "," + "ab".charAt(n % 2) + "," + (n == 7 ? "?" : n % 2))
        .collect(Collectors.joining("\n")));
    assertThat(table.columns()).containsExactly("level", "u", "kind", "sex");
    assertThat(table.columns().get(table.label())).isEqualTo("kind");
    assertThat(table.labels()).containsExactly(0, 2, 3);
    assertThat(table.data().features()).containsExactly("level", "u", "sex");
    var level = table.withLabel(0);
    assertThat(level.data().features()).containsExactly("u", "sex");
    // Numbers by size: 10 is not before 5.
    assertThat(level.data().classes()).containsExactly("0", "5", "10");
    assertThat(level.data().row(4).label()).isEqualTo(1);
    assertThat(level.leftOut()).isEqualTo(1);
    assertThat(level.withLabel(2)).isEqualTo(table).isNotEqualTo(level);
    assertThat(parse("u,v\n" + "1,2\n3,4\n4,4\n".repeat(4)).data().classes()).containsExactly("2", "4");
  }

  @Test
  void aNameMayStandInSpace() {
    assertThat(parse("u,kind\n" + "1,a\n2,a\u00A0\n3,b\n".repeat(4)).data().classes()).containsExactly("a", "b");
  }

  @Test
  void theLargestTableIsReadAndOneRowMoreIsNot() {
    assertThat(parse("u,kind,v\n" + rows(CsvFile.MAX_ROWS)).data().size()).isEqualTo(2000);
    assertThat(refusal("u,kind,v\n" + rows(CsvFile.MAX_ROWS + 1))).contains("more than 2000 rows");
    assertThat(refusal("x".repeat(CsvFile.MAX_BYTES + 1))).contains("larger than 4 MB");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      ~~                   | The table is empty
      u,,v                 | Column 2 has no name
      u,u,v                | names the column “u” twice
      u,kind               | Line 2 has 3 fields, but the header has 2.
      u,kind,v,w           | Line 2 has 3 fields, but the header has 4.
      u,"kind,v            | Line 1: a quotation mark is opened and never closed.
      u,"kind"s,v          | Line 1: there is more text after the quoted “kind”.
      """)
  void aWrongHeaderIsRefused(String header, String sentence) {
    assertThat(refusal(header.isEmpty() ? "" : header + "\n" + ROWS)).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      12x,a,1              | Line 12, column “u”: “12x” is not a number.
      0x10,a,1             | “0x10” is not a number.
      1,a,1d               | Line 12, column “v”: “1d” is not a number.
      1e400,a,1            | Line 12, column “u”: 1e400 is outside the range
      1,a,Infinity         | “Infinity” is not a number.
      1,a                  | Line 12 has 2 fields, but the header has 3.
      1,a,"1               | Line 12: a quotation mark is opened and never closed.
      """)
  void aWrongRowIsNamed(String row, String sentence) {
    assertThat(refusal("u,kind,v\n" + ROWS + row + "\n")).contains(sentence);
  }

  @Test
  void wrongLabelsAreRefused() {
    var header = "u,kind,v\n";
    assertThat(refusal(() -> parse(header + ROWS.replace("b", "a"), "kind")))
        .contains("“kind” has 1 different labels; only 2 to 6");
    assertThat(refusal(() -> parse(header + ROWS + "1,c,1\n1,d,1\n1,e,1\n1,f,1\n1,g,1\n", "kind")))
        .contains("has 7 different labels");
    assertThat(refusal(() -> parse(header + ROWS + "1," + "c".repeat(41) + ",1\n", "kind")))
        .contains("Line 12, column “kind”")
        .contains("at most 40 characters");
    assertThat(refusal(header + rows(9))).contains("Only 9 rows are complete; at least 10");
    assertThat(refusal("u,v\n" + ROWS.replaceAll("(\\d+),.*", "$1,$11")))
        .contains("No column can hold the labels: one needs 2 to 6 different values.");
    assertThat(refusal("u\n" + "a\nb\n".repeat(5))).contains("no column holds numbers");
    assertThat(catchThrowableOfType(InvalidDocument.class, () -> parse(header + ROWS, "sort")).reason().key())
        .isEqualTo("state.csv.no-column");
  }

  @Test
  void whatCannotBeReadIsSaidInASentence() throws Exception {
    var missing = folder.resolve("none.csv");
    assertThat(refusal(() -> CsvFile.read(missing, Optional.empty()))).contains("no such file");
    assertThat(refusal(() -> CsvFile.parse(new byte[]{'u', (byte) 0xff}, Optional.empty()))).contains("UTF-8");
    var file = Files.writeString(folder.resolve("good.csv"), "u,kind,v\n" + ROWS);
    assertThat(CsvFile.read(file, Optional.empty())).isEqualTo(parse("u,kind,v\n" + ROWS));
  }

  @Test
  void anythingIsReadOrRefusedInASentence() {
    fuzz(3000, 1);
  }

  @Test
  @Tag("deep")
  void anythingAtAll() {
    fuzz(300_000, 2);
  }

  private static void fuzz(int rounds, long seed) {
    var random = new Random(seed);
    var seeds = new String[]{"u,kind,v\n" + ROWS, "\uFEFFu;kind;v\r\n" + ROWS.replace(",", ";"),
        "\"u\",\"kind\",\"v\"\n" + ROWS};
    var pieces = new String[]{",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "NA", "1e999", "-", ".", "\0", "é",
        "🐧",
        "\uFEFF", " ", "0x1", "1e5", "a", "''", ",,,,,,,,"};
    for (var round = 0; round < rounds; round++) {
      var text = new StringBuilder(seeds[random.nextInt(seeds.length)]);
      for (var edit = random.nextInt(6); edit >= 0; edit--) {
        var at = random.nextInt(text.length());
        var end = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, end, pieces[random.nextInt(pieces.length)]);
      }
      var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (var flip = random.nextInt(3) - 1; flip > 0; flip--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        var loaded = CsvFile.parse(bytes, Optional.empty());
        assertThat(loaded.data().size()).isBetween(CsvFile.MIN_ROWS, CsvFile.MAX_ROWS);
        assertThat(loaded.data().classes()).hasSizeBetween(2, 6);
      } catch (InvalidDocument refused) {
        assertThat(WORDS.say(refused.reason())).endsWith(".").doesNotContain("\n");
      }
    }
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i + "," + (i % 2 == 0 ? "a" : "b") + "," + (i == 3 ? "-1.5e-3" : ".5"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Table parse(String text) {
    return CsvFile.parse(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private static Table parse(String text, String label) {
    return CsvFile.parse(text.getBytes(StandardCharsets.UTF_8), Optional.of(label));
  }

  private static String refusal(String text) {
    return refusal(() -> parse(text));
  }

  private static String refusal(ThrowingCallable reading) {
    return WORDS.say(catchThrowableOfType(InvalidDocument.class, reading).reason());
  }
}
