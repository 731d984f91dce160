package logitlab.export.worksheet;

import java.util.List;
import logitlab.figure.screen.Picture;
import logitlab.lesson.text.Formula;
import logitlab.lesson.text.Prose;

/**
 * A lesson on paper, in no format yet.
 *
 * @param title     of the whole
 * @param name      which of several it is, and what it was drawn from
 * @param language  of the words by its code
 * @param questions what is asked
 * @param answers   the key; empty where none is wanted
 */
public record Worksheet(String title, String name, String language, List<Block> questions, List<Block> answers) {
  public Worksheet {
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
  }

  /** Something that stands on a page from edge to edge. */
  public sealed interface Block {}

  /** What the following is about; a page does not end behind it. */
  public record Heading(String text) implements Block {}

  /**
   * A paragraph.
   *
   * @param mark   what stands before it, such as a letter; empty for none
   * @param box    whether there is a box before it that can be ticked or filled
   * @param strong whether it is what is asked
   */
  public record Told(String mark, boolean box, boolean strong, Prose prose) implements Block {}

  /** A figure. */
  public record Shown(Picture picture) implements Block {}

  /** A line to write on, behind what it is for. */
  public record Blank(Prose label) implements Block {}

  /** Axes on which bars are to be drawn, from {@code low} to {@code high}. */
  public record Bars(List<Formula> of, double low, double high) implements Block {
    public Bars {
      of = List.copyOf(of);
    }
  }
}
