package logitlab.ui.look;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import logitlab.export.Palette;
import logitlab.figure.Role;
import logitlab.state.session.Theme;

/** A theme's colours for the roles of marks. They are set on the shapes themselves: rules of a style sheet would be looked up for each. */
public final class Paints {
  private final Theme theme;
  private final Map<Role, Color> colours = new EnumMap<>(Role.class);

  public Paints(Theme theme) {
    this.theme = theme;
    var palette = Palette.of(theme);
    for (var role : Role.values()) {
      if (role != Role.NONE) {
        colours.put(role, Color.web(palette.hex(role)));
      }
    }
  }

  public Theme theme() {
    return theme;
  }

  /**
   * The colour of a role.
   *
   * @throws IllegalArgumentException for {@link Role#NONE}, which has no colour
   */
  public Color of(Role role) {
    var colour = colours.get(role);
    if (colour == null) {
      throw new IllegalArgumentException(role + " has no colour");
    }
    return colour;
  }

  /** {@link Role#NONE} leaves a shape without a fill or a stroke. */
  public void paint(Shape shape, Role fill, Role stroke) {
    shape.setFill(colours.get(fill));
    shape.setStroke(colours.get(stroke));
  }
}
