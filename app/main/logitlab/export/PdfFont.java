package logitlab.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import logitlab.typeset.Box;
import logitlab.typeset.Face;
import logitlab.typeset.Outline;
import logitlab.typeset.Texts;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A face in a PDF, with the letters that the file uses and no others. A text whose letters change each other, or come from other fonts, is
 * one glyph that stands for all of it, so that it can be found and copied too.
 */
final class PdfFont {
  private record Glyph(int number, String text, Outline outline, double width) {}

  private static final int MOST_IN_A_RANGE = 100;

  private final Face face;
  private final COSDictionary dictionary = new COSDictionary();
  private final Map<String, Glyph> glyphs = new LinkedHashMap<>();

  PdfFont(Face face) {
    this.face = face;
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  /** A text as its glyphs, in hexadecimal digits. */
  String encoded(String text) {
    return Texts.isLetterByLetter(text, face)
        ? text.codePoints().mapToObj(Character::toString).map(this::encodedAsOne).collect(Collectors.joining())
        : encodedAsOne(text);
  }

  private String encodedAsOne(String text) {
    return hex(glyphs.computeIfAbsent(text, this::glyph).number());
  }

  private Glyph glyph(String text) {
    var set = Texts.typeset(text, face, CffFont.EM);
    return new Glyph(glyphs.size() + 1, text, set.outline(), set.width());
  }

  /** Puts the letters used so far into the font's dictionary; to be called once, when the pages are written. */
  void finish(PDDocument document) throws IOException {
    var outlines = new ArrayList<Outline>();
    outlines.add(Outline.nothing());
    glyphs.values().forEach(glyph -> outlines.add(glyph.outline()));
    var name = tag() + "+" + face.family().replace(" ", "") + "-Regular";
    var file = stream(document, CffFont.of(name, outlines));
    file.getCOSObject().setName(COSName.SUBTYPE, "CIDFontType0C");
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, name);
    dictionary.setName(COSName.ENCODING, "Identity-H");
    dictionary.setItem(COSName.TO_UNICODE, stream(document, meanings().getBytes(StandardCharsets.US_ASCII)));
    var descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setName(COSName.BASE_FONT, name);
    var system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setInt(COSName.DW, 0);
    var widths = new COSArray();
    glyphs.values().forEach(glyph -> widths.add(new COSFloat(Math.round(glyph.width() * 100) / 100f)));
    var all = new COSArray();
    all.add(COSInteger.ONE);
    all.add(widths);
    descendant.setItem(COSName.W, all);
    descendant.setItem(COSName.FONT_DESC, descriptor(name, file));
    var descendants = new COSArray();
    descendants.add(descendant);
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
  }

  private COSDictionary descriptor(String name, PDStream file) {
    var size = Texts.measure("x", face, CffFont.EM);
    var box = glyphs.values()
        .stream()
        .filter(glyph -> !glyph.outline().isEmpty())
        .map(glyph -> glyph.outline().bounds())
        .reduce(Box::union)
        .orElse(Outline.nothing().bounds());
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 4);
    descriptor.setItem(COSName.FONT_BBOX,
        COSArray.ofCOSIntegers(List.of((int) Math.floor(box.left()), (int) Math.floor(-box.bottom()),
            (int) Math.ceil(box.right()), (int) Math.ceil(-box.top()))));
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, (int) Math.round(size.ascent()));
    descriptor.setInt(COSName.DESCENT, (int) -Math.round(size.depth()));
    descriptor.setInt(COSName.CAP_HEIGHT, 727);
    descriptor.setInt(COSName.STEM_V, 80);
    descriptor.setItem(COSName.FONT_FILE3, file);
    return descriptor;
  }

  /** Six capitals that differ where the letters do. */
  private String tag() {
    var hash = Integer.toUnsignedLong((face + String.join("\n", glyphs.keySet())).hashCode());
    var tag = new StringBuilder();
    for (var n = 0; n < 6; n++) {
      tag.append((char) ('A' + hash % 26));
      hash /= 26;
    }
    return tag.toString();
  }

  /** Which text each glyph stands for. */
  private String meanings() {
    var out = new StringBuilder("""
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    var all = List.copyOf(glyphs.values());
    for (var from = 0; from < all.size(); from += MOST_IN_A_RANGE) {
      var some = all.subList(from, Math.min(all.size(), from + MOST_IN_A_RANGE));
      out.append(some.size()).append(" beginbfchar\n");
      some.forEach(glyph -> out.append("<" + hex(glyph.number()) + "> <"
          + glyph.text().chars().mapToObj(PdfFont::hex).collect(Collectors.joining()) + ">\n"));
      out.append("endbfchar\n");
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  }

  private static String hex(int number) {
    return String.format(Locale.ROOT, "%04X", number);
  }

  static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
    var stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }
}
