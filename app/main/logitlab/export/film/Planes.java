package logitlab.export.film;

import java.awt.image.BufferedImage;
import org.jcodec.common.model.Picture;

/** Pixels as luma and chroma of ITU-R BT.709, limited range, with one value of chroma for four pixels. */
final class Planes {
  private static final double RED = 0.2126;
  private static final double GREEN = 0.7152;
  private static final double BLUE = 0.0722;
  /** Fixed point, so that a film takes less time. */
  private static final int ONE = 1 << 16;
  private static final int HALF = ONE / 2;
  private static final int LUMA_RED = fixed(RED * 219 / 255);
  private static final int LUMA_GREEN = fixed(GREEN * 219 / 255);
  private static final int LUMA_BLUE = fixed(BLUE * 219 / 255);
  /** Of the differences of blue and red from the luma, by their ranges; of the sum of four pixels. */
  private static final double CB = 224 / 255.0 / (2 * (1 - BLUE)) / 4;
  private static final double CR = 224 / 255.0 / (2 * (1 - RED)) / 4;
  private static final int CB_RED = fixed(-RED * CB);
  private static final int CB_GREEN = fixed(-GREEN * CB);
  private static final int CB_BLUE = fixed((1 - BLUE) * CB);
  private static final int CR_RED = fixed((1 - RED) * CR);
  private static final int CR_GREEN = fixed(-GREEN * CR);
  private static final int CR_BLUE = fixed(-BLUE * CR);

  private Planes() {}

  private static int fixed(double value) {
    return (int) Math.round(value * ONE);
  }

  /** The image's colours into the planes of a picture of its size, which is even; samples are kept less 128. */
  static void fill(Picture planes, BufferedImage image) {
    var width = image.getWidth();
    var height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var luma = planes.getPlaneData(0);
    var blue = planes.getPlaneData(1);
    var red = planes.getPlaneData(2);
    var chroma = 0;
    for (var y = 0; y < height; y += 2) {
      for (var x = 0; x < width; x += 2) {
        var r = 0;
        var g = 0;
        var b = 0;
        for (var n = 0; n < 4; n++) {
          var at = (y + (n >> 1)) * width + x + (n & 1);
          var red8 = (pixels[at] >> 16) & 0xFF;
          var green8 = (pixels[at] >> 8) & 0xFF;
          var blue8 = pixels[at] & 0xFF;
          r += red8;
          g += green8;
          b += blue8;
          luma[at] = (byte) (rounded(LUMA_RED * red8 + LUMA_GREEN * green8 + LUMA_BLUE * blue8) + 16 - 128);
        }
        blue[chroma] = (byte) rounded(CB_RED * r + CB_GREEN * g + CB_BLUE * b);
        red[chroma] = (byte) rounded(CR_RED * r + CR_GREEN * g + CR_BLUE * b);
        chroma++;
      }
    }
  }

  private static int rounded(int fixed) {
    return (fixed + HALF) >> 16;
  }
}
