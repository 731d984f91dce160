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
public record TableChoices(Optional<Separator> separator, Optional<Character> decimal, Optional<Boolean> header,
    Optional<Integer> label, List<Integer> features, boolean rest) {
  /** Everything is found out. */
  public static final TableChoices NONE = new TableChoices(Optional.empty(), Optional.empty(), Optional.empty(),
      Optional.empty(),
      List.of(), false);

  public TableChoices {
    features = List.copyOf(features);
  }

  /** With other cells, all columns are others too. */
  public TableChoices withSeparator(Separator changed) {
    return new TableChoices(Optional.of(changed), decimal, header, Optional.empty(), List.of(), rest);
  }

  public TableChoices withDecimal(char changed) {
    return new TableChoices(separator, Optional.of(changed), header, label, List.of(), rest);
  }

  public TableChoices withHeader(boolean changed) {
    return new TableChoices(separator, decimal, Optional.of(changed), label, features, rest);
  }

  public TableChoices withLabel(int changed) {
    return new TableChoices(separator, decimal, header, Optional.of(changed), List.of(), rest);
  }

  public TableChoices withFeatures(List<Integer> changed) {
    return new TableChoices(separator, decimal, header, label, changed, rest);
  }

  public TableChoices withRest(boolean changed) {
    return new TableChoices(separator, decimal, header, label, features, changed);
  }
}
