package logitlab.export.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.export.Numbered;
import logitlab.export.PngWriter;
import logitlab.state.file.AtomicFolder;

/**
 * A numbered PNG for each frame; one that is held is made once, and written as often as it is seen. None takes its place before the film is
 * whole.
 */
final class FrameFiles implements Reel {
  private static final int DIGITS = 4;

  private final AtomicFolder folder;
  private final int frames;
  private int written;

  /** @param frames how many there will be */
  FrameFiles(Path folder, int frames) throws IOException {
    this.folder = new AtomicFolder(folder);
    this.frames = frames;
  }

  /** What the files are called. */
  static Set<String> names(int frames) {
    return IntStream.rangeClosed(1, frames).mapToObj(frame -> name(frame, frames)).collect(Collectors.toSet());
  }

  private static String name(int frame, int frames) {
    return Numbered.name(frame, DIGITS, frames, Filming.FRAME);
  }

  @Override
  public void add(BufferedImage image, int more) throws IOException {
    var png = PngWriter.encode(image);
    for (var n = 0; n < more; n++) {
      folder.add(name(++written, frames), png);
    }
  }

  @Override
  public void finish() throws IOException {
    folder.finish();
  }

  @Override
  public void close() {
    folder.close();
  }
}
