package logitlab.export.deck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import logitlab.figure.screen.Picture;
import logitlab.state.session.Theme;

/**
 * Slides in their order.
 *
 * @param title    of the whole
 * @param theme    whose colours they have
 * @param language of the words by its code
 * @param document the text of what the file carries along, so that it opens again
 */
public record Deck(String title, Theme theme, String language, List<Slide> slides, Optional<String> document) {
  public Deck {
    slides = List.copyOf(slides);
    if (slides.isEmpty()) {
      throw new IllegalArgumentException("a deck without a slide");
    }
  }

  /** The same with another document, or without one. */
  public Deck carrying(Optional<String> other) {
    return new Deck(title, theme, language, slides, other);
  }

  /**
   * A slide.
   *
   * @param title   what it is about, in short
   * @param picture all that is seen on it, the title included
   * @param alt     the picture in words, for those who hear it
   * @param notes   what is said to it, in paragraphs: the reason, the longer answer, the line as LaTeX
   * @param goesOn  whether its parts move on from the slide before
   * @param names   of the glyphs of a group of marks, by the group's key: glyphs of one name are one part, and a part of the same name on the
   *                slide before moves here
   */
  public record Slide(String title, Picture picture, String alt, List<String> notes, boolean goesOn,
      Map<String, List<String>> names) {
    public Slide {
      notes = notes.stream().filter(note -> !note.isBlank()).toList();
      names = Map.copyOf(names);
    }
  }
}
