package logitlab.figure.network;

import java.util.List;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.math.network.Activation;
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

  void draw(Sheet sheet, List<Handle> handles) {
    var n = layout.inputs();
    var m = layout.hidden();
    var k = layout.classes();
    keys(sheet, handles, "input", layout.input(0).centreX(), n > 1, n < Domain.MAX_INPUTS,
        new Action.Backprop.Resize(n - 1, m, k), new Action.Backprop.Resize(n + 1, m, k));
    keys(sheet, handles, "hidden", layout.hidden(0).centreX(), m > 1, m < Domain.MAX_HIDDEN,
        new Action.Backprop.Resize(n, m - 1, k), new Action.Backprop.Resize(n, m + 1, k));
    keys(sheet, handles, "logits", layout.logit(0).centreX(), k > Domain.MIN_CLASSES,
        k < Domain.MAX_NETWORK_CLASSES, new Action.Backprop.Resize(n, m, k - 1),
        new Action.Backprop.Resize(n, m, k + 1));
    activations(sheet, handles);
  }

  /** The column's name with a key on either side. */
  private void keys(Sheet sheet, List<Handle> handles, String column, double centre, boolean less, boolean more,
      Action fewer, Action further) {
    var word = words.text("backprop.column." + column);
    sheet.text("h." + column + ".word", TextStyle.SMALL, word, Anchor.MIDDLE.at(centre, 26));
    var aside = TextWidth.of(word, Face.REGULAR, 13) / 2 + 3 + SIZE / 2;
    if (less) {
      handles.add(new Handle.Press("less." + column, fewer, Rect.centred(centre - aside, MIDDLE, SIZE, SIZE),
          words.text("backprop.less." + column), "−"));
    }
    if (more) {
      handles.add(new Handle.Press("more." + column, further, Rect.centred(centre + aside, MIDDLE, SIZE, SIZE),
          words.text("backprop.more." + column), "+"));
    }
  }

  private void activations(Sheet sheet, List<Handle> handles) {
    var now = frame.document().network().network().activation();
    var left = 10.0;
    for (var n = 0; n < ACTIVATIONS.size(); n++) {
      var activation = ACTIVATIONS.get(n);
      var called = words.text("backprop.activation." + n);
      var width = TextWidth.of(called, Face.SEMIBOLD, 15) + 12;
      var place = new Rect(left, layout.size().height() - HEIGHT - 12, width, HEIGHT);
      var spoken = words.text("backprop.activation.name", called);
      handles.add(Presses.setting(sheet, "activation." + n, new Action.Backprop.SetActivation(activation), place,
          called, spoken,
          activation == now));
      left += width;
    }
  }
}
