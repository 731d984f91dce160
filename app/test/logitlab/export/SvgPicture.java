package logitlab.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.regex.Pattern;

/** Paints the SVG that the program writes, and no other: rectangles and paths with absolute coordinates, in its viewBox. */
final class SvgPicture {
  private static final Pattern ELEMENT = Pattern.compile("<(rect|path) ([^>]*)/>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
  private static final Pattern VIEW = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
  private static final Pattern COMMAND = Pattern.compile("([MLQCZ])([^MLQCZ]*)");

  private final Graphics2D graphics;
  private final double width;
  private final double height;

  private SvgPicture(Graphics2D graphics, double width, double height) {
    this.graphics = graphics;
    this.width = width;
    this.height = height;
  }

  /** One pixel for each unit of the viewBox. */
  static BufferedImage paint(String svg) {
    var view = VIEW.matcher(svg);
    if (!view.find()) {
      throw new IllegalArgumentException("no viewBox");
    }
    var width = Double.parseDouble(view.group(1));
    var height = Double.parseDouble(view.group(2));
    var image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    var picture = new SvgPicture(graphics, width, height);
    ELEMENT.matcher(svg).results().forEach(element -> picture.element(element.group(1), element.group(2)));
    graphics.dispose();
    return image;
  }

  private void element(String name, String text) {
    var opacity = Float.parseFloat(attribute(text, "opacity", "1"));
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity));
    var shape = name.equals("rect") ? rectangle(text) : path(attribute(text, "d", ""));
    var fill = attribute(text, "fill", "none");
    if (!fill.equals("none")) {
      graphics.setColor(Color.decode(fill));
      graphics.fill(shape);
    }
    var stroke = attribute(text, "stroke", "none");
    if (!stroke.equals("none")) {
      graphics.setColor(Color.decode(stroke));
      graphics.setStroke(new BasicStroke(Float.parseFloat(attribute(text, "stroke-width", "1")), BasicStroke.CAP_BUTT,
          BasicStroke.JOIN_ROUND));
      graphics.draw(shape);
    }
  }

  private Shape rectangle(String text) {
    var radius = Double.parseDouble(attribute(text, "rx", "0"));
    return new RoundRectangle2D.Double(length(text, "x", 0), length(text, "y", 0), length(text, "width", width),
        length(text, "height", height), 2 * radius, 2 * radius);
  }

  private static double length(String text, String name, double whole) {
    var value = attribute(text, name, "0");
    return value.equals("100%") ? whole : Double.parseDouble(value);
  }

  private static Shape path(String commands) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    COMMAND.matcher(commands).results().forEach(command -> {
      var at = NUMBER.matcher(command.group(2))
          .results()
          .mapToDouble(number -> Double.parseDouble(number.group()))
          .toArray();
      switch (command.group(1)) {
        case "M" -> path.moveTo(at[0], at[1]);
        case "L" -> path.lineTo(at[0], at[1]);
        case "Q" -> path.quadTo(at[0], at[1], at[2], at[3]);
        case "C" -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> path.closePath();
      }
    });
    return path;
  }

  private static String attribute(String text, String name, String otherwise) {
    return ATTRIBUTE.matcher(text)
        .results()
        .filter(attribute -> attribute.group(1).equals(name))
        .map(attribute -> attribute.group(2))
        .findFirst()
        .orElse(otherwise);
  }
}
