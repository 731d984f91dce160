package logitlab.state.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.data.PrintedProbabilities;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * What an array of numbers from elsewhere can become in a network.
 *
 * @param kind       the part that it is put in
 * @param transposed whether its rows become columns
 * @param rows       of the part, as it stands in the network
 * @param columns    of the part; 1 for a vector
 * @param example    the network and its example with the array in it
 */
public record NetworkPart(Kind kind, boolean transposed, int rows, int columns, NetworkExample example) {

  /** The parts of a network and its example. */
  public enum Kind {
    W1, B1, W2, B2, X, Y;

    /** Its name in the keys of its texts. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The parts that an array has the shape of. Rows of a weight matrix are units; where no part has this shape, those that its transpose fits.
   *
   * @throws InvalidDocument for a number that no part may hold
   */
  public static List<NetworkPart> fitting(NetworkExample now, List<Vec> array) {
    if (array.stream().anyMatch(row -> row.size() != array.getFirst().size())) {
      return List.of();
    }
    var mat = new Mat(array);
    var parts = new ArrayList<>(matrices(now, mat, false));
    if (array.size() == 1) {
      vectors(now, array.getFirst(), parts);
    }
    return List.copyOf(parts.isEmpty() ? matrices(now, mat.transpose(), true) : parts);
  }

  /** Why no part takes the array: its shape, and those of the weights. */
  public static InvalidDocument refusal(NetworkExample now, List<Vec> array) {
    var columns = array.getFirst().size();
    if (array.stream().anyMatch(row -> row.size() != columns)) {
      return new InvalidDocument(Message.of("state.paste.ragged"));
    }
    var network = now.network();
    return new InvalidDocument(Message.of("state.paste.shape",
        Stream.of(array.size(), columns, network.hidden(), network.inputs(), network.classes(), network.hidden())
            .map(String::valueOf)
            .toArray()));
  }

  private static List<NetworkPart> matrices(NetworkExample now, Mat mat, boolean transposed) {
    var network = now.network();
    var parts = new ArrayList<NetworkPart>();
    if (mat.rows() == network.hidden() && mat.columns() == network.inputs()) {
      parts.add(part(Kind.W1, transposed, mat, now.withNetwork(new TwoLayerNetwork(network.activation(), mat,
          network.b1(), network.w2(), network.b2()))));
    }
    if (mat.rows() == network.classes() && mat.columns() == network.hidden()) {
      parts.add(part(Kind.W2, transposed, mat, now.withNetwork(new TwoLayerNetwork(network.activation(), network.w1(),
          network.b1(), mat, network.b2()))));
    }
    return parts;
  }

  private static NetworkPart part(Kind kind, boolean transposed, Mat mat, NetworkExample example) {
    return new NetworkPart(kind, transposed, mat.rows(), mat.columns(), example);
  }

  private static void vectors(NetworkExample now, Vec vec, List<NetworkPart> parts) {
    var network = now.network();
    if (vec.size() == network.hidden()) {
      parts.add(new NetworkPart(Kind.B1, false, vec.size(), 1, now.withNetwork(
          new TwoLayerNetwork(network.activation(), network.w1(), vec, network.w2(), network.b2()))));
    }
    if (vec.size() == network.classes()) {
      parts.add(new NetworkPart(Kind.B2, false, vec.size(), 1, now.withNetwork(
          new TwoLayerNetwork(network.activation(), network.w1(), network.b1(), network.w2(), vec))));
    }
    if (vec.size() == network.inputs()) {
      parts.add(new NetworkPart(Kind.X, false, vec.size(), 1, now.withInput(vec)));
    }
    var target = PrintedProbabilities.of(vec).p();
    if (vec.size() == network.classes() && Domain.isTarget(target)) {
      parts.add(new NetworkPart(Kind.Y, false, vec.size(), 1, now.withTarget(target)));
    }
  }

  /**
   * Refuses weights that do not fit together, with the shape that is asked for, what its rows and columns are, and whether the transpose has it.
   *
   * @throws InvalidDocument that names the part which disagrees with the two others
   */
  public static void check(Mat w1, Vec b1, Mat w2, Vec b2, Vec input) {
    var sizes = List.of(w1.rows(), b1.size(), w2.columns());
    var hidden = IntStream.range(0, sizes.size())
        .filter(n -> sizes.get(n).equals(sizes.get((n + 1) % sizes.size())))
        .map(sizes::get)
        .findFirst()
        .orElse(b1.size());
    var turned = w1.rows() == input.size() && w1.columns() == b1.size();
    if (w1.rows() != hidden || (turned && w1.columns() != input.size())) {
      refuse("w1", w1, turned ? b1.size() : hidden, input.size());
    }
    Domain.length("network.b1", b1.size(), "network.w1", w1.rows());
    if (w2.columns() != w1.rows()) {
      refuse("w2", w2, b2.size(), w1.rows());
    }
    Domain.length("network.b2", b2.size(), "network.w2", w2.rows());
  }

  private static void refuse(String key, Mat mat, int rows, int columns) {
    var fits = mat.rows() == columns && mat.columns() == rows;
    throw Domain.refuse(key + (fits ? ".transposed" : ".shape"), String.valueOf(mat.rows()),
        String.valueOf(mat.columns()), String.valueOf(rows), String.valueOf(columns));
  }
}
