package logitlab.ui.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** The page that tells a teacher how to present. */
public final class Teaching {
  private static final String FILE = "/assets/help/teaching.md";

  private Teaching() {}

  /** The page, to be scrolled. */
  public static Region page() {
    var flow = new NotesFlow();
    flow.getStyleClass().add("teaching-flow");
    flow.show(read());
    var page = new ScrollPane(flow);
    page.getStyleClass().addAll("scene-scroll", "teaching");
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return page;
  }

  private static String read() {
    try (var stream = Objects.requireNonNull(Teaching.class.getResourceAsStream(FILE), FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
