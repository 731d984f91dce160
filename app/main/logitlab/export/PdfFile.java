package logitlab.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.state.file.Carried;
import logitlab.typeset.Face;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF, page by page: vectors, and words as text in the bundled faces, of which it holds the letters it uses. The same pages give the same
 * bytes: no date is written, and the file's number is always the same.
 */
public final class PdfFile implements Closeable {
  /** A pixel of a picture is as large as one of a web page. */
  public static final double POINTS = 0.75;
  private static final long NUMBER = 1;

  private final PDDocument document = new PDDocument();
  private final Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);

  /**
   * @param title    what the file is called where it is shown
   * @param about    what it shows, in a sentence; empty for nothing
   * @param language the code of its language, such as {@code en}
   */
  public PdfFile(String title, String about, String language) {
    document.setDocumentId(NUMBER);
    document.getDocumentInformation().setTitle(title);
    if (!about.isEmpty()) {
      document.getDocumentInformation().setSubject(about);
    }
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage(language);
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }

  /** A figure as a page of its own, as large as the canvas at {@link #POINTS} to a pixel. */
  public void page(Figure figure, Canvas canvas) {
    var pixels = canvas.pixels();
    var size = new Size(POINTS * pixels.width(), POINTS * pixels.height());
    page(size, canvas.palette(), List.of(new Placed(figure, canvas.ground(), size.page())));
  }

  /** A figure on a page, as large as {@code area}, in points. */
  public record Placed(Figure figure, Role ground, Rect area) {}

  /** A page of this size, in points, with figures on it. */
  public void page(Size size, Palette palette, List<Placed> figures) {
    var content = new PdfContent(palette, (face, text) -> font(face).encoded(text));
    for (var placed : figures) {
      var area = placed.area();
      var figure = placed.figure().size();
      var scale = Math.min(area.width() / figure.width(), area.height() / figure.height());
      content.begin(new Rect(area.x(), size.height() - area.y(), area.width(), area.height()), scale);
      if (placed.ground() != Role.NONE) {
        content.ground(new Rect(0, 0, area.width() / scale, area.height() / scale), placed.ground());
      }
      Flat.of(placed.figure().printed()).forEach(content::draw);
      content.end();
    }
    var page = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
    var resources = new PDResources();
    fonts.forEach((face, font) -> {
      var known = resources.getCOSObject().getCOSDictionary(COSName.FONT);
      var all = known == null ? new COSDictionary() : known;
      all.setItem(COSName.getPDFName(face.name()), font.dictionary());
      resources.getCOSObject().setItem(COSName.FONT, all);
    });
    for (var percent : content.opacities()) {
      var state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant(percent / 100f);
      state.setStrokingAlphaConstant(percent / 100f);
      resources.put(COSName.getPDFName(String.format(Locale.ROOT, "O%d", percent)), state);
    }
    page.setResources(resources);
    try {
      page.setContents(PdfFont.stream(document, content.operators().getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    document.addPage(page);
  }

  /** Attaches the text of a document, so that the file opens again in this program. */
  public void carry(String text) {
    try {
      var file = new PDEmbeddedFile(document, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          COSName.FLATE_DECODE);
      file.setSubtype("application/json");
      var named = new PDComplexFileSpecification();
      named.setFile(Carried.ATTACHED);
      named.setFileUnicode(Carried.ATTACHED);
      named.setEmbeddedFile(file);
      named.setEmbeddedFileUnicode(file);
      var attached = new PDEmbeddedFilesNameTreeNode();
      attached.setNames(Map.of(Carried.ATTACHED, named));
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(attached);
      document.getDocumentCatalog().setNames(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfFont font(Face face) {
    return fonts.computeIfAbsent(face, PdfFont::new);
  }

  /** The file; no page can be added afterwards. */
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try {
      for (var font : fonts.values()) {
        font.finish(document);
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture as a file of one page. */
  static byte[] write(Figure figure, Canvas canvas) {
    var said = figure.description();
    try (var file = new PdfFile(said.title(), said.text(), canvas.language())) {
      file.page(figure, canvas);
      canvas.document().ifPresent(file::carry);
      return file.bytes();
    }
  }
}
