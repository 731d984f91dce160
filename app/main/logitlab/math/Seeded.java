package logitlab.math;

/**
 * A stream of random numbers that a seed fixes for ever: SplitMix64 (Steele, Lea and Flood 2014) and nothing that the platform may
 * change, so that the same seed gives the same bits with every Java on every machine. Not for secrets.
 */
public final class Seeded {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  public Seeded(long seed) {
    state = seed;
  }

  /** One stream of many that belong to a seed; neighbours have nothing in common. */
  public Seeded(long seed, long stream) {
    this(mix(mix(seed + GAMMA) + stream * GAMMA));
  }

  long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1): 53 bits. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in [low, high). */
  public double between(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /** Uniform in 0 to bound − 1, every number exactly as likely. */
  public int nextInt(int bound) {
    var tooMany = Long.MIN_VALUE - Long.remainderUnsigned(Long.MIN_VALUE, bound);
    var bits = nextLong() >>> 1;
    while (Long.compareUnsigned(bits, tooMany) >= 0) {
      bits = nextLong() >>> 1;
    }
    return (int) (bits % bound);
  }

  /** Standard normal, by the polar method (Marsaglia and Bray 1964). */
  public double nextGaussian() {
    var u = between(-1, 1);
    var v = between(-1, 1);
    var square = u * u + v * v;
    return square >= 1 || square == 0 ? nextGaussian() : u * Math.sqrt(-2 * StrictMath.log(square) / square);
  }

  /** The numbers 0 to size − 1 in random order (Fisher and Yates, in Durstenfeld's form). */
  public int[] permutation(int size) {
    var order = new int[size];
    permute(order);
    return order;
  }

  /** Fills {@code order} with {@link #permutation}. */
  public void permute(int[] order) {
    for (var i = 0; i < order.length; i++) {
      var j = nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
  }

  private static long mix(long bits) {
    var first = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    var second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
    return second ^ (second >>> 31);
  }
}
