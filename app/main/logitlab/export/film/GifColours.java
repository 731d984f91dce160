package logitlab.export.film;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.export.Palette;
import logitlab.figure.Role;
import logitlab.state.session.Theme;

/**
 * 256 colours for a whole film: those that it shows most, at 5 bits for each of red, green and blue, and the theme's own exactly as they are. A chart has
 * few colours, and the mixtures at the edges of its shapes.
 */
final class GifColours {
  private static final int BITS = 5;
  private static final int MOST = 256;

  private final IndexColorModel model;
  /** The nearest colour, by 15 bits of a colour. */
  private final byte[] nearest = new byte[1 << (3 * BITS)];

  private GifColours(int[] colours) {
    var red = new byte[MOST];
    var green = new byte[MOST];
    var blue = new byte[MOST];
    for (var n = 0; n < colours.length; n++) {
      red[n] = (byte) (colours[n] >> 16);
      green[n] = (byte) (colours[n] >> 8);
      blue[n] = (byte) colours[n];
    }
    model = new IndexColorModel(8, MOST, red, green, blue);
    for (var cell = 0; cell < nearest.length; cell++) {
      nearest[cell] = (byte) nearest(colours, middle(cell));
    }
    for (var n = colours.length - 1; n >= 0; n--) {
      nearest[cell(colours[n])] = (byte) n;
    }
  }

  static GifColours of(List<BufferedImage> samples, Theme theme) {
    var count = new int[1 << (3 * BITS)];
    var sums = new long[3][count.length];
    for (var image : samples) {
      for (var colour : pixels(image)) {
        var cell = cell(colour);
        count[cell]++;
        for (var n = 0; n < 3; n++) {
          sums[n][cell] += (colour >> (16 - 8 * n)) & 0xFF;
        }
      }
    }
    var palette = Palette.of(theme);
    var own = new int[count.length];
    Stream.of(Role.values())
        .filter(role -> role != Role.NONE)
        .map(palette::rgb)
        .forEach(colour -> own[cell(colour)] = 0xFF000000 | colour);
    return new GifColours(IntStream.range(0, count.length)
        .filter(cell -> count[cell] > 0)
        .boxed()
        .sorted((one, other) -> count[other] - count[one])
        .limit(MOST)
        .mapToInt(cell -> own[cell] != 0 ? own[cell] : mean(sums, count, cell))
        .toArray());
  }

  private static int mean(long[][] sums, int[] count, int cell) {
    return ((int) (sums[0][cell] / count[cell]) << 16) | ((int) (sums[1][cell] / count[cell]) << 8)
        | (int) (sums[2][cell] / count[cell]);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static int cell(int colour) {
    return ((colour >> 9) & 0x7C00) | ((colour >> 6) & 0x3E0) | ((colour >> 3) & 0x1F);
  }

  private static int middle(int cell) {
    return ((cell & 0x7C00) << 9) | ((cell & 0x3E0) << 6) | ((cell & 0x1F) << 3) | 0x040404;
  }

  private static int nearest(int[] colours, int wanted) {
    var best = 0;
    var least = Integer.MAX_VALUE;
    for (var n = 0; n < colours.length; n++) {
      var red = ((colours[n] >> 16) & 0xFF) - ((wanted >> 16) & 0xFF);
      var green = ((colours[n] >> 8) & 0xFF) - ((wanted >> 8) & 0xFF);
      var blue = (colours[n] & 0xFF) - (wanted & 0xFF);
      // Eyes tell greens apart best.
      var far = 2 * red * red + 4 * green * green + 3 * blue * blue;
      if (far < least) {
        least = far;
        best = n;
      }
    }
    return best;
  }

  /** The image in these colours. */
  BufferedImage reduced(BufferedImage image) {
    var reduced = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    var out = cells(reduced);
    var in = pixels(image);
    for (var n = 0; n < in.length; n++) {
      out[n] = nearest[cell(in[n])];
    }
    return reduced;
  }

  /** Which colour each pixel of a reduced image has, row by row. */
  static byte[] cells(BufferedImage reduced) {
    return ((DataBufferByte) reduced.getRaster().getDataBuffer()).getData();
  }
}
