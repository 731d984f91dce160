package logitlab.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import logitlab.figure.screen.Gallery;
import logitlab.state.AppState;
import logitlab.state.file.Carried;
import logitlab.state.file.DocumentFile;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;
import logitlab.state.view.Walked;

/** The document that a picture carries along, so that it opens again where it was made. */
public final class Carrying {
  /** So many bytes a PNG has up to the end of its first chunk, which has to come first. */
  private static final int PNG_HEADER = 33;
  private static final int CHUNK_FRAME = 12;

  private Carrying() {}

  /**
   * The text of the document with a view of where the picture called {@code name} stands; nothing while a lesson covers a part of it.
   */
  public static Optional<String> of(String name, AppState state) {
    return state.session().covered().isEmpty()
        ? Optional.of(DocumentFile.print(state.document(), Optional.of(at(name, state.session().view()))))
        : Optional.empty();
  }

  private static View at(String name, View view) {
    var card = Card.byId(name).filter(open -> open.id().equals(name));
    var screen = card.map(_ -> Screen.EXPLORE)
        .or(() -> Optional.of(view.screen()).filter(front -> Gallery.on(front).contains(name)))
        .or(() -> Stream.of(Screen.values()).filter(each -> Gallery.on(each).contains(name)).findFirst())
        .orElse(view.screen());
    var cards = Stream.concat(view.cards().stream(), card.stream()).toList();
    var derive = view.derive();
    var backprop = view.backprop();
    var panel = Stream.of(Panel.values()).filter(each -> name.equals("panel-" + each.id())).findFirst();
    var lens = Stream.of(Lens.values()).filter(each -> name.equals(each.name().toLowerCase(Locale.ROOT))).findFirst();
    return new View(screen, view.watched(), cards, card.isEmpty() ? view.walked() : Walked.FOLDED,
        new View.Derive(derive.route(), derive.line(), panel.orElse(derive.panel()), derive.depth()),
        new View.Backprop(backprop.stage(), backprop.time(), lens.orElse(backprop.lens()), backprop.batching()),
        view.hidden(), view.composed(), view.columns());
  }

  /** A PNG with a text beside its pixels: a chunk iTXt, not packed, so that any program shows it. */
  static byte[] inPng(byte[] png, String document) {
    var text = document.getBytes(StandardCharsets.UTF_8);
    var keyword = (Carried.KEYWORD + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
    var chunk = ByteBuffer.allocate(CHUNK_FRAME + keyword.length + text.length);
    chunk.putInt(keyword.length + text.length);
    chunk.put("iTXt".getBytes(StandardCharsets.ISO_8859_1)).put(keyword).put(text);
    var sum = new CRC32();
    sum.update(chunk.array(), 4, chunk.position() - 4);
    chunk.putInt((int) sum.getValue());
    return ByteBuffer.allocate(png.length + chunk.capacity())
        .put(png, 0, PNG_HEADER)
        .put(chunk.array())
        .put(png, PNG_HEADER, png.length - PNG_HEADER)
        .array();
  }

  /** As the content of an element, in a namespace of its own. */
  public static String inMarkup(String document) {
    return "<document xmlns=\"" + Carried.NAMESPACE + "\">" + Carried.marked(document) + "</document>";
  }
}
