package logitlab.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines that the routes had while files still named them by block and number. The list is frozen: a line that a route gets later has no
 * number of this kind.
 */
public final class FormerLines {
  private static final Map<String, List<List<String>>> KEYS = read("""
      two-cases
      - loss: define
      - log-base: change constant log fraction
      - by-p: put-in each vanish log fraction
      - softmax: define
      - same: put-in quotient exp factor name
      - different: put-in quotient exp factor name
      - chain: chain put-in split cases cancel distribute pull collect merge one reorder
      kronecker
      - delta: split values one
      - softmax: define
      - jacobian: put-in quotient delta factor name
      - chain: put-in outside chain jacobian rename cancel distribute pick pull one reorder
      vectors
      - by-vector: entries put-in
      - of-vector: entries
      - by-both: entries
      - same: put-in quotient name factor
      - different: put-in quotient name
      - matrix: entries cases outer
      - symmetry: put-in each same
      - one-hot: chain zeros row cases cancel target
      - any: chain put-in distribute multiply one reorder
      short-way
      - log-softmax: put-in quotient power
      - loss: define put-in distribute pull one
      - gradient: put-in each line log exp name reorder
      - stable: take-out pull product power
      two-classes
      - sigmoid: define divide exponent name
      - other: sum
      - slope: put-in quotient factor name
      - entropy: define two one
      - true: define one
      - falls: put-in log
      - gradient: chain log put-in cancel distribute result
      temperature
      - scaled: define name
      - gradient: chain known inner fraction
      - smoothing: define
      - still-one: put-in distribute sums one
      - smoothed: known put-in
      - floor: define expand distribute name
      - divergence: difference constant known
      network
      - eq-a1: chain input
      - eq-magic: chain factors
      - eq-a2: chain input
      - logits: define
      - error: define known
      - w2: chain vanish name input
      - b2: chain one same
      - a1: chain name weight
      - z1: define chain slope put-in
      - w1: chain input
      - b1: chain one
      - x: chain weight
      - outer: entries product
      - transposed: entries product
      - hadamard: entries product put-in
      - outer-1: entries product
      - inputs: product
      - batch: mean each
      - update: define put-in
      squared-error
      - error: define
      - by-p: put-in vanish power cancel
      - jacobian: known
      - chain: chain put-in distribute pick factor
      - stays: chain put-in
      - vanishes: chain put-in result
      """);

  private FormerLines() {}

  /**
   * The key of a line by its former place; none where there was no such route.
   *
   * @param route the route's name
   * @param block its block, from 0; beyond the last, the route's last line is meant
   * @param line  the line in that block, from 0; beyond the last it is the last
   */
  public static Optional<String> key(String route, int block, int line) {
    return Optional.ofNullable(KEYS.get(route)).map(blocks -> {
      var lines = blocks.get(Math.min(block, blocks.size() - 1));
      return lines.get(block < blocks.size() ? Math.min(line, lines.size() - 1) : lines.size() - 1);
    });
  }

  private static Map<String, List<List<String>>> read(String list) {
    var all = new TreeMap<String, List<List<String>>>();
    List<List<String>> blocks = new ArrayList<>();
    var route = "";
    for (var row : list.lines().toList()) {
      if (row.startsWith("- ")) {
        var block = row.substring(2, row.indexOf(':'));
        var stem = route + "." + block + ".";
        blocks.add(List.of(row.substring(row.indexOf(':') + 2).split(" ")).stream().map(stem::concat).toList());
      } else {
        route = row;
        blocks = new ArrayList<>();
        all.put(route, blocks);
      }
    }
    return all;
  }
}
