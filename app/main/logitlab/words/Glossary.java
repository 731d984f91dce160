package logitlab.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of the trade, each with what it means; they are found in any text. A form of one letter is a symbol and has to stand as it is. */
public final class Glossary {
  private static final List<String> KEYS = List.of("logit", "softmax", "one-hot", "target", "loss", "cross-entropy",
      "entropy", "kl", "surprise", "gradient", "descent", "jacobian", "product", "chain-rule", "delta", "temperature",
      "smoothing", "rate", "epoch", "batch", "update", "hidden", "weight", "bias", "activation", "tanh", "sigmoid",
      "relu", "backprop", "differences", "invariant", "accuracy", "confusion", "test", "standardised", "seed");

  private final List<Entry> entries;
  private final Map<String, Entry> byForm = new HashMap<>();
  private final Pattern form;

  /** A word, and what it means. */
  public record Entry(String name, String meaning) {}

  /** A stretch of a text, from {@code start} to before {@code end}, in which a word stands. */
  public record Found(int start, int end, Entry entry) {}

  public Glossary(Words words) {
    var all = new ArrayList<Entry>();
    for (var key : KEYS) {
      var entry = new Entry(words.text("glossary." + key + ".name"), words.text("glossary." + key));
      all.add(entry);
      for (var each : words.text("glossary." + key + ".forms").split(";", -1)) {
        byForm.put(spelled(each.strip()), entry);
      }
    }
    entries = List.copyOf(all);
    // The longest form comes first: "test loss" before "loss".
    var forms = byForm.keySet()
        .stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(each -> (each.length() > 1 ? "(?iu:" : "(?:") + Pattern.quote(each) + ")")
        .collect(Collectors.joining("|"));
    form = Pattern.compile("(?<![\\p{L}\\p{N}_])(?:" + forms + ")(?![\\p{L}\\p{N}_])");
  }

  private static String spelled(String form) {
    return form.length() > 1 ? form.toLowerCase(Locale.ROOT) : form;
  }

  /** All words, those that one meets first in front. */
  public List<Entry> entries() {
    return entries;
  }

  /** The words in a text, in their order. */
  public List<Found> in(String text) {
    return form.matcher(text)
        .results()
        .flatMap(found -> Optional.ofNullable(byForm.get(spelled(found.group())))
            .map(entry -> new Found(found.start(), found.end(), entry))
            .stream())
        .toList();
  }

  /** The word in which the letter at this place of the text stands. */
  public Optional<Entry> at(String text, int place) {
    return in(text).stream().filter(found -> found.start <= place && place < found.end).map(Found::entry).findFirst();
  }
}
