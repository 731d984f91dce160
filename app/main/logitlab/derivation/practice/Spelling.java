package logitlab.derivation.practice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.print.Notation;

/**
 * How symbols are typed: {@code p_k}, {@code W2_kj}, {@code W^(l)_kj} where layers have no number.
 *
 * @param network  whether it is the network that is spoken of
 * @param notation the letters
 */
record Spelling(boolean network, Notation notation) {
  /**
   * The name of a symbol without indices.
   *
   * @param name  its letter, as {@link Scanner} spells it
   * @param layer 0 for none; 3 for the input, where layers have no numbers
   * @param isNew whether the update is done
   */
  record Name(String name, int layer, boolean isNew) {
    private static Name of(String name) {
      return new Name(name, 0, false);
    }

    private static Name of(String name, int layer) {
      return new Name(name, layer, false);
    }
  }

  private static final List<Quantity> OF_SOFTMAX = List.of(Quantity.Z, Quantity.T, Quantity.P, Quantity.Y,
      Quantity.LOSS, Quantity.BASE, Quantity.MAX, Quantity.SCALED, Quantity.SMOOTHING, Quantity.HARD, Quantity.COUNT,
      Quantity.SQUARED_ERROR, Quantity.SHIFT);
  private static final List<Quantity> OF_NETWORK = List.of(Quantity.NET_X, Quantity.NET_W1, Quantity.NET_B1,
      Quantity.NET_Z1, Quantity.NET_A1, Quantity.NET_W2, Quantity.NET_B2, Quantity.NET_Z2, Quantity.NET_P,
      Quantity.NET_Y, Quantity.NET_LOSS, Quantity.NET_DZ2, Quantity.NET_DZ1, Quantity.NET_RATE, Quantity.NET_NEW_W2,
      Quantity.NET_NEW_W1, Quantity.NET_NEW_B2, Quantity.NET_NEW_B1, Quantity.NET_EXAMPLES, Quantity.NET_MEAN_LOSS);

  /** What it is called; none of a quantity that is not typed. */
  Optional<Name> name(Quantity quantity) {
    return Optional.ofNullable(switch (quantity) {
      case Z -> Name.of(notation.z());
      case P, NET_P -> Name.of(notation.spelledP());
      case Y, NET_Y -> Name.of(notation.spelledY());
      case T -> Name.of("T");
      case LOSS, NET_LOSS, NET_EXAMPLE_LOSS -> Name.of("L");
      case BASE -> Name.of(notation.anyBase());
      case MAX -> Name.of("m");
      case SCALED -> Name.of("u");
      case SMOOTHING -> Name.of("eps");
      case HARD -> Name.of("h");
      case COUNT -> Name.of("K");
      case SQUARED_ERROR -> Name.of("E");
      case SHIFT -> Name.of("c");
      case NET_X -> notation.generalLayers() ? Name.of("a", 3) : Name.of("x");
      case NET_W1 -> Name.of("W", 1);
      case NET_B1 -> Name.of("b", 1);
      case NET_Z1 -> Name.of(notation.z(), 1);
      case NET_A1 -> Name.of("a", 1);
      case NET_W2 -> Name.of("W", 2);
      case NET_B2 -> Name.of("b", 2);
      case NET_Z2 -> Name.of(notation.z(), 2);
      case NET_DZ2 -> Name.of("delta", 2);
      case NET_DZ1 -> Name.of("delta", 1);
      case NET_RATE -> Name.of("eta");
      case NET_NEW_W2 -> new Name("W", 2, true);
      case NET_NEW_B2 -> new Name("b", 2, true);
      case NET_NEW_W1 -> new Name("W", 1, true);
      case NET_NEW_B1 -> new Name("b", 1, true);
      case NET_EXAMPLES -> Name.of("N");
      case NET_MEAN_LOSS -> Name.of("Lbar");
      default -> null;
    });
  }

  /** What is called so here. */
  Optional<Quantity> quantity(Name name) {
    return (network ? OF_NETWORK : OF_SOFTMAX).stream()
        .filter(quantity -> name(quantity).filter(name::equals).isPresent())
        .findFirst();
  }

  /** Whether a symbol of this letter can have a layer. */
  boolean layered(String name) {
    return network && List.of("W", "b", "a", "delta", notation.z()).contains(name);
  }

  /** A symbol as it is typed. */
  String typed(Sym sym) {
    return typed(sym.quantity()) + indices(sym.indices());
  }

  /** A symbol without indices, or a whole array, as it is typed. */
  String typed(Quantity quantity) {
    var p = notation.spelledP();
    var y = notation.spelledY();
    return switch (quantity) {
      case CROSS_ENTROPY -> "H(" + y + ", " + p + ")";
      case ENTROPY -> "H(" + y + ")";
      case MODEL_ENTROPY -> "H(" + p + ")";
      case DIVERGENCE -> "KL(" + y + " ‖ " + p + ")";
      default -> {
        var name = name(quantity)
            .orElseThrow(() -> new IllegalArgumentException(quantity + " is not typed"));
        yield shown(name.name) + layer(name.layer) + (name.isNew ? "_new" : "");
      }
    };
  }

  private static String shown(String name) {
    return switch (name) {
      case "delta" -> "δ";
      case "eps" -> "ε";
      case "eta" -> "η";
      default -> name;
    };
  }

  private String layer(int layer) {
    if (layer == 0) {
      return "";
    }
    return notation.generalLayers()
        ? switch (layer) {
          case 1 -> "^(l-1)";
          case 2 -> "^(l)";
          default -> "^(l-2)";
        }
        : String.valueOf(layer);
  }

  /** The lower indices of a symbol. */
  static String indices(List<? extends Index> indices) {
    return indices.isEmpty()
        ? ""
        : indices.stream().map(Spelling::index).collect(Collectors.joining("", "_", ""));
  }

  static String index(Index index) {
    return switch (index) {
      case Index.Letter(var name, _) -> name;
      case Index.At(var place) -> String.valueOf(place + 1);
    };
  }

  String logarithm(LogBase base) {
    return switch (base) {
      case E -> "ln";
      case TWO -> "log2";
      case TEN -> "log10";
      case ANY -> "log_" + notation.anyBase();
    };
  }

  static String function(Function function) {
    return switch (function) {
      case SIGMOID -> "sigmoid";
      case TANH -> "tanh";
      case RELU -> "ReLU";
      case ACTIVATION -> "σ";
      case ACTIVATION_SLOPE -> "σ'";
      case SOFTMAX -> "softmax";
    };
  }
}
