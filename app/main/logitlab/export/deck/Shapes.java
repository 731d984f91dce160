package logitlab.export.deck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logitlab.figure.Figure;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.typeset.Outline;

/** A figure as shapes: glyphs of one part, or of one formula in one colour, become one; words that follow each other on a line do too. */
final class Shapes {
  private static final double SAME_LINE = 0.01;
  /** A space is narrower than this, in em. */
  private static final double BLANK = 0.5;

  private final Map<String, List<String>> names;
  private final List<Shape> shapes = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private Shapes(Map<String, List<String>> names) {
    this.names = names;
  }

  /** The shapes from back to front; {@code names} as in {@link Deck.Slide}. */
  static List<Shape> of(Figure figure, Map<String, List<String>> names) {
    var shapes = new Shapes(names);
    shapes.add(figure.printed().toList(), "", new At(0, 0, 1));
    return List.copyOf(shapes.shapes);
  }

  /** What the groups round a mark do to it. */
  private record At(double dx, double dy, double opacity) {
    At inside(Mark.Group group) {
      return new At(dx + group.dx(), dy + group.dy(), opacity * group.opacity());
    }
  }

  private void add(List<Mark> marks, String path, At at) {
    var n = 0;
    while (n < marks.size()) {
      var end = n + 1;
      while (marks.get(n) instanceof Mark.Path first && end < marks.size() && joins(first, marks.get(end))) {
        end++;
      }
      switch (marks.get(n)) {
        case Mark.Group group -> {
          var inner = at.inside(group);
          if (inner.opacity() > 0) {
            var known = names.get(group.key());
            if (known != null && known.size() == group.marks().size()) {
              parts(group, known, inner);
            } else {
              add(group.marks(), path + group.key() + "/", inner);
            }
          }
        }
        case Mark.Path _ -> ink(marks.subList(n, end), path + marks.get(n).key(), at);
        case Mark.Line line -> shapes.add(new Shape.Stroke(unique(path + line.key()), at.opacity(), line.role(),
            new Shape.Ends(line.x1() + at.dx(), line.y1() + at.dy(), line.x2() + at.dx(), line.y2() + at.dy()),
            line.thickness()));
        case Mark.Box box -> shapes.add(new Shape.Block(unique(path + box.key()), at.opacity(),
            box.area().moved(at.dx(), at.dy()), box.radius(),
            new Shape.Paint(box.fill(), box.border(), box.thickness())));
        case Mark.Text text -> words(text, path, at);
      }
      n = end;
    }
  }

  /** Whether the next mark belongs to the same formula, in the same colour. */
  private static boolean joins(Mark.Path first, Mark next) {
    return first.thickness() == 0 && next instanceof Mark.Path other && other.thickness() == 0
        && other.role() == first.role();
  }

  /** A line whose parts are named: one shape for each name and colour. */
  private void parts(Mark.Group line, List<String> known, At at) {
    for (var name : known.stream().distinct().toList()) {
      var own = new ArrayList<Mark>();
      for (var n = 0; n < known.size(); n++) {
        if (known.get(n).equals(name)) {
          own.add(line.marks().get(n));
        }
      }
      for (var role : own.stream().map(Shapes::role).distinct().toList()) {
        ink(own.stream().filter(mark -> role(mark) == role).toList(), name, at);
      }
    }
  }

  private static Role role(Mark mark) {
    return mark instanceof Mark.Path path ? path.role() : Role.NONE;
  }

  private void ink(List<Mark> paths, String name, At at) {
    var outlines = new ArrayList<Outline>();
    for (var mark : paths) {
      if (mark instanceof Mark.Path path) {
        outlines.add(path.outline().placed(path.x() + at.dx(), path.y() + at.dy(), path.scale()));
      }
    }
    var outline = Outline.merge(outlines);
    if (!outline.isEmpty() && paths.getFirst() instanceof Mark.Path path && path.role() != Role.NONE) {
      shapes.add(new Shape.Ink(unique(name), at.opacity(), path.role(), outline, path.thickness()));
    }
  }

  private void words(Mark.Text text, String path, At at) {
    if (text.text().isBlank()) {
      return;
    }
    var letters = new Shape.Letters(text.face(), text.size());
    var place = new Shape.Place(text.x() + at.dx(), text.baseline() + at.dy(), text.width());
    if (!shapes.isEmpty() && shapes.getLast() instanceof Shape.Words before && before.letters().equals(letters)
        && before.role() == text.role() && before.opacity() == at.opacity()
        && follows(before.place(), place, text.size())) {
      shapes.set(shapes.size() - 1, before.with(before.text() + " " + text.text(), place.right() - before.place().x()));
    } else {
      shapes.add(new Shape.Words(unique(path + text.key()), at.opacity(), text.role(), text.text(), letters, place));
    }
  }

  private static boolean follows(Shape.Place before, Shape.Place place, double size) {
    var gap = place.x() - before.right();
    return Math.abs(before.baseline() - place.baseline()) < SAME_LINE && gap > 0 && gap < BLANK * size;
  }

  private String unique(String name) {
    var free = name;
    for (var n = 2; !taken.add(free); n++) {
      free = name + "~" + n;
    }
    return free;
  }
}
