package logitlab.ui;

import java.util.List;
import javafx.stage.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.ScenesAction;
import logitlab.state.Store;
import logitlab.state.document.NetworkPreset;
import logitlab.state.document.Preset;
import logitlab.state.file.Lecture;
import logitlab.state.session.Session;
import logitlab.state.session.Timed;
import logitlab.state.view.Card;
import logitlab.state.view.Screen;
import logitlab.ui.control.Desk;
import logitlab.ui.control.TypedField;
import logitlab.ui.file.Documents;
import logitlab.ui.file.Pictures;
import logitlab.ui.guide.Tutor;
import logitlab.ui.picture.Making;

/** What the bar's buttons and the keys do. */
record Commands(Desk desk, Store store, Documents documents, Pictures pictures, Making making, Lessons lessons,
    Stage stage, Welcome welcome) {
  private static final List<Double> TEXT_SIZES = List.of(1.0, 1.1, 1.25, Session.LARGEST_TEXT);

  AppState state() {
    return store.state();
  }

  Tutor tutor() {
    return lessons.tutor();
  }

  void show(Screen screen) {
    desk.dispatch(new Action.Program.Show(screen));
  }

  void forward() {
    desk.dispatch(new Action.Time.Forward());
  }

  void back() {
    desk.dispatch(new Action.Time.Back());
  }

  /** Plays or pauses what is in front. */
  void playOrPause() {
    var playing = state().session().inFront().filter(Timed::playing).isPresent();
    desk.dispatch(playing ? new Action.Time.Pause() : new Action.Time.Play());
  }

  /** From symbols to sums written out, to numbers, and round again. */
  void nextReading() {
    desk.dispatch(new Action.Walk.Read(state().session().route().reading().next()));
  }

  void switchTheme() {
    desk.dispatch(new Action.Program.SetTheme(state().session().theme().next()));
  }

  /** Unfolds the card or turns to it; where it is in sight, folds it away. */
  void switchCard(Card card) {
    var session = state().session();
    var seen = session.exploring().unfolded().page(session.cardsPerPage()).contains(card);
    desk.dispatch(new Action.Cards.Unfold(card, !seen));
  }

  /** The same with the derivation. */
  void switchDerivation() {
    desk.dispatch(new Action.Cards.UnfoldDerivation(!state().session().exploring().unfolded().showsDerivation()));
  }

  /** Unfolds the derivation and all cards; where that is done, folds the cards away, and the derivation is there as at first. */
  void switchAllCards() {
    desk.dispatch(state().session().exploring().unfolded().hasAll()
        ? new Action.Cards.UnfoldOnly(List.of())
        : new Action.Cards.UnfoldAll());
  }

  /** Everything a step larger or smaller; a step of 0 is back to the usual size. */
  void resizeText(int step) {
    var now = TEXT_SIZES.indexOf(state().session().textSize());
    desk.dispatch(new Action.Program.SetTextSize(
        TEXT_SIZES.get(step == 0 ? 0 : Math.clamp(now + (long) step, 0, TEXT_SIZES.size() - 1))));
  }

  /** Presents what is in front to an audience. */
  void present() {
    desk.dispatch(new PresentAction.Enter());
  }

  /** The same from the first scene on. */
  void presentFromFirst() {
    desk.dispatch(new ScenesAction.GoTo(0));
    store.endGesture();
    present();
  }

  /** Takes up the lecture that comes with the program, as one step of undo. */
  void openLecture() {
    var lecture = Lecture.read();
    desk.dispatch(new Action.Program.Load(lecture.document(), lecture.view()));
    store.endGesture();
  }

  /** Shows the ways to begin. */
  void greet() {
    welcome.greet(this);
  }

  void fullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  void use(Preset preset) {
    desk.dispatch(new Action.Example.UsePreset(preset.document()));
    store.endGesture();
  }

  void use(NetworkPreset preset) {
    desk.dispatch(new Action.Backprop.UseNetwork(preset.example()));
    store.endGesture();
  }

  /** Takes what is on the clipboard as the numbers of the screen in front. */
  void paste() {
    new Pasting(desk, store).paste();
  }

  /** The same for a field of one number, where the clipboard holds several; says whether it did. */
  boolean pasteInto(TypedField field) {
    return new Pasting(desk, store).pasteInto(field);
  }

  void reset() {
    desk.dispatch(new Action.Program.Reset());
    store.endGesture();
  }
}
