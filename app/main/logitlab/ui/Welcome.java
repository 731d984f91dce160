package logitlab.ui;

import java.util.List;
import logitlab.state.file.LastState;
import logitlab.state.view.Screen;
import logitlab.ui.sheet.DoorSheet.Door;
import logitlab.ui.sheet.DoorSheet;
import logitlab.ui.sheet.SheetLayer;
import logitlab.ui.work.Jobs;
import logitlab.words.Words;

/** Greets whoever starts the program for the first time, with three ways to begin; later only when it is asked to. */
record Welcome(Words words, SheetLayer layer, Jobs jobs) {
  /** Greets where nobody was greeted before. What says so may be impossible to write: then the greeting comes again, and nothing is lost. */
  void once(LastState last, Commands commands) {
    if (last.isNew()) {
      greet(commands);
      jobs.run(last::greeted, _ -> {}, _ -> {});
    }
  }

  void greet(Commands commands) {
    var sheet = new DoorSheet(words.text("ui.doors.title"), words.text("ui.doors.greeting"),
        words.text("ui.doors.foot"),
        List.of(door("play", "fth-sliders", () -> commands.show(Screen.EXPLORE)),
            door("course", "fth-book-open", commands.tutor()::openFirst),
            door("derive", "fth-edit-3", () -> commands.show(Screen.DERIVE))),
        layer::close);
    layer.open(sheet);
    sheet.focus();
  }

  private Door door(String id, String icon, Runnable taken) {
    return new Door(icon, words.text("ui.doors." + id), words.text("ui.doors." + id + ".text"), taken);
  }
}
