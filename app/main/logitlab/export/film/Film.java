package logitlab.export.film;

import java.util.List;
import java.util.function.Function;
import logitlab.figure.screen.Picture;
import logitlab.state.AppState;
import logitlab.state.session.Theme;

/**
 * Something that moves, from its beginning to its end.
 *
 * @param theme   whose colours it has
 * @param draw    the picture of a moment; all have one size
 * @param moments in their order; no two that follow each other are the same
 */
public record Film(Theme theme, Function<AppState, Picture> draw, List<Moment> moments) {
  public Film {
    moments = List.copyOf(moments);
    if (moments.isEmpty()) {
      throw new IllegalArgumentException("a film of nothing");
    }
  }

  /**
   * What is seen for a while.
   *
   * @param frames for how many frames, at least one
   */
  public record Moment(AppState state, int frames) {
    public Moment {
      if (frames < 1) {
        throw new IllegalArgumentException("a moment of " + frames + " frames");
      }
    }
  }

  /** How many frames it has, with those that are held. */
  public int frames() {
    return moments.stream().mapToInt(Moment::frames).sum();
  }
}
