package logitlab.export.film;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** Takes the frames of a film one after the other and writes them in some format. */
interface Reel extends Closeable {
  /** A frame that stands for so many frames. */
  void add(BufferedImage image, int frames) throws IOException;

  /** The film is whole. */
  void finish() throws IOException;
}
