package logitlab.state.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.domain.OneLine;
import logitlab.state.view.PenStroke;
import logitlab.state.view.View;

/**
 * Something prepared for an audience: a document, and where to look at it.
 *
 * @param name     what it is called, one line that is not blank
 * @param notes    what its teacher wants to remember, in Markdown; at most {@link #MOST_NOTES} characters
 * @param document what it shows; it has no scenes
 * @param view     where to look
 * @param ink      what is drawn over its steps, by the step's name; nothing is drawn where nothing is listed
 */
public record Scene(String name, String notes, Document document, View view, Map<String, List<PenStroke>> ink) {
  /** A document has at most so many. */
  public static final int MOST = 200;
  /** More than anybody reads while talking. */
  public static final int MOST_NOTES = 10_000;
  /** It has at most so many points of strokes, and at most so many steps are drawn over. */
  public static final int MOST_POINTS = 2500;
  public static final int MOST_STEPS = 200;
  /** As long as a name that is given here may be. */
  private static final int LONGEST = 80;
  /** So often a line can be drawn by half of its points before it is none. */
  private static final int COARSER = 8;

  /** @throws logitlab.state.domain.InvalidDocument naming what is wrong */
  public Scene {
    if (name.isEmpty() || name.length() > OneLine.MAX_LENGTH || !OneLine.isShown(name)) {
      throw Domain.refuse("scene-name");
    }
    if (notes.length() > MOST_NOTES || !notes.lines().allMatch(Scene::isShown)) {
      throw Domain.refuse("scene-notes", String.valueOf(MOST_NOTES));
    }
    if (ink.size() > MOST_STEPS || points(ink) > MOST_POINTS || !ink.keySet().stream().allMatch(Scene::isStep)
        || ink.values().stream().anyMatch(drawn -> drawn.size() > PenStroke.MOST_AT_A_STEP || drawn.isEmpty())) {
      throw Domain.refuse("scene-ink", String.valueOf(MOST_STEPS), String.valueOf(MOST_POINTS));
    }
    var sorted = new TreeMap<String, List<PenStroke>>();
    ink.forEach((step, drawn) -> sorted.put(step, List.copyOf(drawn)));
    ink = Collections.unmodifiableMap(sorted);
    document = document.withScenes(List.of());
  }

  /** A scene that nothing is drawn over. */
  public Scene(String name, String notes, Document document, View view) {
    this(name, notes, document, view, Map.of());
  }

  private static int points(Map<String, List<PenStroke>> ink) {
    return ink.values().stream().flatMap(List::stream).mapToInt(stroke -> stroke.points().size()).sum();
  }

  private static boolean isStep(String name) {
    return !name.isEmpty() && name.length() <= LONGEST && OneLine.isShown(name);
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
    return new Scene(name, kept.substring(0, end), document, view, ink);
  }

  /** With this drawn over its steps: drawn more coarsely where it has more points than are kept, and what is more even then is left out. */
  public Scene withInk(Map<String, List<PenStroke>> drawn) {
    var kept = new TreeMap<String, List<PenStroke>>();
    drawn.forEach((step, all) -> {
      if (!all.isEmpty() && isStep(step) && kept.size() < MOST_STEPS) {
        kept.put(step, all);
      }
    });
    for (var n = 0; n < COARSER && points(kept) > MOST_POINTS; n++) {
      kept.replaceAll((_, all) -> all.stream().map(PenStroke::coarser).toList());
    }
    while (points(kept) > MOST_POINTS) {
      kept.pollLastEntry();
    }
    return new Scene(name, notes, document, view, kept);
  }

  public Scene withName(String changed) {
    return new Scene(changed, notes, document, view, ink);
  }
}
