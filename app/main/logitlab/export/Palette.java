package logitlab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.figure.Role;
import logitlab.state.session.Theme;

/** The colour of each role as 0xRRGGBB, read from the theme's style sheet. {@link Role#NONE} has none. */
public final class Palette {
  private static final Pattern COLOUR = Pattern.compile("-role-([a-z0-9-]+):\\s*#([0-9A-Fa-f]{6});");

  private final Map<Role, Integer> colours;

  private Palette(Map<Role, Integer> colours) {
    this.colours = new EnumMap<>(colours);
  }

  /** The theme's palette; throws IllegalStateException when its style sheet leaves a role without a colour. */
  public static Palette of(Theme theme) {
    var file = "/assets/theme/" + theme.name().toLowerCase(Locale.ROOT) + ".css";
    var byName = COLOUR.matcher(read(file))
        .results()
        .collect(Collectors.toMap(match -> match.group(1), match -> Integer.valueOf(match.group(2), 16)));
    return new Palette(
        Stream.of(Role.values()).filter(role -> role != Role.NONE).collect(Collectors.toMap(role -> role, role -> {
          var colour = byName.get(role.cssName());
          if (colour == null) {
            throw new IllegalStateException(file + " gives no colour for " + role.cssName());
          }
          return colour;
        })));
  }

  public int rgb(Role role) {
    var colour = colours.get(role);
    if (colour == null) {
      throw new IllegalArgumentException(role + " has no colour");
    }
    return colour;
  }

  /** Such as {@code #0072B2}. */
  public String hex(Role role) {
    return "#%06X".formatted(rgb(role));
  }

  private static String read(String file) {
    try (var in = Palette.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
