package logitlab.export.film;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Node;

/** An animated GIF: of each frame what has changed since the one before. */
final class GifReel implements Reel {
  private static final int HUNDREDTHS = 100;
  /** The longest that one frame can stand, in hundredths of a second. */
  private static final int LONGEST = 65_535;

  private final GifColours colours;
  private final int rate;
  private final boolean loop;
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream out;
  private Optional<BufferedImage> last = Optional.empty();
  private Optional<Rectangle> changed = Optional.empty();
  private long begun;
  private long frames;

  /** Writes to the channel, which stays open. */
  GifReel(FileChannel channel, GifColours colours, int rate, boolean loop) throws IOException {
    this.colours = colours;
    this.rate = rate;
    this.loop = loop;
    out = new MemoryCacheImageOutputStream(Channels.newOutputStream(channel));
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  /** A frame is written when it is known how long it stands: until something else is seen. */
  @Override
  public void add(BufferedImage image, int more) throws IOException {
    var reduced = colours.reduced(image);
    var area = last.map(before -> difference(before, reduced))
        .orElseGet(() -> new Rectangle(reduced.getWidth(), reduced.getHeight()));
    if (!area.isEmpty()) {
      writeLast();
      last = Optional.of(reduced);
      changed = Optional.of(area);
    }
    frames += more;
  }

  @Override
  public void finish() throws IOException {
    writeLast();
    writer.endWriteSequence();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    writer.dispose();
  }

  private void writeLast() throws IOException {
    if (last.isEmpty() || changed.isEmpty()) {
      return;
    }
    // What is rounded off one frame is given to the next: in the long run a film neither lags nor hurries.
    var now = Math.round(HUNDREDTHS * frames / (double) rate);
    var delay = Math.min(LONGEST, now - begun);
    var area = changed.get();
    var part = part(last.get(), area);
    var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(part), null);
    describe(metadata, area, delay, begun == 0 && loop);
    writer.writeToSequence(new IIOImage(part, null, metadata), null);
    out.flush();
    begun = now;
  }

  private static BufferedImage part(BufferedImage image, Rectangle area) {
    var part = new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_INDEXED,
        (IndexColorModel) image.getColorModel());
    var from = GifColours.cells(image);
    var to = GifColours.cells(part);
    for (var row = 0; row < area.height; row++) {
      System.arraycopy(from, (area.y + row) * image.getWidth() + area.x, to, row * area.width, area.width);
    }
    return part;
  }

  /** The smallest rectangle in which two images differ; an empty one where they are the same. */
  private static Rectangle difference(BufferedImage one, BufferedImage other) {
    var width = one.getWidth();
    var before = GifColours.cells(one);
    var after = GifColours.cells(other);
    var area = new Rectangle(-1, -1);
    for (var y = 0; y < one.getHeight(); y++) {
      var from = y * width;
      var first = Arrays.mismatch(before, from, from + width, after, from, from + width);
      if (first >= 0) {
        var end = width - 1;
        while (before[from + end] == after[from + end]) {
          end--;
        }
        var row = new Rectangle(first, y, end - first + 1, 1);
        area = area.width < 0 ? row : area.union(row);
      }
    }
    return area;
  }

  private static void describe(IIOMetadata metadata, Rectangle area, long delay, boolean loops) throws IOException {
    var root = metadata.getAsTree(metadata.getNativeMetadataFormatName());
    set(child(root, "GraphicControlExtension"), Map.of("disposalMethod", "doNotDispose", "userInputFlag", "FALSE",
        "transparentColorFlag", "FALSE", "delayTime", String.valueOf(delay), "transparentColorIndex", "0"));
    set(child(root, "ImageDescriptor"), Map.of("imageLeftPosition", String.valueOf(area.x), "imageTopPosition",
        String.valueOf(area.y), "imageWidth", String.valueOf(area.width), "imageHeight", String.valueOf(area.height),
        "interlaceFlag", "FALSE"));
    if (loops) {
      var forever = new IIOMetadataNode("ApplicationExtension");
      set(forever, Map.of("applicationID", "NETSCAPE", "authenticationCode", "2.0"));
      forever.setUserObject(new byte[]{1, 0, 0});
      child(root, "ApplicationExtensions").appendChild(forever);
    }
    metadata.setFromTree(metadata.getNativeMetadataFormatName(), root);
  }

  private static void set(IIOMetadataNode node, Map<String, String> attributes) {
    attributes.forEach(node::setAttribute);
  }

  private static IIOMetadataNode child(Node root, String name) {
    var children = root.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(node -> node.getNodeName().equals(name))
        .map(IIOMetadataNode.class::cast)
        .findFirst()
        .orElseGet(() -> {
          var made = new IIOMetadataNode(name);
          root.appendChild(made);
          return made;
        });
  }
}
