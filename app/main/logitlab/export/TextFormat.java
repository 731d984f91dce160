package logitlab.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.state.document.Document;

/** The numbers of a document as text for other programs, by the end of the file's name. */
public enum TextFormat {
  /** PyTorch before Python, whose ending it shares. */
  CSV(".csv"), MARKDOWN(".md"), LATEX(".tex"), NUMPY(".txt"), PYTORCH(".torch.py"), PYTHON(".py"), JAVA(".java");

  private final String ending;

  TextFormat(String ending) {
    this.ending = ending;
  }

  public String ending() {
    return ending;
  }

  /** The format that a file name asks for. */
  public static Optional<TextFormat> ofName(String fileName) {
    var name = fileName.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> name.endsWith(format.ending)).findFirst();
  }

  /** The document's numbers in this format, in UTF-8. */
  public byte[] bytes(Document document) {
    return write(document).getBytes(StandardCharsets.UTF_8);
  }

  /** The same as a string, for the clipboard. */
  public String write(Document document) {
    return switch (this) {
      case CSV -> Tables.csv(document);
      case MARKDOWN -> Tables.markdown(document);
      case LATEX -> Tables.latex(document);
      case NUMPY -> Tables.numpy(document);
      case PYTORCH -> SourceCode.pytorch(document);
      case PYTHON -> SourceCode.python(document);
      case JAVA -> SourceCode.java(document);
    };
  }
}
