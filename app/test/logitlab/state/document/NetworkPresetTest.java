package logitlab.state.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.GradientCheck;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class NetworkPresetTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);

  /** Every array within 1e-12 · max(1e-3, its largest entry) of the reference. */
  @Test
  void theNumbersAreTheCheckedOnes() throws Exception {
    var worked = new HashMap<String, JsonElement>();
    var resource = Objects.requireNonNull(NetworkPresetTest.class.getResourceAsStream("/golden/vectors/worked.json"));
    try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      JsonParser.parseReader(reader)
          .getAsJsonArray()
          .forEach(
              each -> worked.put("state.network." + each.getAsJsonObject().get("name").getAsString(), each));
    }
    assertThat(NetworkPreset.ALL).extracting(preset -> preset.name().key())
        .containsExactlyInAnyOrderElementsOf(worked.keySet());
    for (var preset : NetworkPreset.ALL) {
      var json = Objects.requireNonNull(worked.get(preset.name().key())).getAsJsonObject();
      var example = preset.example();
      var network = json.getAsJsonObject("network");
      assertThat(example.network().activation().id()).isEqualTo(network.get("activation").getAsString());
      var pass = example.network().pass(example.input(), example.target());
      Map.of("input", flat(example.input()), "w1", flat(example.network().w1()), "b1", flat(example.network().b1()),
          "w2", flat(example.network().w2()), "b2", flat(example.network().b2()))
          .forEach((array, entries) -> assertThat(entries).isEqualTo(numbers(network.get(array))));
      assertThat(flat(example.target())).isEqualTo(numbers(json.get("target")));
      Map.ofEntries(Map.entry("z1", flat(pass.z1())), Map.entry("a1", flat(pass.a1())),
          Map.entry("z2", flat(pass.z2())), Map.entry("p", flat(pass.p())), Map.entry("loss", List.of(pass.loss())),
          Map.entry("dz2", flat(pass.dz2())), Map.entry("dw2", flat(pass.dw2())), Map.entry("db2", flat(pass.db2())),
          Map.entry("da1", flat(pass.da1())), Map.entry("dz1", flat(pass.dz1())), Map.entry("dw1", flat(pass.dw1())),
          Map.entry("db1", flat(pass.db1())), Map.entry("dx", flat(pass.dx())))
          .forEach((array, entries) -> close(preset.name().key() + " " + array, entries, numbers(json.get(array))));
      assertThat(GradientCheck.of(example.network(), example.input(), example.target(), 1e-5).worst()).isLessThan(1e-9);
      assertThat(WORDS.say(preset.name())).isNotBlank();
      assertThat(WORDS.say(preset.point())).endsWith(".");
    }
  }

  private static void close(String what, List<Double> actual, List<Double> expected) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    var largest = expected.stream().mapToDouble(Math::abs).max().orElseThrow();
    for (var i = 0; i < actual.size(); i++) {
      assertThat(actual.get(i)).as(what).isCloseTo(expected.get(i), within(1e-12 * Math.max(1e-3, largest)));
    }
  }

  private static List<Double> flat(Vec vec) {
    return vec.stream().boxed().toList();
  }

  private static List<Double> flat(Mat mat) {
    return mat.rowVectors().stream().flatMapToDouble(Vec::stream).boxed().toList();
  }

  private static List<Double> numbers(JsonElement element) {
    return stream(element).boxed().toList();
  }

  private static DoubleStream stream(JsonElement element) {
    return element.isJsonArray()
        ? StreamSupport.stream(element.getAsJsonArray().spliterator(), false).flatMapToDouble(NetworkPresetTest::stream)
        : DoubleStream.of(element.getAsDouble());
  }
}
