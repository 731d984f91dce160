package logitlab.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Reading;
import logitlab.state.AppState;
import logitlab.state.session.Session;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/**
 * Hides what a lesson covers, from everything that a figure is: numbers become a question mark, bars and cells are not there, nothing can be
 * read by pointing, no control holds the value, and the description says that something is covered. A number that is not known to be harmless
 * is covered too. One rule for all figures, so that no figure can forget it.
 */
public final class Covering {
  private static final String UNKNOWN = "?";
  /** Known numbers that tell nothing of what can be covered. */
  private static final Set<Known> HARMLESS = EnumSet.of(Known.STEP, Known.STEPS, Known.FOLDED_LINES,
      Known.NETWORK_HIDDEN, Known.NETWORK_CLASSES, Known.ARRAY_ROWS, Known.ARRAY_COLUMNS, Known.FIRST_CARD,
      Known.LAST_CARD, Known.OPEN_CARDS, Known.RATE, Known.DESCENT_STEPS);
  /** Those that tell the probabilities, and nothing else. */
  private static final Set<Known> OF_PROBABILITIES = EnumSet.of(Known.EXP, Known.EXP_SUM, Known.SHIFTED_LOGIT,
      Known.SHIFTED_EXP, Known.SHIFTED_EXP_SUM, Known.COMPLEMENT);

  private final Set<Quantity> covered;
  private final String word;

  /** @param word stands where a covered sentence stood */
  private Covering(Set<Quantity> covered, String word) {
    this.covered = covered;
    this.word = word;
  }

  /** The chart with that covered which the session of its moment covers. */
  public static Chart over(Chart chart, Words words) {
    return new Covered(chart, words);
  }

  private record Covered(Chart chart, Words words) implements Chart {
    @Override
    public Figure draw(Frame frame) {
      var covered = frame.session().covered();
      if (covered.isEmpty()) {
        return chart.draw(frame);
      }
      var figure = chart.draw(frame.with(plain(frame.session())));
      var covering = new Covering(covered, words.text("figure.covered.sentence"));
      return new Figure(figure.size(), covering.marks(figure.marks()),
          figure.handles().stream().filter(covering::stays).map(covering::handle).toList(),
          new Description(figure.description().title(), words.text("figure.covered")));
    }

    @Override
    public double leastText() {
      return chart.leastText();
    }

    @Override
    public double largestText(AppState state, Size page) {
      return chart.largestText(state, page);
    }
  }

  /** Without what is hard to cover: numbers inside of formulas, and cards whose curves tell. */
  private static Session plain(Session session) {
    return session.route(route -> route.read(Reading.SYMBOLS))
        .exploring(now -> now.withUnfolded(now.unfolded().withOpen(List.of())));
  }

  private List<Mark> marks(List<Mark> marks) {
    var covered = new ArrayList<Mark>();
    for (var mark : marks) {
      mark(mark).filter(each -> covered.isEmpty() || !isOneSentence(covered.getLast(), each)).forEach(covered::add);
    }
    return covered;
  }

  /** Of a covered sentence in several lines the first says so. */
  private boolean isOneSentence(Mark before, Mark after) {
    return before instanceof Mark.Text first && after instanceof Mark.Text second && first.text().equals(word)
        && second.text().equals(word) && first.x() == second.x();
  }

  private Stream<Mark> mark(Mark mark) {
    return switch (mark) {
      case Mark.Group(var key, var inner, var dx, var dy, var opacity, var kind) ->
        Stream.of(new Mark.Group(key, marks(inner), dx, dy, opacity, kind));
      case Mark.Text text -> tells(text) ? covered(text) : Stream.of(text);
      case Mark.Line line -> isCovered(line.terms()) ? Stream.of() : Stream.of(line);
      case Mark.Box box -> isCovered(box.terms()) ? Stream.of() : Stream.of(box);
      // A symbol stays: it is filled, and only its value is covered.
      case Mark.Path path -> path.thickness() > 0 && isCovered(path.terms()) ? Stream.of() : Stream.of(path);
    };
  }

  private boolean isCovered(Set<Term> terms) {
    return terms.stream().map(Term::quantity).anyMatch(covered::contains);
  }

  private boolean tells(Mark.Text text) {
    return text.numbers().isEmpty()
        ? isCovered(text.terms()) && text.text().chars().anyMatch(Character::isDigit)
        : text.numbers().stream().map(Printed.Stretch::source).anyMatch(this::tells);
  }

  private boolean tells(Source source) {
    return switch (source) {
      case Source.Termed(var term) -> covered.contains(term.quantity());
      case Source.Named(var known, _, _) -> !HARMLESS.contains(known)
          && (covered.contains(Quantity.P) || !OF_PROBABILITIES.contains(known));
      case Source.Computed(_, var first, var second) -> tells(first) || tells(second);
      case Source.Constant _,Source.Ordinal _,Source.Tick _,Source.Decade _ -> false;
    };
  }

  /**
   * A number becomes a question mark where it stood; words round a number go with it, since they can tell its sign. Where a sentence stood, it
   * is said to be covered.
   */
  private Stream<Mark> covered(Mark.Text text) {
    var wide = Texts.measure(word, text.face(), text.size()).width();
    if (isSentence(text.text()) && wide <= text.width()) {
      return Stream.of(new Mark.Text(text.key(), Set.of(), Role.MUTED, word, text.face(), text.size(), text.x(),
          text.baseline(), wide, List.of()));
    }
    var x = text.x() + Math.max(0, text.width() / 2 - text.size() / 4);
    return Stream.of(new Mark.Text(text.key(), Set.of(), Role.MUTED, UNKNOWN, text.face(), text.size(), x,
        text.baseline(), text.size() / 2, List.of()));
  }

  /** Whether there is a word in it, and not only a number with a sign or a function round it. */
  private static boolean isSentence(String text) {
    return Stream.of(text.split(" ", -1))
        .anyMatch(each -> each.length() > 2 && each.chars().allMatch(Character::isLetter));
  }

  /** Whether a handle tells nothing. What tells by its name or its place is left out while anything is covered. */
  private boolean stays(Handle handle) {
    return switch (handle) {
      case Handle.Slider slider -> !covered.contains(slider.term().quantity());
      case Handle.NumberField field -> !covered.contains(field.term().quantity());
      case Handle.Drag drag -> !covered.contains(drag.term().quantity());
      case Handle.Hint _,Handle.Copy _,Handle.Cells _,Handle.Points _,Handle.Corners _ -> false;
      case Handle.Choice _,Handle.NameField _,Handle.Press _,Handle.Timeline _,Handle.Steps _,Handle.Web _,Handle.Equation _,Handle.Dial _,Handle.Scrub _,Handle.OpenData _,Handle.Option _,Handle.Contraction _,Handle.Entry _,Handle.Formula _ ->
        true;
    };
  }

  /** A handle whose own marks hide what they must. */
  private Handle handle(Handle handle) {
    return switch (handle) {
      case Handle.Slider(var key, var term, var region, var name, var range, var value, var look, var marks) ->
        new Handle.Slider(key, term, region, name, range, value, look, marks(marks));
      case Handle.Hint _,Handle.NumberField _,Handle.NameField _,Handle.Choice _,Handle.Press _,Handle.Drag _,Handle.Corners _,Handle.Timeline _,Handle.Steps _,Handle.Web _,Handle.Equation _,Handle.Cells _,Handle.Points _,Handle.Dial _,Handle.Copy _,Handle.Scrub _,Handle.OpenData _,Handle.Option _,Handle.Contraction _,Handle.Entry _,Handle.Formula _ ->
        handle;
    };
  }
}
