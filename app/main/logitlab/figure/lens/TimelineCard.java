package logitlab.figure.lens;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.print.Conventions;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.draw.TransportIcons;
import logitlab.figure.equation.StageEquations;
import logitlab.figure.text.TextWidth;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.session.Session;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** The walk through the stages: play, pause, step both ways, a strip to scrub on, and how fast it runs. */
public final class TimelineCard implements Chart {
  private static final double STRIP_LEFT = 184;
  private static final double LABEL = 17;
  /** What the speeds, and the switch beside them, take. */
  private static final double SPEED = 40;
  private static final double LOOP = 72;
  private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);
  private static final List<Stage> STAGES = List.of(Stage.values());

  private final Words words;
  private final Kept<Conventions, List<String>> labels = new Kept<>(16);

  public TimelineCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var size = frame.size();
    var session = frame.session();
    sheet.card("card", size.page());
    transport(sheet, session, size);
    var strip = size.page().without(STRIP_LEFT, 36, Space.NARROW_PAD, 8);
    stations(sheet, session, strip, labels.get(frame.conventions(), TimelineCard::labels));
    speeds(sheet, session, strip);
    sheet.handle(new Handle.Timeline("timeline", strip, words.text("backprop.timeline"), session.backprop().stage(),
        session.backprop().time()));
    return sheet.figure(size, new Description(words.text("backprop.timeline"),
        words.text("backprop.title." + session.backprop().stage().id())));
  }

  private void transport(Sheet sheet, Session session, Size size) {
    var y = size.height() / 2;
    var back = Rect.centred(36, y, 36, 36);
    var play = Rect.centred(90, y, 52, 52);
    var on = Rect.centred(144, y, 36, 36);
    Presses.round(sheet, "back", back);
    sheet.add(TransportIcons.step("back.icon", Presses.ink(!session.backprop().isFirst()), back.centreX(), y, -1));
    sheet.handle(new Handle.Press("back", new Action.Time.Back(), back, words.text("backprop.back"), ""));
    Presses.primaryRound(sheet, "play", play);
    if (session.backprop().playing()) {
      sheet.add(TransportIcons.pause("pause.icon", Role.ON_ACCENT, play.centreX(), y));
      sheet.handle(new Handle.Press("play", new Action.Time.Pause(), play, words.text("backprop.pause"), ""));
    } else {
      sheet.add(TransportIcons.play("play.icon", Role.ON_ACCENT, play.centreX(), y));
      sheet.handle(new Handle.Press("play", new Action.Time.Play(), play, words.text("backprop.play"), ""));
    }
    Presses.round(sheet, "on", on);
    sheet.add(TransportIcons.step("on.icon", Presses.ink(!session.backprop().isOver()), on.centreX(), y, 1));
    sheet.handle(new Handle.Press("on", new Action.Time.Forward(), on, words.text("backprop.forward"), ""));
  }

  private void stations(Sheet sheet, Session session, Rect strip, List<String> symbols) {
    var cell = strip.width() / STAGES.size();
    var y = strip.y() + 12;
    var firstBack = STAGES.indexOf(Stage.DZ2);
    groups(sheet, strip, cell, firstBack);
    for (var n = 0; n < STAGES.size(); n++) {
      var stage = STAGES.get(n);
      var order = stage.compareTo(session.backprop().stage());
      var left = strip.x() + n * cell + (n == firstBack || stage == Stage.UPDATE ? 5 : 1.5);
      var right = strip.x() + (n + 1) * cell - (n == firstBack - 1 || stage == Stage.DX ? 5 : 1.5);
      var place = strip.stretch(left, right - left).below(y + 12);
      var key = "station." + stage.id();
      if (order == 0) {
        sheet.fill(key + ".here", Set.of(), place, 6, Role.CURRENT);
      }
      sheet.fill(key, Set.of(), Rect.onLine(left, y, right - left, 6), 3, Role.TRACK);
      var done = order < 0 ? 1 : order > 0 ? 0 : session.backprop().time();
      if (done > 0) {
        var width = (right - left) * done;
        sheet.fill(key + ".done", Set.of(), Rect.onLine(left, y, width, 6), Math.min(3, width / 2), Role.ACCENT);
      }
      if (order == 0) {
        var head = left + (right - left) * session.backprop().time();
        sheet.knob("head", Set.of(), Rect.centred(head, y, 18, 18), 3);
      }
      label(sheet, stage, symbols.get(n), order == 0 ? Role.INK : Role.MUTED,
          place);
    }
  }

  /** The words over the stations, where the speeds leave room. */
  private void groups(Sheet sheet, Rect strip, double cell, int firstBack) {
    var free = strip.right() - SPEEDS.size() * SPEED - LOOP;
    var forward = words.text("backprop.group.forward");
    if (TextWidth.of(forward, Face.REGULAR, 13) < firstBack * cell) {
      sheet.text("forward", TextStyle.SMALL, forward, Anchor.START.at(strip.x() + 2, 26));
    }
    var backward = words.text("backprop.group.backward");
    var left = strip.x() + firstBack * cell + 5;
    if (left + TextWidth.of(backward, Face.REGULAR, 13) + 8 < free) {
      sheet.text("backward", TextStyle.SMALL, backward, Anchor.START.at(left, 26));
    }
  }

  private void label(Sheet sheet, Stage stage, String symbol, Role role, Rect place) {
    var key = "station." + stage.id() + ".label";
    if (stage == Stage.UPDATE) {
      var word = words.text("backprop.station.update");
      var size = Sheet.fittedSize(word, Face.MEDIUM, 13, place.width() - 2);
      sheet.text(key, new TextStyle(role, Face.MEDIUM, size), word,
          Anchor.MIDDLE.at(place.centreX(), place.centreY() + 0.36 * size));
      return;
    }
    var label = Sheet.fitted(symbol, LABEL, place.width() - 2);
    sheet.formula(key, Set.of(), role, label, place.centreX() - label.width() / 2,
        place.centreY() + (label.ascent() - label.depth()) / 2);
  }

  private void speeds(Sheet sheet, Session session, Rect strip) {
    var row = strip.band(9, 25);
    var left = row.right() - SPEEDS.size() * SPEED;
    var looping = session.backprop().looping();
    sheet.handle(Presses.option(sheet, "loop", row.stretch(left - LOOP, LOOP - 8), words.text("backprop.loop"),
        new Choice(new Action.Backprop.SetLooping(!looping), words.text("backprop.loop.name"), looping)));
    for (var n = 0; n < SPEEDS.size(); n++) {
      var speed = SPEEDS.get(n);
      var text = words.text("backprop.speed." + n);
      sheet.handle(Presses.option(sheet, "speed." + n, row.stretch(left + n * SPEED, SPEED - 2), text,
          new Choice(new Action.Time.SetSpeed(speed), words.text("backprop.speed.name", text),
              speed == session.backprop().speed())));
    }
  }

  /** What each stage computes, in the symbols of these conventions. */
  private static List<String> labels(Conventions conventions) {
    var tex = NetworkTex.of(conventions);
    return STAGES.stream()
        .map(stage -> tex.tex(StageEquations.formulas(stage)
            .map(formulas -> formulas.layer().lhs())
            .orElse(Write.whole(Quantity.NET_X))))
        .toList();
  }
}
