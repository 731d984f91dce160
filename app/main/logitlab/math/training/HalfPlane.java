package logitlab.math.training;

import java.util.ArrayList;
import java.util.List;
import logitlab.math.Vec;

/** Cuts polygons of the plane by straight lines. */
public final class HalfPlane {
  private HalfPlane() {}

  /**
   * The part of a convex polygon in which normal · x + offset ≥ 0 (Sutherland and Hodgman 1974).
   *
   * @param corners vectors of two entries, in the order of their way round
   * @return the corners of what is left, none where nothing is
   */
  public static List<Vec> cut(List<Vec> corners, Vec normal, double offset) {
    var kept = new ArrayList<Vec>();
    for (var n = 0; n < corners.size(); n++) {
      var from = corners.get(n);
      var to = corners.get((n + 1) % corners.size());
      var here = normal.dot(from) + offset;
      var there = normal.dot(to) + offset;
      if (here >= 0) {
        kept.add(from);
      }
      if (here >= 0 != there >= 0) {
        var share = here / (here - there);
        kept.add(from.plus(to.minus(from).scale(share)));
      }
    }
    return List.copyOf(kept);
  }
}
