package logitlab.export.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import logitlab.export.PngWriter;
import logitlab.state.data.PartlyWritten;
import logitlab.state.file.AtomicFile;

/** A numbered PNG for each frame; one that is held is made once, and written as often as it is seen. */
final class FrameFiles implements Reel {
  private final Path folder;
  private final int digits;
  private int frames;

  /** @param frames how many there will be */
  FrameFiles(Path folder, int frames) {
    this.folder = folder;
    digits = Math.max(4, String.valueOf(frames).length());
  }

  @Override
  public void add(BufferedImage image, int more) throws IOException {
    var png = PngWriter.encode(image);
    for (var n = 0; n < more; n++) {
      var file = folder.resolve(String.format(Locale.ROOT, "%0" + digits + "d.png", frames + 1));
      try {
        AtomicFile.write(file, png);
      } catch (IOException e) {
        throw new PartlyWritten(file, e, frames);
      }
      frames++;
    }
  }

  @Override
  public void finish() {
    // Every file is whole already.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
