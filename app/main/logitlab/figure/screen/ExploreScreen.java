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
import logitlab.figure.explore.ClassTableCard;
import logitlab.figure.explore.ClassTools;
import logitlab.figure.explore.DescentCard;
import logitlab.figure.explore.InvariantBar;
import logitlab.figure.explore.LeftOut;
import logitlab.figure.explore.LossCard;
import logitlab.figure.explore.SideTableCard;
import logitlab.figure.explore.SideTableCard.Corner;
import logitlab.figure.explore.ToolsCard;
import logitlab.state.AppState;
import logitlab.state.session.Session;
import logitlab.state.session.Tiling;
import logitlab.words.Words;

/**
 * The first screen. At first sight the class table with the loss and the living sentence under it, and the derivation beside them; cards
 * that are unfolded stand where the derivation does, and large ones push the table to the side. The invariants are always in sight.
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
  private static final double CARDS_SLIM = 88;
  private static final double LOSS_SLIM = 60;
  private static final double ROW = 36;
  private static final double LEAST_ROW = 32;
  private static final double LOW_SHARE = 0.62;
  private static final double TABLE_EDGES = 116;

  private final Words words;
  private final ClassTableCard table;
  private final SideTableCard side;
  private final SideTableCard sideWithTools;
  private final SideTableCard sideWithLoss;
  private final ToolsCard tools;
  private final LossCard loss;
  private final DescentCard descent;
  private final DerivationPage derivation;
  private final InvariantBar invariants;
  private final CardBoard board;
  private final LeftOut leftOut;

  public ExploreScreen(Words words) {
    this.words = words;
    table = new ClassTableCard(words);
    side = new SideTableCard(words, Corner.NOTHING);
    sideWithTools = new SideTableCard(words, Corner.TOOLS);
    sideWithLoss = new SideTableCard(words, Corner.LOSS);
    tools = new ToolsCard(words);
    loss = new LossCard(words);
    descent = new DescentCard(words);
    derivation = new DerivationPage(words);
    invariants = new InvariantBar(words);
    board = new CardBoard(words, derivation);
    leftOut = new LeftOut(words);
  }

  @Override
  public Figure draw(Frame frame) {
    var parts = new ArrayList<>(parts(frame, true));
    if (LeftOut.isPossible(frame)) {
      leftOut.below(parts, parts(LeftOut.usual(frame), false), frame).ifPresent(parts::add);
    }
    var told = List.copyOf(parts);
    return Figure.page(frame.size(),
        new Description(words.text("figure.explore.title"),
            () -> String.join(" ", told.stream().map(part -> part.figure().description().text()).toList())),
        parts);
  }

  /** @param derives whether the derivation is drawn where it has room, which takes longest */
  private List<Placed> parts(Frame frame, boolean derives) {
    var inner = frame.size().page().inset(Space.MARGIN, Space.TOP);
    var barHeight = InvariantBar.height(frame, inner.width());
    var body = inner.withHeight(inner.height() - barHeight - GAP);
    var parts = new ArrayList<Placed>();
    var roomy = isRoomy(frame.size().width());
    var unfolded = frame.session().exploring().unfolded();
    var open = !unfolded.open().isEmpty();
    if (open && (!roomy || unfolded.tiling() != Tiling.TWO)) {
      atTheSide(parts, frame, body);
    } else if (roomy && (open || unfolded.hasDerivation())) {
      var left = Math.floor((body.width() - Space.GAP) * LEFT_SHARE);
      inFull(parts, frame, body.withWidth(left));
      var right = body.stretch(body.x() + left + Space.GAP, body.width() - left - Space.GAP);
      if (open) {
        parts.add(Placed.filling(right, "cards", board, frame));
      } else if (derives) {
        parts.add(Placed.filling(right, "derivation", derivation, frame));
      }
    } else if (body.height() >= edges(frame) + frame.document().size() * LEAST_ROW + Space.GAP + CARDS_SLIM) {
      inFull(parts, frame, body);
    } else {
      lowAndWide(parts, frame, body);
    }
    parts.add(Placed.filling(body.band(body.bottom() + GAP, barHeight), "invariants", invariants, frame));
    return parts;
  }

  @Override
  public double largestText(AppState state, Size page) {
    return Session.LARGEST_TEXT;
  }

  /** Whether a page of this width has room for the derivation, or for a column of cards, beside the whole table. */
  public static boolean isRoomy(double width) {
    return width - 2 * Space.MARGIN >= TABLE + Space.GAP + COLUMN;
  }

  /** What the table takes beside its rows. */
  private static double edges(Frame frame) {
    return TABLE_EDGES + (frame.session().table().open() ? ClassTools.HEIGHT : 0);
  }

  /** The table with all its columns, the loss and the sentence under it. */
  private void inFull(List<Placed> parts, Frame frame, Rect area) {
    var count = frame.document().size();
    var least = Math.clamp(area.height() - Space.GAP - edges(frame) - count * ROW, CARDS_SLIM, CARDS);
    var height = ClassTableCard.height(frame, area.height() - Space.GAP - least);
    var under = area.below(area.y() + height + Space.GAP);
    var lossWidth = Math.floor(area.width() * 0.32);
    parts.add(Placed.filling(area.withHeight(height), "table", table, frame));
    parts.add(Placed.filling(under.withWidth(lossWidth), "loss", loss, frame));
    parts.add(Placed.filling(under.cutLeft(lossWidth + Space.GAP).rest(), "descent", descent, frame));
  }

  /** Large text and many classes: the narrow table as high as the page, the loss and the sentence beside it, or the tools. */
  private void lowAndWide(List<Placed> parts, Frame frame, Rect area) {
    var width = Math.floor((area.width() - Space.GAP) * LOW_SHARE);
    var right = area.cutLeft(width + Space.GAP).rest();
    var lossHeight = Math.floor(0.42 * (area.height() - Space.GAP));
    var open = frame.session().table().open();
    parts.add(Placed.filling(area.withWidth(width), "side", open ? sideWithLoss : sideWithTools, frame));
    if (open) {
      parts.add(Placed.filling(right, "tools", tools, frame));
      return;
    }
    parts.add(Placed.filling(right.withHeight(lossHeight), "loss", loss, frame));
    parts.add(Placed.filling(right.cutTop(lossHeight + Space.GAP).rest(), "descent", descent, frame));
  }

  /** The narrow table with the loss and, where there is room, the sentence; the cards have the rest. */
  private void atTheSide(List<Placed> parts, Frame frame, Rect area) {
    var width = Math.floor((area.width() - Space.GAP) * SIDE_SHARE);
    var count = frame.document().size();
    var withLoss = area.height() - Space.GAP - LOSS_SLIM;
    var withBoth = withLoss - Space.GAP - CARDS_SLIM;
    // The sentence gives way to sliders that are long enough, and the loss to rows that are high enough.
    var ample = SideTableCard.least(count, width, true);
    var least = SideTableCard.least(count, width, false);
    var sentence = withBoth >= (withLoss >= ample ? ample : least);
    var room = area.height() - Space.GAP - ToolsCard.LEAST >= least;
    var column = area.withWidth(width);
    if (room && frame.session().table().open()) {
      var height = SideTableCard.height(count, area.height() - Space.GAP - ToolsCard.LEAST);
      var spare = area.height() - height - 2 * Space.GAP - ToolsCard.LEAST;
      parts.add(Placed.filling(column.withHeight(height), "side", sideWithLoss, frame));
      under(parts, frame, column.cutTop(height + Space.GAP).rest(), "tools", tools, spare < CARDS_SLIM
          ? area.height() - height - Space.GAP
          : ToolsCard.LEAST + Math.min(ToolsCard.MORE, spare - CARDS_SLIM));
    } else if (withLoss < least) {
      parts.add(Placed.filling(column, "side", sideWithLoss, frame));
    } else {
      var height = SideTableCard.height(count, sentence ? withBoth : withLoss);
      var rest = area.height() - height - Space.GAP;
      parts.add(Placed.filling(column.withHeight(height), "side", room ? sideWithTools : side, frame));
      under(parts, frame, column.cutTop(height + Space.GAP).rest(), "loss", loss,
          sentence ? Math.clamp((rest - Space.GAP) * 0.36, LOSS_SLIM, 120) : rest);
    }
    parts.add(
        Placed.filling(area.stretch(area.x() + width + Space.GAP, area.width() - width - Space.GAP), "cards", board,
            frame));
  }

  /** A card of this height at the top of what the table left, and the sentence where the card leaves room. */
  private void under(List<Placed> parts, Frame frame, Rect area, String key, Chart card, double height) {
    parts.add(Placed.filling(area.withHeight(height), key, card, frame));
    var rest = area.cutTop(height + Space.GAP).rest();
    if (rest.height() > 0) {
      parts.add(Placed.filling(rest, "descent", descent, frame));
    }
  }
}
