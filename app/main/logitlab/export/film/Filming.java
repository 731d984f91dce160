package logitlab.export.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import logitlab.export.Canvas;
import logitlab.export.PngWriter;
import logitlab.figure.Figure;
import logitlab.figure.Mark;
import logitlab.figure.Size;
import logitlab.figure.screen.Picture;
import logitlab.state.file.AtomicFile;

/**
 * Writes films. Frames are painted a few ahead, beside the one that is being written, so that memory stays the same however long a film is; a moment
 * that is held is painted and written once.
 */
public final class Filming {
  /** How the name of a frame ends. */
  public static final String FRAME = "png";
  private static final int AHEAD = 4;
  /** So many moments tell which colours a film has. */
  private static final int SAMPLES = 12;

  /** How a film is written. */
  public enum Format {
    /** H.264 in an MP4 file. */
    MP4,
    /** Frames of 256 colours. */
    GIF,
    /** A folder with a PNG for each frame. */
    FRAMES
  }

  private final Film film;
  private final Size pixels;
  private final int rate;

  /** @param rate frames a second */
  public Filming(Film film, Size pixels, int rate) {
    this.film = film;
    this.pixels = pixels;
    this.rate = rate;
  }

  /**
   * Writes the film; what stood there before stays until it is whole.
   *
   * @param target   a file, or the folder of the frames
   * @param loop     whether a GIF begins again when it is over
   * @param progress is told how much is done, 0 to 1; what it throws gives the film up, and nothing is left of it
   */
  public void write(Path target, Format format, boolean loop, DoubleConsumer progress) throws IOException {
    switch (format) {
      case MP4 -> AtomicFile.write(target, channel -> shoot(new Mp4Reel(channel, pixels, rate), progress));
      case GIF -> AtomicFile.write(target,
          channel -> shoot(new GifReel(channel, GifColours.of(samples(), film.theme()), rate, loop), progress));
      case FRAMES -> shoot(new FrameFiles(target, film.frames()), progress);
    }
  }

  /** The names of the files of {@link Format#FRAMES}. */
  public Set<String> frames() {
    return FrameFiles.names(film.frames());
  }

  private void shoot(Reel reel, DoubleConsumer progress) throws IOException {
    try (reel; var painters = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory())) {
      try {
        var ahead = new ArrayDeque<Future<BufferedImage>>();
        var asked = 0;
        var done = 0;
        for (var moment : film.moments()) {
          while (ahead.size() < AHEAD && asked < film.moments().size()) {
            var state = film.moments().get(asked++).state();
            ahead.add(painters.submit(() -> paint(film.draw().apply(state))));
          }
          progress.accept(done / (double) film.frames());
          reel.add(got(ahead.remove()), moment.frames());
          done += moment.frames();
        }
        reel.finish();
        progress.accept(1);
      } finally {
        painters.shutdownNow();
      }
    }
  }

  private static BufferedImage got(Future<BufferedImage> image) throws IOException {
    try {
      return image.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private List<BufferedImage> samples() {
    var all = film.moments();
    var count = Math.min(SAMPLES, all.size());
    return IntStream.range(0, count)
        .mapToObj(n -> paint(film.draw().apply(all.get(n * (all.size() - 1) / Math.max(1, count - 1)).state())))
        .toList();
  }

  /** The picture in the middle of the frame, as large as it has room. */
  private BufferedImage paint(Picture picture) {
    var size = picture.figure().size();
    var scale = Math.min(pixels.width() / size.width(), pixels.height() / size.height());
    var page = new Size(pixels.width() / scale, pixels.height() / scale);
    var marks = new ArrayList<Mark>(Mark.moved("frame", picture.figure().printed().toList(),
        (page.width() - size.width()) / 2, (page.height() - size.height()) / 2));
    var framed = new Figure(page, marks, List.of(), picture.figure().description());
    return PngWriter.paint(framed, new Canvas(film.theme(), pixels).on(picture.ground()));
  }
}
