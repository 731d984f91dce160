package logitlab.figure.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Size;
import logitlab.state.AppState;
import logitlab.state.data.SampleData;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.document.TrainingSetup;
import logitlab.state.session.Session;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class SetupCardTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);

  @Test
  void theSourceIsWholeOrSaysThatItGoesOn() {
    var whole = WORDS.say(SampleData.PENGUINS_SOURCE);
    var shown = IntStream.rangeClosed(300, 800).mapToObj(SetupCardTest::source).toList();
    assertThat(shown).allSatisfy(text -> assertThat(text.equals(whole) || text.isEmpty() || text.endsWith("…"))
        .as(text)
        .isTrue());
    assertThat(shown).contains(whole, "").anyMatch(text -> text.endsWith("…"));
  }

  /** The lines at the foot of a card of this height. */
  private static String source(int height) {
    var task = new Task(new DataSource.Penguins(), List.of(0, 1), TrainingSetup.DEFAULT);
    var state = new AppState(Document.EXAMPLE.withTraining(new Training(task, 0)),
        Session.START.withScreen(Screen.TRAIN));
    return new SetupCard(WORDS).draw(Frame.of(state, new Size(230, height)))
        .marks()
        .stream()
        .flatMap(mark -> mark instanceof Mark.Text text && text.key().startsWith("source")
            ? Stream.of(text.text())
            : Stream.empty())
        .collect(Collectors.joining(" "));
  }
}
