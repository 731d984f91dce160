package logitlab.state.file;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import logitlab.derivation.print.Conventions;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.state.data.FileProblem;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Training;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.session.Journey;
import logitlab.state.view.Batching;
import logitlab.state.view.Depth;
import logitlab.state.view.Panel;
import logitlab.state.view.View;
import logitlab.words.Message;

/** The file format {@code *.logitlab.json}, version 1: UTF-8, at most 8 MB, 32 levels; every double reads back to itself. */
public final class DocumentFile {
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final FormattingStyle LINES = FormattingStyle.PRETTY;
  private static final FormattingStyle ROW = FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  /** What a file holds: the document, and where to look if it says so. */
  public record Loaded(Document document, Optional<View> view) {}

  private DocumentFile() {}

  /** Reads a whole file; throws {@link InvalidDocument} for whatever keeps it from being a document, being unreadable included. */
  public static Loaded read(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return parse(stream.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw new InvalidDocument(FileProblem.reading(file, e), e);
    }
  }

  /** Reads the bytes of a file; throws {@link InvalidDocument}. */
  public static Loaded parse(byte[] bytes) {
    return parse(bytes, 1);
  }

  /** The same for bytes that are part of something larger: messages count lines from {@code firstLine}. */
  public static Loaded parse(byte[] bytes, int firstLine) {
    if (bytes.length > MAX_BYTES) {
      throw new InvalidDocument(Message.of("state.file.large"));
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return DocumentReader.read(text, firstLine);
    } catch (CharacterCodingException e) {
      throw new InvalidDocument(Message.of("state.file.encoding"), e);
    }
  }

  /**
   * Writes a file that is whole or not there at all: what stood there before stays until the new bytes are on the disk.
   *
   * @throws IOException the old file is as it was; {@link FileProblem#writing} makes a sentence of it
   * @throws InvalidDocument what would be written could not be read again, such as a file that is too large; the old file is as it was
   */
  public static void write(Path file, Document document, Optional<View> view) throws IOException {
    var bytes = print(document, view).getBytes(StandardCharsets.UTF_8);
    parse(bytes);
    AtomicFile.write(file, bytes);
  }

  /** The text of a file. */
  public static String print(Document document, Optional<View> view) {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      json.setFormattingStyle(LINES);
      json.beginObject();
      json.name("format").value("logitlab").name("version").value(1);
      json.name("classes").beginArray().setFormattingStyle(ROW);
      for (var name : document.classes()) {
        json.value(name);
      }
      json.endArray().setFormattingStyle(LINES);
      vec(json, "logits", document.logits());
      vec(json, "target", document.target());
      json.name("temperature").value(document.temperature());
      // Left out where it is 0, so that programs from before it read what they can.
      if (document.smoothing() > 0) {
        json.name("smoothing").value(document.smoothing());
      }
      network(json, document.network());
      conventions(json, document.conventions());
      if (!document.training().equals(Training.DEFAULT)) {
        new TrainingWriter(json).write(document.training());
      }
      if (view.isPresent()) {
        view(json, view.get());
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static void network(JsonWriter json, NetworkExample example) throws IOException {
    var network = example.network();
    json.name("network").beginObject();
    json.name("activation").value(network.activation().id());
    vec(json, "input", example.input());
    vec(json, "target", example.target());
    mat(json, "w1", network.w1());
    vec(json, "b1", network.b1());
    mat(json, "w2", network.w2());
    vec(json, "b2", network.b2());
    json.endObject();
  }

  private static void conventions(JsonWriter json, Conventions conventions) throws IOException {
    json.name("conventions").beginObject();
    json.name("names").value(ConventionsReader.id(conventions.names()));
    json.name("log").value(ConventionsReader.id(conventions.base()));
    json.name("gradients").value(ConventionsReader.id(conventions.layout()));
    json.endObject();
  }

  private static void view(JsonWriter json, View view) throws IOException {
    json.name("view").beginObject();
    json.name("screen").value(view.screen().id());
    json.name("route").value(view.route());
    json.name("line").value(view.line());
    depth(json, view.depth());
    json.name("watched").value(view.watched() + 1L);
    json.name("stage").value(view.stage().id());
    json.name("time").value(view.time());
    if (view.panel() != Panel.NUMBERS) {
      json.name("panel").value(view.panel().id());
    }
    if (view.lens() != Journey.START.lens()) {
      json.name("lens").value(ViewReader.id(view.lens()));
    }
    if (!view.batching().equals(Batching.START)) {
      batch(json, view.batching());
    }
    if (!view.cards().isEmpty()) {
      json.name("cards").beginArray().setFormattingStyle(ROW);
      for (var card : view.cards()) {
        json.value(card.id());
      }
      json.endArray().setFormattingStyle(LINES);
    }
    json.endObject();
  }

  private static void depth(JsonWriter json, Depth depth) throws IOException {
    json.name("detail").value(depth.detail().id());
    if (!depth.open().isEmpty()) {
      json.name("unfolded").beginArray().setFormattingStyle(ROW);
      for (var key : depth.open().stream().sorted().toList()) {
        json.value(key);
      }
      json.endArray().setFormattingStyle(LINES);
    }
  }

  private static void batch(JsonWriter json, Batching batching) throws IOException {
    json.name("batch").beginObject();
    if (batching.source().isPresent()) {
      json.name("from").value(ViewReader.id(batching.source().get()));
    }
    json.name("examples").value(batching.size());
    json.name("number").value(batching.number() + 1L);
    json.name("axis").value(ViewReader.id(batching.axis()));
    json.endObject();
  }

  private static void vec(JsonWriter json, String key, Vec vec) throws IOException {
    json.name(key).beginArray().setFormattingStyle(ROW);
    entries(json, vec);
    json.setFormattingStyle(LINES);
  }

  private static void mat(JsonWriter json, String key, Mat mat) throws IOException {
    json.name(key).beginArray().setFormattingStyle(ROW);
    for (var row = 0; row < mat.rows(); row++) {
      json.beginArray();
      entries(json, mat.row(row));
    }
    json.endArray().setFormattingStyle(LINES);
  }

  /** The entries of an array that is open, and its end. */
  private static void entries(JsonWriter json, Vec vec) throws IOException {
    for (var i = 0; i < vec.size(); i++) {
      json.value(vec.get(i));
    }
    json.endArray();
  }
}
