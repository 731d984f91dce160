package logitlab.figure.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Source;
import logitlab.figure.text.Powers;
import logitlab.figure.text.Rounding;
import logitlab.words.Isolated;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * What one step z ← z − η ∂L/∂z does, as a sentence: which logits it raises and, since the steps sum to 0, from which it takes. At most
 * three classes a side are named, the largest first; fewer, and by shorter names, where there is little room.
 */
final class DescentSentence {
  /** Below this a number prints as 0.000. */
  private static final double VISIBLE = 0.0005;

  /** How far a step moves a logit. */
  private record Share(String name, double amount, Source source) {
    String shown() {
      return Numbers.fixed(amount, 3);
    }

    Printed printed() {
      return Printed.of(shown(), source);
    }
  }

  private final Words words;
  private final int most;
  private final UnaryOperator<String> shorten;

  private DescentSentence(Words words, int most, UnaryOperator<String> shorten) {
    this.words = words;
    this.most = most;
    this.shorten = shorten;
  }

  /** The sentence in full. */
  static Printed say(Words words, Frame frame) {
    return new DescentSentence(words, 3, name -> name).say(frame);
  }

  /** With at most {@code most} names a side, each shortened. */
  static Printed say(Words words, Frame frame, int most, UnaryOperator<String> shorten) {
    return new DescentSentence(words, most, shorten).say(frame);
  }

  private Printed say(Frame frame) {
    var rate = frame.session().exploring().learningRate();
    var up = shares(frame, -rate);
    var down = shares(frame, rate);
    if (up.isEmpty() || down.isEmpty()) {
      return Printed.say(words, "figure.descent.flat");
    }
    var lowered = told(down).stream().map(Share::shown).toList();
    var exact = Rounding.sum(lowered, up.getFirst().shown()).equals(Rounding.EQUAL);
    var step = Printed.of(Powers.plain(rate), Source.of(Known.RATE));
    return up.size() == 1
        ? Printed.say(words, exact ? "figure.descent.one" : "figure.descent.one-about", up.getFirst().name(),
            up.getFirst().printed(), list(down, "lowered", Known.LOWERED), step)
        : Printed.say(words, "figure.descent.several", list(up, "raised", Known.RAISED),
            list(down, "lowered", Known.LOWERED), step);
  }

  private List<Share> shares(Frame frame, double factor) {
    return IntStream.range(0, frame.gradient().size())
        .mapToObj(k -> new Share(shorten.apply(frame.document().classes().get(k)), factor * frame.gradient().get(k),
            moved(k, factor < 0)))
        .filter(share -> share.amount() >= VISIBLE)
        .sorted(Comparator.comparingDouble(Share::amount).reversed())
        .toList();
  }

  /** ∓η ∂L/∂z_k. */
  private static Source moved(int k, boolean up) {
    var amount = Source.of(Known.RATE).times(Source.of(Quantity.DL_DZ, k));
    return up ? amount.negated() : amount;
  }

  /**
   * @param how raised or lowered
   * @param all how many are
   */
  private Printed list(List<Share> shares, String how, Known all) {
    var named = new ArrayList<Printed>();
    var told = told(shares);
    var whole = told.size() == shares.size();
    told.stream()
        .limit(whole ? told.size() : most)
        .forEach(share -> named.add(item(how, Printed.of(Isolated.of(share.name())), share)));
    if (!whole) {
      var count = Printed.of(shares.size() - most, Source.of(all).minus(new Source.Constant(most)));
      named.add(item(how + "-others", count, told.getLast()));
    }
    var last = named.removeLast();
    return named.isEmpty()
        ? last
        : Printed.say(words, "figure.descent.and", Printed.join(words.text("figure.descent.comma") + " ", named), last);
  }

  /** What is told of these: of many the first, and what is left taken together. */
  private List<Share> told(List<Share> shares) {
    return shares.size() <= most + 1
        ? shares
        : Stream
            .concat(shares.stream().limit(most), shares.stream().skip(most).reduce(DescentSentence::both).stream())
            .toList();
  }

  private static Share both(Share one, Share other) {
    return new Share(one.name(), one.amount() + other.amount(), one.source().plus(other.source()));
  }

  private Printed item(String how, Printed who, Share share) {
    return Printed.say(words, "figure.descent." + how, who, share.printed());
  }
}
