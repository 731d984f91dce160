package logitlab.figure.draw;

import logitlab.figure.Role;

/** How a line or a border looks. */
public record Stroke(Role role, double thickness) {
  public static final Stroke NONE = new Stroke(Role.NONE, 0);
  /** What parts and frames, and is not looked at. */
  public static final Stroke HAIRLINE = new Stroke(Role.HAIRLINE, 1);
}
