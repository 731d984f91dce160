package logitlab.figure.lens;

import java.util.List;
import java.util.Set;
import logitlab.figure.BatchMoment;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
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
  private static final double PAD = 10;
  private static final double GAP = 14;

  void draw(Sheet sheet, List<Handle> handles, BatchMoment moment, Rect area) {
    var batch = moment.batch();
    var x = area.x();
    x = axis(sheet, handles, moment, x, area);
    x = stepper(sheet.showing(Source.of(Known.BATCH_SIZE)), handles, "batch.size", String.valueOf(moment.view().size()),
        words.text("backprop.batch.size"), new Action.Batch.Take(moment.view().size() - 1),
        new Action.Batch.Take(moment.view().size() + 1), moment.view().size() > 1,
        moment.view().size() < Batching.MOST, x + GAP, area);
    if (batch.fits()) {
      x = source(sheet, handles, batch.source(), x + GAP, area);
    }
    if (batch.source() == Batching.Source.DATA) {
      stepper(sheet.showing(Source.of(Known.BATCH)), handles, "batch.number", String.valueOf(batch.number() + 1),
          words.text("backprop.batch.number"),
          new Action.Batch.Turn(-1), new Action.Batch.Turn(1), true, true, x + GAP, area);
    }
  }

  private double axis(Sheet sheet, List<Handle> handles, BatchMoment moment, double left, Rect area) {
    var x = left;
    for (var axis : Axis.values()) {
      x = option(sheet, handles, "batch.axis." + (axis == Axis.CLASSES ? "classes" : "examples"),
          new Action.Batch.SoftmaxAlong(axis),
          moment.view().axis() == axis, x, area);
    }
    return x;
  }

  private double source(Sheet sheet, List<Handle> handles, Batching.Source now, double left, Rect area) {
    var x = left;
    for (var source : Batching.Source.values()) {
      x = option(sheet, handles, "batch.from." + (source == Batching.Source.DATA ? "data" : "example"),
          new Action.Batch.TakeFrom(source), source == now, x,
          area);
    }
    return x;
  }

  private double option(Sheet sheet, List<Handle> handles, String key, Action action, boolean chosen, double x,
      Rect area) {
    var text = words.text("backprop." + key);
    var region = area.stretch(x, TextWidth.of(text, Face.SEMIBOLD, Space.TEXT) + 2 * PAD);
    handles.add(Presses.radioSetting(sheet, key, action, region, /* text= */text,
        /* name= */words.text("backprop." + key + ".name"), chosen));
    return region.right();
  }

  /** ‹ n › and what it counts. */
  private double stepper(Sheet sheet, List<Handle> handles, String key, String value, String what, Action less,
      Action more, boolean canLess, boolean canMore, double x, Rect area) {
    var text = words.text("backprop." + key + ".value", value);
    var width = TextWidth.of(text, Face.MEDIUM, Space.TEXT) + 2 * 30;
    var row = area.stretch(x, width);
    sheet.fill(key + ".ground", Set.of(), row, 6, Role.CURRENT);
    sheet.text(key + ".text", TextStyle.NAME, text, Anchor.MIDDLE.at(row.centreX(), row.centreY() + 5.4));
    if (canLess) {
      handles.add(Presses.quiet(sheet, key + ".less", less, row.withWidth(28), "‹",
          words.text("train.less", what)));
    }
    if (canMore) {
      handles.add(Presses.quiet(sheet, key + ".more", more,
          row.stretch(row.right() - 28, 28), "›", words.text("train.more", what)));
    }
    return row.right();
  }
}
