package logitlab.export.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameFilesTest {
  private static final BufferedImage IMAGE = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);

  @TempDir
  private Path folder;

  @Test
  void noFrameTakesItsPlaceBeforeTheFilmIsWhole() throws IOException {
    Files.writeString(folder.resolve("0001.png"), "of another film");
    try (var files = new FrameFiles(folder, 3)) {
      files.add(IMAGE, 2);
      assertThat(folder.resolve("0001.png")).hasContent("of another film");
      files.add(IMAGE, 1);
      files.finish();
    }
    assertThat(names()).containsExactly("0001.png", "0002.png", "0003.png");
    assertThat(ImageIO.read(folder.resolve("0001.png").toFile())).isNotNull();
  }

  @Test
  void aFilmThatIsGivenUpLeavesAllAsItWas() throws IOException {
    Files.writeString(folder.resolve("0001.png"), "of another film");
    try (var files = new FrameFiles(folder, 3)) {
      files.add(IMAGE, 2);
    }
    assertThat(names()).containsExactly("0001.png");
    assertThat(folder.resolve("0001.png")).hasContent("of another film");
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
