package logitlab.figure.network;

import logitlab.derivation.network.NetworkTex;
import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.equation.NetworkFocus;
import logitlab.figure.equation.NetworkMoment;
import logitlab.words.Words;

/** A two-layer network with its live values at one moment of its walk: what works now stands out, what is not yet computed is not shown. */
public final class NetworkFigure implements Chart {
  /** Where the brief legend stands, after the name of an activation. */
  private static final double BRIEF = 86;
  private static final double BRIEF_ABOVE = 21;

  private final Words words;

  public NetworkFigure(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var size = frame.size();
    var layout = NetworkLayout.of(frame);
    var moment = NetworkMoment.of(frame);
    var focus = NetworkFocus.of(frame);
    sheet.card("card", size.page());
    new NetworkHeadings(sheet, layout, moment, NetworkTex.of(frame.conventions()).asLine()).draw(frame, words);
    var selection = new NetworkSelection(frame, layout, words);
    new NetworkEdges(frame, layout, moment, focus).draw(sheet);
    selection.draw(sheet);
    new NetworkShapeKeys(frame, layout, words).draw(sheet);
    new NetworkOutput(frame, layout, moment, focus, words).draw(sheet);
    new NetworkUnits(frame, layout, moment, focus, selection, words).draw(sheet);
    new NetworkBadges(frame, layout, moment, focus, selection).draw(sheet);
    if (layout.hasLegend(SignLegend.width(words))) {
      SignLegend.draw(sheet, words, layout.legendLeft(), layout.lossBaseline());
    } else if (frame.isPicture()) {
      SignLegend.brief(sheet, BRIEF, layout.size().height() - BRIEF_ABOVE);
    }
    return sheet.figure(size, new NetworkDescription(words).of(frame, focus, moment));
  }
}
