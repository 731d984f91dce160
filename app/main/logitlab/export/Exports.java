package logitlab.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.figure.Size;
import logitlab.figure.screen.Picture;

/** Turns a picture into the bytes of a file. */
public final class Exports {
  /** The page that layouts are made for; other sizes of the file scale it. */
  public static final Size PAGE = new Size(1280, 720);

  /** The kinds of file, by the end of the name. */
  public enum Format {
    PNG, SVG, PDF;

    /** The format that a file name asks for by what stands after its last point. */
    public static Optional<Format> ofName(String fileName) {
      var end = fileName.substring(Math.max(0, fileName.lastIndexOf('.')));
      return Stream.of(values()).filter(format -> end.equalsIgnoreCase("." + format.extension())).findFirst();
    }

    public String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Exports() {}

  /** The picture as a file. */
  public static byte[] bytes(Picture picture, Canvas canvas, Format format) {
    var figure = picture.figure();
    var painted = canvas.transparent() ? canvas : canvas.on(picture.ground());
    return switch (format) {
      case PNG -> PngWriter.write(figure, painted);
      case SVG -> SvgWriter.write(figure, painted).getBytes(StandardCharsets.UTF_8);
      case PDF -> PdfFile.write(figure, painted);
    };
  }

  /** The page to lay out on: the same aspect as {@code pixels}, at least 1280 wide and at least 720 high. */
  public static Size layout(Size pixels) {
    var scale = Math.min(pixels.width() / PAGE.width(), pixels.height() / PAGE.height());
    return new Size(pixels.width() / scale, pixels.height() / scale);
  }
}
