package logitlab.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.state.AppState;

/** Turns a moment of a chart into the bytes of a file. */
public final class Exports {
  /** The page that layouts are made for; other sizes of the file scale it. */
  public static final Size PAGE = new Size(1280, 720);

  /** The kinds of file, by the end of the name. */
  public enum Format {
    PNG, SVG;

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

  /**
   * The chart at the moment {@code state}, in the state's theme: laid out at 1280 × 720, or with one of these two where the aspect differs,
   * and scaled to {@code pixels}. Larger text leaves a smaller page, if the chart has room on it.
   */
  public static byte[] bytes(Chart chart, AppState state, Size pixels, Format format) {
    var figure = figure(chart, state, pixels);
    var palette = Palette.of(state.session().theme());
    return switch (format) {
      case PNG -> PngWriter.write(figure, palette, pixels);
      case SVG -> SvgWriter.write(figure, palette, pixels).getBytes(StandardCharsets.UTF_8);
    };
  }

  /** The state without what was computed aside of a training, which may be a moment old. */
  private static AppState exact(AppState state) {
    return state.with(state.session().withLearning(state.session().learning().forgotten()));
  }

  /** The chart at this moment on the page that {@link #bytes} lays out. */
  static Figure figure(Chart chart, AppState state, Size pixels) {
    var page = layout(pixels);
    var text = Math.clamp(state.session().textSize(), chart.leastText(), chart.largestText(state, page));
    var use = Use.DESK;
    return chart.draw(Frame.of(exact(state), new Size(page.width() / text, page.height() / text), use)).used(use);
  }

  /** The page to lay out on: the same aspect as {@code pixels}, at least 1280 wide and at least 720 high. */
  public static Size layout(Size pixels) {
    var scale = Math.min(pixels.width() / PAGE.width(), pixels.height() / PAGE.height());
    return new Size(pixels.width() / scale, pixels.height() / scale);
  }
}
