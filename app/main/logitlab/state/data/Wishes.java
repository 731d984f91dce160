package logitlab.state.data;

import java.util.List;
import java.util.Optional;

/**
 * How somebody wants a table to be read; what is not said is found out.
 *
 * @param separator what stands between cells
 * @param decimal   point or comma
 * @param header    whether the first row names the columns
 * @param label     the column of the labels, from 0
 * @param features  the columns in use, from 0; none for those that suit
 * @param rest      whether all classes but the five most frequent become one, where there are more than six; else the six most frequent stay
 */
public record Wishes(Optional<Separator> separator, Optional<Character> decimal, Optional<Boolean> header,
    Optional<Integer> label, List<Integer> features, boolean rest) {
  /** Everything is found out. */
  public static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
      List.of(), false);

  public Wishes {
    features = List.copyOf(features);
  }

  /** With other cells, all columns are others too. */
  public Wishes withSeparator(Separator changed) {
    return new Wishes(Optional.of(changed), decimal, header, Optional.empty(), List.of(), rest);
  }

  public Wishes withDecimal(char changed) {
    return new Wishes(separator, Optional.of(changed), header, label, List.of(), rest);
  }

  public Wishes withHeader(boolean changed) {
    return new Wishes(separator, decimal, Optional.of(changed), label, features, rest);
  }

  public Wishes withLabel(int changed) {
    return new Wishes(separator, decimal, header, Optional.of(changed), List.of(), rest);
  }

  public Wishes withFeatures(List<Integer> changed) {
    return new Wishes(separator, decimal, header, label, changed, rest);
  }

  public Wishes withRest(boolean changed) {
    return new Wishes(separator, decimal, header, label, features, changed);
  }
}
