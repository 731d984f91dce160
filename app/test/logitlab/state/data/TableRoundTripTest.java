package logitlab.state.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.Sample;
import logitlab.math.Vec;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Words;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Random tables written in every dialect and read back, and the same after something went wrong with the bytes. */
class TableRoundTripTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private static final List<Separator> SEPARATORS = List.of(Separator.values());
  private static final List<String> CLASSES = List.of("adelie", "chin strap", "gentoo", "weiß", "a-b", "Ørsted", "x");

  /** What a table holds: numbers of each feature, and the labels. */
  private record Known(List<Vec> features, List<String> labels) {}

  /** How it is written. */
  private record Writing(Separator separator, char decimal, boolean header, boolean quoted, String end, boolean index,
      Charset charset, boolean mark) {}

  private static Known known(Random random) {
    var rows = 12 + random.nextInt(60);
    var features = 1 + random.nextInt(5);
    var classes = 2 + random.nextInt(4);
    var names = new ArrayList<>(CLASSES);
    Collections.shuffle(names, random);
    var numbers = IntStream.range(0, features).mapToObj(_ -> {
      var places = 1 + random.nextInt(6);
      var scale = Math.pow(10, random.nextInt(5));
      return Vec.generate(rows, _ -> new BigDecimal(random.nextGaussian() * scale)
          .setScale(places, RoundingMode.HALF_EVEN)
          .doubleValue());
    }).toList();
    return new Known(numbers, IntStream.range(0, rows).mapToObj(row -> names.get(row % classes)).toList());
  }

  private static Writing writing(Random random) {
    var separator = SEPARATORS.get(random.nextInt(SEPARATORS.size()));
    var comma = separator != Separator.COMMA && random.nextInt(3) == 0;
    var charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE, Charset.forName("windows-1252"));
    var charset = charsets.get(random.nextInt(charsets.size()));
    var utf16 = charset.name().startsWith("UTF-16");
    return new Writing(separator, comma ? ',' : '.', random.nextInt(4) > 0,
        separator == Separator.BLANKS || random.nextInt(3) == 0, List.of("\n", "\r\n", "\r").get(random.nextInt(3)),
        random.nextInt(4) == 0, charset, utf16 || (charset.equals(StandardCharsets.UTF_8) && random.nextBoolean()));
  }

  private static byte[] bytes(Known table, Writing writing, Random random) {
    var between = switch (writing.separator()) {
      case COMMA -> ",";
      case SEMICOLON -> ";";
      case TAB -> "\t";
      case PIPE -> "|";
      case TABS -> "\t\t";
      case BLANKS -> "  ";
    };
    var lines = new ArrayList<String>();
    var header = new ArrayList<String>();
    if (writing.index()) {
      header.add(writing.separator().isRun() ? "\"\"" : "");
    }
    IntStream.range(0, table.features().size()).forEach(n -> header.add("feature" + (n + 1)));
    header.add("kind");
    if (writing.header()) {
      lines.add(String.join(between, header));
    }
    for (var row = 0; row < table.labels().size(); row++) {
      var cells = new ArrayList<String>();
      if (writing.index()) {
        cells.add(String.valueOf(row));
      }
      for (var feature : table.features()) {
        cells.add(number(feature.get(row), writing, random));
      }
      var label = table.labels().get(row);
      cells.add(writing.quoted() ? "\"" + label + "\"" : label);
      lines.add(String.join(between, cells));
    }
    var text = String.join(writing.end(), lines) + (random.nextBoolean() ? writing.end() : "");
    return ((writing.mark() ? "\uFEFF" : "") + text).getBytes(writing.charset());
  }

  private static String number(double value, Writing writing, Random random) {
    var plain = random.nextInt(6) == 0
        ? Double.toString(value)
        : new BigDecimal(Double.toString(value)).toPlainString();
    // Windows-1252 has no minus sign of print.
    var print = !writing.charset().name().equals("windows-1252") && random.nextInt(8) == 0;
    return (print ? plain.replace('-', '\u2212') : plain).replace('.', writing.decimal());
  }

  @Test
  void whatIsWrittenIsReadBack() {
    for (var seed = 0; seed < Sample.size(500, 80); seed++) {
      var random = new Random(seed);
      var table = known(random);
      var writing = writing(random);
      var bytes = bytes(table, writing, random);
      var what = "seed " + seed + ", " + writing + ":\n" + new String(bytes, writing.charset()).lines()
          .limit(4)
          .collect(Collectors.joining("\n"));
      var reading = read(bytes, what);
      assertThat(reading.isNamed()).as(what).isEqualTo(writing.header());
      var label = reading.columns().get(reading.label()).name();
      var first = writing.index() ? 2 : 1;
      var count = table.features().size();
      assertThat(label).as(what).isEqualTo(writing.header() ? "kind" : "text " + (count + first));
      assertThat(reading.rows()).as(what).isEqualTo(table.labels().size());
      var names = IntStream.range(0, count)
          .mapToObj(n -> writing.header() ? "feature" + (n + 1) : "number " + (n + first))
          .toList();
      assertThat(reading.table().features()).as(what).containsAll(names);
      for (var n = 0; n < count; n++) {
        var data = reading.table().data(List.of(reading.table().features().indexOf(names.get(n))));
        assertThat(data.size()).as(what).isEqualTo(table.labels().size());
        for (var row = 0; row < data.size(); row++) {
          assertThat(data.row(row).x().get(0)).as(what).isEqualTo(table.features().get(n).get(row) + 0.0);
          assertThat(data.classes().get(data.row(row).label())).as(what).isEqualTo(table.labels().get(row));
        }
      }
    }
  }

  private static TableReading read(byte[] bytes, String what) {
    try {
      return TableFile.parse(bytes, TableChoices.NONE);
    } catch (InvalidDocument e) {
      throw new AssertionError(what + "\n" + WORDS.say(e.reason()), e);
    }
  }

  /** Bytes changed, doubled, dropped, cut off: a table or a sentence, at once. */
  @Test
  void whatIsSpoiltIsReadOrRefusedInASentence() {
    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
      for (var seed = 0; seed < Sample.size(1200, 400); seed++) {
        var random = new Random(seed);
        var bytes = spoilt(bytes(known(random), writing(random), random), random);
        var now = seed;
        assertThatCode(() -> readOrRefused(bytes, wishes(random))).as("seed " + now).doesNotThrowAnyException();
      }
    });
  }

  private static void readOrRefused(byte[] bytes, TableChoices wishes) {
    try {
      var reading = TableFile.parse(bytes, wishes);
      assertThat(reading.kept()).isPositive();
      assertThat(reading.usedColumns()).isNotEmpty();
      reading.notes().forEach(WORDS::say);
      reading.dropped().forEach(WORDS::say);
      reading.columns().forEach(column -> column.note().ifPresent(WORDS::say));
    } catch (InvalidDocument e) {
      assertThat(WORDS.say(e.reason())).isNotBlank();
    }
  }

  private static TableChoices wishes(Random random) {
    var wishes = TableChoices.NONE;
    if (random.nextInt(4) == 0) {
      wishes = wishes.withSeparator(SEPARATORS.get(random.nextInt(SEPARATORS.size())));
    }
    if (random.nextInt(4) == 0) {
      wishes = wishes.withDecimal(random.nextBoolean() ? ',' : '.');
    }
    if (random.nextInt(4) == 0) {
      wishes = wishes.withHeader(random.nextBoolean());
    }
    if (random.nextInt(4) == 0) {
      wishes = wishes.withLabel(random.nextInt(9));
    }
    if (random.nextInt(4) == 0) {
      wishes = wishes.withFeatures(random.ints(1 + random.nextInt(5), 0, 9).distinct().boxed().toList());
    }
    return wishes.withRest(random.nextInt(4) == 0);
  }

  private static byte[] spoilt(byte[] bytes, Random random) {
    var result = bytes;
    for (var n = random.nextInt(6); n >= 0 && result.length > 2; n--) {
      var at = random.nextInt(result.length);
      var length = Math.min(result.length - at, 1 + random.nextInt(40));
      result = switch (random.nextInt(6)) {
        case 0 -> joined(Arrays.copyOf(result, at), Arrays.copyOfRange(result, at + length, result.length));
        case 1 -> joined(Arrays.copyOf(result, at + length), Arrays.copyOfRange(result, at, result.length));
        case 2 -> joined(Arrays.copyOf(result, at),
            joined("\",;\t|\n #'e-.0".substring(random.nextInt(12)).getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(result, at, result.length)));
        case 3 -> Arrays.copyOf(result, at);
        case 4 -> {
          var changed = result.clone();
          changed[at] = (byte) "\"\",;\t\n\r 'NA?".charAt(random.nextInt(12));
          yield changed;
        }
        default -> {
          var changed = result.clone();
          changed[at] ^= (byte) (1 << random.nextInt(8));
          yield changed;
        }
      };
    }
    return result;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var result = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, result, one.length, other.length);
    return result;
  }

  /** Against a reader of decimals that is known to be right. */
  @Test
  void numbersAreTheNearestDoubles() {
    var random = new Random(1);
    for (var n = 0; n < 50_000; n++) {
      var value = switch (n % 4) {
        case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
        case 1 -> random.nextInt(1_000_000) + "." + random.nextLong(1_000_000_000_000L);
        case 2 -> random.nextLong() + "e" + (random.nextInt(60) - 30);
        default -> String.format(Locale.ROOT, "%.18e", random.nextGaussian());
      };
      if (value.equals("NaN") || value.contains("Infinity")) {
        continue;
      }
      assertThat(Cell.number(value, '.')).as(value).isEqualTo(Double.parseDouble(value));
      assertThat(Cell.number(value.replace('.', ','), ',')).as(value).isEqualTo(Double.parseDouble(value));
    }
    for (var text : List.of("e5", "1e", "1e+", "1e5.5", "--1", "1-", ".", "+", "1e5e5", "e", "1,2,3")) {
      assertThat(Cell.number(text, '.')).as(text).isNaN();
    }
  }
}
