package logitlab.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import logitlab.lesson.task.Feedback;
import logitlab.lesson.text.Formula;
import logitlab.lesson.text.Prose;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Words;

/** Sentences about answers, as paragraphs. */
record Remarks(Words words, boolean network) {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  /** What is said only in another base, or where the temperature shows. */
  private static final Pattern SOMETIMES = Pattern.compile("\\[(?:[brc]:)?[^\\]e][^\\]]*]|\\[e:([^\\]]*)]");

  Prose read(Feedback feedback) {
    return switch (feedback) {
      case Feedback.Told(var prose) -> prose;
      case Feedback.Keyed(var message) -> plain(words.say(message));
      case Feedback.Diagnosed(var key) -> mistake(key);
    };
  }

  static Prose plain(String text) {
    return new Prose(List.of(new Prose.Plain(text, false)));
  }

  /** What the program knows of a mistake, with its symbols printed. */
  private Prose mistake(String key) {
    var text = SOMETIMES.matcher(words.text(key + ".remark")).replaceAll("$1");
    var pieces = new ArrayList<Prose.Piece>();
    pieces.add(new Prose.Plain(words.text(key + ".title") + ". ", true));
    var place = PLACE.matcher(text);
    var from = 0;
    while (place.find()) {
      pieces.add(new Prose.Plain(text.substring(from, place.start()), false));
      pieces.add(symbol(place.group(1)));
      from = place.end();
    }
    pieces.add(new Prose.Plain(text.substring(from), false));
    return new Prose(pieces);
  }

  private Prose.Piece symbol(String text) {
    try {
      return new Prose.Mathematics(Formula.read(text, network));
    } catch (InvalidDocument _) {
      return new Prose.Plain(text, false);
    }
  }
}
