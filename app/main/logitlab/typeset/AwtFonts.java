package logitlab.typeset;

/** Makes AWT's fonts work before the first of them is loaded. */
final class AwtFonts {
  private AwtFonts() {}

  static void prepare() {}
}
