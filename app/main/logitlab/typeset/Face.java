package logitlab.typeset;

/** The bundled faces for words and numbers: Inter with figures of one width, each weight a family of its own. */
public enum Face {
  REGULAR("LogitInter-Regular.otf", "Logit Inter", 400), //
  MEDIUM("LogitInter-Medium.otf", "Logit Inter Medium", 500), //
  SEMIBOLD("LogitInter-SemiBold.otf", "Logit Inter SemiBold", 600), //
  BOLD("LogitInter-Bold.otf", "Logit Inter Bold", 700);

  private final String file;
  private final String family;
  private final int weight;

  Face(String file, String family, int weight) {
    this.file = file;
    this.family = family;
    this.weight = weight;
  }

  /** Where the font file stands on the class path. */
  public String resource() {
    return "/assets/fonts/" + file;
  }

  /** The name of the font's family, which holds this face alone. */
  public String family() {
    return family;
  }

  /** How heavy it is, as CSS counts: 400 to 700. */
  public int weight() {
    return weight;
  }
}
