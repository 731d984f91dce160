package logitlab.figure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;

/** A text that is a number and nothing else, which can be counted up to. */
record Counted(String before, boolean signed, double value, int decimals, String after) {
  private static final Pattern NUMBER = Pattern.compile("(≈ ?)?([+−]?)([0-9]{1,9})(?:[.]([0-9]{1,9}))?( ?%)?");

  static Optional<Counted> of(String text) {
    var found = NUMBER.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var decimals = Optional.ofNullable(found.group(4)).orElse("");
    var value = Double.parseDouble(found.group(3) + "." + decimals + "0");
    return Optional.of(new Counted(Optional.ofNullable(found.group(1)).orElse(""), found.group(2).equals("+"),
        found.group(2).equals("−") ? -value : value, decimals.length(),
        Optional.ofNullable(found.group(5)).orElse("")));
  }

  /** The text that ends where this one does, this far on its way from 0. */
  Mark.Text at(Mark.Text text, double share) {
    var now = value * share;
    var counted = before + (signed ? Numbers.signed(now, decimals) : Numbers.fixed(now, decimals)) + after;
    var width = Texts.measure(counted, text.face(), text.size()).width();
    return new Mark.Text(text.key(), text.terms(), text.role(), counted, text.face(), text.size(),
        text.x() + text.width() - width, text.baseline(), width, List.of());
  }
}
