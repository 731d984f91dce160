package logitlab.figure;

import java.util.List;
import logitlab.figure.Figure.Placed;
import logitlab.words.Words;

/** The network, the equation of the stage beside it, and the walk below. */
public final class BackpropScreen implements Chart {
  private static final double TIMELINE = 112;

  private final NetworkFigure network;
  private final EquationCard equation;
  private final TimelineCard timeline;

  public BackpropScreen(Words words) {
    this.network = new NetworkFigure(words);
    this.equation = new EquationCard(words);
    this.timeline = new TimelineCard(words);
  }

  @Override
  public Figure draw(Frame frame) {
    var page = frame.size();
    var inner = page.width() - 2 * Space.MARGIN - Space.GAP;
    var right = Math.clamp(inner * 0.31, 340, 460);
    var left = inner - right;
    var height = page.height() - 2 * Space.TOP;
    var upper = height - TIMELINE - Space.GAP;
    var picture = network.draw(frame.sized(left, upper));
    return Figure.page(page, picture.description(),
        List.of(new Placed("network", picture, Space.MARGIN, Space.TOP),
            new Placed("equation", equation.draw(frame.sized(right, height)), Space.MARGIN + left + Space.GAP,
                Space.TOP),
            new Placed("timeline", timeline.draw(frame.sized(left, TIMELINE)), Space.MARGIN,
                Space.TOP + upper + Space.GAP)));
  }
}
