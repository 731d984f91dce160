package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import logitlab.words.Words;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a table is read, and rows of numbers as they were printed. */
class TableCommandTest {
  private static final Path FIELD = Path.of("assets/golden/field");

  private record Result(int code, String output, String error) {
    JsonObject json() {
      assertThat(code).as(error).isZero();
      return new Gson().fromJson(output, JsonObject.class);
    }
  }

  private static Result run(String... arguments) {
    var output = new ByteArrayOutputStream();
    var error = new ByteArrayOutputStream();
    var console = new Console(new Words(Locale.ENGLISH), new ByteArrayInputStream(new byte[0]), output, error);
    var code = new Cli(console).run(List.of(arguments));
    return new Result(code, output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theKeysStandInTheirOrder() {
    var json = run("table", FIELD.resolve("open-B1-pandas-index.csv").toString(), "--json").json();
    assertThat(json.keySet()).containsExactly("encoding", "separator", "decimal", "header", "rows", "kept", "label",
        "classes", "features", "columns", "notes");
    assertThat(json.get("encoding").getAsString()).isEqualTo("UTF-8");
    assertThat(json.get("separator").getAsString()).isEqualTo("comma");
    assertThat(json.get("decimal").getAsString()).isEqualTo(".");
    assertThat(json.get("header").getAsBoolean()).isTrue();
    assertThat(json.get("rows").getAsInt()).isEqualTo(15);
    assertThat(json.get("kept").getAsInt()).isEqualTo(15);
    assertThat(json.get("label").getAsString()).isEqualTo("species");
    assertThat(json.getAsJsonObject("classes").get("setosa").getAsInt()).isEqualTo(5);
    assertThat(json.getAsJsonArray("features")).hasSize(4);
    var index = json.getAsJsonArray("columns").get(0).getAsJsonObject();
    assertThat(index.keySet()).containsExactly("name", "kind", "missing", "note");
    assertThat(index.get("kind").getAsString()).isEqualTo("id");
    assertThat(json.getAsJsonArray("notes").get(0).getAsString()).startsWith("Left out");
  }

  @Test
  void peopleReadTheSame() {
    var result = run("table", FIELD.resolve("open-C1-excel-german.csv").toString());
    assertThat(result.code()).isZero();
    assertThat(result.output()).contains("separated by semicolons")
        .contains("decimal sign “,”")
        .contains("Label: “species”");
  }

  @Test
  void whatIsNoTableIsOneLine(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("words.txt"), "alpha,beta\nx,y\nz,y\n".repeat(9));
    var result = run("table", file.toString(), "--json");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.output()).isEmpty();
    assertThat(result.error()).hasLineCount(1).contains("no column holds numbers");
    assertThat(run("table", folder.resolve("none.csv").toString()).error()).contains("no such file");
    assertThat(run("table").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1,2,3   | 0.01475347,0.17973411,0.80551241      | true
      1,2,3   | 0.33333333,0.33333333,0.33333333      | true
      1,2,3   | [0.3333, 0.3333, 0.3333]              | true
      1,2     | tensor([0.5000, 0.4999])              | true
      1,2     | 0.5,0.5                               | false
      """)
  void aTargetAsPrintedIsScaledAndThatIsSaid(String logits, String target, boolean scaled) {
    var result = run("eval", "--logits", logits, "--target", target, "--json");
    var sum = 0.0;
    for (var entry : result.json().getAsJsonArray("target")) {
      sum += entry.getAsDouble();
    }
    assertThat(Math.abs(sum - 1)).isLessThan(1e-15);
    assertThat(result.error().contains("was scaled to sum to 1")).isEqualTo(scaled);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1,2,3 | 0.3,0.3,0.3       | 0.8999999999999999
      1,2   | 0.5,0.6           | 1.1
      1,2   | 0.50001,0.49991   | 0.9999
      """)
  void whatRoundingCannotDoIsRefusedWithTheSum(String logits, String target, String sum) {
    var result = run("eval", "--logits", logits, "--target", target);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).hasLineCount(1).contains(sum);
  }

  @Test
  void probabilitiesStandForLogits() {
    var json = run("eval", "--probabilities", "0.1,0,0.9", "--target", "1", "--json").json();
    assertThat(json.getAsJsonArray("p").get(0).getAsDouble()).isCloseTo(0.1, Offset.offset(1e-16));
    assertThat(json.getAsJsonArray("logits").get(1).getAsDouble()).isEqualTo(-1e6);
    assertThat(run("eval", "--probabilities", "0.1,0.2", "--target", "1").code()).isEqualTo(2);
    assertThat(run("eval", "--probabilities", "0.1,0.9", "--logits", "1,2", "--target", "1").error())
        .contains("exclude");
  }

  /** A sigmoid at its saturated end makes factors of −0.0, which nobody reads as a number. */
  @Test
  void noZeroHasASign(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("d.json"), """
        {"format": "logitlab", "version": 1, "network": {"activation": "relu", "input": [1, -2], "target": [0, 1],
         "w1": [[-1, 2], [1, 1]], "b1": [-1, 0], "w2": [[1, -1], [2, 3]], "b2": [0, 0]}}""");
    var json = run("backprop", "--document", file.toString(), "--json");
    assertThat(json.code()).as(json.error()).isZero();
    assertThat(json.output()).contains("0.0").doesNotContain("-0.0,").doesNotContain("-0.0]");
  }

  @Test
  void rowsThatProgramsPrintAreLogits() {
    var json = run("eval", "--logits", "tensor([[9.7, -1000000., 9.4]])", "--target", "1", "--json").json();
    assertThat(json.getAsJsonArray("logits").get(0).getAsDouble()).isEqualTo(9.7);
    assertThat(run("eval", "--logits", "9.8,-inf,9.4", "--target", "1").error()).contains("-1000000");
    assertThat(run("eval", "--logits", "[[1, 2], [3, 4]]", "--target", "1").error()).contains("1: 1, 2; 2: 3, 4");
  }
}
