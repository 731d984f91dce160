package logitlab.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.typeset.Outline;
import logitlab.typeset.Sink;
import logitlab.typeset.Texts;

/** A figure painted pixel by pixel. */
public final class PngWriter {
  private PngWriter() {}

  static byte[] write(Figure figure, Canvas canvas) {
    var png = encode(paint(figure, canvas));
    return canvas.document().map(document -> Carrying.inPng(png, document)).orElse(png);
  }

  /** The pixels as a file. */
  public static byte[] encode(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    // ImageIO by itself would write into a temporary file first.
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The pixels themselves. */
  public static BufferedImage paint(Figure figure, Canvas canvas) {
    var pixels = canvas.pixels();
    var palette = canvas.palette();
    var image = new BufferedImage((int) pixels.width(), (int) pixels.height(),
        canvas.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    if (!canvas.transparent()) {
      graphics.setColor(new Color(palette.rgb(canvas.ground())));
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    }
    var scale = canvas.scale(figure.size());
    graphics.scale(scale, scale);
    Flat.of(figure.printed()).forEach(flat -> paint(flat, palette, graphics));
    graphics.dispose();
    return image;
  }

  private static void paint(Flat flat, Palette palette, Graphics2D graphics) {
    var dx = flat.dx();
    var dy = flat.dy();
    var ink = new Ink(graphics, palette, flat.opacity());
    switch (flat.mark()) {
      case Mark.Line line -> ink.draw(new Line2D.Double(line.x1() + dx, line.y1() + dy, line.x2() + dx, line.y2() + dy),
          line.role(), line.thickness());
      case Mark.Box box -> {
        var shape = rounded(box.area().moved(dx, dy), box.radius());
        ink.fill(shape, box.fill());
        ink.draw(shape, box.border(), box.thickness());
      }
      case Mark.Path path -> {
        var shape = shape(path.outline(), path.x() + dx, path.y() + dy, path.scale());
        if (path.thickness() > 0) {
          ink.draw(shape, path.role(), path.thickness());
        } else {
          ink.fill(shape, path.role());
        }
      }
      case Mark.Text text -> ink.fill(shape(Texts.typeset(text.text(), text.face(), text.size()).outline(),
          text.x() + dx, text.baseline() + dy, 1), text.role());
      case Mark.Group _ -> throw new IllegalStateException("a leaf is no group");
    }
  }

  private record Ink(Graphics2D graphics, Palette palette, double opacity) {
    void fill(Shape shape, Role role) {
      if (role != Role.NONE) {
        graphics.setColor(colour(role));
        graphics.fill(shape);
      }
    }

    void draw(Shape shape, Role role, double thickness) {
      if (role != Role.NONE) {
        graphics.setColor(colour(role));
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
      }
    }

    private Color colour(Role role) {
      return new Color((int) Math.round(255 * opacity) << 24 | palette.rgb(role), true);
    }
  }

  private static Shape rounded(Rect area, double radius) {
    return new RoundRectangle2D.Double(area.x(), area.y(), area.width(), area.height(), 2 * radius, 2 * radius);
  }

  private static Shape shape(Outline outline, double x, double y, double scale) {
    var shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    outline.forEach(x, y, scale, new Sink() {
      @Override
      public void move(double toX, double toY) {
        shape.moveTo(toX, toY);
      }

      @Override
      public void line(double toX, double toY) {
        shape.lineTo(toX, toY);
      }

      @Override
      public void quad(double cx, double cy, double toX, double toY) {
        shape.quadTo(cx, cy, toX, toY);
      }

      @Override
      public void cubic(double c1x, double c1y, double c2x, double c2y, double toX, double toY) {
        shape.curveTo(c1x, c1y, c2x, c2y, toX, toY);
      }

      @Override
      public void close() {
        shape.closePath();
      }
    });
    return shape;
  }
}
