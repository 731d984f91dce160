package logitlab.state.file;

import static logitlab.state.json.Shapes.NUMBER;
import static logitlab.state.json.Shapes.TEXT;
import static logitlab.state.json.Shapes.VEC;
import static logitlab.state.json.Shapes.choice;
import static logitlab.state.json.Shapes.number;
import static logitlab.state.json.Shapes.row;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.print.Conventions;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Scene;
import logitlab.state.document.Training;
import logitlab.state.domain.Domain;
import logitlab.state.json.Keys;
import logitlab.state.json.Shape;
import logitlab.state.json.Shapes;
import logitlab.state.session.Session;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke;
import logitlab.state.view.View;

/** The key {@code scenes} of a file: of each scene's document what differs from the document around it. */
final class SceneShape {
  private SceneShape() {}

  /** A scene as it stands in a file. */
  record Entry(String name, String notes, Changes changes, Optional<View> view, List<Drawn> ink) {
    static Entry of(Document around, Scene scene) {
      return new Entry(scene.name(), scene.notes(), Changes.between(around, scene.document()),
          Optional.of(scene.view()),
          scene.ink().entrySet().stream().map(each -> new Drawn(each.getKey(), each.getValue())).toList());
    }

    Scene in(Document around) {
      var drawn = new TreeMap<String, List<PenStroke>>();
      ink.forEach(each -> drawn.put(each.step(), each.strokes()));
      return new Scene(name, notes, changes.of(around), view.orElseGet(Session.START::view), drawn);
    }
  }

  /** What is drawn over a step. */
  record Drawn(String step, List<PenStroke> strokes) {}

  /** What a scene's document has of its own. */
  record Changes(Optional<List<String>> classes, Optional<Vec> logits, Optional<Vec> target,
      Optional<Double> temperature, Optional<Double> smoothing, Optional<NetworkExample> network,
      Optional<Conventions> conventions, Optional<Training> training) {

    static final Changes NONE = between(Document.EXAMPLE, Document.EXAMPLE);

    static Changes between(Document around, Document own) {
      return new Changes(differing(Document::classes, around, own), differing(Document::logits, around, own),
          differing(Document::target, around, own), differing(Document::temperature, around, own),
          differing(Document::smoothing, around, own), differing(Document::network, around, own),
          differing(Document::conventions, around, own), differing(Document::training, around, own));
    }

    private static <V> Optional<V> differing(Function<Document, V> part, Document around, Document own) {
      return Optional.of(part.apply(own)).filter(value -> !value.equals(part.apply(around)));
    }

    Document of(Document around) {
      return new Document(classes.orElse(around.classes()), logits.orElse(around.logits()),
          target.orElse(around.target()), temperature.orElse(around.temperature()),
          smoothing.orElse(around.smoothing()), network.orElse(around.network()),
          conventions.orElse(around.conventions()), training.orElse(around.training()), List.of());
    }
  }

  /** @param network and {@code conventions} as they stand in the document itself */
  static Shape<Entry> of(Shape<NetworkExample> network, Shape<Conventions> conventions) {
    var keys = new Keys<Entry>();
    var name = keys.add("name", Entry::name, Shapes.LINE);
    var notes = keys.brief("notes", Entry::notes, TEXT, "");
    var document = keys.brief("document", Entry::changes, changes(network, conventions).toldElsewhere(), Changes.NONE);
    var view = keys.some("view", Entry::view, ViewShape.SHAPE.toldElsewhere());
    var ink = keys.brief("ink", Entry::ink, Shapes.lines(drawn()), List.of());
    return keys.object(found -> new Entry(found.get(name), found.get(notes), found.get(document), found.find(view),
        found.get(ink)));
  }

  private static Shape<Drawn> drawn() {
    var keys = new Keys<Drawn>();
    var step = keys.add("step", Drawn::step, Shapes.LINE);
    var strokes = keys.add("strokes", Drawn::strokes, row(stroke()));
    return keys.object(found -> new Drawn(found.get(step), found.get(strokes)));
  }

  /** Its points are written x, y, x, y and so on. */
  private static Shape<PenStroke> stroke() {
    var keys = new Keys<PenStroke>();
    var colour = keys.add("colour", PenStroke::ink, choice(List.of(PenStroke.Ink.values())));
    var points = keys.add("points", PenStroke::points,
        row(number(0, 1)).as(SceneShape::points,
            all -> all.stream().flatMap(at -> Stream.of(at.x(), at.y())).toList()));
    return keys.object(found -> new PenStroke(found.get(colour), found.get(points)));
  }

  private static List<PagePoint> points(List<Double> numbers) {
    if (numbers.isEmpty() || numbers.size() % 2 != 0 || numbers.size() > 2 * PenStroke.MOST_POINTS) {
      throw Domain.refuse("stroke", String.valueOf(PenStroke.MOST_POINTS));
    }
    return IntStream.range(0, numbers.size() / 2)
        .mapToObj(n -> new PagePoint(numbers.get(2 * n), numbers.get(2 * n + 1)))
        .toList();
  }

  private static Shape<Changes> changes(Shape<NetworkExample> networks, Shape<Conventions> manners) {
    var keys = new Keys<Changes>();
    var classes = keys.some("classes", Changes::classes, row(TEXT));
    var logits = keys.some("logits", Changes::logits, VEC);
    var target = keys.some("target", Changes::target, VEC);
    var temperature = keys.some("temperature", Changes::temperature, NUMBER);
    var smoothing = keys.some("smoothing", Changes::smoothing, NUMBER);
    var network = keys.some("network", Changes::network, networks);
    var conventions = keys.some("conventions", Changes::conventions, manners);
    var training = keys.some("training", Changes::training, TrainingShape.SHAPE);
    return keys.object(found -> new Changes(found.find(classes), found.find(logits), found.find(target),
        found.find(temperature), found.find(smoothing), found.find(network), found.find(conventions),
        found.find(training)));
  }
}
