package logitlab.state.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * Counts the different values that pass, as long as they are few. A value is found by its characters, so that one that is known already
 * makes no string.
 */
final class Tally {
  private static final int SMALLEST = 16;

  private final int most;
  private final List<String> values = new ArrayList<>();
  private long[] counts = new long[SMALLEST];
  /** Open addressing: at the place of a value's hash or one of the next, its number from 1; 0 where nothing is. */
  private int[] places = new int[2 * SMALLEST];

  /** @param most values that are told apart */
  Tally(int most) {
    this.most = most;
  }

  /** Whether as many values are known as are told apart: from then on, nothing is counted. */
  boolean isFull() {
    return values.size() >= most;
  }

  /** Counts a value, unless this is full. */
  void add(char[] text, int start, int end) {
    if (isFull()) {
      return;
    }
    var place = place(text, start, end);
    if (places[place] == 0) {
      values.add(new String(text, start, end - start));
      places[place] = values.size();
    }
    counts[places[place] - 1]++;
    if (values.size() == counts.length) {
      grow();
    }
  }

  /** The number of a value, from 0; −1 for one that was not counted. */
  int find(char[] text, int start, int end) {
    return places[place(text, start, end)] - 1;
  }

  private int place(char[] text, int start, int end) {
    var hash = 0;
    for (var n = start; n < end; n++) {
      hash = 31 * hash + text[n];
    }
    var mask = places.length - 1;
    var place = (hash ^ (hash >>> 16)) & mask;
    while (places[place] != 0 && !same(values.get(places[place] - 1), text, start, end)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static boolean same(String value, char[] text, int start, int end) {
    if (value.length() != end - start) {
      return false;
    }
    for (var n = start; n < end; n++) {
      if (value.charAt(n - start) != text[n]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    counts = Arrays.copyOf(counts, 2 * counts.length);
    places = new int[2 * places.length];
    for (var n = 0; n < values.size(); n++) {
      var text = values.get(n).toCharArray();
      places[place(text, 0, text.length)] = n + 1;
    }
  }

  /** How many different values there are. */
  int size() {
    return values.size();
  }

  /** The values, in the order in which they came first. */
  List<String> values() {
    return values;
  }

  /** Hands out each value and how often it came. */
  void each(ObjLongConsumer<String> take) {
    for (var n = 0; n < values.size(); n++) {
      take.accept(values.get(n), counts[n]);
    }
  }
}
