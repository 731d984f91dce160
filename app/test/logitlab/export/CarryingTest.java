package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.export.Exports.Format;
import logitlab.export.deck.DeckPdf;
import logitlab.export.deck.DeckPptx;
import logitlab.export.deck.Decks;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.state.Action;
import logitlab.state.Actions;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.file.Carried;
import logitlab.state.file.DocumentFile;
import logitlab.state.view.Card;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and decks that open again. */
class CarryingTest {
  private static final Words WORDS = new Words(Locale.ROOT);
  private static final Gallery GALLERY = new Gallery(WORDS);

  @TempDir
  private Path folder;

  /** Any document and view comes back from any kind of file, whatever its names hold. */
  @Test
  void whatIsCarriedOpensAgain() throws IOException {
    for (var seed : Sample.of(IntStream.range(0, 12).boxed().toList(), 4)) {
      var random = new Random(seed);
      var state = AppState.START;
      for (var more = 0; more < 12 || !state.session().covered().isEmpty(); more++) {
        state = Reducer.reduce(state, Actions.random(random));
      }
      state = Reducer.reduce(state, new Action.Example.RenameClass(0, "</script>&\"'\u00e9\uD83D\uDE00]]> endstream"));
      for (var bytes : files(state).values()) {
        var loaded = DocumentFile.parse(bytes);
        assertThat(loaded.document()).isEqualTo(state.document());
        assertThat(loaded.view()).contains(state.session().view());
        assertThat(DocumentFile.isCarrier(bytes)).isTrue();
        assertThat(DocumentFile.read(Files.write(folder.resolve("any.name"), bytes))).isEqualTo(loaded);
      }
    }
  }

  /** The same file in every format, by the format's name. */
  private static Map<String, byte[]> files(AppState state) throws IOException {
    var carried = Carrying.of(screen(state.session().screen()), state);
    var picture = GALLERY.draw("loss", AppState.START, Exports.PAGE, PictureStyle.CLEAN);
    var canvas = new Canvas(state.session().theme(), picture.figure().size()).carrying(carried);
    var files = new LinkedHashMap<String, byte[]>();
    for (var format : Format.values()) {
      files.put(format.extension(), Exports.bytes(picture, canvas, format));
    }
    var made = new Decks(WORDS, AppState.START, 4 / 3.0)
        .route(Routes.byId("short-way").orElseThrow(), Detail.BRIEF);
    var deck = made.carrying(carried);
    files.put("pdf-deck", DeckPdf.of(deck, true));
    files.put("pptx", DeckPptx.of(deck, false, Optional.empty()));
    return files;
  }

  private static String screen(Screen screen) {
    return Gallery.on(screen).getFirst();
  }

  @Test
  void aPictureOpensWhereItStands() {
    var explore = AppState.START;
    assertThat(view("explore", explore).screen()).isEqualTo(Screen.EXPLORE);
    assertThat(view("so-far", explore).screen()).isEqualTo(Screen.DERIVE);
    assertThat(view("formula", explore).screen()).isEqualTo(Screen.EXPLORE);
    assertThat(view("panel-my-result", explore).derive().panel()).isEqualTo(Panel.ANSWER);
    assertThat(view("loss-slice", explore.with(explore.session().withScreen(Screen.TRAIN))).cards())
        .contains(Card.SLICE);
    assertThat(view("curves", explore).screen()).isEqualTo(Screen.TRAIN);
  }

  private static logitlab.state.view.View view(String name, AppState state) {
    var text = Carrying.of(name, state).orElseThrow();
    return DocumentFile.parse(text.getBytes(StandardCharsets.UTF_8)).view().orElseThrow();
  }

  /** Other programs read the files as before, and find what is carried where the format has a place for it. */
  @Test
  void otherProgramsReadThemToo() throws IOException {
    var files = files(AppState.START);
    var text = Carrying.of("explore", AppState.START).orElseThrow();
    assertThat(ImageIO.read(new ByteArrayInputStream(files.get("png")))).isNotNull();
    try (var pdf = Loader.loadPDF(files.get("pdf"))) {
      var attached = Optional.ofNullable(pdf.getDocumentCatalog()
          .getNames()
          .getEmbeddedFiles()
          .getNames()
          .get(Carried.ATTACHED));
      assertThat(attached.orElseThrow().getEmbeddedFile().toByteArray()).asString(StandardCharsets.UTF_8)
          .isEqualTo(text);
      // Saved again by another program, it still opens.
      var again = new ByteArrayOutputStream();
      pdf.save(again);
      assertThat(DocumentFile.parse(again.toByteArray()).document()).isEqualTo(AppState.START.document());
    }
    try (var show = new XMLSlideShow(new ByteArrayInputStream(files.get("pptx")))) {
      assertThat(show.getSlides()).isNotEmpty();
      var again = new ByteArrayOutputStream();
      show.write(again);
      assertThat(DocumentFile.parse(again.toByteArray()).document()).isEqualTo(AppState.START.document());
    }
  }

  /** What carries nothing is refused in a sentence. */
  @Test
  void whatCarriesNothingSaysSo() throws IOException {
    var picture = GALLERY.draw("loss", AppState.START, Exports.PAGE, PictureStyle.CLEAN);
    var canvas = new Canvas(AppState.START.session().theme(), picture.figure().size());
    for (var format : Format.values()) {
      assertNothing(Exports.bytes(picture, canvas, format));
    }
    assertNothing("<html>&amp;</html>".getBytes(StandardCharsets.UTF_8));
    assertNothing("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8));
  }

  private static void assertNothing(byte[] bytes) {
    assertThatThrownBy(() -> DocumentFile.parse(bytes)).isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("state.carried.none");
  }

  /** Cut, spoiled and swollen: each is read, or refused as a document is, and soon. */
  @Test
  @Timeout(60)
  void strangersFilesAreReadWithinBounds() throws IOException {
    var random = new Random(11);
    var spoiled = new ArrayList<byte[]>();
    for (var file : files(AppState.START).values()) {
      for (var n = 0; n < Sample.size(60, 16); n++) {
        var bytes = file.clone();
        for (var more = 0; more < 1 + random.nextInt(40); more++) {
          bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
        }
        spoiled.add(n % 2 == 0 ? bytes : java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
      }
    }
    spoiled.add(png(new byte[Sample.size(200_000_000, 40_000_000)]));
    spoiled.add(zip(new byte[Sample.size(200_000_000, 140_000_000)]));
    for (var word : List.of("%PDF /EmbeddedFile ", "%PDF obj /EmbeddedFile stream ", "<a>{\"format\":\"logitlab\"")) {
      spoiled.add((word + word.substring(1).repeat(Sample.size(20_000_000, 10_000_000) / word.length()))
          .getBytes(StandardCharsets.UTF_8));
    }
    var answers = new HashSet<Boolean>();
    for (var bytes : spoiled) {
      try {
        answers.add(DocumentFile.parse(bytes).document().size() > 0);
      } catch (InvalidDocument e) {
        assertThat(WORDS.say(e.reason())).hasSizeLessThan(600);
        answers.add(false);
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(true, false);
  }

  /** A PNG of nothing but a packed text that is larger than any document. */
  private static byte[] png(byte[] text) {
    var packer = new Deflater();
    packer.setInput(text);
    packer.finish();
    var packed = new byte[text.length / 100];
    var length = packer.deflate(packed);
    packer.end();
    var keyword = (Carried.KEYWORD + "\0\1\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(20 + keyword.length + length)
        .put("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(keyword.length + length)
        .put("iTXt".getBytes(StandardCharsets.ISO_8859_1))
        .put(keyword)
        .put(packed, 0, length)
        .putInt(0)
        .array();
  }

  private static byte[] zip(byte[] part) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var name : List.of("ppt/a.xml", "customXml/item1.xml", "customXml/item2.xml", "ppt/b.xml")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(part);
      }
    }
    return bytes.toByteArray();
  }
}
