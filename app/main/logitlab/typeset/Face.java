package logitlab.typeset;

/** The bundled faces for words and numbers: Inter with figures of one width, each weight a family of its own. */
public enum Face {
  REGULAR("LogitInter-Regular.otf", "Logit Inter"), //
  MEDIUM("LogitInter-Medium.otf", "Logit Inter Medium"), //
  SEMIBOLD("LogitInter-SemiBold.otf", "Logit Inter SemiBold"), //
  BOLD("LogitInter-Bold.otf", "Logit Inter Bold");

  private final String file;
  private final String family;

  Face(String file, String family) {
    this.file = file;
    this.family = family;
  }

  /** Where the font file stands on the class path. */
  public String resource() {
    return "/assets/fonts/" + file;
  }

  /** The name of the font's family, which holds this face alone. */
  public String family() {
    return family;
  }
}
