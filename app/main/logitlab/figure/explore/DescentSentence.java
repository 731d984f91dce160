package logitlab.figure.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import logitlab.figure.Frame;
import logitlab.figure.text.Powers;
import logitlab.figure.text.Rounding;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * What one step z ← z − η ∂L/∂z does, as a sentence: which logits it raises and, since the steps sum to 0, from which it takes. At most
 * three classes a side are named, the largest first; fewer, and by shorter names, where there is little room.
 */
final class DescentSentence {
  /** Below this a number prints as 0.000. */
  private static final double VISIBLE = 0.0005;

  private record Share(String name, double amount) {}

  private final Words words;
  private final int most;
  private final UnaryOperator<String> shorten;

  private DescentSentence(Words words, int most, UnaryOperator<String> shorten) {
    this.words = words;
    this.most = most;
    this.shorten = shorten;
  }

  /** The sentence in full. */
  static String say(Words words, Frame frame) {
    return new DescentSentence(words, 3, name -> name).say(frame);
  }

  /** With at most {@code most} names a side, each shortened. */
  static String say(Words words, Frame frame, int most, UnaryOperator<String> shorten) {
    return new DescentSentence(words, most, shorten).say(frame);
  }

  private String say(Frame frame) {
    var rate = frame.session().exploring().learningRate();
    var up = shares(frame, -rate);
    var down = shares(frame, rate);
    if (up.isEmpty() || down.isEmpty()) {
      return words.text("figure.descent.flat");
    }
    var exact = Rounding.addsUp(frame.gradient().stream().map(g -> -rate * g), 0, 3);
    var step = Powers.plain(rate);
    return up.size() == 1
        ? words.text(exact ? "figure.descent.one" : "figure.descent.one-about", up.getFirst().name(),
            Numbers.fixed(up.getFirst().amount(), 3), list(down, "lowered"), step)
        : words.text("figure.descent.several", list(up, "raised"), list(down, "lowered"), step);
  }

  private List<Share> shares(Frame frame, double factor) {
    return IntStream.range(0, frame.gradient().size())
        .mapToObj(k -> new Share(shorten.apply(frame.document().classes().get(k)), factor * frame.gradient().get(k)))
        .filter(share -> share.amount() >= VISIBLE)
        .sorted(Comparator.comparingDouble(Share::amount).reversed())
        .toList();
  }

  /** {@code how}: raised or lowered. */
  private String list(List<Share> shares, String how) {
    var named = new ArrayList<String>();
    var whole = shares.size() <= most + 1;
    shares.stream()
        .limit(whole ? shares.size() : most)
        .forEach(share -> named.add(item(how, share.name(), share.amount())));
    if (!whole) {
      var rest = shares.subList(most, shares.size());
      named.add(item(how + "-others", String.valueOf(rest.size()), rest.stream().mapToDouble(Share::amount).sum()));
    }
    var last = named.removeLast();
    return named.isEmpty()
        ? last
        : words.text("figure.descent.and", String.join(words.text("figure.descent.comma") + " ", named), last);
  }

  private String item(String how, String who, double amount) {
    return words.text("figure.descent." + how, who, Numbers.fixed(amount, 3));
  }
}
