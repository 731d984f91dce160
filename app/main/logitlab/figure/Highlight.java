package logitlab.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Term;

/**
 * Lights what is pointed at, wherever it is shown: a ground under numbers and symbols, a border round bars, a wider stroke under lines.
 * One rule for all figures, so that no figure can forget it.
 */
public final class Highlight {
  private static final double PAD = 3;
  private static final double WIDER = 4;

  private Highlight() {}

  /** The figure's marks, and a ground under the handles that move one of the pointed-at terms. */
  public static List<Mark> apply(Figure figure, Set<Term> pointed) {
    if (pointed.isEmpty()) {
      return figure.marks();
    }
    var lit = new ArrayList<>(apply(figure.marks(), pointed));
    for (var handle : figure.handles()) {
      term(handle).filter(pointed::contains)
          .ifPresent(_ -> lit.add(new Mark.Box("lit-" + handle.key(), Set.of(),
              handle.region().inset(-PAD, -PAD), 8, ground(handle), Role.POINTED_EDGE, 2)));
    }
    return lit;
  }

  /** A choice that the figure itself draws lies below the light, which must not cover it. */
  private static Role ground(Handle handle) {
    return handle instanceof Handle.Choice && handle.marks().isEmpty() ? Role.NONE : Role.POINTED;
  }

  /** What a control that hides its ground moves. */
  private static Optional<Term> term(Handle handle) {
    return switch (handle) {
      case Handle.NumberField field -> Optional.of(field.term());
      case Handle.Choice choice -> Optional.of(choice.term());
      case Handle.Slider _,Handle.NameField _,Handle.Press _,Handle.Hint _,Handle.Timeline _,Handle.Steps _,Handle.Web _,Handle.Equation _,Handle.Dial _,Handle.Drag _,Handle.Corners _,Handle.Copy _,Handle.Scrub _,Handle.Points _,Handle.OpenData _,Handle.Option _,Handle.Contraction _,Handle.Entry _,Handle.Formula _,Handle.Cells _ ->
        Optional.empty();
    };
  }

  /** The marks with light on those that show one of the pointed-at terms. */
  public static List<Mark> apply(List<Mark> marks, Set<Term> pointed) {
    if (pointed.isEmpty()) {
      return marks;
    }
    var lit = new ArrayList<Mark>(marks.size() + 8);
    // Glyphs that follow each other stand close: the ground under all of them comes first, so that none hides its neighbour.
    var ground = -1;
    for (var mark : marks) {
      if (mark instanceof Mark.Group(var key, var children, var dx, var dy, var opacity, var kind)) {
        lit.add(new Mark.Group(key, apply(children, pointed), dx, dy, opacity, kind));
        ground = -1;
      } else if (Collections.disjoint(mark.terms(), pointed)) {
        lit.add(mark);
        ground = -1;
      } else if (mark instanceof Mark.Text || (mark instanceof Mark.Path path && path.thickness() == 0)) {
        ground = ground < 0 ? lit.size() : ground;
        lit.add(ground++, under(mark));
        lit.add(mark);
      } else {
        light(lit, mark);
        ground = -1;
      }
    }
    return lit;
  }

  private static Mark under(Mark glyphs) {
    return new Mark.Box("lit-" + glyphs.key(), Set.of(), new Flat(glyphs, 0, 0, 1).bounds().inset(-PAD, -PAD), 4,
        Role.POINTED, Role.NONE, 0);
  }

  private static void light(List<Mark> lit, Mark mark) {
    switch (mark) {
      case Mark.Box(var key, var terms, var area, var radius, var fill, _, _) -> lit
          .add(new Mark.Box(key, terms, area, radius, fill, Role.POINTED_EDGE, 2.5));
      case Mark.Line line -> {
        lit.add(
            new Mark.Line("lit-" + line.key(), Set.of(), Role.POINTED_EDGE, line.x1(), line.y1(), line.x2(), line.y2(),
                line.thickness() + WIDER));
        lit.add(line);
      }
      case Mark.Path(var key, _, _, var outline, var x, var y, var scale, var thickness) -> {
        lit.add(new Mark.Path("lit-" + key, Set.of(), Role.POINTED_EDGE, outline, x, y, scale, thickness + WIDER));
        lit.add(mark);
      }
      case Mark.Text _,Mark.Group _ -> throw new IllegalStateException("no stroke");
    }
  }
}
