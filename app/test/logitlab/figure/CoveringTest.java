package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.figure.screen.Screens;
import logitlab.lesson.Course;
import logitlab.state.AppState;
import logitlab.state.CourseAction;
import logitlab.state.Reducer;
import logitlab.state.session.LessonVisit;
import logitlab.state.view.Screen;
import logitlab.words.Numbers;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** What a lesson covers is in no figure, at the desk or as a picture. */
class CoveringTest {
  private final Words words = new Words(Locale.ENGLISH);
  private final Screens screens = new Screens(words);
  private final Gallery gallery = new Gallery(words, screens);

  @Test
  void noFigureOfAnyLessonShowsWhatIsCovered() {
    for (var lesson : Course.all()) {
      for (var n = 0; n < lesson.steps().size(); n++) {
        var step = lesson.steps().get(n);
        if (step.covered().isEmpty()) {
          continue;
        }
        var state = Reducer.reduce(AppState.START,
            new CourseAction.Open(
                new LessonVisit.Opening(new LessonVisit.Place(lesson.id(), n, 0), step.scene().document(),
                    step.scene().view(), step.covered(), Set.of())));
        for (var screen : Screen.values()) {
          var figure = screens.screen(screen).draw(Frame.of(state, new Size(1280, 720), Use.DESK));
          assertThat(figure.description().text()).isEqualTo(words.text("figure.covered"));
          hold(figure, step.covered());
        }
        for (var name : Gallery.on(step.scene().view().screen())) {
          hold(gallery.draw(name, state, new Size(1280, 720), PictureStyle.CLEAN).figure(), step.covered());
        }
      }
    }
  }

  private static void hold(Figure figure, Set<Quantity> covered) {
    for (var mark : Flat.of(figure.printed().toList()).map(Flat::mark).toList()) {
      if (mark instanceof Mark.Text text) {
        assertThat(text.numbers().stream().map(Printed.Stretch::source))
            .as(text.text())
            .noneMatch(source -> source instanceof Source.Termed(var term) && covered.contains(term.quantity()));
      }
      if (mark instanceof Mark.Box || mark instanceof Mark.Line) {
        assertThat(mark.terms()).as(mark.key()).noneMatch(term -> covered.contains(term.quantity()));
      }
    }
    for (var handle : figure.handles()) {
      assertThat(handle instanceof Handle.Slider slider && covered.contains(slider.term().quantity())).as(handle.key())
          .isFalse();
    }
  }

  /** The gradient of the first class is −0.341, and with it go the numbers and the words that would tell it. */
  @Test
  void theGradientIsNotEvenInTheSentenceAboutTheStep() {
    var visit = new CourseAction.Open(new LessonVisit.Opening(new LessonVisit.Place("x", 0, 0),
        AppState.START.document(), AppState.START.session().view(), EnumSet.of(Quantity.DL_DZ), Set.of()));
    var open = AppState.START;
    var covered = Reducer.reduce(open, visit);
    assertThat(texts(open)).anyMatch(text -> text.contains("0.341"));
    assertThat(texts(covered)).noneMatch(text -> text.contains("0.341"));
    assertThat(texts(covered)).contains("?", words.text("figure.covered.sentence"));
    assertThat(texts(covered)).anyMatch(text -> text.contains(Numbers.fixed(0.659, 3)) || text.contains("65.9"));
    var solved = Reducer.reduce(covered,
        new CourseAction.Answer(List.of("x"), LessonVisit.Answered.RIGHT, Optional.empty()));
    assertThat(texts(solved)).anyMatch(text -> text.contains("0.341"));
  }

  private List<String> texts(AppState state) {
    var figure = screens.screen(Screen.EXPLORE).draw(Frame.of(state, new Size(880, 660), Use.DESK));
    return Flat.of(figure.printed().toList())
        .map(Flat::mark)
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }
}
