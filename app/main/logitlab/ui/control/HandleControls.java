package logitlab.ui.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import logitlab.figure.Handle;
import logitlab.ui.look.Children;

/**
 * Keeps one real control on each handle of a figure. A handle with a key that was there before keeps its control, and so the focus. A control
 * whose handle is gone stays for a while, unseen: to make one anew and to style it takes longer than all else of a frame.
 */
public final class HandleControls {
  /** So many stay unseen, those that were seen last: more than any figure has that comes and goes. */
  static final int MOST_UNSEEN = 100;

  private final ObservableList<Node> children;
  private final Desk desk;
  private Map<String, HandleControl<?>> shown = new LinkedHashMap<>();
  /** In the order in which they were last seen. */
  private final Map<String, HandleControl<?>> unseen = new LinkedHashMap<>();
  private List<Node> nodes = List.of();
  private boolean isQuiet;

  public HandleControls(ObservableList<Node> children, Desk desk) {
    this.children = children;
    this.desk = desk;
  }

  /**
   * Shows these handles.
   *
   * @param quiet whether nothing is explained where the pointer rests and nothing lit where the focus is, as before an audience
   */
  public void show(List<Handle> handles, boolean quiet) {
    if (quiet != isQuiet) {
      isQuiet = quiet;
      shown = new LinkedHashMap<>();
      unseen.clear();
    }
    var left = shown;
    shown = new LinkedHashMap<>();
    var now = new ArrayList<Node>();
    for (var handle : handles) {
      var control = control(left, handle);
      control.show(handle);
      shown.put(handle.key(), control);
      now.add(control.node());
    }
    if (!now.equals(nodes)) {
      nodes = now;
      hide(left);
      Children.arrange(children, withUnseen(now));
      now.forEach(node -> node.setVisible(true));
    }
  }

  /** The control that was on the handle before, or one that fits; it is in neither map any more. */
  private HandleControl<?> control(Map<String, HandleControl<?>> left, Handle handle) {
    var old = left.remove(handle.key());
    if (old != null && old.accepts(handle)) {
      return old;
    }
    var before = unseen.remove(handle.key());
    if (before != null && before.accepts(handle)) {
      return before;
    }
    var made = create(handle);
    if (isQuiet) {
      made.keepQuiet();
    }
    return made;
  }

  private void hide(Map<String, HandleControl<?>> left) {
    left.forEach((key, control) -> {
      control.node().setVisible(false);
      unseen.put(key, control);
    });
    var tooMany = unseen.size() - MOST_UNSEEN;
    if (tooMany > 0) {
      unseen.keySet().removeAll(unseen.keySet().stream().limit(tooMany).toList());
    }
  }

  /** All controls there are; an unseen one stays before what followed it, for what changes its place would be styled anew. */
  private List<Node> withUnseen(List<Node> now) {
    var kept = unseen.values().stream().map(HandleControl::node).collect(Collectors.toSet());
    var all = new ArrayList<>(now);
    var place = all.size();
    for (var child : children.reversed()) {
      if (kept.contains(child)) {
        all.add(place, child);
      } else {
        var found = now.indexOf(child);
        place = found < 0 ? place : found;
      }
    }
    return all;
  }

  private HandleControl<?> create(Handle handle) {
    return switch (handle) {
      case Handle.Slider _ -> new SliderControl(desk);
      case Handle.NumberField _ -> new NumberControl(desk);
      case Handle.Choice _ -> new ChoiceControl(desk);
      case Handle.NameField _ -> new NameControl(desk);
      case Handle.Hint _ -> new HintControl();
      case Handle.Press _ -> new PressControl(desk);
      case Handle.Timeline _ -> new TimelineControl(desk);
      case Handle.Web _ -> new WebControl(desk);
      case Handle.Steps _ -> new StepsControl(desk);
      case Handle.Scrub _ -> new ScrubControl(desk);
      case Handle.Points _ -> new PointsControl(desk);
      case Handle.OpenData _ -> new OpenDataControl(desk);
      case Handle.Equation _ -> new EquationControl(desk);
      case Handle.Dial _ -> new DialControl(desk);
      case Handle.Drag _ -> new DragControl(desk);
      case Handle.Corners _ -> new CornersControl(desk);
      case Handle.Copy _ -> new CopyControl(desk);
      case Handle.Option _ -> new OptionControl(desk);
      case Handle.Contraction _ -> new VectorJacobianControl(desk);
      case Handle.Entry _ -> new EntryControl(desk);
      case Handle.Formula _ -> new FormulaControl(desk);
      case Handle.Cells _ -> new CellsControl(desk);
    };
  }
}
