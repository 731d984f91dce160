package logitlab.export.deck;

import java.util.LinkedHashMap;
import java.util.Map;
import logitlab.export.Canvas;
import logitlab.export.Exports;
import logitlab.export.Exports.Format;
import logitlab.export.Numbered;

/** A deck as a file for each slide, such as {@code 01.png}. */
public final class DeckFiles {
  /** How wide a picture is, in pixels. */
  private static final double WIDTH = 1920;

  private DeckFiles() {}

  /** The files by their names, in the order of the slides. */
  public static Map<String, byte[]> of(Deck deck, Format format) {
    var files = new LinkedHashMap<String, byte[]>();
    for (var slide : deck.slides()) {
      var picture = slide.picture();
      var canvas = new Canvas(deck.theme(), picture.scaled(WIDTH / picture.figure().size().width()))
          .in(deck.language())
          .carrying(deck.document());
      files.put(Numbered.name(files.size() + 1, 2, deck.slides().size(), format.extension()),
          Exports.bytes(picture, canvas, format));
    }
    return files;
  }
}
