package logitlab.state.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.training.Contour;
import logitlab.math.training.Dataset;
import logitlab.math.training.RegionGrid;

/**
 * What a network says all over the plane of its first two inputs, further inputs being 0, the mean. Numbers are standardised ones.
 *
 * @param left  the left edge of what is looked at; there is room round all examples
 * @param areas for each class where it is the most probable one; empty where the network has a single input
 * @param along for each class its probability at {@link #SAMPLES} places from left to right, where there is a single input
 */
public record DecisionRegions(double left, double right, double bottom, double top, List<Area> areas, List<Vec> along) {
  public static final int SAMPLES = 240;
  /** What parts the bands of an area. */
  public static final double LIKELY = 0.75;
  public static final double SURE = 0.95;

  private static final double ROOM = 0.07;
  /** A feature that never varies is standardised to 0. */
  private static final double NARROW = 1e-3;

  /**
   * Polygons, as {@link Contour#above} gives them.
   *
   * @param wins   where no class is more probable
   * @param likely where its probability is above {@link #LIKELY}
   * @param sure   where it is above {@link #SURE}
   */
  public record Area(List<Vec> wins, List<Vec> likely, List<Vec> sure) {
    public Area {
      wins = List.copyOf(wins);
      likely = List.copyOf(likely);
      sure = List.copyOf(sure);
    }
  }

  public DecisionRegions {
    areas = List.copyOf(areas);
    along = List.copyOf(along);
  }

  /**
   * What a network says round all examples.
   *
   * @param split the examples that must have room
   * @param cells of the grid, on each side
   */
  public static DecisionRegions of(TwoLayerNetwork network, Dataset.Split split, int cells) {
    var xs = bounds(split, 0);
    if (network.inputs() == 1) {
      return new DecisionRegions(xs.get(0), xs.get(1), 0, 1, List.of(), along(network, xs.get(0), xs.get(1)));
    }
    var ys = bounds(split, 1);
    var grid = new RegionGrid.Grid(new RegionGrid.Side(0, xs.get(0), xs.get(1), cells),
        new RegionGrid.Side(1, ys.get(0), ys.get(1), cells));
    var region = RegionGrid.of(network, grid, Vec.zeros(network.inputs()));
    var areas = IntStream.range(0, network.classes())
        .mapToObj(k -> new Area(Contour.above(grid, (c, r) -> lead(region, c, r, k), 0),
            Contour.above(grid, (c, r) -> region.p(c, r, k), LIKELY),
            Contour.above(grid, (c, r) -> region.p(c, r, k), SURE)))
        .toList();
    return new DecisionRegions(xs.get(0), xs.get(1), ys.get(0), ys.get(1), areas, List.of());
  }

  /** How far the class is ahead of the best of the others. */
  private static double lead(RegionGrid region, int column, int row, int k) {
    var best = 0.0;
    for (var other = 0; other < region.classes(); other++) {
      if (other != k) {
        best = Math.max(best, region.p(column, row, other));
      }
    }
    return region.p(column, row, k) - best;
  }

  private static Vec bounds(Dataset.Split split, int feature) {
    var values = Stream.of(split.train(), split.test())
        .flatMap(part -> part.rows().stream())
        .mapToDouble(row -> row.x().get(feature))
        .summaryStatistics();
    var width = values.getMax() - values.getMin();
    var room = width > NARROW ? ROOM * width : 1;
    return Vec.of(values.getMin() - room, values.getMax() + room);
  }

  private static List<Vec> along(TwoLayerNetwork network, double left, double right) {
    var target = Vec.oneHot(network.classes(), 0);
    var all = new ArrayList<Vec>();
    for (var n = 0; n < SAMPLES; n++) {
      all.add(network.pass(Vec.of(left + (right - left) * n / (SAMPLES - 1)), target).p());
    }
    return IntStream.range(0, network.classes())
        .mapToObj(k -> Vec.generate(SAMPLES, n -> all.get(n).get(k)))
        .toList();
  }
}
