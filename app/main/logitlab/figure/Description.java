package logitlab.figure;

import java.util.function.Supplier;

/**
 * A figure in words, for those who hear it and for the alternative text of exports.
 *
 * @param title    what it is
 * @param sentence what it shows now; put into words when it is asked for, since most frames are never heard
 */
public record Description(String title, Supplier<String> sentence) {
  public Description(String title, String text) {
    this(title, () -> text);
  }

  public String text() {
    return sentence.get();
  }

  /** Two descriptions are equal when they say the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Description that && title.equals(that.title) && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return title.hashCode();
  }
}
