package logitlab.export.deck;

import java.awt.Color;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import logitlab.export.Carrying;
import logitlab.export.Palette;
import logitlab.figure.Size;
import logitlab.state.file.Carried;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;

/**
 * A deck as a PowerPoint file: words as text, all else as native shapes, and between slides that go on from each other the transition Morph,
 * which moves every part to its place; a program without it fades. The same deck gives the same bytes.
 */
public final class DeckPptx {
  /** As high as slides of both shapes are, in points. */
  private static final double HEIGHT = 540;
  private static final String DAY = "2026-01-01T12:00:00Z";
  private static final String TREE_END = "</p:spTree>";
  private static final String MORPH = transition("<p159:morph option=\"byObject\"/>");

  private DeckPptx() {}

  /**
   * The file.
   *
   * @param drawn    whether each slide is one picture, SVG with a PNG for programs that do not know it, instead of shapes
   * @param template a PowerPoint file whose design, fonts and size it takes over, without its slides
   * @throws NoTemplate where the template cannot be read as one
   */
  public static byte[] of(Deck deck, boolean drawn, Optional<byte[]> template) throws IOException {
    try (var show = open(template)) {
      while (!show.getSlides().isEmpty()) {
        show.removeSlide(0);
      }
      var figure = deck.slides().getFirst().picture().figure().size();
      if (template.isEmpty()) {
        show.setPageSize(
            new Dimension((int) Math.round(HEIGHT * figure.width() / figure.height()), (int) HEIGHT));
      }
      var page = new Size(show.getPageSize().getWidth(), show.getPageSize().getHeight());
      var palette = Palette.of(deck.theme());
      var look = new SlideXml.Look(palette, template.isPresent(), deck.language());
      if (template.isEmpty()) {
        var ground = palette.rgb(deck.slides().getFirst().picture().ground());
        show.getSlideMasters().getFirst().getBackground().setFillColor(new Color(ground));
      }
      var layout = layout(show);
      // Read into POI's objects, tens of thousands of points would take longer than all else; they go into the file as they are.
      var parts = new HashMap<String, UnaryOperator<String>>();
      for (var slide : deck.slides()) {
        var made = show.createSlide(layout);
        if (drawn) {
          SlidePicture.put(made, slide, deck, page);
        } else {
          var tree = SlideXml.of(slide, Shapes.of(slide.picture().figure(), slide.names()), look, page);
          parts.put(name(made), empty -> withTree(empty, tree, slide.goesOn() ? MORPH : ""));
        }
        if (!slide.notes().isEmpty()) {
          var tree = NotesXml.of(slide.notes(), deck.language());
          parts.put(name(show.getNotesSlide(made)), empty -> withTree(empty, tree, ""));
        }
      }
      name(show, deck);
      carry(show, deck.document());
      var bytes = new ByteArrayOutputStream();
      show.write(bytes);
      return finished(bytes.toByteArray(), parts);
    }
  }

  /** What was given as a template is no PowerPoint file. */
  public static final class NoTemplate extends IOException {
    private static final long serialVersionUID = 1;

    private NoTemplate(Exception cause) {
      super("no PowerPoint file", cause);
    }
  }

  private static XMLSlideShow open(Optional<byte[]> template) throws IOException {
    if (template.isEmpty()) {
      return new XMLSlideShow();
    }
    try {
      return new XMLSlideShow(new ByteArrayInputStream(template.get()));
    } catch (IOException | RuntimeException e) {
      throw new NoTemplate(e);
    }
  }

  /** Its title, and a time that is always the same. */
  private static void name(XMLSlideShow show, Deck deck) {
    var properties = show.getProperties().getCoreProperties();
    try {
      properties.setTitle(deck.title());
      properties.setCreated(DAY);
      properties.setModified(DAY);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(DAY + " is no time", e);
    }
  }

  /** A part of custom XML beside the presentation, which PowerPoint keeps when it saves the file; what a template carried so is not meant. */
  private static void carry(XMLSlideShow show, Optional<String> document) throws IOException {
    try {
      var main = show.getPackagePart();
      for (var link : main.getRelationshipsByType(PackageRelationshipTypes.CUSTOM_XML)) {
        var part = main.getRelatedPart(link);
        try (var in = part.getInputStream()) {
          if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(Carried.NAMESPACE)) {
            main.removeRelationship(link.getId());
            show.getPackage().removePart(part.getPartName());
          }
        }
      }
      if (document.isPresent()) {
        var name = PackagingURIHelper
            .createPartName("/customXml/item" + show.getPackage().getUnusedPartIndex("/customXml/item#.xml") + ".xml");
        try (var out = show.getPackage().createPart(name, "application/xml").getOutputStream()) {
          out.write(Carrying.inMarkup(document.get()).getBytes(StandardCharsets.UTF_8));
        }
        main.addRelationship(name, TargetMode.INTERNAL, PackageRelationshipTypes.CUSTOM_XML);
      }
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("a part has no name", e);
    }
  }

  /** A layout with a title alone, or without anything, or whatever comes first. */
  private static XSLFSlideLayout layout(XMLSlideShow show) {
    return show.getSlideMasters()
        .stream()
        .flatMap(master -> Arrays.stream(master.getSlideLayouts()))
        .min(Comparator.comparingInt(layout -> layout.getType() == SlideLayout.TITLE_ONLY
            ? 0
            : layout.getType() == SlideLayout.BLANK ? 1 : 2))
        .orElseThrow();
  }

  private static String name(POIXMLDocumentPart part) {
    return part.getPackagePart().getPartName().getName();
  }

  /** A slide, or its notes, with this tree of shapes in place of the one it has, and with {@code more} as its last child. */
  private static String withTree(String part, String tree, String more) {
    var from = part.indexOf("<p:spTree");
    var to = part.indexOf(TREE_END) + TREE_END.length();
    var end = part.lastIndexOf("</");
    if (from < 0 || to < from || end < to) {
      throw new IllegalStateException("there is no tree of shapes");
    }
    return part.substring(0, from) + tree + part.substring(to, end) + more + part.substring(end);
  }

  /** The file with its slides filled, and one time on all its entries. */
  private static byte[] finished(byte[] file, Map<String, UnaryOperator<String>> parts) throws IOException {
    // An archive keeps what a clock on the wall shows, whatever the zone.
    var time = new GregorianCalendar(2026, Calendar.JANUARY, 1, 12, 0).getTimeInMillis();
    var bytes = new ByteArrayOutputStream(file.length);
    try (var in = new ZipInputStream(new ByteArrayInputStream(file)); var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var same = new ZipEntry(entry.getName());
        same.setTime(time);
        out.putNextEntry(same);
        var part = parts.get("/" + entry.getName());
        out.write(part == null
            ? in.readAllBytes()
            : part.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static String transition(String what) {
    return """
        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">
          <mc:Choice xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" Requires="p159">
            <p:transition spd="slow" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" p14:dur="900">
              %s
            </p:transition>
          </mc:Choice>
          <mc:Fallback><p:transition spd="med"><p:fade/></p:transition></mc:Fallback>
        </mc:AlternateContent>""".formatted(what);
  }
}
