package logitlab.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A laid-out line of text or a formula. It starts at x = 0 and its baseline is y = 0, y down; all measures are in pixels.
 *
 * @param width how far the next thing on the baseline stands
 * @param ascent how far it reaches above the baseline
 * @param depth how far it reaches below the baseline
 * @param glyphs its ink, in drawing order
 * @param slots the live numbers of a formula, by their number
 */
public record Typeset(double width, double ascent, double depth, List<Glyph> glyphs, List<Slot> slots) {
  public Typeset {
    if (!Double.isFinite(width + ascent + depth)) {
      throw new IllegalArgumentException("no size: " + width + ", " + ascent + ", " + depth);
    }
    glyphs = List.copyOf(glyphs);
    slots = List.copyOf(slots);
    for (var slot : slots) {
      for (var place : slot.places()) {
        if (place.glyph() >= glyphs.size()) {
          throw new IllegalArgumentException("a digit at glyph " + place.glyph() + " of " + glyphs.size());
        }
      }
    }
  }

  /** Without live numbers. */
  public Typeset(double width, double ascent, double depth, List<Glyph> glyphs) {
    this(width, ascent, depth, glyphs, List.of());
  }

  /** The same, a positive number of times as large. */
  public Typeset scaled(double factor) {
    var larger = new Glyph[glyphs.size()];
    Arrays.setAll(larger, n -> glyphs.get(n).scaled(factor));
    return new Typeset(factor * width, factor * ascent, factor * depth, List.of(larger), slots);
  }

  /**
   * Puts live numbers in: the digits of {@code numbers.get(n)}, in their order, take the places of the digits of live number n. Whatever
   * else the number is written with (sign, point, power of ten) stands in the formula's source and must have the same shape. Nothing
   * moves: all digits of a formula font are equally wide.
   *
   * @throws IllegalArgumentException if there are more or fewer numbers than slots, or a number has more or fewer digits than its slot
   */
  public Typeset withNumbers(List<String> numbers) {
    if (numbers.size() != slots.size()) {
      throw new IllegalArgumentException(numbers.size() + " numbers for " + slots.size() + " places");
    }
    var changed = new ArrayList<>(glyphs);
    for (var n = 0; n < numbers.size(); n++) {
      var places = slots.get(n).places();
      var digits = numbers.get(n).chars().filter(c -> c >= '0' && c <= '9').map(c -> c - '0').toArray();
      if (digits.length != places.size()) {
        throw new IllegalArgumentException("number " + n + " is " + numbers.get(n) + ", but has " + places.size()
            + " places for digits");
      }
      for (var i = 0; i < digits.length; i++) {
        var place = places.get(i);
        changed.set(place.glyph(), changed.get(place.glyph()).withOutline(place.digits().get(digits[i])));
      }
    }
    return new Typeset(width, ascent, depth, changed, slots);
  }

  /** The parts that own ink, in the order of their numbers. */
  public SortedSet<Integer> parts() {
    var parts = new TreeSet<Integer>();
    glyphs.forEach(glyph -> parts.add(glyph.part()));
    parts.remove(Glyph.NO_PART);
    return parts;
  }

  /** The box round all ink, if there is any. */
  public Optional<Box> ink() {
    return ink(part -> true);
  }

  /** The box round the ink of the parts asked for, if there is any. */
  public Optional<Box> ink(Predicate<Integer> parts) {
    return glyphs.stream().filter(glyph -> parts.test(glyph.part())).map(Glyph::ink).reduce(Box::union);
  }

  /** All ink as one outline. */
  public Outline outline() {
    return outline(part -> true);
  }

  /** The ink of the parts asked for as one outline. */
  public Outline outline(Predicate<Integer> parts) {
    return Outline.merge(glyphs.stream().filter(glyph -> parts.test(glyph.part())).map(Glyph::placed).toList());
  }
}
