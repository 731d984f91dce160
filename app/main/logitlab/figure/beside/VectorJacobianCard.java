package logitlab.figure.beside;

import java.util.Locale;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Range;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.card.JacobianCard;
import logitlab.figure.derive.Walk;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Dials;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.draw.TransportIcons;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.motion.VectorJacobianScript;
import logitlab.state.Action;
import logitlab.state.session.Place;
import logitlab.state.session.VectorJacobianProduct;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The Jacobian between ∂L/∂p and ∂L/∂z. One entry is looked at closely; the product can be played: rows with a target of 0 go dark, and what is
 * left is added up to ∂L/∂z.
 */
final class VectorJacobianCard implements Chart {
  private static final double WIDE = 640;
  private static final double TRANSPORT = 36;
  /** What the slider for the target's smoothing takes, where the rows of the matrix can spare it. */
  private static final double SMOOTHING = 36;
  private static final double EASY_ROW = 32;

  private final Words words;

  VectorJacobianCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = CardFace.panel(frame.size());
    var sheet = card.beginSigned(words.text("beside.jacobian.title"),
        words.text("cards.jacobian.title-short", Labels.spelledP(frame)));
    var inside = card.inside();
    var entry = entry(frame);
    var detail = new JacobianDetail(words, frame, card, entry);
    var focus = JacobianFocus.of(Walk.of(frame).now());
    var wide = inside.width() >= WIDE;
    var detailHeight = JacobianDetail.height(card);
    var gridWidth = wide ? Math.floor(0.58 * inside.width()) : inside.width();
    var picture = frame.isPicture();
    var transport = picture ? 0 : TRANSPORT;
    var said = picture && focus == JacobianFocus.NONE ? 0 : 1.8 * card.text();
    var room = inside.height() - said - transport - 12 - (wide ? 0 : detailHeight + 20);
    var smoothing = picture ? 0 : JacobianGrid.pitch(frame, card, room - SMOOTHING) >= EASY_ROW ? SMOOTHING : 0;
    var gridHeight = room - smoothing;
    said(sheet, card, focus, inside);
    var grid = JacobianGrid.of(frame, card,
        inside.withWidth(gridWidth).band(inside.y() + said, gridHeight));
    grid.draw(sheet, focus, entry);
    sheet.handle(JacobianCard.cells("entries", grid.cells(), words, frame.document().size(), entry,
        detail.spoken()));
    var keys = inside.withWidth(gridWidth).band(grid.bottom() + 10, transport);
    if (!picture) {
      transport(sheet, frame, keys);
    }
    if (smoothing > 0) {
      smoothing(sheet, frame, keys.band(keys.bottom() + 4, SMOOTHING - 4));
    }
    var below = keys.bottom() + smoothing + 22;
    if (!wide) {
      sheet.line("rule.detail", Set.of(), Stroke.HAIRLINE, Segment.across(inside.x(), inside.right(), below - 12));
    }
    var left = wide ? inside.x() + gridWidth + 32 : inside.x();
    detail.draw(sheet, inside.rightOf(left).band(wide ? inside.y() : below, detailHeight));
    return sheet.figure(frame.size(),
        new Description(words.text("beside.jacobian.title"), () -> detail.spoken() + " " + spoken(frame)));
  }

  /** The entry pointed at, if it is one; else that of the watched classes. */
  private static Term entry(Frame frame) {
    var last = frame.document().size() - 1;
    var pointed = frame.session().pointed();
    if (pointed.size() == 1) {
      var term = pointed.iterator().next();
      if (term.quantity() == Quantity.JACOBIAN && Math.max(term.row(), term.column()) <= last && term.column() >= 0) {
        return term;
      }
    }
    return Term.of(Quantity.JACOBIAN, frame.session().second(), frame.session().watched());
  }

  /** What the line in front has to do with it, and what is to be pressed for it. */
  private void said(Sheet sheet, CardFace card, JacobianFocus focus, Rect inside) {
    var text = words.text("beside.jacobian.focus." + focus.name().toLowerCase(Locale.ROOT));
    var baseline = inside.y() + 0.8 * card.text();
    if (focus == JacobianFocus.NONE) {
      sheet.control("hint", looks -> said(looks, card, text, inside, baseline));
      return;
    }
    var end = said(sheet, card, text, inside, baseline);
    if (focus == JacobianFocus.PRODUCT) {
      sheet.control("hint", looks -> said(looks, card, words.text("beside.jacobian.press"),
          inside.rightOf(end + TextWidth.of(" ", Face.REGULAR, card.text())), baseline));
    }
  }

  /** Returns the right end. */
  private static double said(Sheet sheet, CardFace card, String text, Rect room, double baseline) {
    return sheet.text("focus", TextStyle.ink(Face.REGULAR, card.text()),
        Sheet.fitted(text, Face.REGULAR, card.text(), room.width()), Anchor.START.at(room.x(), baseline));
  }

  private String spoken(Frame frame) {
    var done = VectorJacobianMoment.of(frame);
    var lit = frame.target().stream().filter(y -> y > 0).count();
    return done < VectorJacobianScript.STOPS.get(1)
        ? words.text("beside.jacobian.before")
        : words.text(done < 1 ? "beside.jacobian.multiplied" : "beside.jacobian.summed", String.valueOf(lit));
  }

  private void transport(Sheet sheet, Frame frame, Rect area) {
    var contraction = frame.session().experiments().contraction().at(VectorJacobianMoment.of(frame));
    var y = area.centreY();
    step(sheet, contraction, "contract-back", -1, Rect.centred(area.x() + 16, y, 32, 32));
    var text = words.text(contraction.playing() ? "beside.jacobian.pause" : "beside.jacobian.contract");
    var play = area.stretch(area.x() + 40, 104);
    sheet.handle(Presses.primary(sheet, "contract",
        contraction.playing() ? new Action.Time.Pause() : new Action.Time.Play(), play, text,
        words.text("beside.jacobian.contract-help")));
    step(sheet, contraction, "contract-on", 1, Rect.centred(play.right() + 24, y, 32, 32));
    var track = area.stretch(play.right() + 56, area.right() - play.right() - 64);
    sheet.control("scrub", looks -> scrub(looks, contraction.time(), track));
    sheet.handle(new Handle.Contraction("scrub", track, words.text("beside.jacobian.scrub"), contraction.time()));
  }

  /** The way through time with its stops. */
  private static void scrub(Sheet sheet, double time, Rect track) {
    var y = track.centreY();
    sheet.fill("track", Set.of(), track.band(y - 3, 6), 3, Role.TRACK);
    var done = track.width() * time;
    if (done > 0) {
      sheet.fill("track.done", Set.of(), Rect.onLine(track.x(), y, done, 6), Math.min(3, done / 2), Role.ACCENT);
    }
    for (var stop : VectorJacobianScript.STOPS) {
      sheet.fill("stop" + stop, Set.of(), Rect.centred(track.x() + stop * track.width(), y, 6, 6), 3, Role.EDGE);
    }
    sheet.ring("head", Set.of(), Rect.centred(track.x() + done, y, 16, 16), 8, Role.SURFACE,
        new Stroke(Role.ACCENT, 3));
  }

  /** A one-hot target leaves one row; the more it is smoothed, the more the others count. */
  private void smoothing(Sheet sheet, Frame frame, Rect area) {
    var value = frame.document().smoothing();
    var term = Term.of(Quantity.SMOOTHING);
    var baseline = CardFace.baseline(area.centreY(), 15);
    var start = sheet.text("smoothing.label", TextStyle.QUIET, words.text("beside.jacobian.smoothing"),
        Anchor.START.at(area.x(), baseline)) + 12;
    var number = Numbers.fixed(value, 2);
    var symbol = Formulas.typeset(Labels.line(frame).tex(Write.sym(term.quantity())) + "=", 17);
    var end = area.right() - TextWidth.of("0.00", Face.MEDIUM, 15) - 4;
    sheet.text("smoothing.value", Set.of(term), TextStyle.NAME, number, Anchor.END.at(area.right(), baseline));
    sheet.formula("smoothing.symbol", Set.of(term), Role.INK, symbol, end - symbol.width(), baseline);
    sheet.handle(Dials.draw(sheet, "smoothing", new Dials.Moved(term, Range.linear(0, 1, 0.05), value),
        Rect.onLine(start, area.centreY(), end - symbol.width() - 10 - start, 28),
        words.text("figure.handle.smoothing")));
  }

  private void step(Sheet sheet, VectorJacobianProduct contraction, String key, int direction, Rect place) {
    Presses.round(sheet, key, place);
    sheet.add(TransportIcons.step(key + ".icon", Role.INK, place.centreX(), place.centreY(), direction));
    sheet.handle(new Handle.Press(key,
        new Action.Time.Scrub(new Place.InProduct(VectorJacobianScript.stop(contraction.time(), direction))),
        place, words.text("beside.jacobian." + (direction > 0 ? "on" : "back")), ""));
  }
}
