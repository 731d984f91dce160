package logitlab.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.state.data.Table;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;

/**
 * The documents that were, the one that is, and those that were undone: a value.
 *
 * @param past    oldest first
 * @param present the document of the state
 * @param future  the next to redo first
 * @param gesture the gesture under way, if any
 */
record History(List<Step> past, Step present, List<Step> future, Optional<Gesture> gesture) {
  /** The steps that can be undone. The oldest go first. */
  static final int MOST_STEPS = 500;
  /** The cells of all tables in them: ten of the largest tables, some 100 MB. */
  static final long MOST_CELLS = 2_000_000;
  /** The handle of a run of training, all weights at once: its gesture goes on until something else is changed. */
  static final Term RUN = Term.of(Quantity.NET_W1);

  /** A document, and which of its scenes was gone to last while it was there. */
  record Step(Document document, Optional<Integer> scene) {}

  /**
   * A handle that is being moved.
   *
   * @param handle what is moved
   * @param before the past at its start, without the document it started from
   * @param start  the document it started from
   */
  record Gesture(Term handle, List<Step> before, Step start) {}

  static History of(Document document) {
    return new History(List.of(), new Step(document, Optional.empty()), List.of(), Optional.empty());
  }

  History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /** One step on, or, while a gesture of the same handle is under way, a change of its step; a handle put back leaves no step. */
  History change(Document next, Optional<Term> handle) {
    var running = handle.flatMap(moved -> gesture.filter(g -> g.handle().equals(moved)));
    if (next.equals(present.document())) {
      return running.isPresent() ? this : end();
    }
    var before = running.map(Gesture::before).orElse(past);
    var start = running.map(Gesture::start).orElse(present);
    var now = handle.map(moved -> new Gesture(moved, before, start));
    return new History(next.equals(start.document()) ? before : append(before, start), new Step(next, present.scene()),
        List.of(), now);
  }

  /** The same, a scene having been gone to, or none being in front any more. */
  History at(Optional<Integer> scene) {
    return scene.equals(present.scene())
        ? this
        : new History(past, new Step(present.document(), scene), future, gesture);
  }

  /** The gesture under way is over, unless it is a run of training. */
  History end() {
    var goesOn = gesture.isEmpty() || gesture.get().handle().equals(RUN);
    return goesOn ? this : new History(past, present, future, Optional.empty());
  }

  /** One step back; itself where there is none. */
  History undo() {
    return past.isEmpty()
        ? end()
        : new History(past.subList(0, past.size() - 1), past.getLast(), prepend(present, future), Optional.empty());
  }

  /** One step on again; itself where there is none. */
  History redo() {
    return future.isEmpty()
        ? end()
        : new History(append(past, present), future.getFirst(), future.subList(1, future.size()), Optional.empty());
  }

  private static List<Step> append(List<Step> steps, Step last) {
    var all = new ArrayList<>(steps);
    all.add(last);
    return all.subList(forgotten(all), all.size());
  }

  /** How many of these steps, oldest first, there is no room for. Tables count by their cells, however many steps share one. */
  private static int forgotten(List<Step> steps) {
    var tables = Collections.newSetFromMap(new IdentityHashMap<Table, Boolean>());
    var cells = 0L;
    for (var n = steps.size() - 1; n >= 0; n--) {
      var document = steps.get(n).document();
      cells += cells(document, tables);
      for (var scene : document.scenes()) {
        cells += cells(scene.document(), tables);
      }
      if (steps.size() - n > MOST_STEPS || cells > MOST_CELLS) {
        return n + 1;
      }
    }
    return 0;
  }

  /** The cells of a document's own table, if it has one that is not among those met before. */
  private static long cells(Document document, Set<Table> met) {
    return document.training().task().source() instanceof DataSource.Own own && met.add(own.table())
        ? (long) own.table().rows().size() * own.table().columns().size()
        : 0;
  }

  private static List<Step> prepend(Step first, List<Step> steps) {
    var all = new ArrayList<Step>();
    all.add(first);
    all.addAll(steps);
    return all;
  }
}
