package logitlab.export;

import java.awt.image.BufferedImage;

/** Pixels that were painted elsewhere, as a PNG. */
public final class Pixels {
  private Pixels() {}

  /** A PNG of {@code width · height} colours 0xAARRGGBB, row by row; the alpha is left out. */
  public static byte[] png(int width, int height, int[] colours) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, colours, 0, width);
    return PngWriter.encode(image);
  }
}
