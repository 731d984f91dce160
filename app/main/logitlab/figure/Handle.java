package logitlab.figure;

import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.session.CardSetting;

/**
 * Something that can be moved. On the screen a real control stands on its region; in an export its own marks are drawn instead.
 * A handle's {@code name} is what a screen reader calls it.
 *
 * <p>The file is long because the kinds of handles are many; each is a few lines, and what it does stands in its control.
 */
public sealed interface Handle {
  String key();

  Rect region();

  String name();

  /** What an export draws for it; nothing where what it looks like stands among the figure's marks. */
  default List<Mark> marks() {
    return List.of();
  }

  /** The same handle somewhere else. */
  Handle at(double dx, double dy);

  /** What a slider looks like: a thumb on a line, or the end of a bar, which shows itself when the pointer comes. */
  enum Look {
    THUMB, BAR
  }

  /** Drags a number along a track. */
  record Slider(String key, Term term, Rect region, String name, Range range, double value, Look look,
      List<Mark> marks) implements Handle {
    /** How wide the grip at the end of a bar is. */
    public static final double GRIP = 8;

    /** The end of a bar on {@code track}, which stands among the figure's marks. */
    public static Slider bar(String key, Term term, Rect track, String name, Range range, double value) {
      return new Slider(key, term, track.inset(-GRIP / 2, -2), name, range, value, Look.BAR, List.of());
    }

    @Override
    public Slider at(double dx, double dy) {
      return new Slider(key, term, region.moved(dx, dy), name, range, value, look, Mark.moved(key, marks, dx, dy));
    }
  }

  /** Says more about what stands there when the pointer or the focus comes. */
  record Hint(String key, Rect region, String name, String text) implements Handle {
    @Override
    public Hint at(double dx, double dy) {
      return new Hint(key, region.moved(dx, dy), name, text);
    }
  }

  /** Types a number, or turns it with arrows and wheel by {@code step}. */
  record NumberField(String key, Term term, Rect region, String name, double value, double step, String text,
      List<Mark> marks) implements Handle {
    @Override
    public NumberField at(double dx, double dy) {
      return new NumberField(key, term, region.moved(dx, dy), name, value, step, text,
          Mark.moved(key, marks, dx, dy));
    }
  }

  /** Chooses one of several. */
  record Choice(String key, Term term, Rect region, String name, boolean chosen, List<Mark> marks) implements Handle {
    @Override
    public Choice at(double dx, double dy) {
      return new Choice(key, term, region.moved(dx, dy), name, chosen, Mark.moved(key, marks, dx, dy));
    }
  }

  /** Types the name of class {@code index}. */
  record NameField(String key, int index, Rect region, String name, String text, double textSize, List<Mark> marks)
      implements
        Handle {
    @Override
    public NameField at(double dx, double dy) {
      return new NameField(key, index, region.moved(dx, dy), name, text, textSize, Mark.moved(key, marks, dx, dy));
    }
  }

  /**
   * Does something when it is pressed. What it looks like stands among the figure's marks, but for {@code text}: the control shows it, and
   * an export does not.
   */
  record Press(String key, Action action, Rect region, String name, String text) implements Handle {
    @Override
    public Press at(double dx, double dy) {
      return new Press(key, action, region.moved(dx, dy), name, text);
    }
  }

  /**
   * Chooses one of many numbers that stand close together, such as the weights on the edges of a network, and drags it.
   *
   * @param grips    where the numbers are, measured from the region's top left corner
   * @param selected the one that is chosen
   */
  record Web(String key, Rect region, String name, List<Grip> grips, Optional<Term> selected) implements Handle {
    public Web {
      grips = List.copyOf(grips);
    }

    /** The grip that is chosen. */
    public Optional<Grip> chosen() {
      return grips.stream().filter(grip -> selected.equals(Optional.of(grip.term()))).findFirst();
    }

    @Override
    public Web at(double dx, double dy) {
      return new Web(key, region.moved(dx, dy), name, grips, selected);
    }
  }

  /**
   * Drags time along the stages of backpropagation; what it looks like stands among the figure's marks.
   *
   * @param stage where time stands
   * @param time  how far into the stage, 0 to 1
   */
  record Timeline(String key, Rect region, String name, Stage stage, double time) implements Handle {
    @Override
    public Timeline at(double dx, double dy) {
      return new Timeline(key, region.moved(dx, dy), name, stage, time);
    }
  }

  /**
   * Chooses one of the lines of a derivation; what it looks like stands among the figure's marks.
   *
   * @param stops where each line's dot stands, 0 at the region's left edge and 1 at its right
   */
  record Steps(String key, Rect region, String name, List<Double> stops, int current) implements Handle {
    public Steps {
      stops = List.copyOf(stops);
    }

    @Override
    public Steps at(double dx, double dy) {
      return new Steps(key, region.moved(dx, dy), name, stops, current);
    }
  }

  /** Turns a number of the session along a track. {@code text} says its value. */
  record Dial(String key, CardSetting knob, Rect region, String name, double value, String text, List<Mark> marks)
      implements
        Handle {
    @Override
    public Dial at(double dx, double dy) {
      return new Dial(key, knob, region.moved(dx, dy), name, value, text, Mark.moved(key, marks, dx, dy));
    }
  }

  /**
   * Drags a number to where the pointer is, from {@code low} at the region's left edge to {@code high} at its right; what it looks like
   * stands among the figure's marks.
   */
  record Drag(String key, Term term, Rect region, String name, double low, double high, double value, double step)
      implements
        Handle {
    @Override
    public Drag at(double dx, double dy) {
      return new Drag(key, term, region.moved(dx, dy), name, low, high, value, step);
    }
  }

  /**
   * Drags the point p of three probabilities in the triangle whose corners are the region's: left below, right below, the middle above.
   * What it looks like stands among the figure's marks.
   */
  record Corners(String key, Rect region, String name, Vec p) implements Handle {
    @Override
    public Corners at(double dx, double dy) {
      return new Corners(key, region.moved(dx, dy), name, p);
    }
  }

  /** Puts the numbers on the clipboard as {@code format} has them; what it looks like stands among the figure's marks. */
  record Copy(String key, String format, Rect region, String name) implements Handle {
    @Override
    public Copy at(double dx, double dy) {
      return new Copy(key, format, region.moved(dx, dy), name);
    }
  }

  /**
   * The symbols of an equation, of which inputs can be dragged sideways and all can be pressed; what it looks like stands among the figure's
   * marks.
   *
   * @param spots where something can be done, in reading order
   */
  record Equation(String key, Rect region, String name, List<Spot> spots) implements Handle {
    public Equation {
      spots = List.copyOf(spots);
    }

    @Override
    public Equation at(double dx, double dy) {
      return new Equation(key, region.moved(dx, dy), name, spots.stream().map(spot -> spot.at(dx, dy)).toList());
    }
  }

  /**
   * Drags a run of training along its updates; what it looks like stands among the figure's marks.
   *
   * @param total how many updates the whole strip is
   * @param epoch how many an arrow key moves
   * @param at    where the run stands
   */
  record Scrub(String key, Rect region, String name, int total, int epoch, int at) implements Handle {
    @Override
    public Scrub at(double dx, double dy) {
      return new Scrub(key, region.moved(dx, dy), name, total, epoch, at);
    }
  }

  /**
   * Picks one of the points of a plane; what they look like stands among the figure's marks.
   *
   * @param xs      where each stands, from the region's left edge
   * @param ys      where each stands, from the region's upper edge
   * @param current the one that is picked, or −1
   */
  record Points(String key, Rect region, String name, Vec xs, Vec ys, int current) implements Handle {
    @Override
    public Points at(double dx, double dy) {
      return new Points(key, region.moved(dx, dy), name, xs, ys, current);
    }
  }

  /** Asks for a file of data; what it looks like stands among the figure's marks. */
  record OpenData(String key, Rect region, String name) implements Handle {
    @Override
    public OpenData at(double dx, double dy) {
      return new OpenData(key, region.moved(dx, dy), name);
    }
  }

  /** One of several things to look at that exclude each other; what it looks like stands among the figure's marks. */
  record Option(String key, Action action, Rect region, String name, boolean chosen) implements Handle {
    @Override
    public Option at(double dx, double dy) {
      return new Option(key, action, region.moved(dx, dy), name, chosen);
    }
  }

  /** Drags time through the product with the Jacobian, 0 to 1; what it looks like stands among the figure's marks. */
  record Contraction(String key, Rect region, String name, double time) implements Handle {
    @Override
    public Contraction at(double dx, double dy) {
      return new Contraction(key, region.moved(dx, dy), name, time);
    }
  }

  /** Types entry {@code index} of the reader's own result, or pastes all {@code total} of them. */
  record Entry(String key, int index, int total, Rect region, String name, String text,
      List<Mark> marks) implements Handle {
    @Override
    public Entry at(double dx, double dy) {
      return new Entry(key, index, total, region.moved(dx, dy), name, text, Mark.moved(key, marks, dx, dy));
    }
  }

  /** Types a formula, which is read while it is typed; the caret stands before the sign of that number, from 0. */
  record Formula(String key, Rect region, String name, String text, int caret, List<Mark> marks) implements Handle {
    @Override
    public Formula at(double dx, double dy) {
      return new Formula(key, region.moved(dx, dy), name, text, caret, Mark.moved(key, marks, dx, dy));
    }
  }

  /**
   * Chooses an entry of an array; what it looks like stands among the figure's marks.
   *
   * @param text    the chosen entry in words
   * @param rows    of the array
   * @param columns of the array; 1 for a vector
   * @param entries the entries, row by row
   * @param chosen  which of them is chosen, or −1
   * @param leave   what chooses none, where none need be chosen; then an entry stays pointed at when the focus goes on
   */
  record Cells(String key, Rect region, String name, String text, int rows, int columns, List<Cell> entries, int chosen,
      Optional<Action> leave) implements Handle {
    public Cells {
      entries = List.copyOf(entries);
      if (entries.size() != rows * columns) {
        throw new IllegalArgumentException(entries.size() + " entries in " + rows + " × " + columns);
      }
      if (chosen < 0 && leave.isEmpty()) {
        throw new IllegalArgumentException("no entry is chosen where one must be");
      }
    }

    /** An entry, and what chooses it. */
    public record Cell(Term term, Action choose) {}

    @Override
    public Cells at(double dx, double dy) {
      return new Cells(key, region.moved(dx, dy), name, text, rows, columns, entries, chosen, leave);
    }
  }
}
