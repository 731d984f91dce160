package logitlab.export;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Reading;
import logitlab.export.Exports.Format;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.motion.Stage;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.document.Training;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.session.Theme;
import logitlab.state.view.Batching;
import logitlab.state.view.Lens;
import logitlab.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the built-in example as SVG, byte for byte as they were last looked at. */
class GoldenTest {
  private static final Path FOLDER = Path.of("assets/golden");
  /** Where a picture that differs is shown beside the one before. */
  private static final Path DIFFERENCES = Path.of("target/golden-differences");
  private static final String UPDATE = "golden.update";
  private static final Gallery GALLERY = new Gallery(new Words(Locale.ROOT));

  /** In the middle of a run of a network with two hidden units, whose plane can be shown. */
  private static final Document TWO_HIDDEN = Document.EXAMPLE.withTraining(new Training(
      Training.DEFAULT.task().withSetup(Training.DEFAULT.task().setup().withHidden(2)), 500));

  /** A picture that is kept: as it is operated, or else as an audience sees it. */
  record Picture(String file, String figure, Session session, Document document, PictureStyle style) {
    static Picture line(String file, String figure, int line, Reading reading) {
      return new Picture(file, figure, Session.START.withRoute(new RouteView("two-cases", line, reading)));
    }

    static Picture network(String file, Stage stage, double time, Theme theme) {
      return new Picture(file, "backprop",
          Session.START.withBackprop(BackpropPlayback.START.at(stage, time)).withTheme(theme));
    }

    static Picture batch(String file, Batching batching, Theme theme) {
      var backprop = BackpropPlayback.START.withLens(Lens.BATCH).withBatching(batching);
      return new Picture(file, "backprop", Session.START.withBackprop(backprop).withTheme(theme));
    }

    /** In the middle of the run. */
    static Picture training(String file, String figure, Theme theme) {
      return new Picture(file, figure, Session.START.withTheme(theme),
          Document.EXAMPLE.withTraining(Training.DEFAULT.at(500)));
    }

    Picture(String file, String figure, Session session) {
      this(file, figure, session, Document.EXAMPLE);
    }

    Picture(String file, String figure, Session session, Document document) {
      this(file, figure, session, document, PictureStyle.OPERATED);
    }

    /** The same moment as an audience sees it. */
    Picture seen(String name) {
      return new Picture(name, figure, session, document, PictureStyle.CLEAN);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Picture> pictures() {
    return Stream.of(Picture.line("explore.svg", "explore", 0, Reading.SYMBOLS),
        Picture.line("derivation-symbols.svg", "derivation", 4, Reading.SYMBOLS),
        Picture.line("derivation-numbers.svg", "derivation", 9, Reading.NUMBERS),
        new Picture("slice-light.svg", "loss-slice", Session.START),
        new Picture("jacobian-dark.svg", "jacobian", Session.START.withWatched(1).withTheme(Theme.DARK)),
        new Picture("simplex-light.svg", "path-downhill", Session.START),
        new Picture("precision-dark.svg", "precision", Session.START.withTheme(Theme.DARK)),
        Picture.network("backprop-da1-light.svg", Stage.DA1, 1, Theme.LIGHT),
        Picture.network("backprop-z1-dark.svg", Stage.Z1, 0.5, Theme.DARK),
        Picture.batch("batch-light.svg", Batching.START, Theme.LIGHT),
        Picture.batch("batch-wrong-dark.svg", Batching.START.from(Batching.Source.DATA)
            .taking(6)
            .along(Axis.EXAMPLES)
            .choosing(Optional.of(Term.of(Quantity.BATCH_DW2, 1, 2))), Theme.DARK),
        Picture.training("training-light.svg", "training", Theme.LIGHT),
        Picture.training("curves-dark.svg", "curves", Theme.DARK),
        Picture.training("confusion-light.svg", "confusion", Theme.LIGHT),
        Picture.training("gradients-light.svg", "gradients", Theme.LIGHT),
        Picture.training("regions-dark.svg", "regions", Theme.DARK),
        new Picture("hidden-space-light.svg", "hidden-space", Session.START, TWO_HIDDEN),
        Picture.line("", "explore", 0, Reading.SYMBOLS).seen("picture-explore.svg"),
        Picture.line("", "derivation", 18, Reading.SYMBOLS).seen("picture-derivation.svg"),
        Picture.network("", Stage.DA1, 1, Theme.DARK).seen("picture-backprop-dark.svg"),
        Picture.training("", "training", Theme.LIGHT).seen("picture-training.svg"),
        new Picture("", "table", Session.START.withTheme(Theme.DARK)).seen("picture-table-dark.svg"),
        new Picture("", "jacobian", Session.START).seen("picture-jacobian.svg"),
        Picture.line("", "formula", 18, Reading.SYMBOLS).seen("picture-formula.svg"),
        Picture.line("", "so-far", 11, Reading.SYMBOLS).seen("picture-so-far.svg"),
        new Picture("", "network", Session.START.withBackprop(BackpropPlayback.START.at(Stage.DW2, 1)))
            .seen("picture-network.svg"));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void lookAsBefore(Picture picture) throws IOException {
    var file = FOLDER.resolve(picture.file());
    var state = AppState.START.with(picture.document()).with(picture.session());
    var drawn = GALLERY.draw(picture.figure(), state, Exports.PAGE, picture.style());
    var now = Exports.bytes(drawn, new Canvas(state.session().theme(), drawn.figure().size()), Format.SVG);
    if (Boolean.getBoolean(UPDATE)) {
      Files.write(file, now);
    }
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), now)) {
      fail("%s is not the picture that is kept. %s; where it is meant, run: mvn -q test -Dtest=GoldenTest -D%s=true",
          file,
          GoldenDifference.write(DIFFERENCES, file, now), UPDATE);
    }
  }
}
