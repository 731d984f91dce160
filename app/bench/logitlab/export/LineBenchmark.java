package logitlab.export;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.print.Reading;
import logitlab.export.Exports.Format;
import logitlab.export.source.DerivationSource;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.state.view.Screen;
import logitlab.typeset.Formulas;
import logitlab.typeset.Glyph;
import logitlab.typeset.Outline;
import logitlab.words.Words;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the picture of a line as SVG costs once the program runs: one line after the other of a derivation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LineBenchmark {
  private static final String ROUTE = "two-cases";

  private final Gallery gallery = new Gallery(new Words(Locale.ROOT));
  private final List<Integer> lines = Routes.shown(ROUTE, Detail.FULL, Routes.asides())
      .steps()
      .stream()
      .map(step -> step.number())
      .toList();
  private final String formula = new DerivationSource(new Words(Locale.ROOT),
      AppState.START.with(AppState.START.session()
          .withRoute(RouteView.at(ROUTE, 21, Reading.SYMBOLS, RouteView.depth(Detail.FULL)))))
      .formula();
  private int turn;

  /** The formula alone, with its document. */
  @Benchmark
  public byte[] line() {
    turn = (turn + 1) % lines.size();
    var session = AppState.START.session().withScreen(Screen.DERIVE);
    var state = AppState.START.with(session.withRoute(
        RouteView.at(ROUTE, lines.get(turn), session.route().reading(), RouteView.depth(Detail.FULL))));
    var picture = gallery.draw("formula", state, Exports.PAGE, PictureStyle.CLEAN);
    var canvas = new Canvas(state.session().theme(), picture.scaled(1)).carrying(Carrying.of("formula", state));
    return Exports.bytes(picture, canvas, Format.SVG);
  }

  /** A formula that was never laid out before: its layout, and its letters as one path. */
  @Benchmark
  public String newFormula() {
    turn++;
    var set = Formulas.typeset(formula + "+" + turn, 20);
    return Outline.merge(set.glyphs().stream().map(Glyph::outline).toList()).svgPath(0, 0, 1);
  }
}
