package logitlab.state.file;

import static logitlab.state.json.Shapes.MAT;
import static logitlab.state.json.Shapes.NUMBER;
import static logitlab.state.json.Shapes.TEXT;
import static logitlab.state.json.Shapes.VEC;
import static logitlab.state.json.Shapes.choice;
import static logitlab.state.json.Shapes.row;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.NetworkPart;
import logitlab.state.document.Training;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.state.json.Keys;
import logitlab.state.json.Shape;
import logitlab.state.json.Shapes;
import logitlab.state.view.View;
import logitlab.words.Message;

/** A whole file, and its parts that are in no other class. README.md has a table of all keys. */
final class DocumentShape {
  private static final String FORMAT = "logitlab";
  private static final int VERSION = 1;

  /** What says whether a text is a document that this program can read. */
  private static final Shape<Optional<InvalidDocument>> HEAD = head();
  private static final Shape<Conventions> CONVENTIONS = conventions();
  private static final Shape<NetworkExample> NETWORK = network();
  static final Shape<Loaded> SHAPE = file();

  private DocumentShape() {}

  /** A first pass over the whole text: later versions are refused as such, whatever else they hold. */
  static Loaded read(String text, int firstLine) {
    HEAD.parse(text, firstLine).ifPresent(refusal -> {
      throw refusal;
    });
    return SHAPE.parse(text, firstLine);
  }

  private static Shape<Optional<InvalidDocument>> head() {
    var keys = new Keys<Optional<InvalidDocument>>();
    var format = keys.former("format", TEXT);
    var version = keys.former("version", NUMBER);
    return keys.glance(found -> fault(found.find(format), found.find(version)));
  }

  private static Optional<InvalidDocument> fault(Optional<String> format, Optional<Double> version) {
    if (format.isEmpty()) {
      return Optional.of(refuse("no-format"));
    }
    if (!format.get().equals(FORMAT)) {
      return Optional.of(refuse("format", Message.foreign(format.get())));
    }
    if (version.isEmpty()) {
      return Optional.of(refuse("no-version"));
    }
    return version.filter(number -> number != VERSION)
        .map(number -> refuse(number > VERSION ? "later" : "version", Domain.print(number), String.valueOf(VERSION)));
  }

  private static InvalidDocument refuse(String key, Object... arguments) {
    return new InvalidDocument(Message.of("state.file." + key, arguments));
  }

  private static Shape<Loaded> file() {
    var keys = new Keys<Loaded>();
    keys.add("format", _ -> FORMAT, TEXT);
    keys.add("version", _ -> VERSION, Shapes.COUNT);
    var classes = keys.add("classes", of(Document::classes), row(TEXT));
    var logits = keys.add("logits", of(Document::logits), VEC);
    var target = keys.add("target", of(Document::target), VEC);
    var temperature = keys.add("temperature", of(Document::temperature), NUMBER, 1.0);
    var smoothing = keys.brief("smoothing", of(Document::smoothing), NUMBER, 0.0);
    var network = keys.add("network", of(Document::network), NETWORK, NetworkExample.EXAMPLE);
    var conventions = keys.add("conventions", of(Document::conventions), CONVENTIONS, Conventions.STANDARD);
    var training = keys.brief("training", of(Document::training), TrainingShape.SHAPE, Training.DEFAULT);
    var view = keys.some("view", Loaded::view, ViewShape.SHAPE);
    var scenes = keys.brief("scenes",
        of(around -> around.scenes().stream().map(scene -> SceneShape.Entry.of(around, scene)).toList()),
        Shapes.lines(SceneShape.of(NETWORK, CONVENTIONS)), List.of());
    return keys.object(found -> {
      var document = numbers(found.find(classes), found.find(logits), found.find(target))
          .withTemperature(found.get(temperature))
          .withSmoothing(found.get(smoothing))
          .withNetwork(found.get(network))
          .withConventions(found.get(conventions))
          .withTraining(found.get(training));
      found.find(view).map(View::watched).ifPresent(watched -> {
        watched("watched", watched.first(), document);
        watched("second", watched.second(), document);
      });
      return new Loaded(
          document.withScenes(found.get(scenes).stream().map(scene -> scene.in(document)).toList()),
          found.find(view));
    });
  }

  private static void watched(String key, int place, Document document) {
    if (!document.has(place)) {
      throw Domain.refuse("number", "view." + key, String.valueOf(place + 1), "1", String.valueOf(document.size()));
    }
  }

  /** These numbers, with what is missing filled in to the same length; with none of the three the built-in example. */
  private static Document numbers(Optional<List<String>> classes, Optional<Vec> logits, Optional<Vec> target) {
    if (classes.isEmpty() && logits.isEmpty() && target.isEmpty()) {
      return Document.EXAMPLE;
    }
    var size = classes.map(List::size).or(() -> logits.map(Vec::size)).or(() -> target.map(Vec::size)).orElseThrow();
    var first = classes.isPresent() ? "classes" : logits.isPresent() ? "logits" : "target";
    Domain.count(first, size, Domain.MIN_CLASSES, Domain.MAX_CLASSES);
    logits.ifPresent(z -> Domain.length("logits", z.size(), first, size));
    target.ifPresent(y -> Domain.length("target", y.size(), first, size));
    return new Document(classes.orElseGet(() -> ClassNames.numbered(size)), logits.orElseGet(() -> Vec.zeros(size)),
        target.orElseGet(() -> Vec.oneHot(size, 0)), 1, 0, NetworkExample.EXAMPLE);
  }

  private static <V> Function<Loaded, V> of(Function<Document, V> part) {
    return file -> part.apply(file.document());
  }

  private static Shape<NetworkExample> network() {
    var keys = new Keys<NetworkExample>();
    var activation = keys.add("activation", example -> example.network().activation(),
        choice(List.of(Activation.values())), Activation.TANH);
    var input = keys.add("input", NetworkExample::input, VEC);
    var target = keys.add("target", NetworkExample::target, VEC);
    var w1 = keys.add("w1", example -> example.network().w1(), MAT);
    var b1 = keys.add("b1", example -> example.network().b1(), VEC);
    var w2 = keys.add("w2", example -> example.network().w2(), MAT);
    var b2 = keys.add("b2", example -> example.network().b2(), VEC);
    return keys.object(found -> {
      NetworkPart.check(found.get(w1), found.get(b1), found.get(w2), found.get(b2), found.get(input));
      return new NetworkExample(
          new TwoLayerNetwork(found.get(activation), found.get(w1), found.get(b1), found.get(w2), found.get(b2)),
          found.get(input), found.get(target));
    });
  }

  private static Shape<Conventions> conventions() {
    var usual = Conventions.STANDARD;
    var keys = new Keys<Conventions>();
    var names = keys.add("names", Conventions::names, choice(List.of(Names.values())), usual.names());
    var log = keys.add("log", Conventions::base, choice(List.of(LogBase.E, LogBase.TWO, LogBase.TEN)), usual.base());
    var gradients = keys.add("gradients", Conventions::layout, choice(List.of(Layout.values())), usual.layout());
    return keys.object(found -> new Conventions(found.get(names), found.get(log), found.get(gradients)));
  }
}
