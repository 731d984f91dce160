package logitlab.state.document;

import java.util.List;
import java.util.stream.Collectors;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.domain.OneLine;
import logitlab.state.view.View;

/**
 * Something prepared for an audience: a document, and where to look at it.
 *
 * @param name     what it is called, one line that is not blank
 * @param notes    what its teacher wants to remember, in Markdown; at most {@link #MOST_NOTES} characters
 * @param document what it shows; it has no scenes
 * @param view     where to look
 */
public record Scene(String name, String notes, Document document, View view) {
  /** A document has at most so many. */
  public static final int MOST = 200;
  /** More than anybody reads while talking. */
  public static final int MOST_NOTES = 10_000;
  /** As long as a name that is given here may be. */
  private static final int LONGEST = 80;

  /** @throws logitlab.state.domain.InvalidDocument naming what is wrong */
  public Scene {
    if (name.isEmpty() || name.length() > OneLine.MAX_LENGTH || !OneLine.isShown(name)) {
      throw Domain.refuse("scene-name");
    }
    if (notes.length() > MOST_NOTES || !notes.lines().allMatch(Scene::isShown)) {
      throw Domain.refuse("scene-notes", String.valueOf(MOST_NOTES));
    }
    document = document.withScenes(List.of());
  }

  /** A name that can be given: what is typed, as far as it can be shown; {@code otherwise} where nothing of it can. */
  public static String named(String typed, String otherwise) {
    var name = OneLine.of(ClassNames.trim(typed), LONGEST);
    return name.isEmpty() ? otherwise : name;
  }

  private static boolean isShown(String line) {
    return OneLine.isShown(line.replace('\t', ' '));
  }

  /** With other notes: those of their lines that can be shown, and no more than fits. */
  public Scene withNotes(String changed) {
    var kept = changed.lines().filter(Scene::isShown).collect(Collectors.joining("\n"));
    var most = Math.min(kept.length(), MOST_NOTES);
    // Not between the halves of a character.
    var end = most > 0 && most < kept.length() && Character.isHighSurrogate(kept.charAt(most - 1)) ? most - 1 : most;
    return new Scene(name, kept.substring(0, end), document, view);
  }

  public Scene withName(String changed) {
    return new Scene(changed, notes, document, view);
  }
}
