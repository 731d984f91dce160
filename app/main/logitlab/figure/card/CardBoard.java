package logitlab.figure.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.state.session.Tiling;
import logitlab.state.session.Unfolded;
import logitlab.state.view.Card;
import logitlab.typeset.Face;
import logitlab.words.Words;

/**
 * The derivation on a page of its own, then the open cards, as many on a page as the session asks for, each with a × that folds it away;
 * below them the page's number, ways to the next, and how large the cards are.
 */
public final class CardBoard implements Chart {
  private static final double BAR = 32;
  private static final double BAR_GAP = 8;
  private static final double FOLD = 28;
  private static final double OPTION = 36;

  private final Words words;
  private final Map<Card, Chart> cards;
  private final Chart derivation;

  /** @param derivation what has a page of its own before the cards */
  public CardBoard(Words words, Chart derivation) {
    this.words = words;
    this.derivation = derivation;
    cards = Cards.all(words);
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var unfolded = frame.session().exploring().unfolded();
    var perPage = frame.session().cardsPerPage();
    var shown = unfolded.page(perPage);
    // Larger text has room for one card only, and needs no choice of tiles.
    var barless = frame.isPicture() || (!isPaged(unfolded, perPage) && frame.session().textSize() != 1);
    var board = new Size(size.width(), size.height() - (barless ? 0 : BAR + BAR_GAP));
    var tiles = tiles(board.page(), shown.size(), Space.GAP);
    var parts = new ArrayList<Placed>();
    var sheet = new Sheet();
    if (unfolded.showsDerivation()) {
      parts.add(Placed.filling(board.page(), "derivation", derivation, frame));
    }
    for (var n = 0; n < shown.size(); n++) {
      var tile = tiles.get(n);
      var chart = cards.get(shown.get(n));
      if (chart != null) {
        var figure = chart.draw(frame.sized(tile.width(), tile.height()));
        parts.add(new Placed(shown.get(n).id(), figure, tile.x(), tile.y()));
      }
      sheet.handle(fold(sheet, shown.get(n), tile));
      sheet.handle(about(sheet, shown.get(n), tile));
    }
    if (!frame.isPicture()) {
      bar(sheet, frame, perPage, size.page().cutBottom(BAR).part());
    }
    var below = sheet.figure(size, new Description("", ""));
    parts.add(new Placed("board", below, 0, 0));
    var cardFigures = parts.subList(0, parts.size() - 1).stream().map(Placed::figure).toList();
    return Figure.page(size, new Description(words.text("cards.board.title"),
        () -> String.join(" ", cardFigures.stream().map(figure -> figure.description().text()).toList())), parts);
  }

  private static boolean isPaged(Unfolded unfolded, int perPage) {
    return unfolded.open().size() > (unfolded.hasDerivation() ? 0 : perPage);
  }

  /** Places for this many cards that fill the board, side by side where there are more than two. */
  private static List<Rect> tiles(Rect board, int count, double gap) {
    var tiles = new ArrayList<Rect>();
    for (var row : board.rows(count > 2 ? (count + 1) / 2 : count, gap)) {
      // The last one alone in its row has the whole of it.
      var alone = count <= 2 || tiles.size() == count - 1;
      tiles.addAll(alone ? List.of(row) : row.columns(gap, 1, 1));
    }
    return tiles;
  }

  private Handle fold(Sheet sheet, Card card, Rect tile) {
    var region = tile.inset(8).cutTop(FOLD).part().cutRight(FOLD).part();
    cross(sheet, "fold." + card.key(), region);
    return new Handle.Press("fold." + card.key(), new Action.Cards.Unfold(card, false), region,
        words.text("cards.fold", words.text("cards.name." + card.key())), "");
  }

  /** An i that says what the card shows and what to try on it. */
  private Handle about(Sheet sheet, Card card, Rect tile) {
    var key = "about." + card.key();
    var region = tile.inset(8).cutTop(FOLD).part().cutRight(2 * FOLD).part().withWidth(FOLD);
    var place = Rect.centred(region.centreX(), region.centreY(), 16, 16);
    sheet.control(key, looks -> {
      looks.ring(key, Set.of(), place, 8, Role.NONE, new Stroke(Role.MUTED, 1.3));
      looks.text(key + ".i", TextStyle.muted(Face.SEMIBOLD, 11), "i",
          Anchor.MIDDLE.at(place.centreX(), CardFace.baseline(place.centreY(), 11)));
    });
    return new Handle.Hint(key, region, words.text("cards.about", words.text("cards.name." + card.key())),
        words.text("cards.about.text", words.text("cards.job." + card.key()), words.text("cards.try." + card.key())));
  }

  /** The sign of what folds a card away. */
  public static void cross(Sheet sheet, String key, Rect region) {
    var half = 4.0;
    var x = region.centreX();
    var y = region.centreY();
    sheet.control(key, looks -> {
      looks.line(key + ".1", Set.of(), new Stroke(Role.MUTED, 1.6),
          new Segment(x - half, y - half, x + half, y + half));
      looks.line(key + ".2", Set.of(), new Stroke(Role.MUTED, 1.6),
          new Segment(x - half, y + half, x + half, y - half));
    });
  }

  private void bar(Sheet sheet, Frame frame, int perPage, Rect area) {
    var unfolded = frame.session().exploring().unfolded();
    if (isPaged(unfolded, perPage)) {
      // The derivation counts as one before the cards.
      var before = unfolded.hasDerivation() ? 1 : 0;
      var count = before + unfolded.open().size();
      var walking = unfolded.showsDerivation();
      var first = walking ? 0 : before + unfolded.first();
      var last = walking ? 1 : Math.min(first + perPage, count);
      var all = Printed.of(count, Source.of(Known.OPEN_CARDS));
      var label = first + 1 == last
          ? Printed.say(words, "cards.page-one", Printed.of(last, Source.of(Known.LAST_CARD)), all)
          : Printed.say(words, "cards.page", Printed.of(first + 1, Source.of(Known.FIRST_CARD)),
              Printed.of(last, Source.of(Known.LAST_CARD)), all);
      var widest = TextWidth.of(words.text("cards.page", "10", "10", "10"), Face.REGULAR, Space.TEXT);
      var back = area.withWidth(40);
      var next = area.stretch(back.right() + widest + 24, 40);
      turn(sheet, "back", "‹", walking ? -1 : unfolded.first() - perPage, first > 0, back);
      turn(sheet, "next", "›", walking ? 0 : unfolded.first() + perPage, last < count, next);
      sheet.control("page", looks -> looks.showing(label)
          .text("page", TextStyle.QUIET, label.text(),
              Anchor.MIDDLE.at((back.right() + next.x()) / 2, CardFace.baseline(area.centreY(), Space.TEXT))));
    }
    if (frame.session().textSize() == 1) {
      var x = area.right() - Tiling.values().length * OPTION;
      for (var tiling : Tiling.values()) {
        sheet.handle(option(sheet, tiling, unfolded.tiling() == tiling, area.stretch(x, OPTION)));
        x += OPTION;
      }
    }
  }

  private void turn(Sheet sheet, String id, String sign, int first, boolean possible,
      Rect region) {
    sheet.control("page." + id, looks -> {
      looks.ring("page." + id, Set.of(), region, 8, Role.SURFACE, new Stroke(possible ? Role.EDGE : Role.HAIRLINE, 1));
      looks.text("page." + id + ".text", TextStyle.TITLE.in(possible ? Role.INK : Role.MUTED), sign,
          Anchor.MIDDLE.at(region.centreX(), region.centreY() + 6));
    });
    sheet.handle(new Handle.Press("page." + id, new Action.Cards.TurnPage(first), region,
        words.text("cards.page." + id), ""));
  }

  /** A small picture of the tiles. */
  private Handle option(Sheet sheet, Tiling tiling, boolean chosen, Rect region) {
    var key = "tiling." + tiling.cards();
    sheet.control(key, looks -> tiles(looks, key, tiling, chosen, region));
    return new Handle.Press(key, new Action.Cards.Tile(tiling), region,
        words.text("cards.tiling." + tiling.cards()), "");
  }

  private static void tiles(Sheet sheet, String key, Tiling tiling, boolean chosen, Rect region) {
    if (chosen) {
      sheet.ring(key, Set.of(), region.inset(1, 1), 8, Role.CURRENT, new Stroke(Role.ACCENT, 1));
    }
    var picture = Rect.centred(region.centreX(), region.centreY(), 16, 14);
    var tiles = tiles(picture, tiling.cards(), 2);
    for (var n = 0; n < tiles.size(); n++) {
      sheet.fill(key + "." + n, Set.of(), tiles.get(n), 1.5, chosen ? Role.INK : Role.EDGE);
    }
  }
}
