package logitlab.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.expr.Term;
import logitlab.motion.Ease;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.view.Cover;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/**
 * Hides on the stage what its teacher covers: an even tile stands there, as large whatever the value, and pressing it uncovers. What was
 * uncovered grows from nothing. A symbol stays, only its numbers and bars are hidden. One rule for all figures.
 */
public final class Tiles {
  private static final String KEY = "tile-";
  /** How near the pointer must be to what is to be hidden. */
  private static final double REACH = 6;
  /** A number's tile, in its size of text. */
  private static final double NUMBER_WIDTH = 3.6;
  private static final double PAD = 4;
  /** Tiles of one number that are nearer on one line are one tile. */
  private static final double NEAR = 60;

  private Tiles() {}

  /** The chart with that hidden which is hidden on its screen while it is presented. */
  public static Chart over(Chart chart, Screen screen, Words words) {
    return new Tiled(chart, screen, words);
  }

  private record Tiled(Chart chart, Screen screen, Words words) implements Chart {
    @Override
    public double leastText() {
      return chart.leastText();
    }

    @Override
    public double largestText(AppState state, Size page) {
      return chart.largestText(state, page);
    }

    @Override
    public Figure draw(Frame frame) {
      var staging = frame.session().presenting().staging();
      var figure = chart.draw(frame);
      var opening = staging.opening().filter(now -> now.cover().screen() == screen);
      if (opening.isPresent()) {
        var growth = new Growth(opening.get().cover(), opening.get().time());
        figure = new Figure(figure.size(), growth.marks(figure.marks()), figure.handles(), figure.description());
      }
      for (var cover : staging.on(screen)) {
        figure = hidden(figure, cover, words);
      }
      return figure;
    }
  }

  private static Figure hidden(Figure figure, Cover cover, Words words) {
    var tiles = tiles(figure, cover);
    if (tiles.isEmpty() && figure.marks().stream().noneMatch(mark -> touches(mark, cover))) {
      return figure;
    }
    var marks = new ArrayList<>(without(figure.marks(), cover, tiles));
    var handles = new ArrayList<>(figure.handles().stream().filter(handle -> !under(handle, tiles, cover)).toList());
    for (var n = 0; n < tiles.size(); n++) {
      var key = KEY + cover.id() + "." + n;
      marks.add(new Mark.Box(key, Set.of(), tiles.get(n), 8, Role.TRACK, Role.EDGE, 1.5));
      handles.add(new Handle.Press(key, new PresentAction.Hide(cover), tiles.get(n), words.text("figure.tile"), ""));
    }
    return new Figure(figure.size(), marks, handles,
        new Description(figure.description().title(), words.text("figure.hidden")));
  }

  private static boolean touches(Mark mark, Cover cover) {
    return Flat.of(List.of(mark)).anyMatch(flat -> shows(flat.mark(), cover));
  }

  /** What is covered, as it stands among the marks of a page. */
  private static boolean shows(Mark mark, Cover cover) {
    return switch (mark) {
      case Mark.Text text -> (text.numbers().isEmpty() && text.text().chars().anyMatch(Character::isDigit)
          && hides(text.terms(), cover))
          || text.numbers().stream().map(Printed.Stretch::source).anyMatch(source -> tells(source, cover));
      // A symbol is filled: it stays.
      case Mark.Path path -> path.thickness() > 0 && hides(path.terms(), cover);
      case Mark.Box _,Mark.Line _ -> hides(mark.terms(), cover);
      case Mark.Group _ -> false;
    };
  }

  private static boolean hides(Set<Term> terms, Cover cover) {
    return terms.stream().anyMatch(cover::hides);
  }

  private static boolean tells(Source source, Cover cover) {
    return switch (source) {
      case Source.Termed(var term) -> cover.hides(term);
      case Source.Computed(_, var first, var second) -> tells(first, cover) || tells(second, cover);
      case Source.Named _,Source.Constant _,Source.Ordinal _,Source.Tick _,Source.Decade _ -> false;
    };
  }

  private static boolean isPart(Mark mark, Cover cover) {
    return cover.what() instanceof Cover.Part(var key) && mark.key().equals(key);
  }

  private static List<Mark> without(List<Mark> marks, Cover cover, List<Rect> tiles) {
    return marks.stream()
        .filter(mark -> !isPart(mark, cover))
        .flatMap(mark -> left(new Flat(mark, 0, 0, 1), cover, tiles))
        .toList();
  }

  /** What stays of a mark: not what is hidden, nor words that would look out from under a tile, such as ≈ before a sum. */
  private static Stream<Mark> left(Flat flat, Cover cover, List<Rect> tiles) {
    if (flat.mark() instanceof Mark.Group(var key, var inner, var dx, var dy, var opacity, var kind)) {
      return Stream.of(new Mark.Group(key, inner.stream()
          .flatMap(each -> left(new Flat(each, flat.dx() + dx, flat.dy() + dy, 1), cover, tiles))
          .toList(), dx, dy, opacity, kind));
    }
    return shows(flat.mark(), cover) || (flat.mark() instanceof Mark.Text && tiles.stream()
        .anyMatch(tile -> tile.intersects(flat.bounds()))) ? Stream.of() : Stream.of(flat.mark());
  }

  /** Where the tiles of a cover stand; those of a number do not depend on its value. */
  private static List<Rect> tiles(Figure figure, Cover cover) {
    if (cover.what() instanceof Cover.Part) {
      return figure.marks().stream().filter(mark -> isPart(mark, cover)).map(Tiles::bounds).limit(1).toList();
    }
    var grips = figure.handles().stream().filter(handle -> term(handle).filter(cover::hides).isPresent()).toList();
    var shown = Flat.of(figure.marks()).filter(flat -> shows(flat.mark(), cover)).toList();
    var rects = new ArrayList<>(grips.stream().map(Handle::region).toList());
    shown.stream().filter(flat -> flat.mark() instanceof Mark.Text).map(Tiles::number).forEach(rects::add);
    // A bar is as long as its value: the track under it is not. Where the track is a handle's, that stands for both.
    shown.stream()
        .filter(flat -> flat.mark() instanceof Mark.Box && grips.isEmpty())
        .filter(flat -> shown.stream()
            .noneMatch(other -> isTrack(other.mark()) && !isTrack(flat.mark())
                && other.mark().terms().equals(flat.mark().terms())))
        .map(Flat::bounds)
        .forEach(rects::add);
    return joined(rects).stream().map(rect -> rect.inset(-PAD)).toList();
  }

  private static boolean isTrack(Mark mark) {
    return mark instanceof Mark.Box box && box.fill() == Role.TRACK;
  }

  private static Optional<Term> term(Handle handle) {
    return switch (handle) {
      case Handle.Slider slider -> Optional.of(slider.term());
      case Handle.NumberField field -> Optional.of(field.term());
      case Handle.Choice choice -> Optional.of(choice.term());
      case Handle.Drag drag -> Optional.of(drag.term());
      case Handle.Corners _,Handle.Hint _,Handle.NameField _,Handle.Press _,Handle.Timeline _,Handle.Steps _,Handle.Web _,Handle.Equation _,Handle.Cells _,Handle.Points _,Handle.Dial _,Handle.Copy _,Handle.Scrub _,Handle.OpenData _,Handle.Option _,Handle.Contraction _,Handle.Entry _,Handle.Formula _ ->
        Optional.empty();
    };
  }

  /** A handle that would still tell or change what is hidden. */
  private static boolean under(Handle handle, List<Rect> tiles, Cover cover) {
    return term(handle).filter(cover::hides).isPresent()
        || (!handle.key().startsWith(KEY) && tiles.stream().anyMatch(tile -> tile.intersects(handle.region())));
  }

  /** A number on its own has a tile of one width; a sentence one of its own. */
  private static Rect number(Flat flat) {
    var text = (Mark.Text) flat.mark();
    var bounds = flat.bounds();
    var width = NUMBER_WIDTH * text.size();
    return Counted.of(text.text()).isPresent()
        ? new Rect(bounds.right() - width, bounds.y(), width, bounds.height())
        : bounds;
  }

  private static Rect bounds(Mark mark) {
    return Flat.of(List.of(mark)).map(Flat::bounds).reduce(Rect::union).orElseThrow();
  }

  /** What stands close on one line is one. */
  private static List<Rect> joined(List<Rect> rects) {
    var all = new ArrayList<Rect>();
    for (var rect : rects.stream().sorted(Comparator.comparingDouble(Rect::y).thenComparingDouble(Rect::x)).toList()) {
      var near = all.stream().filter(other -> isOnLine(other, rect)).findFirst();
      near.ifPresent(all::remove);
      all.add(near.map(other -> other.union(rect)).orElse(rect));
    }
    return all;
  }

  private static boolean isOnLine(Rect one, Rect other) {
    var common = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    var gap = Math.max(one.x(), other.x()) - Math.min(one.right(), other.right());
    return common > 0.4 * Math.min(one.height(), other.height()) && gap < NEAR;
  }

  /**
   * What is at a place of a figure that can be hidden, or is: what is hidden there, a number with its bar, or else the panel, the line or the
   * sentence.
   *
   * @param all whether a number stands for all of its kind
   */
  public static Optional<Cover> at(Figure figure, Screen screen, double x, double y, boolean all) {
    var hidden = figure.handles()
        .stream()
        .filter(handle -> handle.key().startsWith(KEY) && handle.region().contains(x, y))
        .findFirst();
    if (hidden.isPresent() && hidden.get() instanceof Handle.Press press
        && press.action() instanceof PresentAction.Hide(var cover)) {
      return Optional.of(cover);
    }
    return number(figure, x, y)
        .map(term -> all ? new Cover.Column(term.quantity()) : (Cover.What) new Cover.Entry(term))
        .or(() -> part(figure, x, y))
        .map(what -> new Cover(screen, what));
  }

  private static Optional<Term> number(Figure figure, double x, double y) {
    var grip = figure.handles()
        .stream()
        .filter(handle -> handle.region().contains(x, y))
        .flatMap(handle -> term(handle).stream())
        .findFirst();
    return grip.or(() -> Flat.of(figure.marks())
        .filter(flat -> flat.distance(x, y) <= REACH)
        .filter(flat -> flat.mark()
            .terms()
            .stream()
            .anyMatch(term -> shows(flat.mark(),
                new Cover(Screen.EXPLORE, new Cover.Entry(term)))))
        .min(Comparator.comparingDouble(flat -> flat.distance(x, y)))
        .flatMap(flat -> flat.mark().terms().stream().min(Comparator.comparing(Term::toString))));
  }

  private static Optional<Cover.What> part(Figure figure, double x, double y) {
    return figure.marks()
        .stream()
        .filter(mark -> mark instanceof Mark.Group group && Flat.of(List.of(group)).findAny().isPresent())
        .filter(mark -> bounds(mark).contains(x, y))
        .min(Comparator.comparingDouble(mark -> bounds(mark).width() * bounds(mark).height()))
        .map(mark -> new Cover.Part(mark.key()));
  }

  /** What was hidden, on its way to its value. */
  private record Growth(Cover cover, double time) {
    List<Mark> marks(List<Mark> marks) {
      return marks.stream().map(this::mark).toList();
    }

    private Mark mark(Mark mark) {
      if (mark instanceof Mark.Group(var key, var inner, var dx, var dy, var opacity, var kind)) {
        return isPart(mark, cover)
            ? new Mark.Group(key, inner, dx, dy, opacity * time, kind)
            : new Mark.Group(key, marks(inner), dx, dy, opacity, kind);
      }
      if (!shows(mark, cover)) {
        return mark;
      }
      var grown = Ease.OUT.at(time);
      return switch (mark) {
        case Mark.Box(var key, var terms, var area, var radius, var fill, var border, var thickness) when fill != Role.TRACK -> {
          var width = area.width() * grown;
          var left = fill == Role.NEGATIVE ? area.right() - width : area.x();
          yield new Mark.Box(key, terms, new Rect(left, area.y(), width, area.height()),
              Math.min(radius, width / 2), fill, border, thickness);
        }
        case Mark.Text text -> Counted.of(text.text()).map(number -> number.at(text, grown)).orElse(text);
        case Mark.Box _,Mark.Line _,Mark.Path _,Mark.Group _ -> mark;
      };
    }
  }
}
