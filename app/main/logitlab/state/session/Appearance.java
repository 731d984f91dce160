package logitlab.state.session;

import logitlab.state.domain.Domain;

/**
 * How somebody likes the window.
 *
 * @param theme         the colours
 * @param textSize      how large everything is, 1 to {@link Session#LARGEST_TEXT}
 * @param reducedMotion whether less is to move
 */
public record Appearance(Theme theme, double textSize, boolean reducedMotion) {
  /** Up to this size of text things stand beside each other. */
  private static final double LARGEST_BESIDE = 1.15;

  /** That of somebody who never chose. */
  public static final Appearance START = new Appearance(Theme.LIGHT, 1, false);

  public Appearance {
    Domain.within("text size", textSize, 1, Session.LARGEST_TEXT);
  }

  /** Whether text is so large that screens show one thing at a time. */
  boolean oneAtATime() {
    return textSize > LARGEST_BESIDE;
  }

  public Appearance with(Theme changed) {
    return new Appearance(changed, textSize, reducedMotion);
  }

  public Appearance withTextSize(double changed) {
    return new Appearance(theme, changed, reducedMotion);
  }

  public Appearance withReducedMotion(boolean changed) {
    return new Appearance(theme, textSize, changed);
  }
}
