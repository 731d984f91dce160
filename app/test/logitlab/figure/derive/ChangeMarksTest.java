package logitlab.figure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import logitlab.derivation.Routes;
import logitlab.derivation.print.Reading;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** The marks under what a line changed. */
class ChangeMarksTest {
  private static final Size PAGE = new Size(778, 680);

  private final DerivationPage page = new DerivationPage(new Words(Locale.ENGLISH));

  /** A sum written out has a rewritten part in every term, with what stayed between them: a bar through that would strike it out. */
  @Test
  void noBarRunsThroughTheLine() {
    var faults = Routes.all().parallelStream().flatMap(route -> route.steps().stream().flatMap(step -> {
      return List.of(Reading.values()).stream().flatMap(reading -> {
        var session = AppState.START.session().withRoute(new RouteView(route.id().name(), step.number(), reading));
        var figure = page.draw(Frame.of(AppState.START.with(session), PAGE));
        var bars = Flat.of(figure.marks().stream())
            .filter(flat -> flat.mark().key().startsWith("result") || flat.mark().key().startsWith("rewritten"))
            .map(Flat::bounds)
            .toList();
        return Flat.of(figure.marks().stream())
            .filter(flat -> flat.mark() instanceof Mark.Path path && path.thickness() == 0)
            .filter(flat -> bars.stream().anyMatch(bar -> strikes(bar, flat.bounds())))
            .map(_ -> step.line().key() + ", " + reading);
      });
    })).distinct().toList();
    assertThat(faults).isEmpty();
  }

  /** Whether a bar runs across a glyph, rather than beside or below it. */
  private static boolean strikes(Rect bar, Rect glyph) {
    var inner = glyph.inset(0.25 * glyph.width(), 0.25 * glyph.height());
    return bar.intersects(inner);
  }
}
