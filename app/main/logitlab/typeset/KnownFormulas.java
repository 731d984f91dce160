package logitlab.typeset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Formulas that were laid out when the program was built, in a file, so that a start need not load JLaTeXMath for them: all outlines, each
 * once, then by source what {@link Typeset} holds. A formula is read when it is asked for. The file belongs to the jar it was made of; the
 * start scripts name it.
 */
final class KnownFormulas {
  /** The system property that names the file. */
  static final String PROPERTY = "logitlab.formulas";

  private static final int FORMAT = 0x4C4C4601;
  /** Where that begins of which the checksum is taken: behind it. */
  private static final int SUMMED = Integer.BYTES + Long.BYTES;

  private final List<Outline> outlines;
  private final Map<String, byte[]> formulas;

  private KnownFormulas(List<Outline> outlines, Map<String, byte[]> formulas) {
    this.outlines = outlines;
    this.formulas = formulas;
  }

  /** What the file of the property holds; nothing where there is none or it cannot be read: every formula can be laid out anew. */
  static KnownFormulas read() {
    var file = System.getProperty(PROPERTY);
    try {
      return file == null ? nothing() : of(Files.readAllBytes(Path.of(file)));
    } catch (IOException | RuntimeException _) {
      return nothing();
    }
  }

  private static KnownFormulas nothing() {
    return new KnownFormulas(List.of(), Map.of());
  }

  /** @throws IOException if the bytes are no such file, end early or were changed */
  static KnownFormulas of(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readInt() != FORMAT || in.readLong() != sum(bytes)) {
      throw new IOException("not the formulas that were written");
    }
    var outlines = new ArrayList<Outline>();
    for (var count = in.readInt(); count > 0; count--) {
      outlines.add(Outline.read(in));
    }
    var formulas = new HashMap<String, byte[]>();
    for (var count = in.readInt(); count > 0; count--) {
      var tex = in.readUTF();
      var laidOut = new byte[in.readInt()];
      in.readFully(laidOut);
      formulas.put(tex, laidOut);
    }
    return new KnownFormulas(outlines, formulas);
  }

  boolean isEmpty() {
    return formulas.isEmpty();
  }

  /** The formula of this source at one pixel per em, if it is known. */
  Optional<Typeset> find(String tex) {
    return Optional.ofNullable(formulas.get(tex)).map(laidOut -> decode(tex, laidOut));
  }

  private Typeset decode(String tex, byte[] laidOut) {
    try (var in = new DataInputStream(new ByteArrayInputStream(laidOut))) {
      return new Typeset(in.readDouble(), in.readDouble(), in.readDouble(), glyphs(in), slots(in));
    } catch (IOException e) {
      throw new UncheckedIOException("a formula ends early: " + tex, e);
    }
  }

  private List<Glyph> glyphs(DataInputStream in) throws IOException {
    var glyphs = new ArrayList<Glyph>();
    for (var count = in.readInt(); count > 0; count--) {
      glyphs
          .add(new Glyph(outlines.get(in.readInt()), in.readDouble(), in.readDouble(), in.readDouble(), in.readInt()));
    }
    return glyphs;
  }

  private List<Slot> slots(DataInputStream in) throws IOException {
    var slots = new ArrayList<Slot>();
    for (var count = in.readInt(); count > 0; count--) {
      var places = new ArrayList<Slot.Place>();
      for (var digits = in.readInt(); digits > 0; digits--) {
        places.add(new Slot.Place(in.readInt(), digits(in)));
      }
      slots.add(new Slot(places));
    }
    return slots;
  }

  private List<Outline> digits(DataInputStream in) throws IOException {
    var digits = new ArrayList<Outline>();
    for (var digit = 0; digit < 10; digit++) {
      digits.add(outlines.get(in.readInt()));
    }
    return digits;
  }

  /** The bytes of a file of these formulas, given at one pixel per em. */
  static byte[] write(Map<String, Typeset> formulas) throws IOException {
    var outlines = new LinkedHashMap<Outline, Integer>();
    var laidOut = new ByteArrayOutputStream();
    var all = new DataOutputStream(laidOut);
    all.writeInt(formulas.size());
    for (var formula : formulas.entrySet()) {
      var one = new ByteArrayOutputStream();
      write(formula.getValue(), new DataOutputStream(one), outlines);
      all.writeUTF(formula.getKey());
      all.writeInt(one.size());
      one.writeTo(all);
    }
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(FORMAT);
    out.writeLong(0);
    out.writeInt(outlines.size());
    for (var outline : outlines.keySet()) {
      outline.write(out);
    }
    laidOut.writeTo(out);
    var file = ByteBuffer.wrap(bytes.toByteArray());
    return file.putLong(Integer.BYTES, sum(file.array())).array();
  }

  /** The checksum of what follows it. */
  private static long sum(byte[] file) {
    var sum = new CRC32();
    sum.update(file, SUMMED, Math.max(0, file.length - SUMMED));
    return sum.getValue();
  }

  private static void write(Typeset formula, DataOutputStream out, Map<Outline, Integer> outlines) throws IOException {
    out.writeDouble(formula.width());
    out.writeDouble(formula.ascent());
    out.writeDouble(formula.depth());
    out.writeInt(formula.glyphs().size());
    for (var glyph : formula.glyphs()) {
      out.writeInt(number(glyph.outline(), outlines));
      out.writeDouble(glyph.x());
      out.writeDouble(glyph.y());
      out.writeDouble(glyph.scale());
      out.writeInt(glyph.part());
    }
    out.writeInt(formula.slots().size());
    for (var slot : formula.slots()) {
      out.writeInt(slot.places().size());
      for (var place : slot.places()) {
        out.writeInt(place.glyph());
        for (var digit : place.digits()) {
          out.writeInt(number(digit, outlines));
        }
      }
    }
  }

  private static int number(Outline outline, Map<Outline, Integer> outlines) {
    var known = outlines.putIfAbsent(outline, outlines.size());
    return known == null ? outlines.size() - 1 : known;
  }
}
