package logitlab.figure.train;

import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Source;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Percent;
import logitlab.figure.text.Powers;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.words.Words;

/** What is learnt and how, as a list to read: what {@link SetupCard} is for those who cannot choose. */
record SetupSummary(SetupSheet rows, Task task, Words words) {
  private static final double ROW = 24;
  private static final double BETWEEN = 24;

  void draw() {
    rows.heading("data");
    switch (task.source()) {
      case DataSource.Penguins _ -> {
        row("data", words.text("train.data.penguins"));
        features();
      }
      case DataSource.Own own -> {
        row("data", own.name());
        row("label", words.text("train.label", own.table().columns().get(own.table().label())));
        features();
      }
      case DataSource.Toy toy -> {
        row("data", words.text("train.data.toy." + toy.shape().id()));
        rows.y += BETWEEN;
        rows.heading("toy");
        row("classes", Printed.say(words, "train.toy.classes",
            Printed.of(toy.classes(), Source.of(Known.DATA_CLASSES))));
        row("noise", Printed.say(words, "train.toy.noise",
            Printed.of(Powers.plain(toy.noise()), Source.of(Known.DATA_NOISE))));
        row("draw", Printed.say(words, "train.toy.seed", Printed.of(toy.seed(), Source.of(Known.DATA_DRAW))));
      }
    }
    rows.y += BETWEEN;
    network();
    rows.y += BETWEEN;
    learning();
  }

  private void features() {
    rows.y += BETWEEN;
    rows.heading("features");
    var names = FeatureNames.chosen(task, words);
    for (var n = 0; n < names.size(); n++) {
      row("feature" + n, (n == 0 ? "x: " : n == 1 ? "y: " : "") + names.get(n));
    }
  }

  private void network() {
    rows.heading("network");
    var hidden = task.setup().hidden();
    row("hidden", Printed.say(words, hidden == 1 ? "train.hidden-unit" : "train.hidden-units",
        Printed.of(hidden, Source.of(Known.HIDDEN_UNITS))));
    row("unit", words.text("train.unit." + task.setup().activation().id()));
  }

  private void learning() {
    rows.heading("learning");
    var plan = task.setup().plan();
    row("rate",
        Printed.say(words, "train.rate-of", Printed.of(Powers.plain(plan.rate()), Source.of(Known.SETUP_RATE))));
    var batch = plan.batchSize();
    row("batch", batch == 1
        ? Printed.of(words.text("train.batch.0.picture"))
        : batch == Task.WHOLE_BATCH
            ? Printed.of(words.text("train.batch.2"))
            : Printed.say(words, "train.batch.1", Printed.of(batch, Source.of(Known.SETUP_BATCH))));
    row("epochs", Printed.say(words, "train.epochs", Printed.of(task.setup().epochs(), Source.of(Known.EPOCHS))));
    row("seed", Printed.say(words, "train.seed", Printed.of((int) plan.seed(), Source.of(Known.SETUP_SEED))));
    row("test", Printed.say(words, "train.test",
        Printed.of(Percent.plain(task.setup().testShare()), Source.of(Known.SETUP_TEST))));
  }

  private void row(String key, String text) {
    row(key, Printed.of(text));
  }

  private void row(String key, Printed printed) {
    rows.sheet.showing(printed)
        .text(key, TextStyle.NAME, Sheet.fitted(printed.text(), TextStyle.NAME.face(), TextStyle.NAME.size(),
            rows.width), Anchor.START.at(Space.NARROW_PAD, rows.y + 16));
    rows.y += ROW;
  }
}
