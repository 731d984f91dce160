package logitlab.figure.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.math.Vec;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import org.junit.jupiter.api.Test;

class LossAlongTest {
  @Test
  void theCurveIsTheLoss() {
    var random = new Random(11);
    for (var n = 0; n < 300; n++) {
      var size = 2 + random.nextInt(9);
      var reach = StrictMath.pow(10, 3 * random.nextDouble());
      var names = IntStream.range(0, size).mapToObj(k -> "class " + k).toList();
      var document = new Document(names, Vec.generate(size, _ -> reach * (2 * random.nextDouble() - 1)),
          Vec.oneHot(size, random.nextInt(size)), StrictMath.pow(20, 2 * random.nextDouble() - 1),
          random.nextBoolean() ? 0 : random.nextDouble(), NetworkExample.EXAMPLE);
      var session = AppState.START.session().withWatched(random.nextInt(size));
      var along = LossAlong.of(Frame.of(new AppState(document, session), new Size(1280, 720)));
      var zs = along.samples(20);
      var curve = along.curve(zs);
      for (var k = 0; k < zs.size(); k++) {
        var loss = along.loss(zs.get(k));
        assertThat(curve.get(k)).as("%s at %s", document, zs.get(k)).isCloseTo(loss, within(1e-9 * (1 + loss)));
      }
    }
  }
}
