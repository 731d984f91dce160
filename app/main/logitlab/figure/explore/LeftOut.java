package logitlab.figure.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.figure.Description;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.state.view.TableColumn;
import logitlab.typeset.Face;
import logitlab.words.Words;

/**
 * What larger letters leave no room for on Explore, said on the margin below it: nothing goes without a word. It is found by comparing what is
 * drawn with what would be drawn in letters of the usual size.
 */
public final class LeftOut {
  private static final String TABLE = "table";
  private static final String SIDE = "side";
  /** What the stamp of a picture takes of the margin. */
  private static final double STAMP = 60;

  private final Words words;

  public LeftOut(Words words) {
    this.words = words;
  }

  /** Whether anything can be left out: letters are larger than usual, and it is not a picture. */
  public static boolean isPossible(Frame frame) {
    return frame.session().textSize() > 1 && !frame.isPicture();
  }

  /** The same page in letters of the usual size, which leave more room. */
  public static Frame usual(Frame frame) {
    var text = frame.session().textSize();
    return Frame.of(frame.state().with(frame.session().withTextSize(1)),
        new Size(frame.size().width() * text, frame.size().height() * text), frame.use());
  }

  /**
   * What is to be said below these parts; nothing where all is there.
   *
   * @param usual the parts of {@link #usual}
   */
  public Optional<Placed> below(List<Placed> parts, List<Placed> usual, Frame frame) {
    var missing = new ArrayList<>(missing(new Drawn(parts), frame));
    missing.removeAll(missing(new Drawn(usual), frame));
    var margin = frame.size().page().inset(Space.MARGIN, 0).cutBottom(Space.TOP).part();
    return missing.isEmpty() ? Optional.empty() : Optional.of(say(told(missing, margin.width() - STAMP), margin));
  }

  /** All of it, or as much as has room and how much more there is. */
  private String told(List<String> missing, double width) {
    for (var named = missing.size(); named > 1; named--) {
      var names = String.join(", ", missing.subList(0, named));
      var rest = missing.size() - named;
      var text = words.text("figure.left-out",
          rest == 0 ? names : words.text("figure.left-out.more", names, String.valueOf(rest)));
      if (TextWidth.of(text, Face.REGULAR, Space.SMALL) <= width) {
        return text;
      }
    }
    return words.text("figure.left-out", missing.getFirst());
  }

  private static Placed say(String text, Rect margin) {
    var sheet = new Sheet();
    sheet.text("text", TextStyle.SMALL, text, Anchor.END.at(margin.width(), Space.TOP - 5));
    return Placed.in(margin, "left-out",
        sheet.figure(new Size(margin.width(), margin.height()), new Description(text, text)));
  }

  /** The names of all marks and handles, each behind the name of its part. */
  private record Drawn(Set<String> names) {
    Drawn(List<Placed> parts) {
      this(new HashSet<>());
      for (var part : parts) {
        part.figure().marks().forEach(mark -> collect(part.key(), mark));
        part.figure().handles().forEach(handle -> names.add(part.key() + "/" + handle.key()));
      }
    }

    private void collect(String part, Mark mark) {
      names.add(part + "/" + mark.key());
      if (mark instanceof Mark.Group group) {
        group.marks().forEach(child -> collect(part, child));
      }
    }

    boolean has(String part, String start) {
      return names.stream().anyMatch(name -> name.startsWith(part + "/" + start));
    }
  }

  private List<String> missing(Drawn drawn, Frame frame) {
    var wanted = frame.session().table().columns();
    var there = new LinkedHashMap<String, Boolean>();
    there.put("exponential", !wanted.contains(TableColumn.EXPONENTIAL) || drawn.has(TABLE, "exp"));
    there.put("shifted", !wanted.contains(TableColumn.SHIFTED) || drawn.has(TABLE, "shifted"));
    there.put("logit", !wanted.contains(TableColumn.LOGIT) || drawn.has(TABLE, "z") || drawn.has(SIDE, "z"));
    there.put("target", !wanted.contains(TableColumn.TARGET) || drawn.has(TABLE, "y"));
    there.put("bars", !wanted.contains(TableColumn.PROBABILITY) || drawn.has(TABLE, "p") || drawn.has(SIDE, "side-p"));
    there.put("sums", drawn.has(TABLE, "sum"));
    there.put("source", drawn.has("loss", "source"));
    there.put("sentence", drawn.has("descent", "sentence"));
    there.put("buttons", drawn.has("descent", "nudge") && drawn.has("descent", "step"));
    there.put("tools", drawn.has(TABLE, "tools") || drawn.has(SIDE, "tools") || drawn.has("tools", ""));
    there.put("classes", drawn.has(TABLE, "add") || drawn.has("tools", "add"));
    there.put("invariants", drawn.has("cards", "what"));
    return there.entrySet()
        .stream()
        .filter(entry -> !entry.getValue())
        .map(entry -> words.text("figure.left-out." + entry.getKey()))
        .toList();
  }
}
