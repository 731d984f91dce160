package logitlab.figure.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.text.NetworkTex;
import logitlab.figure.text.Signs;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;

/** What a stage does to whole arrays: the arrays in the order in which the equation names them, with the signs between them. */
public record MatrixEquation(List<Part> parts) {

  /** A thing in the equation. */
  public sealed interface Part {}

  /** A sign between arrays. */
  public record Sign(String tex) implements Part {}

  /**
   * An array.
   *
   * @param name     TeX
   * @param quantity what its entries are; none where they have no name of their own
   * @param values   its entries as they are printed: a transposed array lies on its side
   * @param turned   whether it is printed transposed
   * @param open     whether its entries can be changed
   */
  public record Array(String name, Optional<Quantity> quantity, Mat values, boolean turned,
      boolean open) implements Part {
    /** What the entry in this printed place denotes. */
    public Optional<Term> term(int row, int column) {
      return quantity.map(named -> named.ranges().size() == 1
          ? Term.of(named, turned ? column : row)
          : turned ? Term.of(named, column, row) : Term.of(named, row, column));
    }
  }

  public MatrixEquation {
    parts = List.copyOf(parts);
  }

  public static MatrixEquation of(Frame frame) {
    var network = frame.document().network().network();
    var pass = frame.pass();
    var signs = Signs.of(frame);
    return switch (frame.session().journey().stage()) {
      case X -> of(open("x", Quantity.NET_X, pass.x()));
      case Z1 -> of(column("z^{(1)}", Quantity.NET_Z1, pass.z1()), new Sign("="), first(network),
          open("x", Quantity.NET_X, pass.x()), new Sign("+"), open("b^{(1)}", Quantity.NET_B1, network.b1()));
      case A1 -> of(column("a^{(1)}", Quantity.NET_A1, pass.a1()), new Sign("=\\sigma"),
          column("z^{(1)}", Quantity.NET_Z1, pass.z1()));
      case Z2 -> of(column("z^{(2)}", Quantity.NET_Z2, pass.z2()), new Sign("="), second(network),
          column("a^{(1)}", Quantity.NET_A1, pass.a1()), new Sign("+"),
          open("b^{(2)}", Quantity.NET_B2, network.b2()));
      case P -> of(column(signs.p(), Quantity.NET_P, pass.p()), new Sign("=\\operatorname{softmax}"),
          column("z^{(2)}", Quantity.NET_Z2, pass.z2()));
      case LOSS ->
        of(unnamed("L", Vec.of(pass.loss())), new Sign("=-"), row(signs.y() + "^{\\top}", Quantity.NET_Y, pass.y()),
            new Sign("\\ln"), column(signs.p(), Quantity.NET_P, pass.p()));
      case DZ2 -> of(column(NetworkTex.D2, Quantity.NET_DZ2, pass.dz2()), new Sign("="),
          column(signs.p(), Quantity.NET_P, pass.p()), new Sign("-"), column(signs.y(), Quantity.NET_Y, pass.y()));
      case DW2 -> of(matrix(NetworkTex.DW2, Quantity.NET_DW2, pass.dw2()), new Sign("="),
          column(NetworkTex.D2, Quantity.NET_DZ2, pass.dz2()), row("a^{(1)\\top}", Quantity.NET_A1, pass.a1()));
      case DB2 -> of(column(NetworkTex.DB2, Quantity.NET_DB2, pass.db2()), new Sign("="),
          column(NetworkTex.D2, Quantity.NET_DZ2, pass.dz2()));
      case DA1 -> of(column(NetworkTex.DA1, Quantity.NET_DA1, pass.da1()), new Sign("="),
          turned("W^{(2)\\top}", Quantity.NET_W2, network.w2()), column(NetworkTex.D2, Quantity.NET_DZ2, pass.dz2()));
      case DZ1 -> of(column(NetworkTex.D1, Quantity.NET_DZ1, pass.dz1()), new Sign("="),
          column(NetworkTex.DA1, Quantity.NET_DA1, pass.da1()), new Sign("\\odot"),
          unnamed("\\sigma'(z^{(1)})", pass.z1().map(network.activation()::derivative)));
      case DW1 -> of(matrix(NetworkTex.DW1, Quantity.NET_DW1, pass.dw1()), new Sign("="),
          column(NetworkTex.D1, Quantity.NET_DZ1, pass.dz1()), row("x^{\\top}", Quantity.NET_X, pass.x()));
      case DB1 -> of(column(NetworkTex.DB1, Quantity.NET_DB1, pass.db1()), new Sign("="),
          column(NetworkTex.D1, Quantity.NET_DZ1, pass.dz1()));
      case DX -> of(column(NetworkTex.DX, Quantity.NET_DX, pass.dx()), new Sign("="),
          turned("W^{(1)\\top}", Quantity.NET_W1, network.w1()), column(NetworkTex.D1, Quantity.NET_DZ1, pass.dz1()));
      case UPDATE -> of(second(network), new Sign("-\\,\\eta"), matrix(NetworkTex.DW2, Quantity.NET_DW2, pass.dw2()),
          first(network), new Sign("-\\,\\eta"), matrix(NetworkTex.DW1, Quantity.NET_DW1, pass.dw1()));
    };
  }

  public List<Array> arrays() {
    var arrays = new ArrayList<Array>();
    for (var part : parts) {
      if (part instanceof Array array) {
        arrays.add(array);
      }
    }
    return arrays;
  }

  private static MatrixEquation of(Part... parts) {
    return new MatrixEquation(List.of(parts));
  }

  private static Array first(TwoLayerNetwork network) {
    return new Array("W^{(1)}", Optional.of(Quantity.NET_W1), network.w1(), false, true);
  }

  private static Array second(TwoLayerNetwork network) {
    return new Array("W^{(2)}", Optional.of(Quantity.NET_W2), network.w2(), false, true);
  }

  private static Array matrix(String name, Quantity quantity, Mat values) {
    return new Array(name, Optional.of(quantity), values, false, false);
  }

  private static Array turned(String name, Quantity quantity, Mat values) {
    return new Array(name, Optional.of(quantity), values.transpose(), true, false);
  }

  private static Array column(String name, Quantity quantity, Vec values) {
    return new Array(name, Optional.of(quantity), Mat.ofColumn(values), false, false);
  }

  private static Array open(String name, Quantity quantity, Vec values) {
    return new Array(name, Optional.of(quantity), Mat.ofColumn(values), false, true);
  }

  private static Array row(String name, Quantity quantity, Vec values) {
    return new Array(name, Optional.of(quantity), Mat.ofColumn(values).transpose(), true, false);
  }

  private static Array unnamed(String name, Vec values) {
    return new Array(name, Optional.empty(), Mat.ofColumn(values), false, false);
  }
}
