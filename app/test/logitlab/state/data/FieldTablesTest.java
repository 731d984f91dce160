package logitlab.state.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as people have them, read as a person would read them. */
class FieldTablesTest {
  private static final Path FIELD = Path.of("assets/golden/field");
  private static final Words WORDS = new Words(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      open-A1-no-header-text-label.csv            | false | text 5   | number 1; number 2; number 3; number 4                | 15
      open-A2-no-header-number-label.csv          | false | number 5 | number 1; number 2; number 3; number 4                | 15
      open-A3-label-first-no-header.csv           | false | number 1 | number 2; number 3; number 4; number 5                | 15
      open-B1-pandas-index.csv                    | true  | species  | sepal_length; sepal_width; petal_length; petal_width  | 15
      open-B2-R-write-csv.csv                     | true  | Species  | Sepal.Length; Petal.Length                            | 15
      open-B3-Id-column-becomes-x.csv             | true  | Species  | SepalLengthCm; PetalLengthCm                          | 15
      open-C1-excel-german.csv                    | true  | species  | sepal_length; sepal_width; petal_length; petal_width  | 15
      open-C2-commas-in-quoted-header.csv         | true  | kind     | length, cm; width, cm                                 | 14
      open-C3-sep-line.csv                        | true  | species  | sepal_length; sepal_width; petal_length; petal_width  | 15
      open-C4-double-tabs.txt                     | true  | variety  | area; perimeter; compactness; kernel                  | 15
      open-C5-pipes.csv                           | true  | species  | sepal_length; sepal_width; petal_length; petal_width  | 15
      open-D1-windows-1252.csv                    | true  | Art      | Länge; Breite                                         | 15
      open-E1-mixed-ticket-column.csv             | true  | Survived | Pclass; Age; Fare                                     | 16
      open-E2-sparse-column-nobody-needs.csv      | true  | survived | pclass; age; fare                                     | 24
      open-E3-epoch-milliseconds.csv              | true  | activity | x; y                                                  | 14
      open-E4-absent-mark-in-a-grade.csv          | true  | passed   | quiz1; quiz2                                          | 15
      open-F1-species-first-sex-last.csv          | true  | species  | bill_length_mm; bill_depth_mm                         | 18
      open-F2-comments-column-and-41-letters.csv  | true  | Species  | Culmen Length (mm); Culmen Depth (mm)                 | 36
      open-F3-seven-number-classes.csv            | true  | quality  | alcohol; pH                                           | 24
      open-F7-unicode-minus-column-vanishes.csv   | true  | class    | x; y                                                  | 15
      """)
  void filesFromTheField(String file, boolean header, String label, String features, int kept) {
    var reading = TableFile.read(FIELD.resolve(file), TableChoices.NONE, Watch.NONE);
    assertThat(reading.isNamed()).isEqualTo(header);
    assertRead(reading, label, features, kept);
  }

  private static void assertRead(TableReading reading, String label, String features, int kept) {
    assertThat(reading.columns().get(reading.label()).name()).isEqualTo(label);
    assertThat(reading.features().stream().map(column -> reading.columns().get(column).name()))
        .isEqualTo(List.of(features.split("; ")));
    assertThat(reading.kept()).isEqualTo(kept);
  }

  private static TableReading read(String text) {
    return TableFile.parse(text.getBytes(StandardCharsets.UTF_8), TableChoices.NONE);
  }

  @Test
  void theMinusSignOfPrintIsAMinus() {
    var file = FIELD.resolve("open-F7-unicode-minus-column-vanishes.csv");
    var data = TableFile.read(file, TableChoices.NONE, Watch.NONE).table().data();
    assertThat(data.row(1).x().get(0)).isEqualTo(-0.5);
  }

  @Test
  void textOfEveryUsualEncodingIsRead() {
    var text = "Länge;Breite;Art\n" + "5,0;1,5;weiß\n6,1;4,2;grün\n".repeat(8);
    var expected = read(text).table();
    var old = Charset.forName("windows-1252");
    assertThat(expected.data().row(1).x().get(1)).isEqualTo(4.2);
    assertThat(TableFile.parse(text.getBytes(old), TableChoices.NONE).table()).isEqualTo(expected);
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(TableFile.parse(("\uFEFF" + text).getBytes(charset), TableChoices.NONE).table()).as(charset.name())
          .isEqualTo(expected);
    }
    assertThat(TableFile.parse(text.getBytes(old), TableChoices.NONE).notes()).extracting(WORDS::say)
        .anyMatch(said -> said.contains("Windows-1252"));
  }

  /** Of two names that say what a table is about, the one that is chosen more often. */
  @Test
  void passengers() {
    var rows = "0,3,male,22,7.25,Third,no\n1,1,female,38,71.3,First,yes\n1,3,female,,7.9,Third,yes\n";
    assertRead(read("survived,pclass,sex,age,fare,class,alive\n" + rows.repeat(6)), "survived", "pclass; age; fare",
        18);
  }

  @Test
  void countsCommentsAndQuotesOfOtherHabits() {
    assertRead(read("20,2,no,yes\n" + "5.1,3.5,0\n4.9,3.1,1\n".repeat(10)), "number 3", "number 1; number 2", 20);
    assertRead(read("# made by hand\n# x y kind\n" + "1.5 2.5 0\n3.5 -4.5 1\n".repeat(8)), "kind", "x; y", 16);
    assertRead(read("'40-49','3','no'\n'50-59','1','yes'\n".repeat(8)), "text 3", "number 2", 16);
    assertRead(read("AAT_1   0.49  0.29   cp\nAAT_2   0.07  0.40   im\nAAT_3   0.56  0.40   cp\n".repeat(5)), "text 4",
        "number 2; number 3", 15);
    assertRead(read("x,y,kind,\n" + "1.5,2.5,a,\n3.5,-4.5,b,\n".repeat(8)), "kind", "x; y", 16);
  }

  /** R names the rows and writes no name above the names. */
  @Test
  void namesOfRowsHaveNoHeader() {
    var text = IntStream.range(0, 16)
        .mapToObj(n -> "\"r" + n + "\" " + (n % 2 == 0 ? "1.5 2.5 a\n" : "3.5 4 b\n"))
        .collect(Collectors.joining("", "x y kind\n", ""));
    assertRead(read(text), "kind", "x; y", 16);
  }

  @Test
  void oneClassHasOneNameHoweverItsNumberIsWritten() {
    assertThat(read("x,class\n" + "0.5,1\n1.5,1.0\n2.5,1e0\n3.5,2\n".repeat(4)).classes())
        .isEqualTo(Map.of("1", 12L, "2", 4L));
  }

  @Test
  void digitsInGroupsAreNumbers() {
    for (var cell : List.of("1,234.5", "1 234.5", "1\u2009234.5", "1\u202F234.5", "1'234.5", "+1234.5", "1234.50")) {
      assertThat(Cell.number(cell, '.')).as(cell).isEqualTo(1234.5);
    }
    for (var cell : List.of("1.234,5", "1 234,5", "1234,5", "\u00A01234,5")) {
      assertThat(Cell.number(cell, ',')).as(cell).isEqualTo(1234.5);
    }
    assertThat(Cell.number("\u22121,234", '.')).isEqualTo(-1234);
    for (var cell : List.of("1,23", "12,34.5", "1,2345", "1,234 567", "-", "", "1.2.3", "0x1", "1d", ",5")) {
      assertThat(Cell.number(cell, '.')).as(cell).isNaN();
    }
  }
}
