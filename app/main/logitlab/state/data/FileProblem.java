package logitlab.state.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import logitlab.words.Message;

/** Why a file could not be read or written, as a sentence. */
public final class FileProblem {
  /** What Linux, macOS and Windows say of a disk, or of somebody's share of it, that is full. */
  private static final List<String> FULL = List.of("no space left", "quota exceeded", "not enough space",
      "disk is full");

  private FileProblem() {}

  public static Message reading(Path file, IOException problem) {
    return Message.of("state.file.unreadable", file.toString(), reason(file, problem));
  }

  /** The sentence says too that what was there before is still there, or how many files took the place of others. */
  public static Message writing(Path file, IOException problem) {
    if (problem instanceof PartlyWritten partly) {
      return partly.files() == 0
          ? writing(partly.file(), partly.problem())
          : Message.of("state.file.partly", file.toString(), reason(partly.file(), partly.problem()),
              String.valueOf(partly.files()));
    }
    return Message.of("state.file.unwritable", file.toString(), reason(file, problem));
  }

  private static Object reason(Path file, IOException problem) {
    if (isFull(problem)) {
      return Message.of("state.file.reason.full");
    }
    if (problem instanceof AccessDeniedException denied && !file.toString().equals(denied.getFile())) {
      return Message.of("state.file.reason.denied"); // in the folder that it is
    }
    if (Files.isDirectory(file)) {
      return Message.of("state.file.reason.folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return Message.of("state.file.reason.special");
    }
    if (Files.isSymbolicLink(file) && Files.notExists(file)) {
      return Message.of("state.file.reason.dangling");
    }
    return switch (problem) {
      case NoSuchFileException _ when Files.notExists(file.toAbsolutePath().getParent()) ->
        Message.of("state.file.reason.no-folder");
      case FileAlreadyExistsException known when Files.isRegularFile(Path.of(known.getFile())) ->
        Message.of("state.file.reason.file", Message.foreign(known.getFile()));
      case NoSuchFileException _ -> Message.of("state.file.reason.missing");
      case AccessDeniedException _ -> Message.of("state.file.reason.denied");
      case CharacterCodingException _ -> Message.of("state.file.reason.encoding");
      case FileSystemException known when known.getReason() != null -> known.getReason();
      default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    };
  }

  /** Java hands on the system's own words, and nothing else tells a full disk apart. */
  private static boolean isFull(IOException problem) {
    var said = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
    return FULL.stream().anyMatch(said::contains);
  }
}
