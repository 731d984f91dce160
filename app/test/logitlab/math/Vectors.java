package logitlab.math;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The references under assets/golden/vectors: inputs as doubles, results as decimals of 25 digits. */
public final class Vectors {
  private Vectors() {}

  public static List<JsonObject> cases(String file) {
    return stream(read(file).getAsJsonArray()).map(JsonElement::getAsJsonObject).toList();
  }

  public static JsonElement read(String file) {
    try (var stream = Objects.requireNonNull(Vectors.class.getResourceAsStream("/golden/vectors/" + file), file);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Vec vec(JsonElement array) {
    return Vec.of(stream(array.getAsJsonArray()).mapToDouble(JsonElement::getAsDouble).toArray());
  }

  public static Mat mat(JsonElement rows) {
    return new Mat(stream(rows.getAsJsonArray()).map(Vectors::vec).toList());
  }

  public static BigDecimal exact(JsonElement number) {
    return new BigDecimal(number.getAsString());
  }

  /** The numbers of an array of any depth, row by row. */
  public static List<BigDecimal> flat(JsonElement element) {
    return element.isJsonArray()
        ? stream(element.getAsJsonArray()).flatMap(inner -> flat(inner).stream()).toList()
        : List.of(exact(element));
  }

  private static Stream<JsonElement> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
