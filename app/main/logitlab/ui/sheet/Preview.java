package logitlab.ui.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import logitlab.state.data.Separator;
import logitlab.state.data.TableChoices;
import logitlab.state.data.TableReading;
import logitlab.state.domain.Domain;
import logitlab.words.Message;

/**
 * A table on its way in: how it is to be read, and what came of it.
 *
 * @param name     of the file
 * @param wishes   how the user wants it to be read
 * @param reading  how it was read last
 * @param refusal  why it cannot be read as it is wished
 * @param progress how much of it is read, where that is under way
 */
public record Preview(String name, TableChoices wishes, Optional<TableReading> reading, Optional<Message> refusal,
    OptionalDouble progress) {

  /** A file that nothing is known of yet. */
  public static Preview of(String name) {
    return new Preview(name, TableChoices.NONE, Optional.empty(), Optional.empty(), OptionalDouble.of(0));
  }

  /** It is read anew. */
  public Preview wishing(TableChoices changed) {
    return new Preview(name, changed, reading, refusal, OptionalDouble.of(0));
  }

  public Preview at(double share) {
    return new Preview(name, wishes, reading, refusal, OptionalDouble.of(share));
  }

  public Preview read(TableReading found) {
    return new Preview(name, wishes, Optional.of(found), Optional.empty(), OptionalDouble.empty());
  }

  public Preview refused(Message why) {
    return new Preview(name, wishes, reading, Optional.of(why), OptionalDouble.empty());
  }

  /** Whether it can be taken as it stands here. */
  public boolean isReady() {
    return reading.isPresent() && refusal.isEmpty() && progress.isEmpty();
  }

  Optional<Separator> separator() {
    return wishes.separator().or(() -> reading.map(found -> found.dialect().separator()));
  }

  Optional<Character> decimal() {
    return wishes.decimal().or(() -> reading.map(found -> found.dialect().decimal()));
  }

  boolean isNamed() {
    return wishes.header().or(() -> reading.map(TableReading::isNamed)).orElse(false);
  }

  /** The wishes with another column for the labels: features that were chosen stay, where they are others. */
  TableChoices withLabel(int column) {
    return wishes.withLabel(column)
        .withFeatures(wishes.features().stream().filter(feature -> feature != column).toList());
  }

  /** The wishes with this feature too, or without it; the same where that is not possible. */
  TableChoices withFeature(TableReading found, int column) {
    var features = new ArrayList<>(found.usedColumns());
    if (features.contains(column)) {
      features.remove(Integer.valueOf(column));
    } else {
      features.add(column);
    }
    return features.isEmpty() || features.size() > Domain.MAX_INPUTS ? wishes : wishes.withFeatures(features);
  }

  /** Whether the feature may come or go. */
  static boolean canChange(TableReading found, int column) {
    List<Integer> used = found.usedColumns();
    return used.contains(column)
        ? used.size() > 1
        : used.size() < Domain.MAX_INPUTS && found.canBeFeature(column);
  }
}
