package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.figure.Sheet.Anchor;
import logitlab.math.Activation;
import logitlab.math.ToyData;
import logitlab.math.TrainingPlan;
import logitlab.state.Action;
import logitlab.state.Action.Training.SetBatch;
import logitlab.state.Action.Training.SetEpochs;
import logitlab.state.Action.Training.SetHidden;
import logitlab.state.Action.Training.SetSeed;
import logitlab.state.Action.Training.SetUnit;
import logitlab.state.Action.Training.UseData;
import logitlab.state.Action.Training.UseFeatures;
import logitlab.state.DataSource;
import logitlab.state.Domain;
import logitlab.state.SampleData;
import logitlab.state.Task;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/** What is learnt and how: the data, the features, the network, and how it learns. Every choice starts the run anew. */
final class SetupCard implements Chart {
  private static final double PAD = 16;
  private static final double ROW = 32;
  private static final double HEADING = 13;
  /** Rates on the slider: powers of ten. */
  private static final double LEAST_RATE = -3;
  private static final double LARGEST_RATE = 2;
  private static final List<Integer> EPOCHS = List.of(20, 60, 200, 500, 1000);
  private static final List<Integer> BATCHES = List.of(1, 10, Task.WHOLE_BATCH);
  private static final List<Double> NOISES = List.of(0.0, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0);

  private final Words words;

  SetupCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    return new Drawing(frame, words).figure();
  }

  /** One drawing, from the top down. */
  private static final class Drawing {
    private final Sheet sheet = new Sheet();
    private final List<Handle> handles = new ArrayList<>();
    private final Size size;
    private final Task task;
    private final Words words;
    private final double width;
    private double y;

    Drawing(Frame frame, Words words) {
      this.size = frame.size();
      this.task = frame.document().training().task();
      this.words = words;
      width = size.width() - 2 * PAD;
      y = 26;
    }

    Figure figure() {
      sheet.card("card", new Rect(0, 0, size.width(), size.height()));
      heading("data");
      sources();
      switch (task.source()) {
        case DataSource.Toy toy -> toy(toy);
        case DataSource.Penguins _,DataSource.Own _ -> features();
      }
      network();
      learning();
      source();
      return new Figure(size, sheet.marks(), handles,
          new Description(words.text("train.setup"), words.text("train.setup.describe", name(),
              String.valueOf(task.features().size()), String.valueOf(task.setup().hidden()),
              words.text("train.unit." + unit()), Powers.plain(task.setup().plan().rate()))));
    }

    private String name() {
      return switch (task.source()) {
        case DataSource.Penguins _ -> words.text("train.data.penguins");
        case DataSource.Toy toy -> words.text("train.data.toy." + toy.shape().ordinal());
        case DataSource.Own own -> own.name();
      };
    }

    private int unit() {
      return task.setup().activation().ordinal();
    }

    private void heading(String key) {
      sheet.text("heading." + key, Role.MUTED, words.text("train.heading." + key), Face.REGULAR, HEADING, PAD, y,
          Anchor.START);
      y += 9;
    }

    private Rect cell(int column, int columns) {
      var cell = width / columns;
      return new Rect(PAD + column * cell, y, cell - (column < columns - 1 ? 4 : 0), ROW - 4);
    }

    private void option(String key, Action action, Rect region, String text, String name, boolean chosen) {
      var room = region.width() - 4;
      handles.add(Presses.option(sheet, key, action, region, Sheet.fitted(text, Face.SEMIBOLD, 15, room), name,
          chosen));
    }

    private void sources() {
      var own = task.source() instanceof DataSource.Own;
      option("penguins", new UseData(new DataSource.Penguins()), cell(0, 3), words.text("train.data.penguins"),
          words.text("train.data.penguins.help"), task.source() instanceof DataSource.Penguins);
      var column = 1;
      for (var shape : ToyData.values()) {
        var text = words.text("train.data.toy." + shape.ordinal());
        option("toy" + shape.ordinal(), new UseData(DataSource.Toy.of(shape)), cell(column % 3, 3), text,
            words.text("train.data.toy.help", text),
            task.source() instanceof DataSource.Toy toy && toy.shape() == shape);
        column++;
        if (column == 3) {
          y += ROW;
        }
      }
      var region = cell(2, 3);
      var text = words.text("train.data.own");
      if (own) {
        sheet.ring("own", Set.of(), region, 6, Role.CURRENT, Role.ACCENT, 1);
      }
      sheet.text("own.text", own ? Role.INK : Role.ACCENT, Sheet.fitted(text, Face.MEDIUM, 15, region.width() - 6),
          Face.MEDIUM, 15, region.centreX(), region.centreY() + 5.4, Anchor.MIDDLE);
      handles.add(new Handle.OpenData("own", region, words.text("train.data.own.help")));
      y += ROW + 20;
    }

    /** ‹ value ›, each end doing something or nothing. */
    private void stepper(String key, String text, String name, @Nullable Action less, @Nullable Action more) {
      var row = new Rect(PAD, y, width, ROW - 4);
      sheet.fill(key + ".ground", Set.of(), row, 6, Role.CURRENT);
      sheet.text(key + ".text", Role.INK, Sheet.fitted(text, Face.MEDIUM, 15, width - 72), Face.MEDIUM, 15,
          row.centreX(), row.centreY() + 5.4, Anchor.MIDDLE);
      end(key + ".less", less, new Rect(row.x(), row.y(), 34, row.height()), "‹",
          words.text("train.less", name));
      end(key + ".more", more, new Rect(row.right() - 34, row.y(), 34, row.height()), "›",
          words.text("train.more", name));
      y += ROW;
    }

    private void end(String key, @Nullable Action action, Rect region, String sign, String name) {
      if (action != null) {
        handles.add(Presses.quiet(sheet, key, action, region, sign, name));
      }
    }

    private void features() {
      heading("features");
      var columns = task.source().data().features();
      var chosen = task.features();
      for (var n = 0; n < chosen.size(); n++) {
        var label = n == 0 ? "x: " : n == 1 ? "y: " : "";
        stepper("feature" + n, label + FeatureNames.of(task, columns.get(chosen.get(n)), words),
            words.text("train.feature", String.valueOf(n + 1)),
            features(n, -1), features(n, 1));
      }
      var can = chosen.size() < Math.min(Domain.MAX_INPUTS, columns.size());
      if (can) {
        handles.add(Presses.quiet(sheet, "feature.add", new UseFeatures(added()), cell(0, 2),
            words.text("train.feature.add"), words.text("train.feature.add.help")));
      }
      if (chosen.size() > 1) {
        handles.add(Presses.quiet(sheet, "feature.remove", new UseFeatures(chosen.subList(0, chosen.size() - 1)),
            cell(1, 2), words.text("train.feature.remove"), words.text("train.feature.remove.help")));
      }
      y += (can || chosen.size() > 1 ? ROW : 0) + 20;
    }

    private List<Integer> added() {
      var next = new ArrayList<>(task.features());
      IntStream.range(0, task.source().data().features().size())
          .filter(column -> !next.contains(column))
          .findFirst()
          .ifPresent(next::add);
      return next;
    }

    /** Another column in place {@code n}: the next, or the one before, that is not chosen already. */
    private @Nullable Action features(int n, int step) {
      var columns = task.source().data().features().size();
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
      heading("toy");
      stepper("classes", words.text("train.toy.classes", String.valueOf(toy.classes())),
          words.text("train.toy.classes.name"),
          toy.classes() > ToyData.MIN_CLASSES ? new UseData(toy.withClasses(toy.classes() - 1)) : null,
          toy.classes() < ToyData.MAX_CLASSES ? new UseData(toy.withClasses(toy.classes() + 1)) : null);
      var noise = toy.noise();
      stepper("noise", words.text("train.toy.noise", Powers.plain(noise)), words.text("train.toy.noise.name"),
          NOISES.reversed()
              .stream()
              .filter(n -> n < noise)
              .findFirst()
              .map(n -> new UseData(toy.withNoise(n)))
              .orElse(null),
          NOISES.stream().filter(n -> n > noise).findFirst().map(n -> new UseData(toy.withNoise(n))).orElse(null));
      var next = toy.seed() < Task.MAX_SEED ? toy.seed() + 1 : 1;
      stepper("draw", words.text("train.toy.seed", String.valueOf(toy.seed())),
          words.text("train.toy.seed.name"),
          toy.seed() > 1 ? new UseData(toy.withSeed(toy.seed() - 1)) : null, new UseData(toy.withSeed(next)));
      y += 20;
    }

    private void network() {
      heading("network");
      var hidden = task.setup().hidden();
      stepper("hidden", words.text(hidden == 1 ? "train.hidden-unit" : "train.hidden-units",
          String.valueOf(hidden)), words.text("train.hidden-units.name"),
          hidden > 1 ? new SetHidden(hidden - 1) : null,
          hidden < Domain.MAX_HIDDEN ? new SetHidden(hidden + 1) : null);
      for (var activation : Activation.values()) {
        var text = words.text("train.unit." + activation.ordinal());
        option("unit" + activation.ordinal(), new SetUnit(activation), cell(activation.ordinal(), 3), text,
            words.text("train.unit.name", text), activation == task.setup().activation());
      }
      y += ROW + 20;
    }

    private void learning() {
      heading("learning");
      rate(task.setup().plan());
      var batch = task.setup().plan().batchSize();
      for (var n = 0; n < BATCHES.size(); n++) {
        var other = n == 1 && !BATCHES.contains(batch);
        var value = other ? batch : BATCHES.get(n);
        option("batch" + n, new SetBatch(value), cell(n, 3),
            words.text("train.batch." + n, String.valueOf(value)),
            words.text("train.batch." + n + ".name", String.valueOf(value)), batch == value);
      }
      y += ROW;
      var epochs = task.setup().epochs();
      stepper("epochs", words.text("train.epochs", String.valueOf(epochs)), words.text("train.epochs.name"),
          EPOCHS.reversed().stream().filter(n -> n < epochs).findFirst().map(SetEpochs::new).orElse(null),
          EPOCHS.stream().filter(n -> n > epochs).findFirst().map(SetEpochs::new).orElse(null));
      var seed = (int) task.setup().plan().seed();
      stepper("seed", words.text("train.seed", String.valueOf(seed)), words.text("train.seed.name"),
          seed > 1 ? new SetSeed(seed - 1) : null, seed < Task.MAX_SEED ? new SetSeed(seed + 1) : null);
    }

    private void rate(TrainingPlan plan) {
      var shown = Powers.plain(plan.rate());
      sheet.text("rate.name", Role.INK, words.text("train.rate"), Face.REGULAR, 15, PAD, y + 15, Anchor.START);
      sheet.text("rate.value", Role.INK, shown, Face.SEMIBOLD, 15, PAD + width, y + 15, Anchor.END);
      y += 20;
      var region = new Rect(PAD, y, width, 26);
      var value = StrictMath.log10(plan.rate());
      var share = (Math.clamp(value, LEAST_RATE, LARGEST_RATE) - LEAST_RATE) / (LARGEST_RATE - LEAST_RATE);
      var thumb = region.x() + 9 + (region.width() - 18) * share;
      sheet.fill("rate.track", Set.of(), Rect.centred(region.centreX(), region.centreY(), width - 4, 5), 2.5,
          Role.TRACK);
      sheet.fill("rate.filled", Set.of(), new Rect(region.x() + 2, region.centreY() - 2.5, thumb - region.x() - 2, 5),
          2.5, Role.EDGE);
      var marks = new Sheet();
      marks.ring("rate.thumb", Set.of(), Rect.centred(thumb, region.centreY(), 18, 18), 9, Role.SURFACE, Role.ACCENT,
          2.5);
      handles.add(new Handle.Slider("rate", Action.Training.RATE, region,
          words.text("train.rate.name", shown), LEAST_RATE, LARGEST_RATE,
          Math.clamp(value, LEAST_RATE, LARGEST_RATE), marks.marks()));
      y += ROW + 2;
    }

    /** Where the data are from, at the foot of the card. */
    private void source() {
      var text = switch (task.source()) {
        case DataSource.Penguins _ -> words.say(SampleData.PENGUINS_SOURCE);
        case DataSource.Toy _ -> words.text("train.source.toy");
        case DataSource.Own own -> words.text("train.source.own", Sheet.fitted(own.name(), Face.REGULAR, 11, 150),
            String.valueOf(own.data().size()));
      };
      var lines = Texts.wrap(text, Face.REGULAR, 11, width);
      var room = Math.max(0, (int) ((size.height() - 10 - y) / 15));
      for (var n = 0; n < Math.min(room, lines.size()); n++) {
        sheet.text("source" + n, Role.MUTED, lines.get(n), Face.REGULAR, 11, PAD,
            size.height() - 14 - (Math.min(room, lines.size()) - 1 - n) * 15, Anchor.START);
      }
    }
  }
}
