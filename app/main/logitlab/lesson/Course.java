package logitlab.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import logitlab.lesson.LessonReader.Reading;
import logitlab.state.data.FileProblem;

/** The lessons that come with the program, in their order, and those of a file. */
public final class Course {
  private static final String FOLDER = "/assets/lessons/";
  private static final String ENDING = ".md";
  private static final List<String> IDS = List.of("01-scores-to-shares", "02-two-classes-and-temperature",
      "03-surprise", "04-nudge", "05-one-link", "06-jacobian", "07-contract", "08-wrong-on-purpose",
      "09-one-layer-back", "10-transpose-and-dampen");

  private Course() {}

  /** The names of the lessons. */
  public static List<String> ids() {
    return IDS;
  }

  /** A lesson that comes with the program. */
  public static Optional<Lesson> byId(String id) {
    return IDS.contains(id) ? Optional.of(load(id)) : Optional.empty();
  }

  /** All of them. */
  public static List<Lesson> all() {
    return IDS.stream().map(Course::load).toList();
  }

  private static Lesson load(String id) {
    try (var stream = Objects.requireNonNull(Course.class.getResourceAsStream(FOLDER + id + ENDING), id)) {
      var reading = LessonReader.readTried(id, stream.readAllBytes());
      return reading.lesson()
          .orElseThrow(() -> new IllegalStateException(id + ": " + reading.faults().getFirst()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file of somebody's own; one that cannot be read has a fault at its first line. */
  public static Reading read(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return LessonReader.read(id(file), stream.readNBytes(LessonReader.MOST_BYTES + 1));
    } catch (IOException e) {
      return new Reading(Optional.empty(), List.of(new Fault(1, FileProblem.reading(file, e))));
    }
  }

  private static String id(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
