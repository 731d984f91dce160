package logitlab.figure.train;

import java.util.List;
import java.util.Set;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle.Look;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Range;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Percent;
import logitlab.figure.text.Powers;
import logitlab.math.network.Activation;
import logitlab.math.training.TrainingPlan;
import logitlab.state.Action.Train.SetBatch;
import logitlab.state.Action.Train.SetEpochs;
import logitlab.state.Action.Train.SetHidden;
import logitlab.state.Action.Train.SetSeed;
import logitlab.state.Action.Train.SetTest;
import logitlab.state.Action.Train.SetUnit;
import logitlab.state.TermActions;
import logitlab.state.data.SampleData;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.state.domain.Domain;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/** What is learnt and how: the data, the features, the network, and how it learns. Every choice starts the run anew. */
public final class SetupCard implements Chart {
  /** Rates on the slider: powers of ten. */
  private static final double LEAST_RATE = -3;
  private static final double LARGEST_RATE = 2;
  private static final List<Integer> EPOCHS = List.of(20, 60, 200, 500, 1000);
  /** Percent of each class that are kept for the test. */
  private static final List<Integer> TESTS = List.of(10, 20, 30, 40, 50, 70, 90);
  private static final List<Integer> BATCHES = List.of(1, 10, Task.WHOLE_BATCH);

  private final Words words;

  public SetupCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var task = frame.document().training().task();
    var rows = new SetupSheet(size.width(), words);
    rows.sheet.card("card", size.page());
    if (frame.isPicture()) {
      new SetupSummary(rows, task, words).draw();
    } else {
      new DataChoices(rows, task, words).draw();
      network(rows, task);
      learning(rows, task);
    }
    source(rows, task, size.height());
    return rows.sheet.figure(size,
        new Description(words.text("train.setup"), words.text("train.setup.describe", name(task),
            String.valueOf(task.features().size()), String.valueOf(task.setup().hidden()),
            words.text("train.unit." + task.setup().activation().id()), Powers.plain(task.setup().plan().rate()))));
  }

  private String name(Task task) {
    return switch (task.source()) {
      case DataSource.Penguins _ -> words.text("train.data.penguins");
      case DataSource.Toy toy -> words.text("train.data.toy." + toy.shape().id());
      case DataSource.Own own -> own.name();
    };
  }

  private void network(SetupSheet rows, Task task) {
    rows.heading("network");
    var hidden = task.setup().hidden();
    rows.stepper("hidden", Printed.say(words, hidden == 1 ? "train.hidden-unit" : "train.hidden-units",
        Printed.of(hidden, Source.of(Known.HIDDEN_UNITS))), words.text("train.hidden-units.name"),
        hidden > 1 ? new SetHidden(hidden - 1) : null,
        hidden < Domain.MAX_HIDDEN ? new SetHidden(hidden + 1) : null);
    var place = 0;
    for (var activation : Activation.values()) {
      var text = words.text("train.unit." + activation.id());
      rows.option("unit." + activation.id(), new SetUnit(activation), rows.cell(place++, 3), text,
          words.text("train.unit.name", text), activation == task.setup().activation());
    }
    rows.y += SetupSheet.ROW + 20;
  }

  private void learning(SetupSheet rows, Task task) {
    rows.heading("learning");
    rate(rows, task.setup().plan());
    var batch = task.setup().plan().batchSize();
    for (var n = 0; n < BATCHES.size(); n++) {
      var other = n == 1 && !BATCHES.contains(batch);
      var value = other ? batch : BATCHES.get(n);
      rows.option("batch" + n, new SetBatch(value), rows.cell(n, 3),
          Printed.say(words, "train.batch." + n, Printed.of(value, batch(value, batch))),
          words.text("train.batch." + n + ".name", String.valueOf(value)), batch == value);
    }
    rows.y += SetupSheet.ROW;
    var epochs = task.setup().epochs();
    rows.stepper("epochs", Printed.say(words, "train.epochs", Printed.of(epochs, Source.of(Known.EPOCHS))),
        words.text("train.epochs.name"),
        EPOCHS.reversed().stream().filter(n -> n < epochs).findFirst().map(SetEpochs::new).orElse(null),
        EPOCHS.stream().filter(n -> n > epochs).findFirst().map(SetEpochs::new).orElse(null));
    var seed = (int) task.setup().plan().seed();
    rows.stepper("seed", Printed.say(words, "train.seed", Printed.of(seed, Source.of(Known.SETUP_SEED))),
        words.text("train.seed.name"),
        seed > 1 ? new SetSeed(seed - 1) : null, seed < Task.MAX_SEED ? new SetSeed(seed + 1) : null);
    test(rows, task.setup().testShare());
  }

  /** A batch that is offered is a choice, and only the one in use is of the training. */
  private static Source batch(int offered, int used) {
    return offered == used ? Source.of(Known.SETUP_BATCH) : new Source.Constant(offered);
  }

  private void test(SetupSheet rows, double share) {
    var percent = Percent.rounded(share);
    rows.stepper("test",
        Printed.say(words, "train.test", Printed.of(Percent.plain(share), Source.of(Known.SETUP_TEST))),
        words.text("train.test.name"),
        TESTS.reversed()
            .stream()
            .filter(n -> n < percent - 1e-9)
            .findFirst()
            .map(n -> new SetTest(n / 100.0))
            .orElse(null),
        TESTS.stream().filter(n -> n > percent + 1e-9).findFirst().map(n -> new SetTest(n / 100.0)).orElse(null));
  }

  private void rate(SetupSheet rows, TrainingPlan plan) {
    var shown = Powers.plain(plan.rate());
    rows.sheet.text("rate.name", TextStyle.TEXT, words.text("train.rate"),
        Anchor.START.at(Space.NARROW_PAD, rows.y + 15));
    rows.sheet.showing(Source.of(Known.SETUP_RATE))
        .text("rate.value", TextStyle.HEADING, shown, Anchor.END.at(Space.NARROW_PAD + rows.width, rows.y + 15));
    rows.y += 20;
    var region = rows.whole(26);
    var value = StrictMath.log10(plan.rate());
    var share = (Math.clamp(value, LEAST_RATE, LARGEST_RATE) - LEAST_RATE) / (LARGEST_RATE - LEAST_RATE);
    var thumb = region.x() + 9 + (region.width() - 18) * share;
    rows.sheet.fill("rate.track", Set.of(), Rect.centred(region.centreX(), region.centreY(), rows.width - 4, 5), 2.5,
        Role.TRACK);
    rows.sheet.fill("rate.filled", Set.of(),
        Rect.onLine(region.x() + 2, region.centreY(), thumb - region.x() - 2, 5),
        2.5, Role.EDGE);
    var marks = new Sheet();
    marks.knob("rate.thumb", Set.of(), Rect.centred(thumb, region.centreY(), 18, 18), 2.5);
    rows.sheet.handle(new Handle.Slider("rate", TermActions.TRAINING_RATE, region,
        words.text("train.rate.name", shown), Range.linear(LEAST_RATE, LARGEST_RATE, 0.1),
        Math.clamp(value, LEAST_RATE, LARGEST_RATE), Look.THUMB, marks.marks()));
    rows.y += SetupSheet.ROW + 2;
  }

  /** Where the data are from, at the foot of the card. */
  private void source(SetupSheet rows, Task task, double height) {
    var text = switch (task.source()) {
      case DataSource.Penguins _ -> words.say(SampleData.PENGUINS_SOURCE);
      case DataSource.Toy _ -> words.text("train.source.toy");
      case DataSource.Own own -> own.of() > own.table().rows().size()
          ? words.text("train.source.sample", Sheet.fitted(own.name(), Face.REGULAR, 11, 150),
              String.valueOf(task.data().size()), String.valueOf(own.of()))
          : words.text("train.source.own", Sheet.fitted(own.name(), Face.REGULAR, 11, 150),
              String.valueOf(task.data().size()));
    };
    var lines = Texts.wrap(text, Face.REGULAR, 11, rows.width);
    var room = Math.clamp((int) ((height - 10 - rows.y) / 15), 0, lines.size());
    for (var n = 0; n < room; n++) {
      // In the last line that there is room for, what follows it too: it ends in dots then.
      var line = n < room - 1 ? lines.get(n) : String.join(" ", lines.subList(n, lines.size()));
      rows.sheet.text("source" + n, TextStyle.muted(Face.REGULAR, 11),
          Sheet.fitted(line, Face.REGULAR, 11, rows.width),
          Anchor.START.at(Space.NARROW_PAD, height - 14 - (room - 1 - n) * 15));
    }
  }
}
