package logitlab.figure.network;

import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.draw.NetworkEdge;
import logitlab.figure.draw.NetworkStroke;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.equation.NetworkFocus;
import logitlab.figure.equation.NetworkMoment;
import logitlab.math.Mat;
import logitlab.motion.Stage;

/**
 * The connections: all of them quietly, as thick as their weights, negative ones dashed; on top, in the layer that works now, colour that
 * spreads in the direction of the flow, strongest on the focused path.
 */
record NetworkEdges(Frame frame, NetworkLayout layout, NetworkMoment moment, NetworkFocus focus) {
  private static final double THINNEST = 1;
  private static final double THICKEST = 4;
  private static final double FLOW_THINNEST = 1.8;
  private static final double FLOW_THICKEST = 6;
  /** How visible the flow beside the focused path is. */
  private static final double OTHERS = 0.6;
  /** How visible the signs of the weights are before the journey. */
  private static final double GLANCE = 0.75;

  void draw(Sheet sheet) {
    var network = frame.document().network().network();
    still(sheet, "w1", Quantity.NET_W1, network.w1(), layout::first, false);
    still(sheet, "w2", Quantity.NET_W2, network.w2(), layout::second, false);
    if (moment.glance() > 0) {
      var colours = new Sheet();
      still(colours, "w1", Quantity.NET_W1, network.w1(), layout::first, true);
      still(colours, "w2", Quantity.NET_W2, network.w2(), layout::second, true);
      sheet.add(new Mark.Group("glance", colours.marks(), 0, 0, GLANCE * moment.glance()));
    }
    if (NetworkPaths.shown(frame)) {
      new NetworkPaths(frame, layout).draw(sheet);
    } else {
      spreading(sheet);
    }
  }

  private interface Place {
    NetworkEdge edge(int row, int column);
  }

  private static void still(Sheet sheet, String key, Quantity quantity, Mat weights, Place place, boolean coloured) {
    var largest = largest(weights, (row, column) -> weights.get(row, column));
    for (var row = 0; row < weights.rows(); row++) {
      for (var column = 0; column < weights.columns(); column++) {
        var weight = weights.get(row, column);
        var thickness = THINNEST + (THICKEST - THINNEST) * share(weight, largest);
        NetworkStroke.line(sheet, key + "." + row + "." + column, Set.of(Term.of(quantity, row, column)),
            new Stroke(coloured ? sign(weight) : Role.HAIRLINE, thickness), place.edge(row, column), weight < 0);
      }
    }
  }

  private void spreading(Sheet sheet) {
    var network = frame.document().network().network();
    var pass = frame.pass();
    switch (moment.stage()) {
      case Z1 -> spread(sheet, network.w1(), (i, j) -> network.w1().get(i, j), Quantity.NET_W1, layout::first);
      case Z2 -> spread(sheet, network.w2(), (k, j) -> network.w2().get(k, j), Quantity.NET_W2, layout::second);
      case DW2 -> spread(sheet, network.w2(), (k, j) -> pass.dw2().get(k, j), Quantity.NET_DW2, layout::second);
      case DA1 -> spread(sheet, network.w2(), (k, j) -> network.w2().get(k, j) * pass.dz2().get(k), Quantity.NET_W2,
          layout::second);
      case DW1 -> spread(sheet, network.w1(), (i, j) -> pass.dw1().get(i, j), Quantity.NET_DW1, layout::first);
      case DX -> spread(sheet, network.w1(), (i, j) -> network.w1().get(i, j) * pass.dz1().get(i), Quantity.NET_W1,
          layout::first);
      case UPDATE -> {
        // As in every stage an edge shows its weight, here the one that is about to change; its label says into what.
        spread(sheet, network.w2(), (k, j) -> network.w2().get(k, j), Quantity.NET_W2, layout::second);
        spread(sheet, network.w1(), (i, j) -> network.w1().get(i, j), Quantity.NET_W1, layout::first);
      }
      case X, A1, P, LOSS, DZ2, DB2, DZ1, DB1 -> {
        // Nothing runs along edges.
      }
    }
  }

  private void spread(Sheet sheet, Mat shape, ToDoubleBiFunction<Integer, Integer> carried, Quantity quantity,
      Place place) {
    if (moment.flow() == 0) {
      return;
    }
    var others = new Sheet();
    var path = new Sheet();
    var largest = largest(shape,
        (row, column) -> focused(quantity, row, column) ? carried.applyAsDouble(row, column) : 0);
    for (var row = 0; row < shape.rows(); row++) {
      for (var column = 0; column < shape.columns(); column++) {
        var edge = place.edge(row, column);
        var part = (moment.stage().backward() ? edge.reversed() : edge).until(moment.flow());
        var key = row + "." + column;
        var terms = Set.of(Term.of(quantity, row, column));
        if (focused(quantity, row, column)) {
          var value = carried.applyAsDouble(row, column);
          var thickness = FLOW_THINNEST + (FLOW_THICKEST - FLOW_THINNEST) * share(value, largest);
          NetworkStroke.line(path, key, terms, new Stroke(role(value), thickness), part, value < 0);
          if (moment.stage() != Stage.UPDATE) {
            NetworkStroke.arrow(path, key + ".head", new Stroke(role(value), thickness), part);
          }
        } else {
          others.line(key, terms, new Stroke(Role.EDGE, 1), new Segment(part.x1(), part.y1(), part.x2(), part.y2()));
        }
      }
    }
    var layer = quantity == Quantity.NET_W1 || quantity == Quantity.NET_DW1 ? "1" : "2";
    sheet.add(new Mark.Group("flow.others." + layer, others.marks(), 0, 0, OTHERS));
    sheet.add(new Mark.Group("flow.path." + layer, path.marks(), 0, 0, 1));
  }

  private Role role(double value) {
    return moment.stage().backward() ? NetworkStroke.gradient(value) : sign(value);
  }

  private static Role sign(double weight) {
    return weight < 0 ? Role.NEGATIVE : Role.POSITIVE;
  }

  /** Whether the edge into {@code row} from {@code column} is on the path of numbers in this stage. */
  private boolean focused(Quantity quantity, int row, int column) {
    return switch (moment.stage()) {
      case Z1, DW1 -> row == focus.hidden();
      case Z2, DW2 -> row == focus.category();
      case DA1 -> column == focus.hidden();
      case DX -> column == focus.input();
      case UPDATE -> row == (quantity == Quantity.NET_W1 ? focus.hidden() : focus.category());
      case X, A1, P, LOSS, DZ2, DB2, DZ1, DB1 -> false;
    };
  }

  private static double largest(Mat shape, ToDoubleBiFunction<Integer, Integer> value) {
    var largest = 0.0;
    for (var row = 0; row < shape.rows(); row++) {
      for (var column = 0; column < shape.columns(); column++) {
        largest = Math.max(largest, Math.abs(value.applyAsDouble(row, column)));
      }
    }
    return largest;
  }

  private static double share(double value, double largest) {
    return largest == 0 ? 0 : Math.abs(value) / largest;
  }
}
