package logitlab.figure.train;

import java.util.List;
import java.util.Set;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Presses.Lettering;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.draw.TransportIcons;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.state.session.TrainingPlayback.Pace;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** Moves through the run: play, pause, an update or an epoch at a time, back, a strip to scrub on, and how fast it plays. */
public final class RunCard implements Chart {
  private static final double STRIP_LEFT = 372;

  private final Words words;

  public RunCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    return draw(frame, TrainingMoment.of(frame));
  }

  public Figure draw(Frame frame, TrainingMoment moment) {
    var sheet = new Sheet();
    var size = frame.size();
    sheet.card("card", size.page());
    if (frame.isPicture()) {
      return alone(sheet, moment, size);
    }
    transport(sheet, moment, size.height() / 2);
    var strip = size.page().without(STRIP_LEFT, size.height() / 2 - 4, 20, 4);
    strip(sheet, moment, strip);
    paces(sheet, moment, size);
    var at = RunWords.of(moment, words);
    var room = size.width() - 20 - 4 * 56 - 16 - STRIP_LEFT;
    sheet.showing(at).text("at", TextStyle.HEADING, fitting(at, room), Anchor.START.at(STRIP_LEFT, 29));
    return sheet.figure(size, new Description(words.text("train.run"), at.getFirst().text()));
  }

  /** How far the run is, for those who only look. */
  private Figure alone(Sheet sheet, TrainingMoment moment, Size size) {
    var at = RunWords.of(moment, words);
    var room = 0.6 * size.width();
    var end = sheet.showing(at)
        .text("at", TextStyle.HEADING, fitting(at, room), Anchor.START.at(20, size.height() / 2 + 5.4));
    progress(sheet, moment, Rect.onLine(end + 24, size.height() / 2, size.width() - 20 - end - 24, 6));
    return sheet.figure(size, new Description(words.text("train.run"), at.getFirst().text()));
  }

  /** The first that there is room for, or else what there is room for of the last. */
  private static String fitting(List<Printed> said, double room) {
    return said.stream()
        .filter(each -> TextWidth.of(each.text(), Face.SEMIBOLD, 15) <= room)
        .findFirst()
        .map(Printed::text)
        .orElse(Sheet.fitted(said.getLast().text(), Face.SEMIBOLD, 15, room));
  }

  private void transport(Sheet sheet, TrainingMoment moment, double y) {
    var back = Presses.ink(moment.updates() > 0);
    var isOver = moment.updates() >= moment.run().total() || moment.run().divergesAt(moment.updates());
    var on = Presses.ink(!isOver);
    round(sheet, "rewind", new Action.Train.Rewind(), 38, y, words.text("train.rewind"));
    sheet.add(TransportIcons.start("rewind.icon", back, 38, y));
    round(sheet, "back", new Action.Time.Back(), 84, y, words.text("train.back"));
    sheet.add(TransportIcons.step("back.icon", back, 84, y, -1));
    var play = Rect.centred(140, y, 52, 52);
    Presses.primaryRound(sheet, "play", play);
    if (moment.learning().playing()) {
      sheet.add(TransportIcons.pause("pause.icon", Role.ON_ACCENT, play.centreX(), y));
      sheet.handle(new Handle.Press("play", new Action.Time.Pause(), play, words.text("train.pause"), ""));
    } else {
      sheet.add(TransportIcons.play("play.icon", Role.ON_ACCENT, play.centreX(), y));
      sheet.handle(new Handle.Press("play", new Action.Time.Play(), play, words.text("train.play"), ""));
    }
    sheet.handle(Presses.button(sheet, "update", new Action.Train.MoveBy(1), Rect.onLine(180, y, 84, 34),
        new Lettering(words.text("train.update"), on), words.text("train.update.help")));
    sheet.handle(Presses.button(sheet, "epoch", new Action.Time.Forward(), Rect.onLine(270, y, 84, 34),
        new Lettering(words.text("train.epoch"), on), words.text("train.epoch.help")));
  }

  private static void round(Sheet sheet, String key, Action action, double x, double y,
      String name) {
    var region = Rect.centred(x, y, 36, 36);
    Presses.round(sheet, key, region);
    sheet.handle(new Handle.Press(key, action, region, name, ""));
  }

  private void strip(Sheet sheet, TrainingMoment moment, Rect strip) {
    var y = strip.centreY();
    var total = moment.run().total();
    var track = Rect.onLine(strip.x() + 9, y, strip.width() - 18, 6);
    progress(sheet, moment, track);
    var head = track.x() + track.width() * moment.updates() / total;
    sheet.knob("head", Set.of(), Rect.centred(head, y, 18, 18), 3);
    sheet.handle(new Handle.Scrub("scrub", strip, words.text("train.run"), total, moment.run().updatesPerEpoch(),
        moment.updates()));
  }

  private static void progress(Sheet sheet, TrainingMoment moment, Rect track) {
    var total = moment.run().total();
    sheet.fill("track", Set.of(), track, 3, Role.TRACK);
    bar(sheet, "reached", track, Math.max(moment.learning().reached(), moment.updates()) / (double) total, Role.EDGE);
    bar(sheet, "done", track, moment.updates() / (double) total, Role.ACCENT);
  }

  private static void bar(Sheet sheet, String key, Rect track, double share, Role role) {
    var width = track.width() * Math.min(1, share);
    if (width > 0) {
      sheet.fill(key, Set.of(), track.withWidth(width), Math.min(3, width / 2), role);
    }
  }

  private void paces(Sheet sheet, TrainingMoment moment, Size size) {
    var paces = Pace.values();
    var places = size.page().inset(20, 0).band(12, 25).cutRight(paces.length * 56).part();
    for (var n = 0; n < paces.length; n++) {
      var text = words.text("train.pace." + n);
      sheet.handle(Presses.option(sheet, "pace" + n, places.column(n, 56).withWidth(52), text,
          new Choice(new Action.Time.SetSpeed(paces[n].epochsPerSecond()), words.text("train.pace." + n + ".name"),
              paces[n].epochsPerSecond() == moment.learning().speed())));
    }
  }
}
