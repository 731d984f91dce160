package logitlab.figure.lens;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import logitlab.figure.BatchMoment;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.state.Action;
import logitlab.state.view.Batching;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** What can be chosen about a batch: where its examples come from, how many, which, and the axis of softmax. */
record BatchKeys(Words words) {
  private static final double PAD = 12;
  private static final double GAP = 16;

  /** A number that goes up and down by one, where it can. */
  private record Counted(String key, int value, Optional<Action> less, Optional<Action> more) {}

  /** The same to be read: what softmax adds up over, how many examples there are, and where they come from. */
  void tell(Sheet sheet, BatchMoment moment, Rect area) {
    var batch = moment.batch();
    var axis = moment.view().axis() == Axis.CLASSES ? "classes" : "examples";
    var said = new ArrayList<Printed>();
    said.add(Printed.of(words.text("backprop.batch.axis." + axis)));
    said.add(Printed.say(words, "backprop.batch.size.value",
        Printed.of(moment.view().size(), Source.of(Known.BATCH_SIZE))));
    if (batch.source() == Batching.Source.DATA) {
      said.add(Printed.of(words.text("backprop.batch.from.data")));
      said.add(Printed.say(words, "backprop.batch.number.value",
          Printed.of(batch.number() + 1, Source.of(Known.BATCH))));
    }
    var whole = Printed.join(" · ", said);
    sheet.showing(whole)
        .text("batch.told", TextStyle.NAME, whole.text(),
            Anchor.START.at(area.x(), area.centreY() + 5.4));
  }

  void draw(Sheet sheet, BatchMoment moment, Rect area) {
    var batch = moment.batch();
    var x = axis(sheet, moment, area.x(), area);
    var size = moment.view().size();
    x = stepper(sheet.showing(Source.of(Known.BATCH_SIZE)),
        new Counted("batch.size", size, taking(size - 1), taking(size + 1)), x + GAP, area);
    if (batch.fits()) {
      x = source(sheet, batch.source(), x + GAP, area);
    }
    if (batch.source() == Batching.Source.DATA) {
      stepper(sheet.showing(Source.of(Known.BATCH)), new Counted("batch.number", batch.number() + 1,
          Optional.of(new Action.Batch.Turn(-1)), Optional.of(new Action.Batch.Turn(1))), x + GAP, area);
    }
  }

  private static Optional<Action> taking(int size) {
    return size >= 1 && size <= Batching.MOST ? Optional.of(new Action.Batch.Take(size)) : Optional.empty();
  }

  private double axis(Sheet sheet, BatchMoment moment, double left, Rect area) {
    var x = left;
    for (var axis : Axis.values()) {
      x = option(sheet, "batch.axis." + (axis == Axis.CLASSES ? "classes" : "examples"),
          new Action.Batch.SoftmaxAlong(axis),
          moment.view().axis() == axis, x, area);
    }
    return x;
  }

  private double source(Sheet sheet, Batching.Source now, double left, Rect area) {
    var x = left;
    for (var source : Batching.Source.values()) {
      x = option(sheet, "batch.from." + (source == Batching.Source.DATA ? "data" : "example"),
          new Action.Batch.TakeFrom(source), source == now, x,
          area);
    }
    return x;
  }

  private double option(Sheet sheet, String key, Action action, boolean chosen, double x,
      Rect area) {
    var text = words.text("backprop." + key);
    var region = area.stretch(x, TextWidth.of(text, Face.SEMIBOLD, Space.TEXT) + 2 * PAD);
    sheet.handle(Presses.radioSetting(sheet, key, region, text,
        new Choice(action, words.text("backprop." + key + ".name"), chosen)));
    return region.right();
  }

  /** ‹ n › and what it counts. */
  private double stepper(Sheet sheet, Counted counted, double x, Rect area) {
    var key = counted.key;
    var what = words.text("backprop." + key);
    var text = words.text("backprop." + key + ".value", String.valueOf(counted.value));
    var row = area.stretch(x, TextWidth.of(text, Face.MEDIUM, Space.TEXT) + 2 * 30);
    sheet.fill(key + ".ground", Set.of(), row, 6, Role.CURRENT);
    sheet.text(key + ".text", TextStyle.NAME, text, Anchor.MIDDLE.at(row.centreX(), row.centreY() + 5.4));
    counted.less.ifPresent(less -> sheet.handle(
        Presses.quiet(sheet, key + ".less", less, row.cutLeft(28).part(), "‹", words.text("train.less", what))));
    counted.more.ifPresent(more -> sheet.handle(
        Presses.quiet(sheet, key + ".more", more, row.cutRight(28).part(), "›", words.text("train.more", what))));
    return row.right();
  }
}
