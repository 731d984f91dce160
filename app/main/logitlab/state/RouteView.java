package logitlab.state;

/**
 * Where the reader of a derivation is.
 *
 * @param id      the route's name, such as {@code two-cases}
 * @param line    the current line, counted from 0 through all blocks of the route
 * @param numbers whether the line is shown with the live numbers of the watched class
 */
public record RouteView(String id, int line, boolean numbers) {
  public static final RouteView START = new RouteView("two-cases", 0, false);

  public RouteView {
    if (line < 0) {
      throw new IllegalArgumentException("line " + line);
    }
  }
}
