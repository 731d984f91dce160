package logitlab.state.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/**
 * The document that a picture, a deck or a page carries along, so that it opens again: in a PNG a chunk of text, in SVG and HTML an element, in a PDF
 * an attached file, in a PowerPoint file a part of its own. Whoever made the file, nothing in it is trusted: what is looked at and what it is
 * unpacked to have bounds, and what is found is read like any document.
 */
public final class Carried {
  /** Of a file, in bytes. */
  static final int LARGEST = 100_000_000;
  /** What a PNG calls it. */
  public static final String KEYWORD = "Logit Lab document";
  /** What a PDF calls it. */
  public static final String ATTACHED = "document.logitlab.json";
  /** The namespace of its element, and of its part in a PowerPoint file. */
  public static final String NAMESPACE = "urn:logitlab:document";
  /** The largest document, with the longest way to write each of its characters in XML. */
  private static final int LARGEST_PART = 6 * DocumentFile.MAX_BYTES;
  /** What all parts of a deck may unpack to, in bytes. */
  private static final long LARGEST_DECK = 500_000_000;
  /** So far the words that describe an attached file reach. */
  private static final int DESCRIBED = 2_000;
  /** So many attached files are looked into. */
  private static final int MOST_ATTACHED = 100;
  private static final String STREAM = "stream";
  /** So many bytes a PNG has before its chunks. */
  private static final int SIGNATURE = 8;
  private static final Pattern PART = Pattern.compile("customXml/item\\d+\\.xml");
  private static final Pattern IN_MARKUP = Pattern
      .compile(">\\s*+(\\{\\s*+(?:\"|&quot;)format(?:\"|&quot;)\\s*+:\\s*+(?:\"|&quot;)logitlab(?:\"|&quot;))");
  private static final Pattern IN_PDF = Pattern.compile("/EmbeddedFile\\b");

  private Carried() {}

  /** Whether a file that begins like this is of a kind that carries documents; else it may be one itself. */
  static boolean carries(byte[] start) {
    var text = new String(start, 0, Math.min(start.length, 64), StandardCharsets.ISO_8859_1);
    var plain = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    return text.startsWith("\u0089PNG") || text.startsWith("%PDF") || text.startsWith("PK\u0003\u0004")
        || plain.stripLeading().startsWith("<");
  }

  /** The text of the document in a file of such a kind; empty where it carries none that can be found. */
  static Optional<byte[]> in(byte[] file) {
    try {
      return switch (file[0]) {
        case 'P' -> inDeck(file);
        case '%' -> inPdf(file);
        case (byte) 0x89 -> inPng(file);
        default -> inMarkup(file);
      };
    } catch (IOException | RuntimeException _) {
      return Optional.empty(); // spoiled: whatever it carried cannot be got out
    }
  }

  /** The text of a document so that it can stand in XML and in HTML as it is, and is still the same JSON. */
  public static String marked(String json) {
    return json.chars()
        .mapToObj(c -> c == '\n' || (c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&')
            ? Character.toString(c)
            : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  private static Optional<byte[]> inMarkup(byte[] file) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    var found = IN_MARKUP.matcher(text);
    var end = found.find() ? text.indexOf('<', found.end()) : -1;
    return end < 0
        ? Optional.empty()
        : Optional
            .of(text.substring(found.start(1), end).replace("&quot;", "\"").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Chunks have a length, four letters, data and a sum; an iTXt has a keyword, how it is packed, a language, the keyword in it, and text. */
  private static Optional<byte[]> inPng(byte[] file) throws IOException {
    var chunks = ByteBuffer.wrap(file).position(SIGNATURE);
    while (chunks.remaining() >= 12) {
      var length = chunks.getInt();
      var kind = chunks.getInt();
      if (length < 0 || length > chunks.remaining() - 4) {
        return Optional.empty();
      }
      var from = chunks.position();
      var text = new String(file, from, Math.min(length, KEYWORD.length() + 3), StandardCharsets.ISO_8859_1);
      if (kind == 0x69545874 && text.startsWith(KEYWORD + "\0")) {
        var at = after(file, after(file, from + KEYWORD.length() + 3));
        var packed = text.charAt(KEYWORD.length() + 1) == 1;
        var data = new ByteArrayInputStream(file, at, from + length - at);
        return Optional.of(packed ? unpacked(data) : data.readAllBytes());
      }
      chunks.position(from + length + 4);
    }
    return Optional.empty();
  }

  /** Where what ends with a zero is over. */
  private static int after(byte[] file, int from) {
    var at = from;
    while (file[at] != 0) {
      at++;
    }
    return at + 1;
  }

  /** Streams are never packed with what is around them: each attached file stands in the open, behind the words that describe it. */
  private static Optional<byte[]> inPdf(byte[] file) throws IOException {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    var named = IN_PDF.matcher(text);
    var at = 0;
    for (var n = 0; n < MOST_ATTACHED && named.find(at); n++) {
      var begin = text.indexOf(STREAM, named.end(), Math.min(text.length(), named.end() + DESCRIBED));
      var data = begin + STREAM.length() + (text.startsWith("\r\n", begin + STREAM.length()) ? 2 : 1);
      var end = begin < 0 ? named.end() : text.indexOf("end" + STREAM, data);
      if (begin >= 0 && end >= 0) {
        var before = text.substring(Math.max(at, named.start() - DESCRIBED), begin);
        var described = before.substring(before.lastIndexOf(" obj") + 1);
        var bytes = new ByteArrayInputStream(file, data, end - data);
        var content = described.contains("/FlateDecode") ? unpacked(bytes) : bytes.readAllBytes();
        if (isDocument(content)) {
          return Optional.of(content);
        }
      }
      at = end < 0 ? text.length() : end;
    }
    return Optional.empty();
  }

  private static boolean isDocument(byte[] content) {
    var start = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
    return start.startsWith("{") && start.contains("\"logitlab\"");
  }

  private static Optional<byte[]> inDeck(byte[] file) throws IOException {
    try (var entries = new ZipInputStream(new ByteArrayInputStream(file))) {
      var left = LARGEST_DECK;
      for (var entry = entries.getNextEntry(); entry != null && left > 0; entry = entries.getNextEntry()) {
        if (PART.matcher(entry.getName()).matches()) {
          var found = inMarkup(entries.readNBytes(LARGEST_PART));
          if (found.isPresent()) {
            return found;
          }
        }
        left -= passed(entries, left);
      }
    }
    return Optional.empty();
  }

  /** Reads to the end of an entry, or so far; returns how far it was. */
  private static long passed(InputStream entry, long most) throws IOException {
    var buffer = new byte[1 << 16];
    var read = 0L;
    for (var more = entry.read(buffer); more >= 0 && read <= most; more = entry.read(buffer)) {
      read += more;
    }
    return read;
  }

  /** As much as a document may have, and one byte more where there is more. */
  private static byte[] unpacked(InputStream data) throws IOException {
    try (var inflated = new InflaterInputStream(data)) {
      return inflated.readNBytes(DocumentFile.MAX_BYTES + 1);
    }
  }
}
