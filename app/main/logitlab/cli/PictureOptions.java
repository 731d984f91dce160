package logitlab.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import logitlab.export.Canvas;
import logitlab.export.Exports;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.screen.Picture;
import logitlab.figure.screen.PictureStyle;
import logitlab.math.Decimals;
import logitlab.state.session.Theme;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The options that say what a picture is to be like, whatever it shows.
 *
 * @param size        the pixels that are asked for
 * @param scale       or so many for each of the layout
 * @param transparent without a ground
 * @param selectable  with words that can be selected, where the format has such
 */
record PictureOptions(Optional<Size> size, Optional<Integer> scale, PictureStyle style, boolean transparent,
    boolean selectable) {
  static final String SIZE = "--size";
  private static final String SCALE = "--scale";
  private static final String MARGIN = "--margin";
  private static final String CONTROLS = "--controls";
  private static final String NOTATION = "--notation";
  private static final String ATTRIBUTION = "--attribution";
  private static final String TRANSPARENT = "--transparent";
  private static final String SELECTABLE = "--selectable";
  private static final int SMALLEST = 16;
  private static final int LARGEST = 16_384;
  /** Beyond this a picture would not fit into the memory of a common machine. */
  private static final long MOST_MEGAPIXELS = 64;
  private static final int LARGEST_SCALE = 8;
  private static final Size DEFAULT = new Size(1920, 1080);

  static void addOptions(CommandSpec spec, Words words) {
    spec.addOption(Options.value(words, "cli.option.size", "WxH", SIZE).build())
        .addOption(Options.value(words, "cli.option.scale", "1..8", SCALE).build())
        .addOption(Options.value(words, "cli.option.margin", "PIXELS", MARGIN).build())
        .addOption(Options.flag(words, "cli.option.transparent", TRANSPARENT).build())
        .addOption(Options.flag(words, "cli.option.controls", CONTROLS).build())
        .addOption(Options.flag(words, "cli.option.notation", NOTATION).build())
        .addOption(Options.flag(words, "cli.option.attribution", ATTRIBUTION).build())
        .addOption(Options.flag(words, "cli.option.selectable", SELECTABLE).build());
  }

  /** What {@code spec} asks for; throws {@link Refusal} for what cannot be. */
  static PictureOptions of(CommandSpec spec) {
    var size = Options.given(spec, SIZE).map(PictureOptions::size);
    var scale = Options.given(spec, SCALE).map(given -> (int) Numbers.whole(SCALE, given, 1, LARGEST_SCALE));
    if (size.isPresent() && scale.isPresent()) {
      throw new Refusal(Message.of("cli.either", SIZE, SCALE));
    }
    var margin = Options.given(spec, MARGIN)
        .map(given -> (double) Numbers.whole(MARGIN, given, 0, (long) PictureStyle.LARGEST_MARGIN))
        .orElse(PictureStyle.MARGIN);
    var style = Options.isSet(spec, CONTROLS)
        ? PictureStyle.OPERATED
        : new PictureStyle(Use.PICTURE, margin, Options.isSet(spec, NOTATION), Options.isSet(spec, ATTRIBUTION));
    return new PictureOptions(size, scale, style, Options.isSet(spec, TRANSPARENT), Options.isSet(spec, SELECTABLE));
  }

  /** The page that a screen is laid out on. */
  Size page() {
    return scale.isPresent() ? Exports.PAGE : Exports.layout(size.orElse(DEFAULT));
  }

  /** What the picture is painted on: as large as asked for, in the picture's own shape. */
  Canvas canvas(Picture picture, Theme theme) {
    var pixels = scale.map(times -> picture.scaled(times)).orElseGet(() -> picture.fitted(size.orElse(DEFAULT)));
    if (pixels.width() > LARGEST || pixels.height() > LARGEST
        || pixels.width() * pixels.height() > MOST_MEGAPIXELS * 1_000_000) {
      throw new Refusal(Message.of("cli.scale", SCALE, String.valueOf(scale.orElse(1)),
          Math.round(pixels.width()) + "x" + Math.round(pixels.height()), String.valueOf(MOST_MEGAPIXELS)));
    }
    var canvas = new Canvas(theme, pixels);
    var grounded = transparent ? canvas.withoutGround() : canvas;
    return selectable ? grounded.withText() : grounded;
  }

  /** A width and a height in pixels, such as 1920x1080. */
  static Size size(String text) {
    var parts = text.strip().toLowerCase(Locale.ROOT).split("x", -1);
    var width = pixels(parts[0]);
    var height = parts.length == 2 ? pixels(parts[1]) : OptionalLong.empty();
    if (width.isEmpty() || height.isEmpty()
        || width.getAsLong() * height.getAsLong() > MOST_MEGAPIXELS * 1_000_000) {
      throw new Refusal(Message.of("cli.size", SIZE, Message.foreign(text), String.valueOf(SMALLEST),
          String.valueOf(LARGEST), String.valueOf(MOST_MEGAPIXELS)));
    }
    return new Size(width.getAsLong(), height.getAsLong());
  }

  private static OptionalLong pixels(String text) {
    return Decimals.whole(text, SMALLEST, LARGEST);
  }
}
