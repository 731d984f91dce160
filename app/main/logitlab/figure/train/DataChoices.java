package logitlab.figure.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Powers;
import logitlab.math.training.ToyData;
import logitlab.state.Action;
import logitlab.state.Action.Train.UseData;
import logitlab.state.Action.Train.UseFeatures;
import logitlab.state.Action.Train.UseLabel;
import logitlab.state.data.Table;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.state.domain.Domain;
import logitlab.typeset.Face;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/** Which data are learnt: the set, then its features or how it is made. */
final class DataChoices {
  private static final List<Double> NOISES = List.of(0.0, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0);

  private final SetupSheet rows;
  private final Task task;
  private final Words words;

  DataChoices(SetupSheet rows, Task task, Words words) {
    this.rows = rows;
    this.task = task;
    this.words = words;
  }

  void draw() {
    rows.heading("data");
    sources();
    switch (task.source()) {
      case DataSource.Toy toy -> toy(toy);
      case DataSource.Penguins _ -> features();
      case DataSource.Own own -> {
        label(own.table());
        features();
      }
    }
  }

  /** The column of the labels; to either side the next that can hold them. */
  private void label(Table table) {
    var labels = table.labels();
    var at = labels.indexOf(table.label());
    rows.y -= 12;
    rows.stepper("label", words.text("train.label", table.columns().get(table.label())),
        words.text("train.label.name"), other(labels, at - 1), other(labels, at + 1));
    rows.y += 20;
  }

  private static @Nullable Action other(List<Integer> labels, int place) {
    return labels.size() > 1 ? new UseLabel(labels.get(Math.floorMod(place, labels.size()))) : null;
  }

  private void sources() {
    var own = task.source() instanceof DataSource.Own;
    rows.option("penguins", new UseData(new DataSource.Penguins()), rows.cell(0, 3), words.text("train.data.penguins"),
        words.text("train.data.penguins.help"), task.source() instanceof DataSource.Penguins);
    var column = 1;
    for (var shape : ToyData.values()) {
      var text = words.text("train.data.toy." + shape.id());
      rows.option("toy." + shape.id(), new UseData(DataSource.Toy.of(shape)), rows.cell(column % 3, 3), text,
          words.text("train.data.toy.help", text),
          task.source() instanceof DataSource.Toy toy && toy.shape() == shape);
      column++;
      if (column == 3) {
        rows.y += SetupSheet.ROW;
      }
    }
    var region = rows.cell(2, 3);
    var text = words.text("train.data.own");
    Consumer<Sheet> word = looks -> looks.text("own.text", TextStyle.NAME.in(own ? Role.INK : Role.ACCENT),
        Sheet.fitted(text, Face.MEDIUM, 15, region.width() - 6),
        Anchor.MIDDLE.at(region.centreX(), region.centreY() + 5.4));
    if (own) {
      rows.sheet.control("own",
          looks -> looks.ring("own", Set.of(), region, 6, Role.CURRENT, new Stroke(Role.ACCENT, 1)));
      word.accept(rows.sheet);
    } else {
      rows.sheet.control("own", word);
    }
    rows.handles.add(new Handle.OpenData("own", region, words.text("train.data.own.help")));
    rows.y += SetupSheet.ROW + 20;
  }

  private void features() {
    rows.heading("features");
    var columns = task.source().features();
    var chosen = task.features();
    for (var n = 0; n < chosen.size(); n++) {
      var label = n == 0 ? "x: " : n == 1 ? "y: " : "";
      rows.stepper("feature" + n, label + FeatureNames.of(task, columns.get(chosen.get(n)), words),
          words.text("train.feature", String.valueOf(n + 1)),
          features(n, -1), features(n, 1));
    }
    var can = chosen.size() < Math.min(Domain.MAX_INPUTS, columns.size());
    if (can) {
      rows.handles.add(Presses.quiet(rows.sheet, "feature.add", new UseFeatures(added()), rows.cell(0, 2),
          words.text("train.feature.add"), words.text("train.feature.add.help")));
    }
    if (chosen.size() > 1) {
      rows.handles
          .add(Presses.quiet(rows.sheet, "feature.remove", new UseFeatures(chosen.subList(0, chosen.size() - 1)),
              rows.cell(1, 2), words.text("train.feature.remove"), words.text("train.feature.remove.help")));
    }
    rows.y += (can || chosen.size() > 1 ? SetupSheet.ROW : 0) + 20;
  }

  private List<Integer> added() {
    var next = new ArrayList<>(task.features());
    IntStream.range(0, task.source().features().size())
        .filter(column -> !next.contains(column))
        .findFirst()
        .ifPresent(next::add);
    return next;
  }

  /** Another column in place {@code n}: the next, or the one before, that is not chosen already. */
  private @Nullable Action features(int n, int step) {
    var columns = task.source().features().size();
    if (columns == task.features().size()) {
      // All are in use: the neighbours change places.
      var other = (n + step + columns) % columns;
      if (other == n) {
        return null;
      }
      var swapped = new ArrayList<>(task.features());
      swapped.set(n, task.features().get(other));
      swapped.set(other, task.features().get(n));
      return new UseFeatures(swapped);
    }
    var column = task.features().get(n);
    do {
      column = (column + step + columns) % columns;
    } while (task.features().contains(column));
    var changed = new ArrayList<>(task.features());
    changed.set(n, column);
    return new UseFeatures(changed);
  }

  private void toy(DataSource.Toy toy) {
    rows.heading("toy");
    rows.stepper("classes", Printed.say(words, "train.toy.classes",
        Printed.of(toy.classes(), Source.of(Known.DATA_CLASSES))),
        words.text("train.toy.classes.name"),
        toy.classes() > ToyData.MIN_CLASSES ? new UseData(toy.withClasses(toy.classes() - 1)) : null,
        toy.classes() < ToyData.MAX_CLASSES ? new UseData(toy.withClasses(toy.classes() + 1)) : null);
    var noise = toy.noise();
    rows.stepper("noise", Printed.say(words, "train.toy.noise",
        Printed.of(Powers.plain(noise), Source.of(Known.DATA_NOISE))), words.text("train.toy.noise.name"),
        NOISES.reversed()
            .stream()
            .filter(n -> n < noise)
            .findFirst()
            .map(n -> new UseData(toy.withNoise(n)))
            .orElse(null),
        NOISES.stream().filter(n -> n > noise).findFirst().map(n -> new UseData(toy.withNoise(n))).orElse(null));
    var next = toy.seed() < Task.MAX_SEED ? toy.seed() + 1 : 1;
    rows.stepper("draw", Printed.say(words, "train.toy.seed", Printed.of(toy.seed(), Source.of(Known.DATA_DRAW))),
        words.text("train.toy.seed.name"),
        toy.seed() > 1 ? new UseData(toy.withSeed(toy.seed() - 1)) : null, new UseData(toy.withSeed(next)));
    rows.y += 20;
  }
}
