package logitlab.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Glossary;

/** Explains the word of the trade that the pointer rests on, wherever in the window it is written. What has a tip of its own keeps it. */
final class WordTips {
  private static final double WIDTH = 340;

  private final Glossary glossary;
  private final BooleanSupplier hushed;
  private final Tooltip tip = new Tooltip();
  private Optional<Spot> shown = Optional.empty();

  /** A word, and the node that hears of the pointer there. */
  private record Spot(Node owner, Glossary.Entry entry) {}

  private WordTips(Glossary glossary, BooleanSupplier hushed) {
    this.glossary = glossary;
    this.hushed = hushed;
  }

  /** @param hushed whether nothing is explained, as before an audience */
  static void bind(Scene scene, Glossary glossary, BooleanSupplier hushed) {
    var tips = new WordTips(glossary, hushed);
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> tips.show(tips.at(event)));
  }

  private void show(Optional<Spot> next) {
    if (next.equals(shown)) {
      return;
    }
    shown.ifPresent(spot -> Tooltip.uninstall(spot.owner, tip));
    next.ifPresent(spot -> {
      tip.setText(spot.entry.name() + "\n"
          + String.join("\n", Texts.wrap(spot.entry.meaning(), Face.REGULAR, 15, WIDTH)));
      Tooltip.install(spot.owner, tip);
    });
    shown = next;
  }

  private Optional<Spot> at(MouseEvent event) {
    if (hushed.getAsBoolean() || !(event.getTarget() instanceof Node owner) || hasTip(owner)) {
      return Optional.empty();
    }
    return at(owner, event.getSceneX(), event.getSceneY()).map(entry -> new Spot(owner, entry));
  }

  private static boolean hasTip(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof Control control && control.getTooltip() != null) {
        return true;
      }
    }
    return false;
  }

  /** The word at a point of the scene in this node or inside of it, what lies in front first. */
  private Optional<Glossary.Entry> at(Node node, double x, double y) {
    var point = node.sceneToLocal(x, y);
    if (!node.isVisible() || point == null || !node.getBoundsInLocal().contains(point)) {
      return Optional.empty();
    }
    if (node instanceof Text text) {
      return glossary.at(text.getText(), text.hitTest(point).getCharIndex());
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable()
            .reversed()
            .stream()
            .flatMap(child -> at(child, x, y).stream())
            .findFirst()
        : Optional.empty();
  }
}
