package logitlab.derivation.expr;

/** The name of a derivation on the command line and in documents, such as {@code two-cases}. */
public record RouteId(String name) {
  public RouteId {
    if (!name.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("a route is named in small letters with hyphens, not " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
