package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Printed numbers are held against what they stand for, on every screen, card, lens and panel. */
class NumbersHeldTest {
  /** No less than this share of all printed numbers. */
  private static final double LEAST = 0.98;

  /** What to do about a number that nothing holds. */
  private static final String TODO = "A number without a source gets one (Sheet.showing, Printed.of); a source that is unknown "
      + "gets its value in Oracle, or in ExploreOracle and the others beside it, to which Oracle hands on what it lists. "
      + "Held by nothing: %s";

  private record Share(int held, int all) {
    Share plus(Share other) {
      return new Share(held + other.held, all + other.all);
    }

    double share() {
      return all == 0 ? 1 : held / (double) all;
    }
  }

  @Test
  void everyHeldNumberIsTrueAndMostAreHeld() {
    var faults = new ArrayList<String>();
    var shares = new TreeMap<String, Share>();
    var loose = new TreeMap<String, String>();
    for (var moment : NumberMoments.all()) {
      var walk = NumberWalk.of(moment.figure(), moment.source());
      walk.faults().forEach(fault -> faults.add(moment.name() + " " + fault));
      walk.loose()
          .forEach(number -> loose.put(number.substring(0, number.indexOf(" \"")).replaceAll("\\d+", "n"), number));
      shares.merge(moment.name(), new Share(walk.held(), walk.held() + walk.loose().size()), Share::plus);
    }
    var whole = shares.values().stream().reduce(new Share(0, 0), Share::plus);
    shares.forEach((name, share) -> System.out.printf("numbers held: %5.1f %% of %5d  %s%n", 100 * share.share(),
        share.all(), name));
    System.out.printf("numbers held: %5.1f %% of %5d in all%n", 100 * whole.share(), whole.all());
    assertThat(faults.stream().limit(12)).isEmpty();
    assertThat(shares).as(TODO, loose.values())
        .allSatisfy((_, share) -> assertThat(share.share()).isGreaterThanOrEqualTo(LEAST));
    assertThat(whole.share()).as(TODO, loose.values()).isGreaterThanOrEqualTo(LEAST);
  }
}
