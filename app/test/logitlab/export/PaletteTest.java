package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import logitlab.figure.Role;
import logitlab.math.Mat;
import logitlab.math.Vec;
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
  private static final List<Role> SHAPES = List.of(Role.PROBABILITY, Role.POSITIVE, Role.NEGATIVE,
      Role.TARGET, Role.ACCENT, Role.EDGE, Role.POINTED_EDGE, Role.CLASS_1, Role.CLASS_2, Role.CLASS_3, Role.CLASS_4,
      Role.CLASS_5,
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
      for (var heat : List.of(Role.POSITIVE, Role.NEGATIVE, Role.PROBABILITY, Role.TARGET)) {
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
  void everyRoleHasAColourInEachTheme() {
    for (var role : Role.values()) {
      for (var theme : Theme.values()) {
        if (role != Role.NONE) {
          assertThat(Palette.of(theme).hex(role)).matches("#[0-9A-F]{6}");
        }
      }
    }
  }

  /** All text of the projector's palette is black enough for a hall with light in it. */
  @Test
  void theProjectorHasMoreContrastThanTheDesk() {
    var projector = Palette.of(Theme.PROJECTOR);
    for (var role : List.of(Role.INK, Role.MUTED, Role.TEXT_NEGATIVE, Role.TARGET, Role.TEXT_POSITIVE)) {
      assertThat(contrast(projector.rgb(role), projector.rgb(Role.SURFACE))).as(role.name())
          .isGreaterThanOrEqualTo(Math.max(7, contrast(Palette.of(Theme.LIGHT).rgb(role), 0xFFFFFF)));
    }
  }

  /**
   * The signs, p and y are told apart by those who lack one kind of cones too: ΔE of CIELAB between the colours as they see them. In grey the
   * projector's signs are.
   */
  @Test
  void coloursThatMeanSomethingAreToldApartByAll() {
    for (var theme : Theme.values()) {
      var palette = Palette.of(theme);
      for (var eye : Eye.ALL) {
        assertThat(eye.difference(palette.rgb(Role.POSITIVE), palette.rgb(Role.NEGATIVE))).as("%s %s signs", theme,
            eye.name()).isGreaterThan(20);
        assertThat(eye.difference(palette.rgb(Role.PROBABILITY), palette.rgb(Role.TARGET))).as("%s %s bars", theme,
            eye.name()).isGreaterThan(theme == Theme.PROJECTOR ? 25 : 14);
      }
    }
    var projector = Palette.of(Theme.PROJECTOR);
    assertThat(Eye.GREY.difference(projector.rgb(Role.POSITIVE), projector.rgb(Role.NEGATIVE))).isGreaterThan(20);
  }

  /** How colours are seen: by all, without one kind of cones (Machado, Oliveira and Fernandes 2009, severity 1), and in grey. */
  private record Eye(String name, Mat sight) {
    static final Eye GREY = of("grey", 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);
    static final List<Eye> ALL = List.of(of("all", 1, 0, 0, 0, 1, 0, 0, 0, 1),
        of("protanopia", 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        of("deuteranopia", 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        of("tritanopia", 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900));

    private static Eye of(String name, double... rows) {
      return new Eye(name, Mat.generate(3, 3, (i, j) -> rows[3 * i + j]));
    }

    double difference(int one, int other) {
      return Math.sqrt(lab(one).minus(lab(other)).stream().map(x -> x * x).sum());
    }

    private Vec lab(int rgb) {
      var seen = sight.times(Vec.of(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255)))
          .map(x -> Math.clamp(x, 0, 1));
      var x = cube(Vec.of(0.4124, 0.3576, 0.1805).dot(seen) / 0.95047);
      var y = cube(Vec.of(0.2126, 0.7152, 0.0722).dot(seen));
      var z = cube(Vec.of(0.0193, 0.1192, 0.9505).dot(seen) / 1.08883);
      return Vec.of(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double cube(double t) {
      return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
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
