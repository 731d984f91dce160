package logitlab.math.network;

import java.util.Locale;

/** The hidden layer's σ, applied to each unit by itself, and beside it σ′ in a form that keeps its digits where σ is flat. */
public enum Activation {
  /** tanh z. */
  TANH {
    @Override
    public double apply(double z) {
      return StrictMath.tanh(z);
    }

    // 1/cosh² z = 4e^(−2|z|) / (1 + e^(−2|z|))².
    @Override
    public double derivative(double z) {
      var e = StrictMath.exp(-2 * Math.abs(z));
      return 4 * e / ((1 + e) * (1 + e));
    }
  },

  /** 1/(1 + e^(−z)). */
  SIGMOID {
    @Override
    public double apply(double z) {
      var e = StrictMath.exp(-Math.abs(z));
      return (z < 0 ? e : 1) / (1 + e);
    }

    // σ(z) (1 − σ(z)) = e^(−|z|) / (1 + e^(−|z|))².
    @Override
    public double derivative(double z) {
      var e = StrictMath.exp(-Math.abs(z));
      return e / ((1 + e) * (1 + e));
    }
  },

  /** max(0, z). */
  RELU {
    @Override
    public double apply(double z) {
      return Math.max(0, z);
    }

    // 1 for z > 0, else 0: at the kink too.
    @Override
    public double derivative(double z) {
      return z > 0 ? 1 : 0;
    }
  };

  /** The name in files: {@code tanh}, {@code sigmoid}, {@code relu}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** σ(z). */
  public abstract double apply(double z);

  /** σ′(z). */
  public abstract double derivative(double z);
}
