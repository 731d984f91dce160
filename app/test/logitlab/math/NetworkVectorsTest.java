package logitlab.math;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.network.TwoLayerNetwork.Pass;
import org.junit.jupiter.api.Test;

/** The network against the references: every entry within 1e-12 · max(1e-3, the largest entry of its array). */
class NetworkVectorsTest {
  @Test
  void everyEntryIsWithinItsBound() {
    var worst = new TreeMap<String, Double>();
    for (var each : Vectors.cases("network.json")) {
      arrays(pass(each)).forEach((array, entries) -> {
        var exact = Vectors.flat(each.get(array));
        assertThat(entries).hasSameSizeAs(exact);
        var largest = exact.stream().mapToDouble(e -> Math.abs(e.doubleValue())).max().orElseThrow();
        for (var i = 0; i < entries.length; i++) {
          var error = Ulps.difference(entries[i], exact.get(i)) / Math.max(1e-3, largest);
          worst.merge(array, error, Math::max);
          assertThat(error).as(each.get("name") + " " + array).isLessThanOrEqualTo(1e-12);
        }
      });
    }
    var largest = worst.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    System.out.printf(Locale.ROOT, "Worst relative error of the network's arrays: %s %.1e%n", largest.getKey(),
        largest.getValue());
  }

  private static Pass pass(JsonObject each) {
    var json = each.getAsJsonObject("network");
    var network = new TwoLayerNetwork(
        Activation.valueOf(json.get("activation").getAsString().toUpperCase(Locale.ROOT)),
        Vectors.mat(json.get("w1")), Vectors.vec(json.get("b1")), Vectors.mat(json.get("w2")),
        Vectors.vec(json.get("b2")));
    return network.pass(Vectors.vec(json.get("input")), Vectors.vec(each.get("target")));
  }

  private static Map<String, double[]> arrays(Pass pass) {
    return Map.ofEntries(
        Map.entry("z1", pass.z1().toArray()), Map.entry("a1", pass.a1().toArray()),
        Map.entry("z2", pass.z2().toArray()), Map.entry("p", pass.p().toArray()),
        Map.entry("loss", new double[]{pass.loss()}), Map.entry("dz2", pass.dz2().toArray()),
        Map.entry("dw2", flat(pass.dw2())), Map.entry("db2", pass.db2().toArray()),
        Map.entry("da1", pass.da1().toArray()), Map.entry("dz1", pass.dz1().toArray()),
        Map.entry("dw1", flat(pass.dw1())), Map.entry("db1", pass.db1().toArray()),
        Map.entry("dx", pass.dx().toArray()));
  }

  private static double[] flat(Mat matrix) {
    return IntStream.range(0, matrix.rows()).boxed().flatMapToDouble(r -> matrix.row(r).stream()).toArray();
  }
}
