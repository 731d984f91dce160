package logitlab.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import logitlab.lesson.LessonReader.Reading;
import logitlab.state.data.FileProblem;

/** The lessons that come with the program, in their order, and those of a file. */
public final class Course {
  private static final String FOLDER = "/assets/lessons/";
  private static final String ENDING = ".md";
  private static final String OWN = "own-";
  /** How the block begins that every lesson has, and where in the file it is looked for. */
  private static final String BLOCK = "```lesson";
  private static final int HEAD = 16 * 1024;
  private static final int MOST_FILES = 100;
  private static final List<String> IDS = List.of("01-scores-to-shares", "02-two-classes-and-temperature",
      "03-surprise", "04-nudge", "05-one-link", "06-jacobian", "07-contract", "08-wrong-on-purpose",
      "09-one-layer-back", "10-transpose-and-dampen");

  /** Those that were read: they stay as they are. */
  private static final Map<String, Lesson> READ = new ConcurrentHashMap<>();

  private Course() {}

  /** The names of the lessons. */
  public static List<String> ids() {
    return IDS;
  }

  /** A lesson that comes with the program. */
  public static Optional<Lesson> byId(String id) {
    return IDS.contains(id) ? Optional.of(READ.computeIfAbsent(id, Course::load)) : Optional.empty();
  }

  /** All of them. */
  public static List<Lesson> all() {
    return IDS.stream().map(id -> READ.computeIfAbsent(id, Course::load)).toList();
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

  /** Reads a file of somebody's own; one that cannot be read has that as its fault. */
  public static Reading read(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return LessonReader.read(id(file), stream.readNBytes(LessonReader.MOST_BYTES + 1));
    } catch (IOException e) {
      return new Reading(Optional.empty(), List.of(new Fault(0, FileProblem.reading(file, e))));
    }
  }

  /** Whether a file is a lesson, which its first block tells. */
  public static boolean isLesson(Path file) {
    try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      var head = new char[HEAD];
      var length = lines.read(head);
      return length > 0 && new String(head, 0, length).lines().anyMatch(line -> line.strip().equals(BLOCK));
    } catch (IOException _) {
      return false; // whoever opens it is told why it cannot be read
    }
  }

  /**
   * Reads the lessons of a folder, in the order of their names; files that only lead elsewhere and folders inside are left alone, and so are files
   * that are no lessons.
   */
  public static Map<Path, Reading> readFolder(Path folder) throws IOException {
    var readings = new LinkedHashMap<Path, Reading>();
    try (var files = Files.list(folder)) {
      files.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isLesson(file))
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
          .limit(MOST_FILES)
          .forEach(file -> readings.put(file, read(file)));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return readings;
  }

  /** A name that no lesson of the course has, and that can stand in a table. */
  private static String id(Path file) {
    var name = String.valueOf(file.getFileName());
    return OWN + (name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name)
        .replaceAll("[^\\p{L}\\p{N}._-]", "-");
  }
}
