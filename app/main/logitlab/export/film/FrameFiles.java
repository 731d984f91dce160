package logitlab.export.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import logitlab.export.Numbered;
import logitlab.export.PngWriter;
import logitlab.state.file.AtomicFolder;

/**
 * A numbered PNG for each frame; one that is held is made once, and written as often as it is seen. None takes its place before the film is
 * whole.
 */
final class FrameFiles implements Reel {
  static final String EXTENSION = "png";
  private static final int DIGITS = 4;

  private final AtomicFolder folder;
  private final int frames;
  private int written;

  /** @param frames how many there will be */
  FrameFiles(Path folder, int frames) throws IOException {
    this.folder = new AtomicFolder(folder);
    this.frames = frames;
  }

  @Override
  public void add(BufferedImage image, int more) throws IOException {
    var png = PngWriter.encode(image);
    for (var n = 0; n < more; n++) {
      folder.add(Numbered.name(++written, DIGITS, frames, EXTENSION), png);
    }
  }

  @Override
  public void finish() throws IOException {
    folder.finish();
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
