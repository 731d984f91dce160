package logitlab.state.file;

import static logitlab.state.json.Shapes.choice;
import static logitlab.state.json.Shapes.different;
import static logitlab.state.json.Shapes.number;
import static logitlab.state.json.Shapes.whole;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.FormerLines;
import logitlab.derivation.expr.Detail;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.motion.Stage;
import logitlab.state.json.Keys;
import logitlab.state.json.Shape;
import logitlab.state.json.Shapes;
import logitlab.state.session.Session;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Composition;
import logitlab.state.view.Cover;
import logitlab.state.view.Depth;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.TableColumn;
import logitlab.state.view.View;
import logitlab.state.view.Walked;

/** The key {@code view} of a file: where to look. What it does not say is as the program opens. */
final class ViewShape {
  private static final View START = Session.START.view();
  private static final Shape<Batching> BATCH = batch();
  static final Shape<View> SHAPE = view();

  private ViewShape() {}

  private static Shape<View> view() {
    var keys = new Keys<View>();
    var screen = keys.add("screen", View::screen, choice(List.of(Screen.values())), START.screen());
    var route = keys.add("route", view -> view.derive().route(), Shapes.TEXT, START.derive().route());
    // In older files a line is named by its number in its block.
    var block = keys.former("block", Shapes.ORDINAL);
    var line = keys.add("line", view -> view.derive().line(), Shapes.TEXT);
    var number = keys.former("line", Shapes.ORDINAL);
    var detail = keys.brief("detail", view -> view.derive().depth().detail(), choice(List.of(Detail.values())),
        START.derive().depth().detail());
    var unfolded = keys.brief("unfolded", view -> view.derive().depth().open().stream().sorted().toList(),
        different(Shapes.TEXT), List.of());
    var watched = keys.add("watched", view -> view.watched().first(), Shapes.ORDINAL, START.watched().first());
    var second = keys.some("second",
        view -> Optional.of(view.watched().second()).filter(k -> k != view.watched().first()),
        Shapes.ORDINAL);
    var stage = keys.add("stage", view -> view.backprop().stage(), choice(List.of(Stage.values())),
        START.backprop().stage());
    var time = keys.add("time", view -> view.backprop().time(), number(0, 1), START.backprop().time());
    var panel = keys.brief("panel", view -> view.derive().panel(), choice(List.of(Panel.values())),
        START.derive().panel());
    var lens = keys.brief("lens", view -> view.backprop().lens(), choice(List.of(Lens.values())),
        START.backprop().lens());
    var batch = keys.brief("batch", view -> view.backprop().batching(), BATCH, START.backprop().batching());
    var cards = keys.brief("cards", View::cards, different(choice(List.of(Card.values()))), START.cards());
    var walked = keys.some("derivation",
        view -> Optional.of(view.walked()).filter(where -> where != Walked.beside(view.cards())),
        choice(List.of(Walked.values())));
    var hidden = keys.brief("hidden", View::hidden, different(Shapes.TEXT.as(Cover::read, Cover::id)), START.hidden());
    var composed = keys.some("composition", View::composed, choice(List.of(Composition.values())));
    var columns = keys.brief("columns", View::columns, different(choice(List.of(TableColumn.values()))),
        START.columns());
    return keys.object(found -> {
      var former = found.find(block).isEmpty() && found.find(number).isEmpty()
          ? Optional.<String>empty()
          : FormerLines.key(found.get(route), found.find(block).orElse(0), found.find(number).orElse(0));
      return new View(found.get(screen),
          new View.Watched(found.get(watched), found.find(second).orElse(found.get(watched))), found.get(cards),
          found.find(walked).orElseGet(() -> Walked.beside(found.get(cards))),
          new View.Derive(found.get(route), found.find(line).or(() -> former).orElse(""), found.get(panel),
              new Depth(found.get(detail), Set.copyOf(found.get(unfolded)))),
          new View.Backprop(found.get(stage), found.get(time), found.get(lens), found.get(batch)),
          found.get(hidden), found.find(composed), found.get(columns));
    });
  }

  private static Shape<Batching> batch() {
    var keys = new Keys<Batching>();
    var from = keys.some("from", Batching::source, choice(List.of(Batching.Source.values())));
    var examples = keys.add("examples", Batching::size, whole(1, Batching.MOST), Batching.START.size());
    var number = keys.add("number", Batching::number, Shapes.ORDINAL, Batching.START.number());
    var axis = keys.add("axis", Batching::axis, choice(List.of(Axis.values())), Batching.START.axis());
    return keys.object(found -> new Batching(found.find(from), found.get(examples), found.get(number),
        found.get(axis), Optional.empty()));
  }
}
