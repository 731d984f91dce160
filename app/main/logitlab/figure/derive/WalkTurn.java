package logitlab.figure.derive;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.derive.Flights.Flight;
import logitlab.figure.draw.Sheet;
import logitlab.motion.WalkScript;
import logitlab.motion.WalkScript.Cue;

/**
 * The page of a derivation between two lines. First what is said of the line before goes, and the box with the line moves to where it has
 * room for both lines, while the lines above make way; then the line before appears among those, and its ink in the box becomes that of the
 * next line.
 *
 * @param before the page at the earlier line
 * @param after  the page at the later line
 * @param places where the line that turns stands on both, and on its way
 * @param flights of its parts
 * @param cue    how far each movement is
 * @param fades  whether one page fades into the other instead
 */
record WalkTurn(WalkLayout before, WalkLayout after, LineMorph.Places places, List<Flight> flights,
    ToDoubleFunction<Cue> cue, boolean fades) {

  /**
   * The turn at a moment.
   *
   * @param time  from 0 to 1
   * @param calm  whether one page only fades into the other
   * @param lines knows how parts fly
   */
  static WalkTurn at(WalkLayout before, WalkLayout after, double time, boolean calm, DerivationLines lines) {
    var roomy = roomy(before, after);
    var places = new LineMorph.Places(before.now(), before.in(roomy), after.in(roomy), after.now());
    var flights = places.flights(after.origins(), roomy, after.box(), lines);
    var cancels = !after.origins().cancelled().isEmpty();
    var script = places.leaps(flights) ? WalkScript.leap(cancels, calm) : WalkScript.of(cancels, calm);
    return new WalkTurn(before, after, places, flights, cue -> script.progress(cue, time), calm);
  }

  /** The box, the lines and the words, in the order they lie on each other. */
  List<Mark> marks() {
    var sheet = new Sheet();
    if (fades) {
      page(sheet, "before", before, 1 - at(Cue.FADE));
      page(sheet, "after", after, at(Cue.FADE));
      return sheet.marks();
    }
    var roomy = roomy(before, after);
    DerivationPage.box(sheet, Flights.mix(Flights.mix(before.box(), roomy, at(Cue.SCROLL)), after.box(),
        at(Cue.GLIDE)));
    words(sheet);
    above(sheet, roomy.y() == after.box().y());
    sheet.add(new LineMorph(places, after.origins(), flights, cue).between());
    return sheet.marks();
  }

  /**
   * The box that either line fits in: at the place of the later one if the page is deep enough for that, else as low as it is, or as high as
   * the higher of both stands.
   */
  private static Rect roomy(WalkLayout before, WalkLayout after) {
    var height = Math.max(before.box().height(), after.box().height());
    var highest = Math.min(before.box().y(), after.box().y());
    var y = Math.max(highest, Math.min(after.box().y(), after.bottom() - 8 - height));
    return after.box().band(y, height);
  }

  private static void page(Sheet sheet, String key, WalkLayout layout, double opacity) {
    var page = new Sheet();
    DerivationPage.rest(page, layout);
    sheet.add(new Mark.Group(key, page.marks(), 0, 0, opacity));
  }

  /** What is said of both lines stays; the rest fades, and then comes, with the marks of what changed. */
  private void words(Sheet sheet) {
    var same = new HashSet<>(before.words());
    same.retainAll(new HashSet<>(after.words()));
    after.words().stream().filter(same::contains).forEach(sheet::add);
    sheet.add(new Mark.Group("words-before", others(before, same), 0, 0, 1 - at(Cue.HUSH)));
    sheet.add(new Mark.Group("words-after", others(after, same), 0, 0, at(Cue.APPEAR)));
  }

  private static List<Mark> others(WalkLayout layout, HashSet<Mark> same) {
    var sheet = new Sheet();
    layout.words().stream().filter(word -> !same.contains(word)).forEach(sheet::add);
    ChangeMarks.draw(sheet, layout);
    return sheet.marks();
  }

  /**
   * The lines above the box. Those on both pages move; the others fade, and come when there is room for them.
   *
   * @param room whether there is as soon as the lines have moved; otherwise they must wait until the box is at its place
   */
  private void above(Sheet sheet, boolean room) {
    for (var line : before.above()) {
      if (find(after, line).isEmpty()) {
        sheet.add(new Mark.Group("gone" + line.step().number(), List.of(line.marks()), 0, 0, 1 - at(Cue.HUSH)));
      }
    }
    for (var line : after.above()) {
      var from = find(before, line);
      if (from.isPresent()) {
        var y = from.get().baseline();
        var between = room ? line.baseline() : Math.min(y, line.baseline());
        sheet.add(line.at(Flights.mix(Flights.mix(y, between, at(Cue.SCROLL)), line.baseline(), at(Cue.GLIDE)))
            .marks());
      } else {
        var last = line.step().number() == before.now().step().number();
        sheet.add(new Mark.Group("come" + line.step().number(), List.of(line.marks()), 0, 0,
            at(last && room ? Cue.ARRIVE : Cue.APPEAR)));
      }
    }
  }

  /** The same line above the box of another page, if it looks the same there. */
  private static Optional<PlacedLine> find(WalkLayout layout, PlacedLine line) {
    return layout.above()
        .stream()
        .filter(other -> other.step().number() == line.step().number() && other.x() == line.x()
            && other.line().size() == line.line().size() && other.line().tex().equals(line.line().tex())
            && other.line().rows().rowOf().equals(line.line().rows().rowOf()))
        .findFirst();
  }

  private double at(Cue what) {
    return cue.applyAsDouble(what);
  }
}
