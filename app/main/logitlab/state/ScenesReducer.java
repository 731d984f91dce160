package logitlab.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import logitlab.state.document.Scene;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.Session;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/** What the actions on the prepared scenes of a document mean. */
final class ScenesReducer {
  private ScenesReducer() {}

  static AppState reduce(AppState state, ScenesAction action) {
    return switch (action) {
      case ScenesAction.Keep(var name) -> keep(state, name);
      case ScenesAction.GoTo(var index) -> goTo(state, index);
      case ScenesAction.Restore() -> state.session().presenting().scene().map(now -> goTo(state, now)).orElse(state);
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

  /** A scene of the same name is kept anew, with its notes; any other comes after the one in front. */
  private static AppState keep(AppState state, String typed) {
    var scenes = state.document().scenes();
    var name = Scene.named(typed, String.valueOf(scenes.size() + 1));
    var same = IntStream.range(0, scenes.size()).filter(n -> scenes.get(n).name().equals(name)).findFirst();
    var scene = new Scene(name, same.isPresent() ? scenes.get(same.getAsInt()).notes() : "", state.document(),
        view(state.session()));
    if (same.isPresent()) {
      return at(with(state, all -> all.set(same.getAsInt(), scene)), Optional.of(same.getAsInt()));
    }
    if (scenes.size() >= Scene.MOST) {
      return state;
    }
    var place = now(state).map(n -> n + 1).orElse(scenes.size());
    return at(with(state, all -> all.add(place, scene)), Optional.of(place));
  }

  /** The scene that was gone to last, if it is still there. */
  private static Optional<Integer> now(AppState state) {
    return state.session().presenting().scene().filter(n -> has(state, n));
  }

  /** Where the line itself is in front on the stage, what stands beside it is not what the scene is about. */
  private static View view(Session session) {
    var view = session.view().withHidden(session.presenting().staging().on(session.screen()));
    var derive = view.derive();
    return session.presenting().on() && session.screen() == Screen.DERIVE && session.front() != ScreenPart.SIDE
        ? new View(view.screen(), view.watched(), view.cards(),
            new View.Derive(derive.route(), derive.line(), Panel.NUMBERS, derive.depth()), view.backprop(),
            view.hidden())
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
    return at(moved, now(state).map(n -> n == from ? to : shifted(n > from ? n - 1 : n, to)));
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
    return at(with(state, all -> all.add(index + 1, scene.withName(Scene.named(typed, scene.name())))),
        now(state).map(n -> n > index ? n + 1 : n));
  }

  private static AppState delete(AppState state, int index) {
    return at(with(state, all -> all.remove(index)),
        now(state).filter(n -> n != index).map(n -> n > index ? n - 1 : n));
  }
}
