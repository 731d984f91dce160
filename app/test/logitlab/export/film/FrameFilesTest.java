package logitlab.export.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import logitlab.state.data.FileProblem;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameFilesTest {
  private static final BufferedImage IMAGE = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
  private static final Words WORDS = new Words(Locale.ENGLISH);

  @TempDir
  private Path folder;

  /** What stood there before is gone then, and nobody is to be told that it is unchanged. */
  @Test
  void whereOneCannotBeWrittenItIsSaidHowManyAre() throws IOException {
    Files.createDirectory(folder.resolve("0003.png"));
    assertThat(said(5)).contains("cannot be filled").contains("New files there: 2.").doesNotContain("unchanged");
    assertThat(folder.resolve("0002.png")).isRegularFile();
    assertThat(folder.resolve("0004.png")).doesNotExist();
  }

  @Test
  void whereNoneIsWrittenNothingHasChanged() throws IOException {
    Files.createDirectory(folder.resolve("0001.png"));
    assertThat(said(1)).contains("What was there before is unchanged.");
  }

  private String said(int frames) {
    var files = new FrameFiles(folder, frames);
    var problem = catchThrowableOfType(IOException.class, () -> files.add(IMAGE, frames));
    return WORDS.say(FileProblem.writing(folder, problem));
  }
}
