package logitlab.figure.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.print.Reading;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.MarkWalk;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.motion.Stage;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an audience sees: every picture by its name, without anything to operate, cut to what it shows, and called alike everywhere. */
class GalleryTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private static final Gallery GALLERY = new Gallery(WORDS);
  private static final Size PAGE = new Size(1280, 720);
  /** Words that ask somebody to do something. */
  private static final Pattern INVITATION = Pattern
      .compile("(?i)\\b(drag|click|type|press|paste|choose|tell me|take the step)\\b");
  /** Text reaches from ascent to descent, and its figures need not. */
  private static final double ROUNDED = 1;

  static Stream<String> names() {
    return GALLERY.names().stream();
  }

  /** At the start, in the middle of things, and where everything stands at its end. */
  private static List<AppState> moments() {
    var start = AppState.START;
    var middle = start.with(Session.START
        .withRoute(new RouteView("two-cases", 18, Reading.SYMBOLS))
        .withBackprop(BackpropPlayback.START.at(Stage.DW2, 1)));
    var end = start.with(Document.EXAMPLE.withTemperature(2))
        .with(Session.START.withRoute(new RouteView("network", 20, Reading.NUMBERS))
            .withBackprop(BackpropPlayback.START.at(Stage.LAST, 1).withLens(Lens.BATCH))
            .withTextSize(Session.LARGEST_TEXT));
    return List.of(start, middle, end);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsOutsideOverlapsOrIsThereToBeOperated(String name) {
    var faults = new ArrayList<String>();
    for (var state : moments()) {
      var figure = GALLERY.draw(name, state, PAGE, PictureStyle.CLEAN).figure();
      var frame = Frame.of(state, PAGE, Use.PICTURE);
      faults.addAll(MarkWalk.faults(figure, frame));
      assertThat(figure.handles()).isEmpty();
      assertThat(controls(figure.marks())).isEmpty();
      assertThat(Flat.of(figure.marks()).map(flat -> flat.mark()).toList()).noneMatch(GalleryTest::isOnAccent);
      invitations(figure).forEach(faults::add);
      assertThat(figure.description().text()).isNotBlank();
    }
    assertThat(faults).isEmpty();
  }

  /** Whatever the line in front has to do with the Jacobian, the panel says it without asking for anything. */
  @Test
  void theJacobianInvitesNobodyOnAnyLine() {
    for (var route : Routes.all()) {
      for (var step : route.steps()) {
        var state = AppState.START.with(Session.START.withRoute(
            new RouteView(route.id().name(), step.number(), Reading.SYMBOLS)));
        var figure = GALLERY.draw("panel-jacobian", state, PAGE, PictureStyle.CLEAN).figure();
        assertThat(invitations(figure)).as(route.id().name() + " " + step.number()).isEmpty();
      }
    }
  }

  /** What is written or described that asks somebody to do something. */
  private static Stream<String> invitations(Figure figure) {
    var described = Stream.of(figure.description().title(), figure.description().text());
    return Stream.concat(texts(figure), described).filter(text -> INVITATION.matcher(text).find());
  }

  /** A sample of all pictures of documents from all over the domain, and of all lines. */
  @Test
  void aSampleOfPicturesHolds() {
    assertThat(faultsOfDocuments(17)).isEmpty();
    assertThat(faultsOfLines(23)).isEmpty();
  }

  @Test
  @Tag("deep")
  void everyPictureHolds() {
    assertThat(faultsOfDocuments(1)).isEmpty();
    assertThat(faultsOfLines(1)).isEmpty();
  }

  /** Every so many-th picture of the documents, at lines and stages in turn. */
  private static List<String> faultsOfDocuments(int every) {
    var faults = new ArrayList<String>();
    var routes = List.of("two-cases", "network", "temperature", "two-classes");
    var stages = List.of(Stage.values());
    var n = 0;
    for (var document : ScreensWalkTest.documents()) {
      var session = Session.START.withWatched(n % document.size())
          .withRoute(new RouteView(routes.get(n % routes.size()), 3 * n % 40, Reading.SYMBOLS))
          .withBackprop(BackpropPlayback.START.at(stages.get(n % stages.size()), 1));
      for (var name : GALLERY.names()) {
        if (n++ % every == 0) {
          faults.addAll(faults(name, AppState.START.with(document).with(session)));
        }
      }
    }
    return faults;
  }

  /** The pictures of every so many-th line, in the three readings in turn. */
  private static List<String> faultsOfLines(int every) {
    var faults = new ArrayList<String>();
    var readings = List.of(Reading.values());
    var n = 0;
    for (var route : Routes.all()) {
      for (var step : route.steps()) {
        for (var name : List.of("formula", "line", "so-far", "derivation")) {
          if (n++ % every == 0) {
            faults.addAll(faults(name, AppState.START.with(Session.START.withRoute(
                new RouteView(route.id().name(), step.number(), readings.get(n % readings.size()))))));
          }
        }
      }
    }
    return faults;
  }

  /** What is wrong with where things stand; that every number is true is held where its figure is. */
  private static List<String> faults(String name, AppState state) {
    return MarkWalk
        .faults(GALLERY.draw(name, state, PAGE, PictureStyle.CLEAN).figure(), _ -> OptionalDouble.empty())
        .stream()
        .map(fault -> name + " of z = " + state.document().logits() + ", " + state.session().route() + ": " + fault)
        .toList();
  }

  private static List<String> controls(List<Mark> marks) {
    return marks.stream()
        .filter(Mark.Group.class::isInstance)
        .map(Mark.Group.class::cast)
        .flatMap(group -> group.kind() == Mark.Group.Kind.CONTROL
            ? Stream.of(group.key())
            : controls(group.marks()).stream())
        .toList();
  }

  private static boolean isOnAccent(Mark mark) {
    return switch (mark) {
      case Mark.Text text -> text.role() == Role.ON_ACCENT;
      case Mark.Path path -> path.role() == Role.ON_ACCENT;
      case Mark.Line _,Mark.Box _,Mark.Group _ -> false;
    };
  }

  private static Stream<String> texts(Figure figure) {
    return Flat.of(figure.marks())
        .filter(flat -> flat.mark() instanceof Mark.Text)
        .map(flat -> ((Mark.Text) flat.mark()).text());
  }

  /** A single figure reaches to its margin on all four sides, whatever the margin is. */
  @ParameterizedTest
  @MethodSource("names")
  void aSingleFigureIsCutToItsInk(String name) {
    for (var margin : List.of(0.0, 16.0, 50.0)) {
      var figure = GALLERY.draw(name, AppState.START, PAGE, new PictureStyle(Use.PICTURE, margin, false, false))
          .figure();
      if (GALLERY.isScreen(name)) {
        assertThat(figure.size()).isEqualTo(PAGE);
        continue;
      }
      var ink = Flat.of(figure.marks()).filter(flat -> flat.opacity() > 0).map(Flat::bounds).reduce(Rect::union);
      var left = ink.orElseThrow();
      var page = figure.size().page();
      for (var free : List.of(left.x(), left.y(), page.right() - left.right(), page.bottom() - left.bottom())) {
        assertThat(free).isBetween(margin - 0.01, margin + ROUNDED);
      }
    }
  }

  /** What stands below is asked for, and takes its own room. */
  @ParameterizedTest
  @MethodSource("names")
  void notationAndAttributionStandBelow(String name) {
    var clean = GALLERY.draw(name, AppState.START, PAGE, PictureStyle.CLEAN).figure();
    var footed = GALLERY.draw(name, AppState.START, PAGE, new PictureStyle(Use.PICTURE, 16, true, true)).figure();
    assertThat(texts(clean)).doesNotContain("Logit Lab");
    assertThat(texts(footed)).contains("Logit Lab");
    assertThat(MarkWalk.faults(footed, Frame.of(AppState.START, PAGE))).isEmpty();
    if (GALLERY.isScreen(name)) {
      assertThat(footed.size()).isEqualTo(PAGE);
    } else {
      assertThat(footed.size().height()).isGreaterThan(clean.size().height());
    }
  }

  /** As it is operated, it is what the window shows, alone on the page. */
  @Test
  void theDeskIsAskedFor() {
    for (var name : List.of("table", "loss", "gradient", "equation", "jacobian", "panel-symbols")) {
      var desk = GALLERY.draw(name, AppState.START, PAGE, PictureStyle.OPERATED).figure();
      assertThat(desk.size().width() / desk.size().height()).as(name)
          .isCloseTo(PAGE.width() / PAGE.height(), within(1e-9));
    }
    for (var name : List.of("formula", "so-far", "route")) {
      var picture = GALLERY.draw(name, AppState.START, PAGE, PictureStyle.OPERATED);
      assertThat(picture.figure().handles()).as(name).isEmpty();
    }
    for (var screen : List.of("explore", "derivation", "backprop", "training")) {
      var desk = GALLERY.draw(screen, AppState.START, PAGE, PictureStyle.OPERATED).figure();
      assertThat(desk.handles()).isNotEmpty();
      assertThat(controls(desk.marks())).isNotEmpty();
    }
  }

  @Test
  void picturesKeepTheirShapeAndFitThePixels() {
    var picture = GALLERY.draw("formula", AppState.START, PAGE, PictureStyle.CLEAN);
    var size = picture.figure().size();
    assertThat(picture.scaled(3)).isEqualTo(new Size(3 * size.width(), 3 * size.height()));
    var fitted = picture.fitted(new Size(640, 640));
    assertThat(Math.max(fitted.width(), fitted.height())).isEqualTo(640);
    assertThat(fitted.width() / fitted.height()).isBetween(0.98 * size.width() / size.height(),
        1.02 * size.width() / size.height());
    assertThatThrownBy(() -> new PictureStyle(Use.PICTURE, -1, false, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GALLERY.draw("simplex", AppState.START, PAGE, PictureStyle.CLEAN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What the menu, a card, a tab and a button call something, in small letters with hyphens, is its name on the command line. */
  @Test
  void namesAgree() {
    for (var name : GALLERY.names()) {
      assertThat(hyphened("ui.picture." + name)).isEqualTo(name);
    }
    for (var card : Card.values()) {
      assertThat(hyphened("cards.name." + card.key())).isEqualTo(card.id());
    }
    for (var panel : Panel.values()) {
      assertThat(hyphened("beside.panel." + panel.key())).isEqualTo(panel.id());
    }
    var lenses = Lens.values();
    for (var n = 0; n < lenses.length; n++) {
      var lens = lenses[n].name().toLowerCase(Locale.ROOT);
      assertThat(hyphened("backprop.lens." + n)).isEqualTo(lens);
      assertThat(GALLERY.names()).contains(lens);
    }
    for (var reading : Reading.values()) {
      assertThat(hyphened("figure.walk." + reading.name().toLowerCase(Locale.ROOT).replace('_', '-')))
          .isEqualTo(reading.id());
    }
    for (var panel : List.of(0, 1, 2)) {
      assertThat(GALLERY.names()).contains(hyphened("train.panel." + panel));
    }
  }

  private static String hyphened(String key) {
    return WORDS.text(key).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  @Test
  void formerNamesStillWork() {
    assertThat(GALLERY.known("simplex")).contains("path-downhill");
    assertThat(GALLERY.known("panel-answer")).contains("panel-my-result");
    assertThat(GALLERY.known("path-downhill")).contains("path-downhill");
    assertThat(GALLERY.known("nothing")).isEmpty();
    assertThat(Card.byId("simplex")).contains(Card.SIMPLEX);
    assertThat(Panel.byId("answer")).contains(Panel.ANSWER);
  }

  @Test
  void everyScreenOffersPicturesThatAreThere() {
    var offered = Stream.of(Screen.values()).flatMap(screen -> Gallery.on(screen).stream()).toList();
    assertThat(GALLERY.names()).containsAll(offered);
    var cards = Stream.of(Card.values()).map(Card::id).toList();
    assertThat(Stream.concat(offered.stream(), cards.stream()).toList()).containsAll(Set.copyOf(GALLERY.names()));
  }
}
