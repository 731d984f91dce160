package logitlab.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import logitlab.export.Palette;
import logitlab.figure.Role;
import logitlab.state.Theme;

/** A theme's colours for the roles of marks. They are set on the shapes themselves: rules of a style sheet would be looked up for each. */
final class Paints {
  private final Theme theme;
  private final Map<Role, Color> colours = new EnumMap<>(Role.class);

  Paints(Theme theme) {
    this.theme = theme;
    var palette = Palette.of(theme);
    for (var role : Role.values()) {
      if (role != Role.NONE) {
        colours.put(role, Color.web(palette.hex(role)));
      }
    }
  }

  Theme theme() {
    return theme;
  }

  /** @throws IllegalArgumentException for {@link Role#NONE}, which has no colour */
  Color of(Role role) {
    var colour = colours.get(role);
    if (colour == null) {
      throw new IllegalArgumentException(role + " has no colour");
    }
    return colour;
  }

  /** {@link Role#NONE} leaves a shape without a fill or a stroke. */
  void paint(Shape shape, Role fill, Role stroke) {
    shape.setFill(colours.get(fill));
    shape.setStroke(colours.get(stroke));
  }
}
