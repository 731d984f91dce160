package logitlab.figure.network;

import java.util.List;
import logitlab.figure.Description;
import logitlab.figure.Frame;
import logitlab.figure.equation.NetworkFocus;
import logitlab.figure.equation.NetworkMoment;
import logitlab.figure.equation.UpdateEquation;
import logitlab.figure.text.NetworkNumbers;
import logitlab.motion.Stage;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What the network shows now, in sentences: where the walk stands, and the number in focus once it is there. */
final class NetworkDescription {
  private static final List<Stage> STAGES = List.of(Stage.values());

  private final Words words;

  NetworkDescription(Words words) {
    this.words = words;
  }

  Description of(Frame frame, NetworkFocus focus, NetworkMoment moment) {
    var stage = moment.stage();
    if (frame.session().backprop().atRest()) {
      return new Description(words.text("backprop.title.rest"), words.text("backprop.why.rest"));
    }
    var network = frame.document().network().network();
    var why = words.text("backprop.why." + stage.id(), String.valueOf(network.classes()));
    var text = words.text("backprop.describe", String.valueOf(STAGES.indexOf(stage) + 1),
        String.valueOf(STAGES.size()), words.text("backprop.title." + stage.id()), why);
    return new Description(
        words.text("backprop.network", String.valueOf(network.inputs()), String.valueOf(network.hidden()),
            String.valueOf(network.classes())),
        moment.result() < 1 ? text : text + " " + result(frame, focus, stage));
  }

  private String result(Frame frame, NetworkFocus focus, Stage stage) {
    var pass = frame.pass();
    var j = focus.input();
    var i = focus.hidden();
    var k = focus.category();
    return switch (stage) {
      case X -> say(stage, NetworkNumbers.weight(pass.x().get(j)), j);
      case Z1 -> say(stage, NetworkNumbers.exact(pass.z1().get(i)), i);
      case A1 -> say(stage, NetworkNumbers.exact(pass.a1().get(i)), i);
      case Z2 -> say(stage, NetworkNumbers.exact(pass.z2().get(k)), k);
      case P -> say(stage, NetworkNumbers.exact(pass.p().get(k)), k);
      case LOSS -> say(stage, Numbers.shown(pass.loss(), 4).text(), k);
      case DZ2 -> say(stage, NetworkNumbers.signed(pass.dz2().get(k)), k);
      case DW2 -> say(stage, NetworkNumbers.signed(pass.dw2().get(k, i)), k, i);
      case DB2 -> say(stage, NetworkNumbers.signed(pass.db2().get(k)), k);
      case DA1 -> say(stage, NetworkNumbers.signed(pass.da1().get(i)), i);
      case DZ1 -> say(stage, NetworkNumbers.signed(pass.dz1().get(i)), i);
      case DW1 -> say(stage, NetworkNumbers.signed(pass.dw1().get(i, j)), i, j);
      case DB1 -> say(stage, NetworkNumbers.signed(pass.db1().get(i)), i);
      case DX -> say(stage, NetworkNumbers.signed(pass.dx().get(j)), j);
      case UPDATE -> say(stage, Numbers.shown(UpdateEquation.lossAfter(frame), 4).text(), k);
    };
  }

  private String say(Stage stage, String number, int unit) {
    return words.text("backprop.result." + stage.id(), number, String.valueOf(unit + 1));
  }

  private String say(Stage stage, String number, int unit, int from) {
    return words.text("backprop.result." + stage.id(), number, String.valueOf(unit + 1), String.valueOf(from + 1));
  }
}
