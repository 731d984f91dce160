package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import logitlab.Sample;
import logitlab.state.Action;
import logitlab.state.Actions;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.data.NumberRow;
import logitlab.state.data.TableChoices;
import logitlab.state.data.TableFile;
import logitlab.state.data.Watch;
import logitlab.state.document.DataSource;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.domain.OneLine;
import logitlab.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents and pastes that somebody spoiled: each is read, or refused in one short sentence, and soon. */
class HostileFilesTest {
  private static final Path FIELD = Path.of("assets/golden/field/hostile");
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private static final int LONGEST_SENTENCE = 600;

  private static final List<String> PASTES = List.of("2, 1, 0.1", "tensor([2., -1., 0.5], device='cuda:0')",
      "[[2.0, 1.0], [3, 4]]", "z <- c(2, -1, 0.5)", "[1]  2.0 -1.0\n[3]  0.5", "2,5\t1\t0",
      "double[] z = {2, -1, 0.5};",
      "{\"logits\": [2, -1, 0.5]}", "3-element Vector{Float64}:\n  2.0\n -1.0", "np.float64(2.0), np.float64(-1)");
  private static final List<String> PIECES = List.of("[", "]", "(", "{", "}", ",", ";", "\t", "\n", "=", "<-", "numpy=",
      "dtype=", "np.float64(", ")", "e9", "1e999", "-", "−", ".", "...", "\0", "\u202E", "\uD83E", "9", "0", "\"", "'",
      ":",
      "\\u0000", "null", "NaN", "true", "\uFEFF");

  @Test
  void headersThatCannotBeShownAreRefusedInADocumentAndCleanedInATable() throws IOException {
    assertThat(refused("control-in-header.logitlab.json")).contains("training.data.columns[1] holds a character");
    assertThat(refused("header-16000.logitlab.json")).contains("training.data.columns[1] is longer than 1000");
    var table = TableFile.read(FIELD.resolve("control-in-header.csv"), TableChoices.NONE, Watch.NONE).table();
    assertThat(table.columns()).containsExactly("a b", "y");
    var long16000 = "x".repeat(16_000) + ",y\n" + "1,a\n2,b\n".repeat(10);
    var cut = TableFile.parse(long16000.getBytes(StandardCharsets.UTF_8), TableChoices.NONE)
        .table()
        .columns()
        .getFirst();
    assertThat(cut).hasSizeBetween(900, OneLine.MAX_LENGTH).endsWith("…");
    assertThat(new DataSource.Own("a\nb\u0007" + "c".repeat(9_000), table).name()).hasSizeLessThanOrEqualTo(1000)
        .startsWith("a b c");
  }

  @Test
  void whatIsSavedCanBeReadAgain() throws IOException {
    var names = Files.writeString(Files.createTempDirectory("hostile").resolve("a.csv"),
        ("x".repeat(5_000) + ",").repeat(60) + "y\n" + ("1,".repeat(60) + "a\n" + "2,".repeat(60) + "b\n").repeat(10));
    var table = TableFile.read(names, TableChoices.NONE, Watch.NONE).table();
    var document = Reducer.reduce(AppState.START,
        new Action.Train.UseTable(new DataSource.Own("n".repeat(9_000_000), table), List.of(0))).document();
    var file = names.resolveSibling("a.logitlab.json");
    DocumentFile.write(file, document, Optional.empty());
    assertThat(DocumentFile.read(file).document()).isEqualTo(document);
  }

  private static String refused(String file) {
    return WORDS
        .say(catchThrowableOfType(InvalidDocument.class, () -> DocumentFile.read(FIELD.resolve(file))).reason());
  }

  @Test
  @Timeout(5)
  void aHundredThousandDigitsAreAnsweredAtOnce() throws IOException {
    var row = Files.readString(FIELD.resolve("row-9992.txt"));
    for (var text : List.of(row, "9".repeat(100_000), "1," + "9".repeat(100_000), "9".repeat(9_990) + ",1",
        "1_000".repeat(2000), "-".repeat(9_000), "1e" + "9".repeat(9_000) + ",2", " ".repeat(9_000) + "1,2")) {
      assertThat(answered(text)).isTrue();
    }
  }

  @Test
  void spoiledDocumentsAndPastes() {
    documents(Sample.size(1_500, 500), 1);
    pastes(Sample.size(6_000, 2_000), 1);
  }

  @Test
  @Tag("deep")
  void spoiledDocumentsAndPastesInGreatNumber() {
    documents(200_000, 2);
    pastes(200_000, 2);
  }

  private static void documents(int rounds, long seed) {
    var random = new Random(seed);
    var whole = new ArrayList<String>();
    var state = AppState.START;
    for (var n = 0; n < 40; n++) {
      for (var more = 0; more < 15; more++) {
        state = Reducer.reduce(state, Actions.random(random));
      }
      whole.add(DocumentFile.print(state.document(), Optional.of(state.session().view())));
    }
    var read = 0;
    for (var n = 0; n < rounds; n++) {
      var text = spoiled(whole.get(random.nextInt(whole.size())), random);
      read += answers(() -> {
        var loaded = DocumentFile.parse(text.getBytes(StandardCharsets.UTF_8));
        // What is read is drawn: nothing that came in may make the state impossible.
        Reducer.reduce(AppState.START, new Action.Program.Load(loaded.document(), loaded.view()));
        assertThat(DocumentFile.parse(DocumentFile.print(loaded.document(), loaded.view())
            .getBytes(StandardCharsets.UTF_8))).isEqualTo(loaded);
      }) ? 1 : 0;
    }
    assertThat(read).as("some are still whole, most are not").isBetween(rounds / 200, rounds / 2);
  }

  private static void pastes(int rounds, long seed) {
    var random = new Random(seed);
    for (var n = 0; n < rounds; n++) {
      answered(spoiled(PASTES.get(random.nextInt(PASTES.size())), random));
    }
  }

  private static boolean answered(String text) {
    answers(() -> NumberRow.logits(text));
    answers(() -> NumberRow.rows(text));
    return true;
  }

  /** A text with up to six pieces put in, taken out, doubled or torn off. */
  private static String spoiled(String text, Random random) {
    var spoiled = new StringBuilder(text);
    for (var edit = random.nextInt(6); edit >= 0; edit--) {
      var at = random.nextInt(spoiled.length() + 1);
      var end = Math.min(spoiled.length(), at + random.nextInt(5));
      switch (random.nextInt(8)) {
        case 0 -> spoiled.insert(at, spoiled.substring(at, Math.min(spoiled.length(), at + random.nextInt(200))));
        case 1 -> spoiled.setLength(random.nextInt(20) == 0 ? at : spoiled.length());
        case 2 -> spoiled.insert(at, "9".repeat(random.nextInt(300)));
        default -> spoiled.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return spoiled.toString();
  }

  /** Whether it was read; if not, a sentence says why. */
  private static boolean answers(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (InvalidDocument refused) {
      assertThat(WORDS.say(refused.reason())).isNotBlank()
          .endsWith(".")
          .doesNotContain("\n", "\0")
          .hasSizeLessThan(LONGEST_SENTENCE);
      return false;
    }
  }
}
