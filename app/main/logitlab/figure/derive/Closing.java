package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Verdicts;
import logitlab.derivation.print.WatchedExample;
import logitlab.derivation.value.Check;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.derive.DerivationLine.Look;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** The last line of a derivation: the result with its numbers for every class, and where to go from here. */
record Closing(Frame frame, Walk walk, DerivationWords said, Words words) {
  /** What the ways on take at the foot. */
  static final double WAYS = 44;

  /** How much larger the result is than other lines. */
  static final double LARGER = 1.25;

  /** What the numbers take at least under a line of a low page, with the room to its box. */
  static final double LEAST = 52;

  /** What is free at both sides of a result that has its numbers beside it, and right of these. */
  private static final double MARGIN = 28;
  private static final double ROW = 36;
  private static final double LEAST_ROW = 20;
  /** What a line with its numbers needs to be read, and what the value after it takes. */
  private static final double LEAST_LINE = 80;
  private static final double VALUE = 112;
  private static final double GAP = 8;
  /** Between the names and the lines. */
  private static final double TEXT_GAP = 14;
  /** What the room that lines take is counted in. */
  private static final double STEP = 24;
  private static final double LARGEST = 22;
  /** What of a row its line may take, so that fractions do not touch those of the next. */
  private static final double FILLED = 0.85;
  /** More classes than this stand in two columns. */
  private static final int ONE_COLUMN = 4;
  /** If the area is wider than this. */
  private static final double TWO_COLUMNS = 600;

  /** The closing of a walk that is at its last line. */
  static Optional<Closing> of(Frame frame, Walk walk, DerivationWords said, Words words) {
    return walk.isLast() ? Optional.of(new Closing(frame, walk, said, words)) : Optional.empty();
  }

  /** Where the walk goes on after its last line: to the next derivation, and from the last to the network. */
  static Optional<Derivation> next(Walk walk) {
    var all = Routes.all();
    var place = all.indexOf(walk.route()) + 1;
    return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
  }

  /** What Next does after the last line. */
  static Action onward(Walk walk) {
    return next(walk).<Action>map(route -> new Action.Walk.ShowRoute(route.id().name()))
        .orElse(new Action.Program.Show(Screen.BACKPROP));
  }

  /** Lays the numbers down as far as the area has room for them; returns the height they take. */
  double numbers(Sheet sheet, Rect area) {
    return Letters.free(walk.now().block()).contains(Write.i)
        ? ofClasses(sheet, area)
        : ofWhole(sheet, area);
  }

  /**
   * Lays the numbers down in the box of the result, at its right.
   *
   * @param result how wide the result is
   * @return what of the box is left to the result: all of it where the numbers have no room
   */
  double beside(Sheet sheet, Rect box, double result) {
    var taken = result + 2 * MARGIN;
    var area = box.rightOf(box.x() + taken).cutRight(MARGIN).rest();
    var height = numbers(new Sheet(), area);
    numbers(sheet, area.band(area.centreY() - height / 2, height));
    return height > 0 ? taken : box.width();
  }

  /** A row for each class: its name, the line with its numbers, and the value. */
  private double ofClasses(Sheet sheet, Rect area) {
    var classes = frame.document().classes();
    var count = said.watch().model().size(Range.CLASSES);
    var columns = count > ONE_COLUMN && area.width() > TWO_COLUMNS ? 2 : 1;
    var rows = (count + columns - 1) / columns;
    var width = area.width() / columns;
    var most = (area.height() - 2 * GAP) / rows;
    var longest = TEXT_GAP + classes.stream()
        .mapToDouble(name -> Texts.measure(name, Face.MEDIUM, 16).width())
        .max()
        .orElse(0);
    var room = width - Math.min(width / 4 + TEXT_GAP, longest) - VALUE;
    if (most < LEAST_ROW || room < LEAST_LINE) {
      return 0;
    }
    var tall = line(said, LARGEST, new DerivationLine.Room(0, width, area.height())).height() / FILLED;
    var row = Math.min(Math.max(ROW, tall), most);
    var size = Math.min(LARGEST, 0.66 * row);
    var each = IntStream.range(0, count)
        .mapToObj(n -> new DerivationWords(words, said.notation(), new WatchedExample(said.watch().model(), n)))
        .toList();
    var lines = each.stream().map(of -> line(of, size, new DerivationLine.Room(0, room, FILLED * row))).toList();
    var widest = lines.stream().mapToDouble(line -> line.typeset().width()).max().orElse(0);
    // In steps, so that a logit that moves does not move what stands beside its numbers.
    var names = Math.min(longest, width - VALUE - Math.min(room, STEP * Math.ceil(widest / STEP)));
    for (var n = 0; n < count; n++) {
      var column = n / rows;
      var left = area.x() + column * width;
      var baseline = area.y() + (n % rows) * row + 0.68 * row;
      sheet.text("class" + n, new TextStyle(n == said.watch().watched() ? Role.INK : Role.MUTED, Face.MEDIUM, 16),
          Sheet.fitted(classes.get(n), Face.MEDIUM, 16, names - TEXT_GAP), Anchor.START.at(left, baseline));
      var line = lines.get(n);
      sheet.add(line.marks("class-line" + n, left + names, baseline));
      var key = "class-value" + n;
      var shown = sheet.showing(Source.of(Known.CHECKED_VALUE, n));
      value(each.get(n)).ifPresent(value -> shown.text(key, TextStyle.ink(Face.SEMIBOLD, 16), "= " + value,
          Anchor.START.at(left + names + line.typeset().width() + 10, baseline)));
    }
    return rows * row + 2 * GAP;
  }

  private Optional<String> value(DerivationWords of) {
    var now = walk.now();
    return of.notation().inUnit(now, new Verdicts(of.watch()).shown(now)) instanceof Check.Agrees(var value, _)
        ? Optional.of(Numbers.shown(value, 3).text())
        : Optional.empty();
  }

  /** The line once more with all its numbers, unless it is read so already, and what they come to. */
  private double ofWhole(Sheet sheet, Rect area) {
    if (frame.session().route().reading() == Reading.NUMBERS || area.height() < LEAST_ROW + 2 * GAP) {
      return 0;
    }
    var room = new DerivationLine.Room(0, area.width(), Math.min(area.height() - 2 * GAP, 5 * ROW));
    var line = DerivationLine.of(said.printer(Reading.NUMBERS, Map.of()).outcome(walk.now()), Look.INKED, LARGEST,
        room);
    sheet.add(line.marks("whole-line", area.centreX() - line.typeset().width() / 2, area.y() + line.ascent() + GAP));
    return Math.min(area.height(), Math.max(LEAST_ROW, line.height()) + 3 * GAP);
  }

  private DerivationLine line(DerivationWords of, double size, DerivationLine.Room room) {
    return DerivationLine.of(of.printer(Reading.NUMBERS, Map.of()).step(walk.now()), Look.INKED, size, room);
  }

  /** Lays down what there is to see from here, and returns what to press. */
  List<Handle> ways(Sheet sheet, Rect area) {
    var ways = new ArrayList<Way>();
    next(walk).ifPresent(route -> ways.add(new Way("way-route", words.text(route.title()), onward(walk),
        words.text("figure.closing.route", words.text(route.title())))));
    ways.add(
        new Way("way-jacobian", words.text("figure.closing.jacobian"), new Action.Experiments.ShowPanel(Panel.JACOBIAN),
            words.text("figure.closing.jacobian-help")));
    ways.add(new Way("way-network", words.text("figure.closing.network"), new Action.Program.Show(Screen.BACKPROP),
        words.text("figure.closing.network-help")));
    var lead = words.text("figure.closing.lead");
    sheet.text("ways", TextStyle.QUIET, lead, Anchor.START.at(area.x(), area.centreY() + 3));
    var height = Math.min(32, area.height());
    var x = area.x() + Texts.measure(lead, Face.REGULAR, 15).width() + 10;
    var handles = new ArrayList<Handle>();
    for (var way : ways) {
      var width = Texts.measure(way.text, Face.MEDIUM, 15).width() + 16;
      if (x + width <= area.right()) {
        handles
            .add(Presses.quiet(sheet, way.key, way.action, new Rect(x, area.centreY() - height / 2 - 2, width, height),
                way.text, way.help));
        x += width + 4;
      }
    }
    return handles;
  }

  private record Way(String key, String text, Action action, String help) {}
}
