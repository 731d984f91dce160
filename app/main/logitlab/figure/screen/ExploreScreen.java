package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.card.CardBoard;
import logitlab.figure.derive.DerivationPage;
import logitlab.figure.draw.Space;
import logitlab.figure.explore.ClassTable;
import logitlab.figure.explore.ClassTools;
import logitlab.figure.explore.DescentCard;
import logitlab.figure.explore.InvariantBar;
import logitlab.figure.explore.LossCard;
import logitlab.figure.explore.SideTable;
import logitlab.figure.explore.SideTable.Corner;
import logitlab.figure.explore.ToolsCard;
import logitlab.state.AppState;
import logitlab.state.session.Session;
import logitlab.state.session.Tiling;
import logitlab.words.Words;

/**
 * The first screen. At first sight the class table with the loss and the living sentence under it, and the derivation beside them; cards
 * that are unfolded stand where the derivation was, and large ones push the table to the side. The invariants are always in sight.
 */
public final class ExploreScreen implements Chart {
  private static final double LEFT_SHARE = 0.656;
  /** The share of the table at the side of large cards. */
  private static final double SIDE_SHARE = 0.355;
  /** What the table of all columns needs. */
  private static final double TABLE = 784;
  /** What a column of cards needs beside it. */
  private static final double COLUMN = 380;
  private static final double GAP = 12;
  /** What the loss and the sentence take: as much as the rows of the table leave, between these. */
  private static final double CARDS = 168;
  private static final double CARDS_SLIM = 86;
  private static final double LOSS_SLIM = 58;
  private static final double ROW = 36;
  private static final double LEAST_ROW = 30;
  private static final double LOW_SHARE = 0.62;
  private static final double TABLE_EDGES = 116;

  private final Words words;
  private final ClassTable table;
  private final SideTable side;
  private final SideTable sideWithTools;
  private final SideTable sideWithLoss;
  private final ToolsCard tools;
  private final LossCard loss;
  private final DescentCard descent;
  private final DerivationPage derivation;
  private final InvariantBar invariants;
  private final CardBoard board;

  public ExploreScreen(Words words) {
    this.words = words;
    table = new ClassTable(words);
    side = new SideTable(words, Corner.NOTHING);
    sideWithTools = new SideTable(words, Corner.TOOLS);
    sideWithLoss = new SideTable(words, Corner.LOSS);
    tools = new ToolsCard(words);
    loss = new LossCard(words);
    descent = new DescentCard(words);
    derivation = new DerivationPage(words);
    invariants = new InvariantBar(words);
    board = new CardBoard(words);
  }

  @Override
  public Figure draw(Frame frame) {
    var inner = frame.size().page().inset(Space.MARGIN, Space.TOP);
    var barHeight = InvariantBar.height(frame, inner.width());
    var body = inner.withHeight(inner.height() - barHeight - GAP);
    var parts = new ArrayList<Placed>();
    var roomy = inner.width() >= TABLE + Space.GAP + COLUMN;
    var unfolded = frame.session().exploring().unfolded();
    var open = !unfolded.open().isEmpty();
    if (open && (!roomy || unfolded.tiling() != Tiling.TWO)) {
      atTheSide(parts, frame, body);
    } else if (roomy) {
      var left = Math.floor((body.width() - Space.GAP) * LEFT_SHARE);
      inFull(parts, frame, body.withWidth(left));
      parts.add(place(open ? "cards" : "derivation", open ? board : derivation, frame,
          body.stretch(body.x() + left + Space.GAP, body.width() - left - Space.GAP)));
    } else if (body.height() >= edges(frame) + frame.document().size() * LEAST_ROW + Space.GAP + CARDS_SLIM) {
      inFull(parts, frame, body);
    } else {
      lowAndWide(parts, frame, body);
    }
    parts.add(place("invariants", invariants, frame,
        body.band(body.bottom() + GAP, barHeight)));
    var told = List.copyOf(parts);
    return Figure.page(frame.size(),
        new Description(words.text("figure.explore.title"),
            () -> String.join(" ", told.stream().map(part -> part.figure().description().text()).toList())),
        parts);
  }

  @Override
  public double largestText(AppState state, Size page) {
    return Session.LARGEST_TEXT;
  }

  private static Placed place(String key, Chart chart, Frame frame, Rect area) {
    return new Placed(key, chart.draw(frame.sized(area.width(), area.height())), area.x(), area.y());
  }

  /** What the table takes beside its rows. */
  private static double edges(Frame frame) {
    return TABLE_EDGES + (frame.session().table().open() ? ClassTools.HEIGHT : 0);
  }

  /** The table with all its columns, the loss and the sentence under it. */
  private void inFull(List<Placed> parts, Frame frame, Rect area) {
    var count = frame.document().size();
    var least = Math.clamp(area.height() - Space.GAP - edges(frame) - count * ROW, CARDS_SLIM, CARDS);
    var height = ClassTable.height(frame, area.height() - Space.GAP - least);
    var below = area.y() + height + Space.GAP;
    var lossWidth = Math.floor(area.width() * 0.32);
    parts.add(place("table", table, frame, area.withHeight(height)));
    parts.add(place("loss", loss, frame, new Rect(area.x(), below, lossWidth, area.bottom() - below)));
    parts.add(place("descent", descent, frame, new Rect(area.x() + lossWidth + Space.GAP, below,
        area.width() - lossWidth - Space.GAP, area.bottom() - below)));
  }

  /** Large text and many classes: the narrow table as high as the page, the loss and the sentence beside it, or the tools. */
  private void lowAndWide(List<Placed> parts, Frame frame, Rect area) {
    var width = Math.floor((area.width() - Space.GAP) * LOW_SHARE);
    var left = area.x() + width + Space.GAP;
    var lossHeight = Math.floor(0.42 * (area.height() - Space.GAP));
    var below = area.y() + lossHeight + Space.GAP;
    var open = frame.session().table().open();
    parts.add(place("side", open ? sideWithLoss : sideWithTools, frame,
        area.withWidth(width)));
    if (open) {
      parts.add(place("tools", tools, frame, area.rightOf(left)));
      return;
    }
    parts.add(place("loss", loss, frame, new Rect(left, area.y(), area.right() - left, lossHeight)));
    parts.add(place("descent", descent, frame, new Rect(left, below, area.right() - left, area.bottom() - below)));
  }

  /** The narrow table with the loss and, where there is room, the sentence; the cards have the rest. */
  private void atTheSide(List<Placed> parts, Frame frame, Rect area) {
    var width = Math.floor((area.width() - Space.GAP) * SIDE_SHARE);
    var count = frame.document().size();
    var withLoss = area.height() - Space.GAP - LOSS_SLIM;
    var withBoth = withLoss - Space.GAP - CARDS_SLIM;
    // The sentence gives way to sliders that are long enough, and the loss to rows that are high enough.
    var ample = SideTable.least(count, width, true);
    var least = SideTable.least(count, width, false);
    var sentence = withBoth >= (withLoss >= ample ? ample : least);
    var room = area.height() - Space.GAP - ToolsCard.LEAST >= least;
    var column = area.withWidth(width);
    if (room && frame.session().table().open()) {
      var height = SideTable.height(count, area.height() - Space.GAP - ToolsCard.LEAST);
      var spare = area.height() - height - 2 * Space.GAP - ToolsCard.LEAST;
      parts.add(place("side", sideWithLoss, frame, new Rect(column.x(), column.y(), width, height)));
      under(parts, frame, column, height, "tools", tools, spare < CARDS_SLIM
          ? area.height() - height - Space.GAP
          : ToolsCard.LEAST + Math.min(ToolsCard.MORE, spare - CARDS_SLIM));
    } else if (withLoss < least) {
      parts.add(place("side", sideWithLoss, frame, column));
    } else {
      var height = SideTable.height(count, sentence ? withBoth : withLoss);
      var rest = area.height() - height - Space.GAP;
      parts.add(place("side", room ? sideWithTools : side, frame, new Rect(column.x(), column.y(), width, height)));
      under(parts, frame, column, height, "loss", loss,
          sentence ? Math.clamp((rest - Space.GAP) * 0.36, LOSS_SLIM, 120) : rest);
    }
    parts.add(
        place("cards", board, frame, area.stretch(area.x() + width + Space.GAP, area.width() - width - Space.GAP)));
  }

  /** Under a table of height {@code above} a card, and the sentence where the card leaves room. */
  private void under(List<Placed> parts, Frame frame, Rect column, double above, String key, Chart card,
      double height) {
    var top = column.y() + above + Space.GAP;
    var below = top + height + Space.GAP;
    parts.add(place(key, card, frame, column.band(top, height)));
    if (below < column.bottom()) {
      parts.add(place("descent", descent, frame, column.below(below)));
    }
  }
}
