package logitlab.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Batch;
import logitlab.state.Reducer;
import logitlab.state.session.Place;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;
import logitlab.state.view.Batching;
import logitlab.state.view.Lens;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** Which moment of a training a picture shows, what stands beside the network, and which batch of examples. */
final class TrainingOptions {
  private static final String EPOCH = "--epoch";
  private static final String UPDATES = "--updates";
  private static final String LENS = "--lens";
  private static final String FROM = "--from";
  private static final String EXAMPLES = "--examples";
  private static final String BATCH = "--batch";
  private static final String AXIS = "--axis";

  private TrainingOptions() {}

  static void addOptions(CommandSpec spec, Words words) {
    spec.addOption(Options.value(words, "cli.option.epoch", "N", EPOCH).build())
        .addOption(Options.value(words, "cli.option.updates", "N", UPDATES).build())
        .addOption(Options.oneOf(words, "cli.option.lens", "LENS", LENS, Lens.values()).build())
        .addOption(Options.oneOf(words, "cli.option.from", "SOURCE", FROM,
            Stream.of(Batching.Source.values()).map(TrainingOptions::called).toList()).build())
        .addOption(Options.value(words, "cli.option.examples", "1..8", EXAMPLES).build())
        .addOption(Options.value(words, "cli.option.batch", "N", BATCH).build())
        .addOption(Options.oneOf(words, "cli.option.axis", "AXIS", AXIS, Axis.values()).build());
  }

  /** What the button is called that takes the examples from there. */
  private static String called(Batching.Source source) {
    return source == Batching.Source.EXAMPLE ? "made" : Options.id(source);
  }

  /** The state with what the options of {@code spec} ask for; throws {@link Refusal} where one asks for what is not there. */
  static AppState in(CommandSpec spec, AppState state) {
    var now = batch(spec, trained(spec, state));
    var lens = Options.given(spec, LENS).map(name -> Options.choice(LENS, name, Arrays.asList(Lens.values())));
    return lens.isPresent() ? Reducer.reduce(now, new Action.Backprop.SetLens(lens.get())) : now;
  }

  /** After so many updates or epochs of the document's training, with the network of that moment. */
  private static AppState trained(CommandSpec spec, AppState state) {
    var epoch = Options.given(spec, EPOCH);
    var updates = Options.given(spec, UPDATES);
    if (epoch.isPresent() && updates.isPresent()) {
      throw new Refusal(Message.of("cli.either", EPOCH, UPDATES));
    }
    if (epoch.isEmpty() && updates.isEmpty()) {
      return state;
    }
    var run = Run.of(state.document().training().task());
    var per = run.updatesPerEpoch();
    var moment = epoch.map(text -> per * (int) Numbers.whole(EPOCH, text, 0, run.end() / per))
        .or(() -> updates.map(text -> (int) Numbers.whole(UPDATES, text, 0, run.end())))
        .orElseThrow();
    return List.of(new Action.Train.Learned(run), new Action.Time.Scrub(new Place.InRun(moment)),
        new Action.Train.Seen(TrainingSnapshot.of(run, moment, TrainingSnapshot.AT_REST)))
        .stream()
        .reduce(state, Reducer::reduce, (_, last) -> last);
  }

  private static AppState batch(CommandSpec spec, AppState state) {
    var source = Options.given(spec, FROM)
        .map(
            name -> Options.named(FROM, name, List.of(Batching.Source.values()), TrainingOptions::called, Options::id));
    var axis = Options.given(spec, AXIS).map(name -> Options.choice(AXIS, name, List.of(Axis.values())));
    var examples = Options.given(spec, EXAMPLES)
        .map(text -> (int) Numbers.whole(EXAMPLES, text, 1, Batching.MOST));
    var now = state;
    if (source.isPresent()) {
      now = Reducer.reduce(now, new Action.Batch.TakeFrom(source.get()));
      fitting(source.get(), now);
    }
    if (axis.isPresent()) {
      now = Reducer.reduce(now, new Action.Batch.SoftmaxAlong(axis.get()));
    }
    if (examples.isPresent()) {
      now = Reducer.reduce(now, new Action.Batch.Take(examples.get()));
    }
    var of = now;
    var turned = Options.given(spec, BATCH)
        .map(text -> (int) Numbers.whole(BATCH, text, 1, Batch.of(of).count()) - 1)
        .map(number -> Reducer.reduce(of, new Action.Batch.Turn(number)));
    return turned.orElse(now);
  }

  private static void fitting(Batching.Source source, AppState state) {
    if (source == Batching.Source.DATA && !Batch.of(state).fits()) {
      var task = state.document().training().task();
      var network = state.document().network().network();
      throw new Refusal(Message.of("cli.fit", FROM, String.valueOf(task.features().size()),
          String.valueOf(task.source().classNames().size()), String.valueOf(network.inputs()),
          String.valueOf(network.classes())));
    }
  }
}
