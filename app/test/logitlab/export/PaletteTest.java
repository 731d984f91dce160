package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import logitlab.figure.Role;
import logitlab.state.session.Theme;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.2 defines it: text at least 4.5 : 1, shapes at least 3 : 1, on every ground that they stand on. */
class PaletteTest {
  private static final double TEXT = 4.5;
  private static final double SHAPE = 3;

  /** p and y have their colour in formulas too, so they are text as well as shapes. */
  private static final List<Role> TEXTS = List.of(Role.INK, Role.MUTED, Role.ACCENT, Role.TEXT_POSITIVE,
      Role.TEXT_NEGATIVE, Role.PROBABILITY, Role.TARGET);
  private static final List<Role> TEXT_GROUNDS = List.of(Role.PAGE, Role.SURFACE, Role.CURRENT, Role.POINTED);
  private static final List<Role> SHAPES = List.of(Role.PROBABILITY, Role.GRADIENT_POSITIVE, Role.GRADIENT_NEGATIVE,
      Role.TARGET, Role.ACCENT, Role.EDGE, Role.POINTED_EDGE, Role.WEIGHT_POSITIVE, Role.WEIGHT_NEGATIVE,
      Role.HEAT_POSITIVE, Role.HEAT_NEGATIVE, Role.CLASS_1, Role.CLASS_2, Role.CLASS_3, Role.CLASS_4, Role.CLASS_5,
      Role.CLASS_6, Role.CLASS_7, Role.CLASS_8, Role.CLASS_9, Role.CLASS_10);
  private static final List<Role> SHAPE_GROUNDS = List.of(Role.SURFACE, Role.CURRENT);

  @Test
  void everythingCanBeSeen() {
    var faint = new ArrayList<String>();
    for (var theme : Theme.values()) {
      var palette = Palette.of(theme);
      check(palette, theme, TEXTS, TEXT_GROUNDS, TEXT, faint);
      check(palette, theme, List.of(Role.ON_ACCENT), List.of(Role.ACCENT), TEXT, faint);
      check(palette, theme, SHAPES, SHAPE_GROUNDS, SHAPE, faint);
    }
    assertThat(faint).isEmpty();
  }

  /** The number of a matrix's cell stands on a ground that is at most this much of the heat's colour. */
  @Test
  void numbersCanBeReadOnTheStrongestHeat() {
    for (var theme : Theme.values()) {
      var palette = Palette.of(theme);
      for (var heat : List.of(Role.HEAT_POSITIVE, Role.HEAT_NEGATIVE)) {
        var ground = mixed(palette.rgb(heat), palette.rgb(Role.SURFACE), 0.45);
        assertThat(contrast(palette.rgb(Role.INK), ground)).as("%s %s", theme, heat).isGreaterThanOrEqualTo(TEXT);
      }
    }
  }

  /** An example stands on its class's own colour where the network is sure of it: three bands of it, one over the other. */
  @Test
  void examplesCanBeSeenOnTheStrongestRegion() {
    for (var theme : Theme.values()) {
      var palette = Palette.of(theme);
      for (var k = 0; k < 6; k++) {
        var ground = palette.rgb(Role.SURFACE);
        for (var band = 0; band < 3; band++) {
          ground = mixed(palette.rgb(Role.ofClass(k)), ground, 0.16);
        }
        // The signs have an edge in the surface's colour too.
        assertThat(contrast(palette.rgb(Role.INK), ground)).as("%s %s", theme, k).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(palette.rgb(Role.ofClass(k)), ground)).as("%s %s", theme, k).isGreaterThanOrEqualTo(2);
      }
    }
  }

  private static int mixed(int over, int under, double share) {
    var mixed = 0;
    for (var shift = 16; shift >= 0; shift -= 8) {
      mixed |= (int) Math.round(share * (over >> shift & 255) + (1 - share) * (under >> shift & 255)) << shift;
    }
    return mixed;
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertThat(contrast(0x000000, 0xFFFFFF)).isEqualTo(21);
    assertThat(contrast(0xFFFFFF, 0x777777)).isBetween(4.47, 4.49);
    assertThat(contrast(0x123456, 0x123456)).isEqualTo(1);
  }

  @Test
  void everyRoleHasAColourInBothThemes() {
    for (var role : Role.values()) {
      if (role != Role.NONE) {
        assertThat(Palette.of(Theme.LIGHT).hex(role)).matches("#[0-9A-F]{6}");
        assertThat(Palette.of(Theme.DARK).hex(role)).matches("#[0-9A-F]{6}");
      }
    }
  }

  private static void check(Palette palette, Theme theme, List<Role> roles, List<Role> grounds, double least,
      List<String> faint) {
    for (var role : roles) {
      for (var ground : grounds) {
        var contrast = contrast(palette.rgb(role), palette.rgb(ground));
        if (contrast < least) {
          faint
              .add(String.format(Locale.ROOT, "%s: %s on %s has %.2f, not %.1f", theme, role, ground, contrast, least));
        }
      }
    }
  }

  private static double contrast(int one, int other) {
    var first = luminance(one);
    var second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    var share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
