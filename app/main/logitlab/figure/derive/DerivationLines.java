package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import logitlab.derivation.Models;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.Latest;
import logitlab.derivation.expr.Origins;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.RouteId;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Notation;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Sentence;
import logitlab.derivation.print.Verdicts;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.derive.DerivationLine.Look;
import logitlab.figure.derive.DerivationLine.Room;
import logitlab.figure.derive.Flights.Flight;
import logitlab.figure.derive.InkTies.Tie;
import logitlab.figure.draw.Sheet;
import logitlab.math.Vec;

/**
 * Lays out the lines of a derivation. A line without live numbers says the same whatever the logits are, so it is printed once and kept; a
 * line with numbers is printed anew. May be used from several threads.
 */
final class DerivationLines {
  private static final int KEPT = 1000;

  /** All that what is said of a line depends on: the targets too, since long sums leave out the classes that matter least. */
  private record Said(String route, Place place, Vec target, Vec networkTarget, int inputs, int hidden, int watched,
      int second, Notation notation) {}

  /** Which line it is, and what of its block is in sight: its place there, how many lines it joins, and of how many in all it is one. */
  private record Place(String line, int place, int joins, int lines) {
    static Place of(Step step) {
      return new Place(step.line().key(), step.lineIndex(), step.line().joins().map(List::size).orElse(-1),
          step.block().lines().size());
    }
  }

  private record LineKey(Said said, boolean current, Reading reading, Map<Integer, Reading> own, double size,
      Room room) {}

  private record SentenceKey(Said said, String key, double size, double width) {}

  private record Name(String line, int part, Notation notation) {}

  private record Example(Models models, RouteId route, int watched, int second) {}

  /**
   * A sentence laid out.
   *
   * @param marks  its first line stands at 0
   * @param height from the first baseline to the one after the last
   * @param end    where it ends
   */
  record Paragraph(List<Mark> marks, double height, SentenceLayout.End end) {

    /** The same on pages that are at most so high, each with whole rows, at least one. */
    List<Paragraph> pages(double room, double leading) {
      var rows = new TreeMap<Double, List<Mark>>();
      marks.forEach(mark -> rows.computeIfAbsent(baseline(mark), _ -> new ArrayList<>()).add(mark));
      var baselines = List.copyOf(rows.keySet());
      var pages = new ArrayList<Paragraph>();
      var top = 0.0;
      var page = new ArrayList<Mark>();
      for (var n = 0; n < baselines.size(); n++) {
        var bottom = n == baselines.size() - 1 ? height : baselines.get(n + 1);
        if (!page.isEmpty() && bottom - top > room) {
          pages.add(new Paragraph(List.copyOf(page), baselines.get(n) - top, end));
          page.clear();
          top = baselines.get(n - 1) + leading;
        }
        for (var mark : rows.getOrDefault(baselines.get(n), List.of())) {
          page.add(new Mark.Group("row" + n + "." + mark.key(), List.of(mark), 0, -top, 1));
        }
      }
      pages.add(new Paragraph(List.copyOf(page), height - top, end));
      return pages;
    }

    private static double baseline(Mark mark) {
      return mark instanceof Mark.Text text ? text.baseline() : ((Mark.Group) mark).dy();
    }
  }

  private final Kept<LineKey, DerivationLine> lines = new Kept<>(KEPT);
  private final Kept<SentenceKey, Paragraph> paragraphs = new Kept<>(KEPT);
  private final Kept<Place, Origins> origins = new Kept<>(KEPT);
  private final Kept<Name, String> names = new Kept<>(KEPT);
  private final Latest<Example, Verdicts> verdicts = new Latest<>();
  private final Latest<Flights, List<Flight>> flights = new Latest<>();

  /**
   * A line before the current one, in symbols, at {@code size}, broken or smaller where it does not fit the room. The result of a block is
   * inked.
   */
  DerivationLine earlier(WalkMoment moment, Step step, double size, Room room) {
    return lines.get(new LineKey(said(moment, step), false, Reading.SYMBOLS, Map.of(), size, room),
        _ -> DerivationLine.of(moment.said().printer(Reading.SYMBOLS, Map.of()).step(step),
            step.isResult() ? Look.INKED : Look.MUTED, size, room));
  }

  /** The current line behind its left side, read in one way, single parts of it ({@code own}, by their ids) in another. */
  DerivationLine current(WalkMoment moment, Reading reading, Map<Integer, Reading> own, double size, Room room) {
    var walk = moment.walk();
    Supplier<DerivationLine> printed = () -> DerivationLine.large(
        moment.said().printer(reading, own).equation(walk.now()),
        walk.now().opensBlock() || walk.isLast() ? Look.INKED : Look.REMINDED, size, room);
    return reading == Reading.NUMBERS || own.containsValue(Reading.NUMBERS)
        ? printed.get()
        : lines.get(new LineKey(said(moment, walk.now()), true, reading, own, size, room),
            _ -> printed.get());
  }

  /** A sentence about the current line, {@code width} wide; {@code key} names it. */
  Paragraph paragraph(WalkMoment moment, String key, Role role, Supplier<Sentence> sentence, double size,
      double width) {
    return paragraphs.get(new SentenceKey(said(moment, moment.now()), key, size, width), _ -> {
      var sheet = new Sheet();
      var layout = new SentenceLayout(sheet, role, size, width, 1.45 * size);
      var text = sentence.get();
      var height = layout.draw(key, text, 0, 0);
      return new Paragraph(sheet.marks(), height, layout.end(text));
    });
  }

  /** How the lines of the walk fare with the numbers of this moment. */
  Verdicts verdicts(WalkMoment moment) {
    var example = new Example(DerivationWords.models(moment.frame()), moment.walk().route().id(),
        moment.frame().session().watched(), moment.frame().session().second());
    return verdicts.get(example, _ -> new Verdicts(moment.said().watch()));
  }

  /** How the parts of a line fly into the next. */
  List<Flight> flights(Flights between, List<List<Tie>> ties) {
    return flights.get(between, asked -> asked.of(ties));
  }

  /** Where the parts of a step's line came from. */
  Origins origins(Step step) {
    return origins.get(Place.of(step), _ -> step.block().origins(step.lineIndex()));
  }

  /** What a part of a step's line is called. */
  String name(Step step, Part part, DerivationWords said) {
    return names.get(new Name(step.line().key(), part.id(), said.notation()), _ -> said.spoken(step, part));
  }

  private static Said said(WalkMoment moment, Step step) {
    var frame = moment.frame();
    var example = frame.document().network();
    return new Said(moment.walk().route().id().name(), Place.of(step), frame.target(), example.target(),
        example.network().inputs(), example.network().hidden(), frame.session().watched(),
        frame.session().second(), moment.said().notation());
  }
}
