package logitlab.state.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import logitlab.math.training.Dataset;
import logitlab.words.Message;

/** The data that come with the program, under {@code assets/data}. */
public final class SampleData {
  /** Where the penguins come from, and under what licence. */
  public static final Message PENGUINS_SOURCE = Message.of("state.data.penguins.source");

  /** What is measured of a penguin, as the columns are called. */
  public static final List<String> PENGUIN_FEATURES = List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm",
      "body_mass_g");

  private SampleData() {}

  /** Read at the first use. */
  private static final class Read {
    static final Dataset PENGUINS = read("/assets/data/penguins.csv");
  }

  /** The Palmer penguins: 342 birds of 3 species; bill length, bill depth and flipper length in mm, body mass in g. */
  public static Dataset penguins() {
    return Read.PENGUINS;
  }

  private static Dataset read(String file) {
    try (var stream = Objects.requireNonNull(SampleData.class.getResourceAsStream(file), file)) {
      return TableFile.parse(stream.readAllBytes(), TableChoices.NONE).table().data();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
