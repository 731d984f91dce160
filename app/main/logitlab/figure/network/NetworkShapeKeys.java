package logitlab.figure.network;

import java.util.List;
import java.util.Optional;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.math.network.Activation;
import logitlab.state.Action.Backprop.Resize;
import logitlab.state.Action;
import logitlab.state.domain.Domain;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** How many units each layer has, and how they bend: a unit more or less beside the name of its column, and the three activations. */
record NetworkShapeKeys(Frame frame, NetworkLayout layout, Words words) {
  private static final List<Activation> ACTIVATIONS = List.of(Activation.values());
  private static final double SIZE = 22;
  private static final double MIDDLE = 21.5;
  private static final double HEIGHT = 28;
  /** Where the activations end at the latest. */
  private static final double RIGHT = 208;

  /** Whether the activations stand there. */
  static boolean covers(NetworkLayout layout, double x, double y) {
    return x < RIGHT && y > layout.size().height() - HEIGHT - 16;
  }

  void draw(Sheet sheet) {
    var n = layout.inputs();
    var m = layout.hidden();
    var k = layout.classes();
    keys(sheet, "input", layout.input(0).centreX(), smaller(n, 1, new Resize(n - 1, m, k)),
        larger(n, Domain.MAX_INPUTS, new Resize(n + 1, m, k)));
    keys(sheet, "hidden", layout.hidden(0).centreX(), smaller(m, 1, new Resize(n, m - 1, k)),
        larger(m, Domain.MAX_HIDDEN, new Resize(n, m + 1, k)));
    keys(sheet, "logits", layout.logit(0).centreX(), smaller(k, Domain.MIN_CLASSES, new Resize(n, m, k - 1)),
        larger(k, Domain.MAX_NETWORK_CLASSES, new Resize(n, m, k + 1)));
    activations(sheet);
  }

  private static Optional<Action> smaller(int now, int least, Resize change) {
    return now > least ? Optional.of(change) : Optional.empty();
  }

  private static Optional<Action> larger(int now, int most, Resize change) {
    return now < most ? Optional.of(change) : Optional.empty();
  }

  /** The column's name with a key on either side that does something. */
  private void keys(Sheet sheet, String column, double centre, Optional<Action> fewer, Optional<Action> more) {
    var word = words.text("backprop.column." + column);
    sheet.text("h." + column + ".word", TextStyle.SMALL, word, Anchor.MIDDLE.at(centre, 26));
    var aside = TextWidth.of(word, Face.REGULAR, 13) / 2 + 3 + SIZE / 2;
    fewer.ifPresent(action -> sheet.handle(new Handle.Press("less." + column, action,
        Rect.centred(centre - aside, MIDDLE, SIZE, SIZE), words.text("backprop.less." + column), "−")));
    more.ifPresent(action -> sheet.handle(new Handle.Press("more." + column, action,
        Rect.centred(centre + aside, MIDDLE, SIZE, SIZE), words.text("backprop.more." + column), "+")));
  }

  private void activations(Sheet sheet) {
    var now = frame.document().network().network().activation();
    var row = layout.size().page().band(layout.size().height() - HEIGHT - 12, HEIGHT);
    var left = 10.0;
    for (var n = 0; n < ACTIVATIONS.size(); n++) {
      var activation = ACTIVATIONS.get(n);
      if (frame.isPicture() && activation != now) {
        continue;
      }
      var called = words.text("backprop.activation." + n);
      var width = TextWidth.of(called, Face.SEMIBOLD, 15) + 12;
      var place = row.stretch(left, width);
      var spoken = words.text("backprop.activation.name", called);
      sheet.handle(Presses.setting(sheet, "activation." + n, place, called,
          new Choice(new Action.Backprop.SetActivation(activation), spoken, activation == now)));
      left += width;
    }
  }
}
