package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.mistake.Slips;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.derivation.print.Reading;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.ScreensWalkTest;
import logitlab.motion.VectorJacobianScript;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.session.Experiments;
import logitlab.state.session.OwnResult.Asked;
import logitlab.state.session.OwnResult;
import logitlab.state.session.Playhead;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.session.VectorJacobianProduct;
import logitlab.state.view.Panel;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The panels beside a derivation, walked mark by mark with documents from all over the domain and in every state of theirs. */
class PanelsWalkTest {
  private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1280, 664), new Size(1600, 900));

  private final Gallery gallery = new Gallery(new Words(Locale.ENGLISH));

  @ParameterizedTest
  @EnumSource(Panel.class)
  void nothingIsOutsideOrOverlapsAndEveryNumberIsTrue(Panel panel) {
    var random = new Random(panel.id().length());
    var faults = new ArrayList<String>();
    for (var document : Sample.of(ScreensWalkTest.documents(), 20, panel)) {
      for (var n = 0; n < 3; n++) {
        var conventions = new Conventions(any(random, Names.values()),
            any(random, new LogBase[]{LogBase.E, LogBase.TWO, LogBase.TEN}), any(random, Layout.values()));
        var route = Routes.all().get(random.nextInt(Routes.all().size()));
        var session = Session.START.withRoute(new RouteView(route.id().name(),
            random.nextInt(route.steps().size()), any(random, Reading.values())))
            .withExperiments(experiments(random, panel));
        var state = AppState.START.with(document.withConventions(conventions)).with(session);
        var name = panel != Panel.NUMBERS && n == 2 ? "panel-" + panel.id() : "derivation";
        var chart = gallery.onDesk(name).orElseThrow();
        var size = SIZES.get(n == 2 && panel != Panel.NUMBERS ? random.nextInt(SIZES.size()) : n % SIZES.size());
        var frame = Frame.of(state,
            new Size(size.width() / chart.leastText(), size.height() / chart.leastText()));
        var figure = chart.draw(frame);
        MarkWalk
            .faults(figure,
                panel == Panel.NUMBERS || panel == Panel.ANSWER
                    ? DerivationWords.asWalked(frame.inChosenBase())
                    : frame.inChosenBase())
            .forEach(fault -> faults
                .add(fault + " in " + name + " at " + frame.size() + " " + session.experiments() + " K = "
                    + document.size() + " T = " + document.temperature() + " z = " + document.logits() + " y = "
                    + document.targetInUse()));
        assertThat(figure.description().text()).isNotBlank().doesNotContain("{");
      }
    }
    assertThat(faults.stream().limit(12)).isEmpty();
  }

  /** The letters that were chosen stand on every screen, and the old ones are gone. */
  @Test
  void lettersAndStampFollowTheChoice() {
    var chosen = AppState.START.with(Document.EXAMPLE.withConventions(Conventions.STANDARD.with(Names.Q_P_Z)));
    for (var name : gallery.names().stream().filter(each -> gallery.onDesk(each).isPresent()).toList()) {
      var chart = gallery.onDesk(name).orElseThrow();
      var before = chart.draw(Frame.of(AppState.START, SIZES.getFirst()));
      var after = chart.draw(Frame.of(chosen, SIZES.getFirst()));
      assertThat(after.marks()).as(name).isNotEqualTo(before.marks());
    }
    var bits = Frame.of(AppState.START.with(Document.EXAMPLE.withConventions(Conventions.STANDARD.with(LogBase.TWO))),
        SIZES.getFirst());
    assertThat(bits.loss()).isEqualTo(Document.EXAMPLE.crossEntropy().loss());
    assertThat(bits.inChosenBase().loss() * StrictMath.log(2)).isCloseTo(bits.loss(), within(1e-15));
  }

  private static Experiments experiments(Random random, Panel panel) {
    var typed = IntStream.range(0, 10)
        .mapToObj(k -> random.nextInt(12) == 0 ? "" : random.nextInt(8) == 0 ? "-0.1234567890123" : "0.25")
        .toList();
    var all = Mistake.values();
    var mistake = all[random.nextInt(all.length)];
    var slip = random.nextInt(Slips.all().size());
    var places = Slips.all().get(slip).places().size();
    var time = VectorJacobianScript.STOPS.get(random.nextInt(3));
    return Experiments.START.with(panel)
        .with(
            new VectorJacobianProduct(
                new Playhead(time, random.nextBoolean(), 1),
                random.nextInt(3) == 0))
        .withMistake(mistake)
        .withFindings(random.nextBoolean())
        .with(new OwnResult(any(random, Asked.values()), typed))
        .withSlip(slip)
        .withSpotted(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(places)));
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }
}
