package logitlab.derivation.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.mistake.Diagnosis.Typed;
import logitlab.derivation.print.Bases;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.Softmax;

/**
 * What somebody who works something out on paper may come to: the right numbers, and those of the mistakes that are known.
 *
 * @param right    the right ones
 * @param suspects the mistakes with their numbers
 */
public record Expected(Vec right, List<Suspect> suspects) {
  /** A mistake, by the stem of its words, and what it gives. */
  public record Suspect(String key, Vec numbers) {}

  public Expected {
    suspects = List.copyOf(suspects);
  }

  /** ∂L/∂z, for a loss in the logarithm of this base. */
  public static Expected gradient(Given given, LogBase base) {
    var unit = unit(base);
    var right = given.loss().gradient();
    var list = new Suspects();
    for (var mistake : Mistake.values()) {
      if (mistake.subject() != Subject.NETWORK) {
        // Where another base was chosen, the wrong base is that of ln.
        list.add(mistake.key(), mistake == Mistake.LOG_BASE && base != LogBase.E
            ? right
            : mistake.gradient(given).scale(unit));
      }
    }
    list.add(Mistake.LABEL_OFF_BY_ONE.key(), Mistake.offByOne(given, -1).scale(unit));
    if (given.softmax().temperature() != 1 || base != LogBase.E) {
      list.add("g-probabilities", given.softmax().p());
    }
    if (given.smoothing() > 0) {
      list.add("g-no-smoothing", new Given(given.softmax(), given.hard()).loss().gradient().scale(unit));
    }
    return list.beside(right.scale(unit));
  }

  /** p. */
  public static Expected probabilities(Softmax softmax) {
    var z = softmax.logits();
    var t = softmax.temperature();
    return new Suspects()
        .add("p-no-temperature", Softmax.of(z, 1).p())
        .add("p-times-temperature", Softmax.of(z, 1 / t).p())
        .add("p-no-exponential", z.map(each -> each / z.sum()))
        .add("p-not-divided", z.map(each -> StrictMath.exp(each / t)))
        .add("p-sigmoid-each", z.map(each -> 1 / (1 + StrictMath.exp(-each / t))))
        .add("p-softmax-twice", Softmax.of(softmax.p(), 1).p())
        .add("p-logarithm", softmax.logP())
        .beside(softmax.p());
  }

  /** ∂L/∂p. */
  public static Expected lossByProbability(Softmax softmax, Vec y, LogBase base) {
    var p = softmax.p();
    var right = y.zip(p, (target, share) -> target == 0 ? 0 : -target / share).scale(unit(base));
    var list = new Suspects()
        .add("dp-sign", right.scale(-1))
        .add("dp-no-target", p.map(share -> -1 / share).scale(unit(base)))
        .add("dp-result", p.minus(y))
        .add("dp-terms", y.zip(softmax.logP(), (target, log) -> target == 0 ? 0 : -target * log).scale(unit(base)));
    for (var n = 0; n < y.size(); n++) {
      var tied = right.get(n);
      list.add("dp-tied", right.map(each -> each - tied));
    }
    return list.beside(right);
  }

  /** ∂p_k/∂z: row k of the Jacobian. */
  public static Expected jacobianRow(Softmax softmax, int k) {
    var p = softmax.p();
    var t = softmax.temperature();
    var own = p.get(k);
    var right = softmax.jacobian().row(k);
    return new Suspects()
        .add("j-diagonal", row(k, right, 0))
        .add("j-sign", right.map(Math::abs))
        .add("j-first-case", right.map(_ -> right.get(k)))
        .add("j-index", Vec.generate(p.size(), i -> own * ((i == k ? 1 : 0) - own) / t))
        .add("j-no-temperature", right.scale(t))
        .add("j-no-first-factor", right.scale(1 / own))
        .add("j-at-logits", Vec.generate(p.size(),
            i -> softmax.logits().get(k) * ((i == k ? 1 : 0) - softmax.logits().get(i)) / t))
        .beside(right);
  }

  /** ∂E/∂z of E = ½ Σ_k (p_k − y_k)². */
  public static Expected squaredError(Softmax softmax, Vec y) {
    var gap = softmax.p().minus(y);
    var t = softmax.temperature();
    var right = softmax.jacobian().transpose().times(gap);
    return new Suspects()
        .add("e-no-jacobian", gap)
        .add("e-no-jacobian", gap.scale(1 / t))
        .add("e-diagonal", gap.hadamard(softmax.p()).hadamard(softmax.complement()).scale(1 / t))
        .add("e-no-half", right.scale(2))
        .add("e-no-temperature", right.scale(t))
        .add("e-sign", right.scale(-1))
        .beside(right);
  }

  /**
   * ∂L/∂a⁽¹⁾ or, with σ′ in it, δ⁽¹⁾.
   *
   * @param rate the learning rate of the update that weights have already seen, where that is the mistake
   */
  public static Expected hidden(TwoLayerNetwork network, TwoLayerNetwork.Pass pass, double rate, boolean errors,
      LogBase base) {
    var slopes = errors ? NetworkTrial.slopes(network, pass) : Vec.generate(network.hidden(), _ -> 1);
    var unit = unit(base);
    var right = (errors ? pass.dz1() : pass.da1()).scale(unit);
    var list = new Suspects();
    for (var mistake : Mistake.values()) {
      if (mistake.subject() == Subject.NETWORK && mistake.fits(network)) {
        for (var followed = 0; followed < (mistake == Mistake.ONE_PATH ? network.classes() : 1); followed++) {
          list.add(mistake.key(),
              NetworkTrial.byActivation(mistake, network, pass, followed, rate).hadamard(slopes).scale(unit));
        }
      }
    }
    list.add("h-sign", right.scale(-1));
    if (errors) {
      list.add("h-no-slope", pass.da1().scale(unit))
          .add("h-slope-at-activation", pass.da1()
              .hadamard(pass.a1().map(network.activation()::derivative))
              .scale(unit));
    } else {
      list.add("h-slope-early", pass.dz1().scale(unit));
    }
    return list.beside(right);
  }

  /** What the typed numbers are; throws IllegalArgumentException if they are not as many as there should be. */
  public Diagnosis judge(List<Typed> typed) {
    if (typed.size() != right.size()) {
      throw new IllegalArgumentException(typed.size() + " numbers where there are " + right.size());
    }
    if (fits(typed, right)) {
      return new Diagnosis.Right();
    }
    var found = suspects.stream()
        .filter(suspect -> fits(typed, suspect.numbers))
        .map(Suspect::key)
        .distinct()
        .toList();
    return found.isEmpty()
        ? new Diagnosis.Unknown(
            IntStream.range(0, right.size()).filter(n -> typed.get(n).fits(right.get(n))).boxed().toList())
        : new Diagnosis.Wrong(found);
  }

  private static boolean fits(List<Typed> typed, Vec numbers) {
    return IntStream.range(0, typed.size()).allMatch(n -> typed.get(n).fits(numbers.get(n)));
  }

  private static double unit(LogBase base) {
    return base == LogBase.E ? 1 : Bases.factor(base);
  }

  /** The entry of its own class, and {@code others} elsewhere. */
  private static Vec row(int k, Vec of, double others) {
    return Vec.generate(of.size(), i -> i == k ? of.get(k) : others);
  }

  /** Mistakes that are being listed. */
  private static final class Suspects {
    private final List<Suspect> all = new ArrayList<>();

    Suspects add(String name, Vec numbers) {
      all.add(new Suspect(name.startsWith(Mistake.KEYS) ? name : Mistake.KEYS + name, numbers));
      return this;
    }

    Expected beside(Vec right) {
      return new Expected(right, all);
    }
  }
}
