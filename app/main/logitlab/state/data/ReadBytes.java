package logitlab.state.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read from their start as often as needed. */
interface ReadBytes {
  InputStream open() throws IOException;

  static ReadBytes of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  static ReadBytes of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
