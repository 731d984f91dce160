package logitlab.state.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a table, decoded: UTF-8 with a mark or without, UTF-16 with a mark, else Windows-1252, in which every text is possible. */
final class TableText {
  static final long MAX_BYTES = 200L * 1024 * 1024;
  private static final int CHUNK = 1 << 16;
  private static final int BYTE = 0xFF;

  private final ReadBytes bytes;
  private final Watch watch;
  private final Charset charset;
  private final int mark;

  private TableText(ReadBytes bytes, Watch watch, Charset charset, int mark) {
    this.bytes = bytes;
    this.watch = watch;
    this.charset = charset;
    this.mark = mark;
  }

  /**
   * Finds out how the bytes are encoded, which takes one look at all of them.
   *
   * @throws logitlab.state.domain.InvalidDocument for bytes that are no text, or too many
   */
  static TableText of(ReadBytes bytes, Watch watch) throws IOException {
    try (var stream = bytes.open()) {
      var start = stream.readNBytes(4);
      if (starts(start, 0xFF, 0xFE)) {
        return new TableText(bytes, watch, StandardCharsets.UTF_16LE, 2);
      }
      if (starts(start, 0xFE, 0xFF)) {
        return new TableText(bytes, watch, StandardCharsets.UTF_16BE, 2);
      }
      if (starts(start, 0xD0, 0xCF, 0x11, 0xE0) || starts(start, 'P', 'K', 3, 4)) {
        throw TableFile.refuse("spreadsheet");
      }
    }
    try (var stream = bytes.open()) {
      var head = stream.readNBytes(CHUNK);
      var utf8 = new Utf8(watch);
      utf8.take(head, head.length);
      var chunk = new byte[CHUNK];
      for (var read = stream.read(chunk); read > 0; read = stream.read(chunk)) {
        utf8.take(chunk, read);
      }
      var marked = starts(head, 0xEF, 0xBB, 0xBF);
      return new TableText(bytes, watch, utf8.valid() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"),
          marked && utf8.valid() ? 3 : 0);
    }
  }

  /** Whether bytes can be UTF-8, and whether they are text at all. */
  private static final class Utf8 {
    private final Watch watch;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer out = CharBuffer.allocate(2 * CHUNK);
    private byte[] rest = new byte[0];
    private boolean valid = true;
    private long size;

    Utf8(Watch watch) {
      this.watch = watch;
    }

    void take(byte[] chunk, int length) {
      size += length;
      if (size > MAX_BYTES) {
        throw TableFile.refuse("large", String.valueOf(MAX_BYTES / (1024 * 1024)));
      }
      watch.read(length);
      var plain = true;
      for (var n = 0; n < length; n++) {
        if (chunk[n] == 0) {
          throw TableFile.refuse("binary");
        }
        plain &= chunk[n] > 0;
      }
      // Most text is ASCII all through, of which nothing need be decoded.
      if (valid && !(plain && rest.length == 0)) {
        var all = new byte[rest.length + length];
        System.arraycopy(rest, 0, all, 0, rest.length);
        System.arraycopy(chunk, 0, all, rest.length, length);
        var in = ByteBuffer.wrap(all);
        out.clear();
        valid = !decoder.decode(in, out, false).isError();
        rest = new byte[in.remaining()];
        in.get(rest);
      }
    }

    boolean valid() {
      return valid && rest.length == 0;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (var n = 0; n < mark.length; n++) {
      if (n >= bytes.length || (bytes[n] & BYTE) != mark[n]) {
        return false;
      }
    }
    return true;
  }

  /** The name of the encoding. */
  String encoding() {
    return charset.name();
  }

  /** Whether the encoding is only what nearly every other text is written in. */
  boolean assumed() {
    return !charset.equals(StandardCharsets.UTF_8) && mark == 0;
  }

  /** The text from its start, without a mark. The watch is told as it is read. */
  Reader open() throws IOException {
    var stream = bytes.open();
    stream.skipNBytes(mark);
    return new InputStreamReader(new Watched(stream, watch), charset);
  }

  /**
   * The beginning of a text.
   *
   * @param whole whether it is all of it
   */
  record Head(String text, boolean whole) {}

  /** The first {@code length} characters at most, up to the last whole line. */
  Head head(int length) throws IOException {
    try (var reader = open()) {
      var text = new char[length];
      var read = 0;
      for (var got = 0; got >= 0 && read < length; got = reader.read(text, read, length - read)) {
        read += got;
      }
      var head = new String(text, 0, read);
      var end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
      return read < length || end < 0 ? new Head(head, read < length) : new Head(head.substring(0, end + 1), false);
    }
  }

  private static final class Watched extends FilterInputStream {
    private final Watch watch;

    Watched(InputStream stream, Watch watch) {
      super(stream);
      this.watch = watch;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var read = super.read(target, offset, length);
      watch.read(Math.max(0, read));
      return read;
    }
  }
}
