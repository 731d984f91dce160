package logitlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.Screens;
import logitlab.math.Decimals;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.data.FileProblem;
import logitlab.state.document.DragLimits;
import logitlab.state.domain.Domain;
import logitlab.state.file.AtomicFile;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.state.file.Habits;
import logitlab.state.file.LastState;
import logitlab.state.session.Theme;
import logitlab.ui.control.Desk;
import logitlab.ui.file.DataFiles;
import logitlab.ui.file.Documents;
import logitlab.ui.file.Drops;
import logitlab.ui.file.Failures;
import logitlab.ui.file.Keeping;
import logitlab.ui.file.NoticeBar;
import logitlab.ui.file.Notices;
import logitlab.ui.file.PictureChoice;
import logitlab.ui.file.Pictures;
import logitlab.ui.file.Restoring;
import logitlab.ui.guide.GuidePane;
import logitlab.ui.guide.Tutor;
import logitlab.ui.look.ScaledRoot;
import logitlab.ui.look.SceneStyles;
import logitlab.ui.pane.ScreenPane;
import logitlab.ui.picture.Making;
import logitlab.ui.sheet.ChoiceSheet.Choice;
import logitlab.ui.sheet.ChoiceSheet;
import logitlab.ui.sheet.SheetLayer;
import logitlab.ui.stage.Displays;
import logitlab.ui.stage.FullScreen;
import logitlab.ui.stage.Hall;
import logitlab.ui.stage.ReachedBar;
import logitlab.ui.stage.StageKeys;
import logitlab.ui.stage.StageView;
import logitlab.ui.work.FirstFrame;
import logitlab.ui.work.Jobs;
import logitlab.ui.work.Player;
import logitlab.ui.work.Trainings;
import logitlab.words.Glossary;
import logitlab.words.Message;
import logitlab.words.Words;

/**
 * The window: a bar on top, the screen that is in front below it. What the user does becomes actions; each new state is shown at once. It is
 * longer than most files because it puts all parts of the window together and is the {@link Desk} they talk to.
 */
public final class Window implements Desk {
  private final Stage stage;
  private final Store store;
  private final Words words;
  private final Scene scene;
  private final BorderPane page;
  private final ScreenPane screen;
  private final StageView stageView;
  private final Bars bars;
  private final Notices notices;
  private final Failures failures;
  private final Player player;
  private final Documents documents;
  private final Commands commands;
  private final Pictures pictures;
  private final SheetLayer layer;
  private final DataFiles data;
  private final Trainings trainings;
  private final GuidePane guide;
  private final Lessons lessons;
  private final Welcome welcome;
  private final Hall hall;
  private final NoticeBar noticed;
  private final ReachedBar reached;
  private final Jobs jobs = new Jobs();
  /** For what is lost if it is not done: it waits for no picture and no table. */
  private final Jobs keepers = new Jobs();
  private Optional<Restoring> restoring = Optional.empty();
  private Theme theme;

  public Window(Stage stage, Store store, Words words, Screens screens) {
    this(stage, store, words, screens, Displays.all());
  }

  /** @param displays those that a picture can be presented on */
  Window(Stage stage, Store store, Words words, Screens screens, ObservableList<Rectangle2D> displays) {
    this.stage = stage;
    this.store = store;
    this.words = words;
    theme = store.state().session().theme();
    SceneStyles.base(theme);
    noticed = new NoticeBar(words);
    notices = new Notices(noticed, words);
    player = new Player(stage, this::dispatch);
    documents = new Documents(stage, store, words, notices);
    failures = new Failures(stage, words, notices);
    pictures = new Pictures(stage, words, new Pictures.Telling(notices, failures), documents, jobs,
        new Gallery(words, screens));
    trainings = new Trainings(this::dispatch, this::fail, store.state());
    screen = new ScreenPane(screens, store.state(), this);
    var tutor = new Tutor(this, words, store::state);
    guide = new GuidePane(words, tutor);
    lessons = new Lessons(stage, words, this, tutor, keepers);
    page = new BorderPane();
    layer = new SheetLayer(page);
    welcome = new Welcome(words, layer, keepers);
    commands = new Commands(this, store, documents, pictures, new Making(words, pictures, notices), lessons, stage,
        welcome);
    reached = new ReachedBar(words);
    page.setBottom(noticed);
    stageView = new StageView(screen, screens, words, this, store::state);
    page.setCenter(stageView);
    bars = new Bars(words, commands, notices, screens);
    page.setTop(bars);
    SceneStyles.page(page, () -> store.state().session().textSize());
    data = new DataFiles(words, notices, documents, jobs, this, layer);
    SceneStyles.loadFonts();
    scene = new Scene(new ScaledRoot(new StackPane(page, layer)), ScaledRoot.WIDTH, ScaledRoot.HEIGHT);
    SceneStyles.colour(scene, theme);
    var stageKeys = new StageKeys(this, store::state, store::canUndo, stageView, screen);
    Keys.bind(scene, commands, layer, stageKeys);
    FullScreen.bind(stage, scene);
    reached.follow(scene);
    hall = new Hall(stage, displays, new Hall.Parts(words, this, store::state, screens,
        other -> Keys.bind(other, commands, layer, stageKeys)));
    notices.aside(hall::say);
    Drops.bind(scene, this::take);
    WordTips.bind(scene, new Glossary(words), () -> store.state().session().presenting().on());
    store.listen(this::render);
    stage.setScene(scene);
    stage.setMinWidth(800);
    stage.setMinHeight(480);
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> commands.making().end());
    stage.focusedProperty().addListener((_, _, focused) -> {
      if (focused) {
        look();
      }
    });
    screen.widthProperty().addListener((_, _, width) -> bars.fit(store.state(), width.doubleValue()));
    render(store.state());
    ReducedMotion.follow(stage, this::dispatch);
  }

  /** Puts the window where it was left, before it is shown. */
  void place(LastState last) {
    Placing.place(stage, last.readHabits().window());
  }

  /** Shows the window; {@code file} is opened in it, or a notice says why it cannot be. */
  public void open(Optional<Path> file) {
    stage.show();
    screen.requestFocus();
    file.filter(path -> !lessons.take(path)).ifPresent(data::open);
    FirstFrame.then(scene, () -> {
      showIcons();
      Jobs.prepare(() -> SceneStyles.putIcon(stage));
    });
  }

  /** Greets whoever starts the program for the first time. */
  void greet(LastState last) {
    welcome.once(last, commands);
  }

  /** Presents the first scene of the document to an audience, or what is in front where there is none. */
  public void present() {
    commands.presentFromFirst();
  }

  /**
   * From now on the state is kept for the next start, and what was kept last time is offered; the theme and the size of text are taken up
   * at once. To be called once, after {@link #open}.
   */
  public void keep(LastState last, Executor later) {
    var habits = last.readHabits();
    store.dispatch(new Action.Program.SetTheme(habits.theme()));
    store.dispatch(new Action.Program.SetTextSize(habits.textSize()));
    commands.pictures().choose(PictureChoice.parse(habits.pictures()));
    lessons.keep(last);
    var keeping = new Keeping(last, later, store, keepers,
        session -> Habits.of(session, documents.origin(), Placing.of(stage), commands.pictures().choice().print()),
        problem -> notices
            .refuse(words.text("ui.last.unkept"), words.say(FileProblem.writing(last.folder(), problem))));
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> keeping.end());
    var kept = new Restoring(last, words, notices, layer, this::takeUp);
    restoring = Optional.of(kept);
    kept.offer(keeping::differs);
    keepers.run(() -> {
      last.clean();
      habits.origin().map(Habits.Origin::folder).ifPresent(AtomicFile::clean);
      return true;
    }, _ -> {}, this::fail);
  }

  @Override
  public Optional<Runnable> left() {
    return restoring.flatMap(Restoring::left);
  }

  /** Under its file's name where that file is as it was left; else without a name, as one undo step. */
  private void takeUp(Loaded kept, Optional<Habits.Origin> origin) {
    if (origin.filter(from -> documents.resume(kept, from)).isEmpty()) {
      dispatch(new Action.Program.Load(kept.document(), kept.view()));
      endGesture();
    }
  }

  public Scene scene() {
    return scene;
  }

  /** What its buttons do. */
  Commands commands() {
    return commands;
  }

  /** Makes the scene what it looks like in a window of this size, without showing one: styles and layout included. */
  void settle(double width, double height) {
    scene.getRoot().resize(width, height);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  @Override
  public void dispatch(Action action) {
    if (!(action instanceof Action.Glance)) {
      notices.dismiss();
    }
    if (!(action instanceof Action.Train.UseLabel label && data.readsAgain(store.state(), label))) {
      var before = store.state();
      store.dispatch(action);
      OwnNetwork.tell(this, before, action, store.state());
    }
  }

  @Override
  public void endGesture() {
    store.endGesture();
  }

  @Override
  public void undo() {
    notices.dismiss();
    store.undo();
  }

  @Override
  public void redo() {
    notices.dismiss();
    store.redo();
  }

  @Override
  public boolean rename(int index, String name) {
    return new Renaming(this, store).rename(index, name);
  }

  @Override
  public void refuseNumber(String text) {
    refuseNumber(text, new DragLimits(-Domain.MAX_LOGIT, Domain.MAX_LOGIT));
  }

  @Override
  public void refuseNumber(String text, DragLimits possible) {
    notices.refuse(words.text("ui.number.refused"), words.text("ui.number.refused." + (text.isBlank() ? "none" : "why"),
        Message.foreign(text), Decimals.plain(possible.low()), Decimals.plain(possible.high())));
  }

  @Override
  public boolean pasteResult(int total) {
    return new Pasting(this, store).pasteResult(total);
  }

  @Override
  public void openData() {
    data.ask();
  }

  /** The user is back at the window: others may have changed the file meanwhile. */
  void look() {
    documents.look();
  }

  /** Leads through lessons. */
  Tutor tutor() {
    return lessons.tutor();
  }

  /** Saves the document, as its button does. */
  void save() {
    documents.save();
  }

  /** Something in the program went wrong: what plays stops, so that it does not go wrong at each frame, and the user is told. */
  void fail(Throwable failure) {
    try {
      store.dispatch(new Action.Time.Pause());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failure.addSuppressed(e); // it goes wrong whenever it is drawn
    }
    failures.tell(failure);
  }

  /** Takes files that were dropped on the window. */
  void take(List<File> files) {
    if (files.size() != 1 || !lessons.take(files.getFirst().toPath())) {
      data.take(files);
    }
  }

  @Override
  public void copyNumbers(String format) {
    if (store.state().session().covered().isEmpty()) {
      pictures.copyNumbers(format, store.state().document());
    } else {
      refuse("ui.numbers", Message.of("ui.numbers.covered"));
    }
  }

  /** Puts the icons on the bar, which a window does by itself after its first frame. */
  void showIcons() {
    bars.showIcons();
  }

  @Override
  public void showKeys() {
    KeySheet.show(bars.lastTool(), words, store.state().session().textSize());
  }

  @Override
  public void report(String title, String text, Object... arguments) {
    notices.tell(words.text(title), words.text(text, arguments));
  }

  @Override
  public void refuse(String title, Message reason) {
    notices.refuse(words.text(title), words.say(reason));
  }

  @Override
  public void ask(String title, Message text, List<Answer> answers) {
    var sheet = new ChoiceSheet(words.text(title), words.say(text),
        answers.stream().map(answer -> new Choice(words.say(answer.text()), answer.taken())).toList(),
        words.text("ui.preview.leave"), layer::close);
    layer.open(sheet);
    sheet.focus();
  }

  @Override
  public void tell(String title, String text) {
    notices.tell(title, text);
  }

  private void render(AppState state) {
    if (state.session().theme() != theme) {
      theme = state.session().theme();
      SceneStyles.dress(scene, theme);
    }
    stand(state.session().presenting().on());
    screen.render(state);
    stageView.render(state);
    hall.render(state);
    SceneStyles.resize(page, state.session().textSize());
    layer.zoom(state.session().textSize());
    guide.render(state);
    page.setRight(guide.isVisible() && page.getTop() != null ? guide : null);
    bars.render(state, store, screen.getWidth());
    player.follow(state);
    trainings.follow(state);
    stage.setTitle(words.text(store.isUnsaved() ? "ui.title.unsaved" : "ui.title", documents.name()));
  }

  /** On the stage nothing stands round the picture, and the picture has all of the display. */
  private void stand(boolean onStage) {
    if (onStage != (page.getTop() == null)) {
      page.setTop(onStage ? null : bars);
      page.setBottom(onStage ? reached : noticed);
      reached.present(onStage);
      hall.present(onStage);
      notices.hush(onStage);
      screen.requestFocus();
    }
  }
}
