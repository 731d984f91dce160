package logitlab.export;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What is left behind where a picture is no longer what it was: both, and where they differ. */
final class GoldenDifference {
  /** Where pixels differ; all else is pale. */
  static final int DIFFERENT = 0xD0006F;
  private static final double PALE = 0.3;

  private GoldenDifference() {}

  /** Writes NAME.new.svg, NAME.old.svg and NAME.difference.png, the last two if there was a picture before; says in words where they are. */
  static String write(Path folder, Path golden, byte[] now) throws IOException {
    Files.createDirectories(folder);
    var name = golden.getFileName().toString().replaceAll("\\.svg$", "");
    var made = folder.resolve(name + ".new.svg");
    Files.write(made, now);
    if (!Files.exists(golden)) {
      return "None is kept yet; look at " + made;
    }
    var before = folder.resolve(name + ".old.svg");
    Files.copy(golden, before, StandardCopyOption.REPLACE_EXISTING);
    var difference = folder.resolve(name + ".difference.png");
    Files.write(difference, PngWriter.encode(between(picture(Files.readAllBytes(golden)), picture(now))));
    return "Look at " + made + ", " + before + " and " + difference;
  }

  private static BufferedImage picture(byte[] svg) {
    return SvgPicture.paint(new String(svg, StandardCharsets.UTF_8));
  }

  /** The new picture, pale, with what differs in one strong colour; what only one of them has differs too. */
  static BufferedImage between(BufferedImage old, BufferedImage made) {
    var width = Math.max(old.getWidth(), made.getWidth());
    var height = Math.max(old.getHeight(), made.getHeight());
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var both = x < Math.min(old.getWidth(), made.getWidth()) && y < Math.min(old.getHeight(), made.getHeight());
        image.setRGB(x, y, both && old.getRGB(x, y) == made.getRGB(x, y) ? pale(made.getRGB(x, y)) : DIFFERENT);
      }
    }
    return image;
  }

  private static int pale(int rgb) {
    var colour = new Color(rgb);
    return new Color(paler(colour.getRed()), paler(colour.getGreen()), paler(colour.getBlue())).getRGB();
  }

  private static int paler(int channel) {
    return (int) Math.round(255 - PALE * (255 - channel));
  }
}
