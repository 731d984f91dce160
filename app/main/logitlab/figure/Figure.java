package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A picture as a value: marks from back to front, handles, and what it shows in words. */
public record Figure(Size size, List<Mark> marks, List<Handle> handles, Description description) {
  public Figure {
    marks = List.copyOf(marks);
    handles = List.copyOf(handles);
  }

  /** All marks as an export shows them: the handles' own marks on top. */
  public Stream<Mark> printed() {
    return Stream.concat(marks.stream(), handles.stream().flatMap(handle -> handle.marks().stream()));
  }

  /** The figure as it is used: the desk has all of it, a picture no handles and no mark that only serves operation. */
  public Figure used(Use use) {
    return switch (use) {
      case DESK -> this;
      case PICTURE -> new Figure(size, seen(printed()), List.of(), description);
    };
  }

  /**
   * The picture on a stage: what an audience should see, and over it what can be moved there. A slider is its mark on a scale, which can be
   * dragged.
   */
  public Figure staged() {
    var picture = used(Use.PICTURE);
    return new Figure(size, picture.marks(), handles.stream().flatMap(handle -> switch (handle) {
      case Handle.Slider(var key, var term, var region, var name, var range, var value, var _, var _) -> Stream
          .of(new Handle.Slider(key, term, region, name, range, value, Handle.Look.BAR, List.of()));
      case Handle.Choice(var key, var term, var region, var name, var chosen, var _) -> Stream
          .of(new Handle.Choice(key, term, region, name, chosen, List.of()));
      case Handle.Drag _,Handle.Corners _,Handle.Equation _,Handle.Cells _,Handle.Points _ -> Stream.of(handle);
      case Handle.Hint _,Handle.NumberField _,Handle.NameField _,Handle.Press _,Handle.Web _,Handle.Timeline _,Handle.Steps _,Handle.Dial _,Handle.Copy _,Handle.Scrub _,Handle.OpenData _,Handle.Option _,Handle.Contraction _,Handle.Entry _,Handle.Formula _ ->
        Stream
            .<Handle>of();
    }).toList(), description);
  }

  /** The same with lines and borders so many times as thick. */
  public Figure thickened(double factor) {
    return factor == 1 ? this : new Figure(size, thickened(marks, factor), handles, description);
  }

  private static List<Mark> thickened(List<Mark> marks, double factor) {
    return marks.stream().map(mark -> thickened(mark, factor)).toList();
  }

  private static Mark thickened(Mark mark, double factor) {
    return switch (mark) {
      case Mark.Line(var key, var terms, var role, var x1, var y1, var x2, var y2, var thickness) -> new Mark.Line(key,
          terms, role, x1, y1, x2, y2, thickness * factor);
      case Mark.Box(var key, var terms, var area, var radius, var fill, var border, var thickness) -> new Mark.Box(key,
          terms, area, radius, fill, border, thickness * factor);
      case Mark.Path(var key, var terms, var role, var outline, var x, var y, var scale, var thickness) ->
        new Mark.Path(
            key, terms, role, outline, x, y, scale, thickness * factor);
      case Mark.Text text -> text;
      case Mark.Group(var key, var inner, var dx, var dy, var opacity, var kind) -> new Mark.Group(key,
          thickened(inner, factor), dx, dy, opacity, kind);
    };
  }

  private static List<Mark> seen(Stream<Mark> marks) {
    return marks.filter(mark -> !(mark instanceof Mark.Group group && group.kind() == Mark.Group.Kind.CONTROL))
        .map(mark -> mark instanceof Mark.Group(var key, var inner, var dx, var dy, var opacity, var kind)
            ? new Mark.Group(key, seen(inner.stream()), dx, dy, opacity, kind)
            : mark)
        .toList();
  }

  /** A page of this size with figures placed on it; their keys get the part's name in front by the caller's choice. */
  public static Figure page(Size size, Description description, List<Placed> parts) {
    var marks = new ArrayList<Mark>();
    var handles = new ArrayList<Handle>();
    for (var part : parts) {
      marks.addAll(Mark.moved(part.key(), part.figure().marks(), part.x(), part.y()));
      part.figure().handles().forEach(handle -> handles.add(handle.at(part.x(), part.y())));
    }
    return new Figure(size, marks, handles, description);
  }

  /** A figure with its top left corner at (x, y) of a page. */
  public record Placed(String key, Figure figure, double x, double y) {
    /** A figure in the top left corner of an area. */
    public static Placed in(Rect area, String key, Figure figure) {
      return new Placed(key, figure, area.x(), area.y());
    }

    /** A chart that fills an area. */
    public static Placed filling(Rect area, String key, Chart chart, Frame frame) {
      return in(area, key, chart.draw(frame.sized(area)));
    }
  }
}
