package logitlab.state.file;

import static logitlab.state.json.Shapes.NUMBER;
import static logitlab.state.json.Shapes.TEXT;
import static logitlab.state.json.Shapes.VEC;
import static logitlab.state.json.Shapes.row;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import logitlab.derivation.print.Conventions;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Scene;
import logitlab.state.document.Training;
import logitlab.state.json.Keys;
import logitlab.state.json.Shape;
import logitlab.state.json.Shapes;
import logitlab.state.session.Session;
import logitlab.state.view.View;

/** The key {@code scenes} of a file: of each scene's document what differs from the document around it. */
final class SceneShape {
  private SceneShape() {}

  /** A scene as it stands in a file. */
  record Entry(String name, String notes, Changes changes, Optional<View> view) {
    static Entry of(Document around, Scene scene) {
      return new Entry(scene.name(), scene.notes(), Changes.between(around, scene.document()),
          Optional.of(scene.view()));
    }

    Scene in(Document around) {
      return new Scene(name, notes, changes.of(around), view.orElseGet(Session.START::view));
    }
  }

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
    return keys.object(
        found -> new Entry(found.get(name), found.get(notes), found.get(document), found.find(view)));
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
