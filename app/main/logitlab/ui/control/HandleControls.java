package logitlab.ui.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import logitlab.figure.Handle;
import logitlab.ui.look.Children;

/** Keeps one real control on each handle of a figure. A handle with a key that was there before keeps its control, and so the focus. */
public final class HandleControls {
  private final ObservableList<Node> children;
  private final Desk desk;
  private Map<String, HandleControl<?>> shown = new LinkedHashMap<>();
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
    }
    var kept = new LinkedHashMap<String, HandleControl<?>>();
    var nodes = new ArrayList<Node>();
    for (var handle : handles) {
      var old = shown.get(handle.key());
      var control = old != null && old.accepts(handle) ? old : create(handle);
      if (quiet) {
        control.keepQuiet();
      }
      control.show(handle);
      kept.put(handle.key(), control);
      nodes.add(control.node());
    }
    Children.arrange(children, nodes);
    shown = kept;
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
