package logitlab.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.state.document.Document;
import logitlab.state.document.Scene;
import logitlab.state.session.Session;
import logitlab.state.view.Composition;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/** What the actions on the prepared scenes of a document mean. */
final class ScenesReducer {
  private ScenesReducer() {}

  static AppState reduce(AppState state, ScenesAction action) {
    return switch (action) {
      case ScenesAction.Keep(var name) -> keep(state, name);
      case ScenesAction.KeepHere() -> now(state)
          .map(n -> put(state, n, taken(state, state.document().scenes().get(n).name(),
              state.document().scenes().get(n).notes())))
          .orElseGet(() -> keep(state, ""));
      case ScenesAction.GoTo(var index) -> goTo(state, index);
      case ScenesAction.Restore() -> now(state).map(n -> goTo(undrawn(state, n), n)).orElse(state);
      case ScenesAction.Rename(var index, var name) -> has(state, index)
          ? with(state, all -> all.set(index, all.get(index).withName(Scene.named(name, all.get(index).name()))))
          : state;
      case ScenesAction.Annotate(var index, var notes) -> has(state, index)
          ? with(state, all -> all.set(index, all.get(index).withNotes(notes)))
          : state;
      case ScenesAction.Move(var from, var to) -> has(state, from) && has(state, to) ? move(state, from, to) : state;
      case ScenesAction.Duplicate(var index, var name) -> has(state, index) ? duplicate(state, index, name) : state;
      case ScenesAction.Delete(var index) -> has(state, index) ? delete(state, index) : state;
    };
  }

  private static boolean has(AppState state, int index) {
    return index >= 0 && index < state.document().scenes().size();
  }

  private static AppState with(AppState state, Consumer<List<Scene>> change) {
    var all = new ArrayList<>(state.document().scenes());
    change.accept(all);
    return state.with(state.document().withScenes(all));
  }

  private static AppState at(AppState state, Optional<Integer> scene) {
    return state.session(session -> session.withPresenting(session.presenting().withScene(scene)));
  }

  /** As at {@code scene}, after the scenes were put into another order. */
  private static AppState reordered(AppState state, Optional<Integer> scene, IntFunction<Optional<Integer>> to) {
    return at(state.session(session -> session.withPresenting(session.presenting().reordered(to))), scene);
  }

  /**
   * After undo or redo, which may bring scenes back, take some away or change their order.
   *
   * @param document the one that is back
   * @param scene    the scene that was in front with it; what was drawn over each goes along
   */
  static AppState found(AppState before, Document document, Optional<Integer> scene) {
    var old = before.document().scenes();
    var all = document.scenes();
    return reordered(before.with(document), scene, n -> n < old.size() ? place(old, n, all) : Optional.empty());
  }

  /** Where the scene of this place stands now: as it was, or kept anew under its name, or under another name in its place. */
  private static Optional<Integer> place(List<Scene> old, int place, List<Scene> all) {
    var scene = old.get(place);
    if (place < all.size() && all.get(place).equals(scene)) {
      return Optional.of(place);
    }
    return Stream.<Predicate<Scene>>of(scene::equals, each -> each.name().equals(scene.name()))
        .map(same -> IntStream.range(0, all.size()).filter(n -> same.test(all.get(n))).boxed().findFirst())
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> old.size() == all.size() ? Optional.of(place) : Optional.empty());
  }

  private static AppState undrawn(AppState state, int of) {
    return state.session(session -> session.withPresenting(session.presenting().undrawn(of)));
  }

  /** A scene of the same name is kept anew, with its notes; any other comes after the one in front. */
  private static AppState keep(AppState state, String typed) {
    var scenes = state.document().scenes();
    var name = Scene.named(typed, String.valueOf(scenes.size() + 1));
    var same = IntStream.range(0, scenes.size()).filter(n -> scenes.get(n).name().equals(name)).findFirst();
    if (same.isPresent()) {
      return put(state, same.getAsInt(), taken(state, name, scenes.get(same.getAsInt()).notes()));
    }
    if (scenes.size() >= Scene.MOST) {
      return state;
    }
    var place = now(state).map(n -> n + 1).orElse(scenes.size());
    return reordered(with(state, all -> all.add(place, taken(state, name, ""))), Optional.of(place),
        n -> Optional.of(shifted(n, place)));
  }

  private static AppState put(AppState state, int place, Scene scene) {
    var kept = with(state, all -> all.set(place, scene));
    // What was drawn over the scene in front stays, also where its keeping is undone.
    return at(now(state).equals(Optional.of(place)) ? kept : undrawn(kept, place), Optional.of(place));
  }

  /** What is in front as a scene, with what is drawn over its steps. */
  private static Scene taken(AppState state, String name, String notes) {
    var ink = new TreeMap<>(now(state).map(n -> state.document().scenes().get(n).ink()).orElse(Map.of()));
    ink.putAll(state.session().presenting().drawn());
    return new Scene(name, notes, state.document(), view(state.session())).withInk(ink);
  }

  /** The scene that was gone to last, if it is still there. */
  private static Optional<Integer> now(AppState state) {
    return state.session().presenting().scene().filter(n -> has(state, n));
  }

  /** Where the line itself is in front on the stage, what stands beside it is not what the scene is about. */
  private static View view(Session session) {
    var view = session.view().withHidden(session.presenting().staging().on(session.screen()));
    var derive = view.derive();
    return session.presenting().on() && session.screen() == Screen.DERIVE
        && session.composition() != Composition.PANEL
            ? view.with(new View.Derive(derive.route(), derive.line(), Panel.NUMBERS, derive.depth()))
            : view;
  }

  private static AppState goTo(AppState state, int index) {
    if (!has(state, index)) {
      return state.session(session -> session.withPresenting(session.presenting().withTyped("")));
    }
    var scene = state.document().scenes().get(index);
    var document = scene.document().withScenes(state.document().scenes());
    return at(ProgramReducer.shown(state, document, scene.view()), Optional.of(index));
  }

  /** From the end of a walk to the scene after it, from its beginning to the one before; nowhere after the last and before the first. */
  static AppState neighbour(AppState state, int step) {
    var now = now(state);
    var next = now.isPresent() ? now.get() + step : step > 0 ? 0 : -1;
    return has(state, next) ? goTo(state, next) : state;
  }

  private static AppState move(AppState state, int from, int to) {
    var moved = with(state, all -> all.add(to, all.remove(from)));
    IntUnaryOperator place = n -> n == from ? to : shifted(n > from ? n - 1 : n, to);
    return reordered(moved, now(state).map(place::applyAsInt), n -> Optional.of(place.applyAsInt(n)));
  }

  /** Where what stood at {@code n} stands when something is put in at {@code to}. */
  private static int shifted(int n, int to) {
    return n < to ? n : n + 1;
  }

  private static AppState duplicate(AppState state, int index, String typed) {
    var scenes = state.document().scenes();
    if (scenes.size() >= Scene.MOST) {
      return state;
    }
    var scene = scenes.get(index);
    return reordered(with(state, all -> all.add(index + 1, scene.withName(Scene.named(typed, scene.name())))),
        now(state).map(n -> shifted(n, index + 1)), n -> Optional.of(shifted(n, index + 1)));
  }

  private static AppState delete(AppState state, int index) {
    IntFunction<Optional<Integer>> place = n -> n == index ? Optional.empty() : Optional.of(n > index ? n - 1 : n);
    return reordered(with(state, all -> all.remove(index)), now(state).flatMap(place::apply), place);
  }
}
