package logitlab.typeset;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A filled shape bounded by lines and curves, y down, wound non-zero. It owns its numbers, never changes, and two outlines with the
 * same commands and coordinates are equal.
 */
public final class Outline {
  static final byte MOVE = 0;
  static final byte LINE = 1;
  static final byte QUAD = 2;
  static final byte CUBIC = 3;
  static final byte CLOSE = 4;
  /** Coordinates that each command takes. */
  private static final int[] TAKES = {2, 2, 4, 6, 0};

  private static final Outline NOTHING = new Outline(new byte[0], new double[0]);

  private final byte[] commands;
  private final double[] at;
  private final Box bounds;
  private final int hash;

  /** Takes the arrays over: whoever calls keeps no hold of them. */
  private Outline(byte[] commands, double[] at) {
    this.commands = commands;
    this.at = at;
    var extent = new Extent();
    feed(0, 0, 1, new Cubics(extent));
    this.bounds = extent.box();
    this.hash = 31 * Arrays.hashCode(commands) + Arrays.hashCode(at);
  }

  /** The outline without ink. */
  public static Outline nothing() {
    return NOTHING;
  }

  /** A filled rectangle. */
  public static Outline rectangle(Box box) {
    var pen = new Pen();
    pen.move(box.left(), box.top());
    pen.line(box.right(), box.top());
    pen.line(box.right(), box.bottom());
    pen.line(box.left(), box.bottom());
    pen.close();
    return pen.outline();
  }

  /** All outlines as one, in their order. */
  public static Outline merge(List<Outline> outlines) {
    var pen = new Pen();
    outlines.forEach(outline -> outline.forEach(pen));
    return pen.outline();
  }

  public boolean isEmpty() {
    return commands.length == 0;
  }

  /** The smallest box round the ink; an empty outline has a box without area at the origin. */
  public Box bounds() {
    return bounds;
  }

  /** Hands every command to the sink. */
  public void forEach(Sink sink) {
    feed(0, 0, 1, sink);
  }

  /** Hands every command to the sink, scaled by {@code scale} about the origin and then moved by (x, y). */
  public void forEach(double x, double y, double scale, Sink sink) {
    feed(x, y, scale, sink);
  }

  /** This outline scaled about the origin by a positive factor, then moved by (x, y). */
  public Outline placed(double x, double y, double scale) {
    var moved = new double[at.length];
    for (var i = 0; i < at.length; i += 2) {
      moved[i] = x + scale * at[i];
      moved[i + 1] = y + scale * at[i + 1];
    }
    return new Outline(commands, moved);
  }

  /**
   * The value of an SVG path's {@code d} for this outline scaled and then moved, with coordinates rounded to 0.01: the same bytes on every
   * machine.
   */
  public String svgPath(double x, double y, double scale) {
    var path = new SvgPath();
    feed(x, y, scale, path);
    return path.toString();
  }

  private void feed(double x, double y, double scale, Sink sink) {
    var i = 0;
    for (var command : commands) {
      switch (command) {
        case MOVE -> sink.move(x + scale * at[i], y + scale * at[i + 1]);
        case LINE -> sink.line(x + scale * at[i], y + scale * at[i + 1]);
        case QUAD -> sink.quad(x + scale * at[i], y + scale * at[i + 1], x + scale * at[i + 2], y + scale * at[i + 3]);
        case CUBIC -> sink.cubic(x + scale * at[i], y + scale * at[i + 1], x + scale * at[i + 2], y + scale * at[i + 3],
            x + scale * at[i + 4], y + scale * at[i + 5]);
        case CLOSE -> sink.close();
        default -> throw new IllegalStateException("command " + command);
      }
      i += TAKES[command];
    }
  }

  /** Writes what {@link #read} reads. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(commands.length);
    out.write(commands);
    out.writeInt(at.length);
    for (var coordinate : at) {
      out.writeDouble(coordinate);
    }
  }

  /** An outline that was written; throws {@link IOException} where it ends early. */
  static Outline read(DataInputStream in) throws IOException {
    var commands = new byte[in.readInt()];
    in.readFully(commands);
    var at = new double[in.readInt()];
    for (var i = 0; i < at.length; i++) {
      at[i] = in.readDouble();
    }
    return commands.length == 0 ? NOTHING : new Outline(commands, at);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outline that && hash == that.hash && Arrays.equals(commands, that.commands)
        && Arrays.equals(at, that.at);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Outline[" + commands.length + " commands in " + bounds + "]";
  }

  /** Draws a new outline. Every contour starts with a move and every coordinate is finite. */
  public static final class Pen implements Sink {
    private byte[] commands = new byte[16];
    private double[] at = new double[64];
    private int length;
    private int used;

    /** What was drawn so far. */
    public Outline outline() {
      return length == 0 ? NOTHING : new Outline(Arrays.copyOf(commands, length), Arrays.copyOf(at, used));
    }

    @Override
    public void move(double x, double y) {
      add(MOVE, x, y);
    }

    @Override
    public void line(double x, double y) {
      add(LINE, x, y);
    }

    @Override
    public void quad(double cx, double cy, double x, double y) {
      add(QUAD, cx, cy, x, y);
    }

    @Override
    public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
      add(CUBIC, c1x, c1y, c2x, c2y, x, y);
    }

    @Override
    public void close() {
      add(CLOSE);
    }

    private void add(byte command, double... coordinates) {
      if (length == 0 && command != MOVE) {
        throw new IllegalStateException("an outline starts with a move");
      }
      if (length == commands.length) {
        commands = Arrays.copyOf(commands, 2 * length);
      }
      if (used + coordinates.length > at.length) {
        at = Arrays.copyOf(at, 2 * at.length);
      }
      commands[length++] = command;
      for (var coordinate : coordinates) {
        if (!Double.isFinite(coordinate)) {
          throw new IllegalArgumentException("an outline's coordinate is " + coordinate);
        }
        at[used++] = coordinate + 0.0; // −0.0 becomes 0.0: equal outlines have equal numbers
      }
    }
  }
}
