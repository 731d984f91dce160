package logitlab.state.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.Sample;
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

class TableFileTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);
  /** Ten rows that are fine. */
  private static final String ROWS = rows(10);

  @TempDir
  private Path folder;

  @Test
  void aTableIsRead() {
    var loaded = parse("u,kind,v\n" + ROWS);
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
    assertThat(level.rows().size() - level.data().size()).isEqualTo(1);
    assertThat(level.withLabel(2)).isEqualTo(table).isNotEqualTo(level);
    assertThat(parse("u,v\n" + "1,2\n3,4\n4,4\n".repeat(4)).data().classes()).containsExactly("2", "4");
  }

  @Test
  void aNameMayStandInSpace() {
    assertThat(parse("u,kind\n" + "1,a\n2,a\u00A0\n3,b\n".repeat(4)).data().classes()).containsExactly("a", "b");
  }

  @Test
  void theLargestTableIsKeptAndOneRowMoreIsSampled() {
    assertThat(parse("u,kind,v\n" + rows(Table.MAX_ROWS)).data().size()).isEqualTo(2000);
    var sampled = reading("u,kind,v\n" + rows(Table.MAX_ROWS + 1));
    assertThat(sampled.rows()).isEqualTo(2001);
    assertThat(sampled.isSample()).isTrue();
    assertThat(sampled.table().rows()).hasSizeBetween(1998, 2000);
    assertThat(sampled.dropped()).extracting(WORDS::say).anyMatch(said -> said.contains("drawn by lot from 2001"));
  }

  @Test
  void aSampleKeepsTheSharesOfTheClassesAndIsTheSameEachTime() {
    var text = IntStream.range(0, 30_000)
        .mapToObj(n -> n * 0.5 + "," + (n % 100 == 0 ? "rare" : n % 10 < 3 ? "some" : "many"))
        .collect(Collectors.joining("\n", "x,kind\n", "\n"));
    var data = reading(text).table().data();
    var counts = data.counts();
    assertThat(data.classes()).containsExactly("many", "rare", "some");
    assertThat(counts.get(0)).isBetween(1398, 1400);
    assertThat(counts.get(1)).isBetween(19, 21);
    assertThat(counts.get(2)).isBetween(578, 581);
    assertThat(data.rows().stream().mapToDouble(row -> row.x().get(0)).max().orElseThrow()).isGreaterThan(14_000);
    assertThat(reading(text).table()).isEqualTo(reading(text).table());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      ~~                   | There is no table in it
      u,kind               | Line 2 has 3 cells, but the first line of the table has 2
      u,kind,v,w           | Line 2 has 3 cells, but the first line of the table has 4
      u,"kind,v            | Line 1: a quotation mark is opened and never closed.
      u,"kind"s,v          | Line 1: there is more text after a closing quotation mark
      """)
  void aWrongHeaderIsRefused(String header, String sentence) {
    assertThat(refusal(header.isEmpty() ? "" : header + "\n" + ROWS)).contains(sentence);
  }

  /** A cell that cannot be learnt from takes its row out where its column is in use, and nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"12x,a,1", "0x10,a,1", "1,a,1d", "1e400,a,1", "1,a,Infinity", "1e13,a,2", "1,?,2"})
  void aCellThatIsNoNumberIsAGap(String row) {
    var table = parse("u,kind,v\n" + ROWS + row + "\n");
    assertThat(table.data().size()).isEqualTo(10);
    assertThat(table.rows()).hasSize(11);
  }

  @Test
  void aRowOfAnotherLengthIsSetAsideAndNamed() {
    var reading = reading("u,kind,v\n" + ROWS + "1,a\n");
    assertThat(reading.rows()).isEqualTo(10);
    assertThat(reading.dropped()).extracting(WORDS::say)
        .contains(
            "Rows set aside because they have another number of cells: 1. The first is in line 12, with 2 instead of 3.");
    assertThat(refusal("u,kind,v\n" + ROWS + "1,a,\"1\n"))
        .contains("Line 12: a quotation mark is opened and never closed.");
  }

  @Test
  void namesThatAreMissingOrThereTwiceAreMade() {
    assertThat(parse("u,,v\n" + ROWS).columns()).containsExactly("u", "column 2", "v");
    assertThat(parse("u,kind,u\n" + ROWS).columns()).containsExactly("u", "kind", "u (2)");
  }

  @Test
  void wrongLabelsAreRefused() {
    var header = "u,kind,v\n";
    assertThat(refusal(() -> parse(header + ROWS.replace("b", "a"), "kind")))
        .contains("“kind” has 1 different labels; only 2 to 6");
    assertThat(parse(header + ROWS + ("1," + "c".repeat(41) + ",1\n").repeat(2)).classes())
        .containsExactly("a", "b", "c".repeat(39) + "…");
    assertThat(refusal(header + rows(9))).contains("Complete rows: 9; at least 10");
    assertThat(refusal("u,v\n" + ROWS.replaceAll("(\\d+),.*", "$1,$11")))
        .contains("No column can hold the labels: one needs 2 to 6 different values.");
    assertThat(refusal("u\n" + "a\nb\n".repeat(5))).contains("no column holds numbers");
  }

  @Test
  void ofMoreThanSixClassesTheMostFrequentAreKeptOrTheRestIsOne() {
    var text = "u,kind,v\n" + ROWS + "1,c,1\n1,d,1\n1,e,1\n1,f,1\n1,g,1\n".repeat(2);
    var seven = reading(text);
    assertThat(seven.classes()).hasSize(7).containsEntry("a", 5L);
    assertThat(seven.table().classes()).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(seven.kept()).isEqualTo(18);
    assertThat(seven.notes()).extracting(WORDS::say).anyMatch(said -> said.contains("a (5), b (5), c (2)"));
    var rest = TableFile.parse(text.getBytes(StandardCharsets.UTF_8), TableChoices.NONE.withRest(true));
    assertThat(rest.table().classes()).containsExactly("a", "b", "c", "d", "e", "other");
    assertThat(rest.kept()).isEqualTo(20);
  }

  @Test
  void whatCannotBeReadIsSaidInASentence() throws Exception {
    var missing = folder.resolve("none.csv");
    assertThat(refusal(() -> TableFile.read(missing, TableChoices.NONE, Watch.NONE))).contains("no such file");
    assertThat(refusal(() -> TableFile.parse(new byte[]{'u', 0, 'v', 0}, TableChoices.NONE))).contains("CSV UTF-8");
    assertThat(refusal(() -> TableFile.parse(new byte[]{'P', 'K', 3, 4, 'x'}, TableChoices.NONE)))
        .contains("CSV UTF-8");
    var file = Files.writeString(folder.resolve("good.csv"), "u,kind,v\n" + ROWS);
    assertThat(TableFile.read(file, TableChoices.NONE, Watch.NONE).table()).isEqualTo(parse("u,kind,v\n" + ROWS));
  }

  @Test
  void anythingIsReadOrRefusedInASentence() {
    fuzz(Sample.size(3000, 800), 1);
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
        var loaded = TableFile.parse(bytes, TableChoices.NONE).table();
        assertThat(loaded.data(loaded.firstFeatures()).size()).isBetween(Table.MIN_ROWS, Table.MAX_ROWS);
        assertThat(loaded.classes()).hasSizeBetween(2, 6);
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
    return reading(text).table();
  }

  private static Table parse(String text, String label) {
    var names = List.of(text.lines().findFirst().orElseThrow().split(","));
    return TableFile.parse(text.getBytes(StandardCharsets.UTF_8), TableChoices.NONE.withLabel(names.indexOf(label)))
        .table();
  }

  private static TableReading reading(String text) {
    return TableFile.parse(text.getBytes(StandardCharsets.UTF_8), TableChoices.NONE);
  }

  private static String refusal(String text) {
    return refusal(() -> parse(text));
  }

  private static String refusal(ThrowingCallable reading) {
    return WORDS.say(catchThrowableOfType(InvalidDocument.class, reading).reason());
  }
}
