package logitlab.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork.Example;
import logitlab.math.training.Dataset;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Training;
import logitlab.state.training.Run;
import logitlab.state.view.Batching;
import logitlab.state.view.Batching.Source;

/**
 * The examples of the batch lens.
 *
 * @param source   where they come from
 * @param fits     whether the data have as many features and classes as the network has inputs and classes, so that there is a choice
 * @param examples 1 to {@link Batching#MOST}
 * @param labels   the class of each, from 0, where they are data
 * @param classes  the names of the data's classes, where they are data
 * @param epoch    which epoch of the training the batch belongs to, from 0
 * @param number   which batch of the epoch, from 0
 * @param count    how many batches there are; 1 where the examples are made from the network's own
 */
public record Batch(Source source, boolean fits, List<Example> examples, List<Integer> labels, List<String> classes,
    int epoch, int number, int count) {
  /** What the network's own input is multiplied by, example by example. */
  public static final List<Double> FACTORS = List.of(1.0, -1.0, 0.5, -0.5, 0.25, -0.25, 0.125, -0.125);

  public Batch {
    examples = List.copyOf(examples);
    labels = List.copyOf(labels);
    classes = List.copyOf(classes);
  }

  /** What the session's batching asks for, as far as the document has it. */
  public static Batch of(AppState state) {
    var document = state.document();
    var batching = state.session().backprop().batching();
    var split = fits(document) ? Optional.of(split(state)) : Optional.<Dataset.Split>empty();
    var source = batching.source()
        .orElseGet(() -> split.filter(found -> concerned(document, found)).isPresent()
            ? Source.DATA
            : Source.EXAMPLE);
    return source == Source.DATA && split.isPresent()
        ? data(document.training(), split.get().train(), batching)
        : made(document.network(), split.isPresent(), batching.size());
  }

  /** The weight or bias that an entry of a mean gradient is the gradient by. */
  public static Optional<Term> parameter(Term entry) {
    return (switch (entry.quantity()) {
      case BATCH_DW2 -> Optional.of(Quantity.NET_W2);
      case BATCH_DB2 -> Optional.of(Quantity.NET_B2);
      case BATCH_DW1 -> Optional.of(Quantity.NET_W1);
      case BATCH_DB1 -> Optional.of(Quantity.NET_B1);
      default -> Optional.<Quantity>empty();
    }).map(quantity -> new Term(quantity, entry.row(), entry.column()));
  }

  /** Whether the network can be shown the data. */
  private static boolean fits(Document document) {
    var task = document.training().task();
    var network = document.network().network();
    return task.features().size() == network.inputs() && task.source().classNames().size() == network.classes();
  }

  private static Dataset.Split split(AppState state) {
    var task = state.document().training().task();
    return state.session().learning().run(task).map(Run::split).orElseGet(() -> task.setup().split(task.data()));
  }

  /** Whether the network was trained on the data, or is shown one of them. */
  private static boolean concerned(Document document, Dataset.Split split) {
    var shown = document.network();
    return !document.training().equals(Training.DEFAULT) || Stream.of(split.train(), split.test())
        .flatMap(part -> IntStream.range(0, part.size()).mapToObj(part::example))
        .anyMatch(example -> example.x().equals(shown.input()) && example.y().equals(shown.target()));
  }

  /** What a trainer with batches of this size takes together in the epoch that is under way. */
  private static Batch data(Training training, Dataset train, Batching batching) {
    var setup = training.task().setup();
    var done = training.updates() / setup.plan().batches(train.size());
    var epoch = Math.min(done, setup.epochs() - 1);
    var plan = setup.plan().withBatchSize(batching.size());
    var count = plan.batches(train.size());
    var number = Math.min(batching.number(), count - 1);
    var rows = plan.batch(train.size(), epoch, number);
    return new Batch(Source.DATA, true, rows.stream().map(train::example).toList(),
        rows.stream().map(row -> train.row(row).label()).toList(), train.classes(), epoch, number, count);
  }

  private static Batch made(NetworkExample own, boolean fits, int size) {
    var classes = own.target().size();
    var examples = IntStream.range(0, size)
        .mapToObj(n -> new Example(own.input().scale(FACTORS.get(n)),
            Vec.generate(classes, k -> own.target().get(Math.floorMod(k - n, classes)))))
        .toList();
    return new Batch(Source.EXAMPLE, fits, examples, List.of(), List.of(), 0, 0, 1);
  }
}
