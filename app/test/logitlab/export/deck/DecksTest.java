package logitlab.export.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import logitlab.derivation.expr.Quantity;
import logitlab.state.view.Screen;
import logitlab.state.view.PenStroke;
import logitlab.state.view.PagePoint;
import logitlab.state.view.Cover;
import logitlab.state.view.Composition;
import logitlab.state.ScenesAction;
import logitlab.state.Reducer;
import logitlab.state.PresentAction;
import logitlab.figure.screen.Gallery;
import logitlab.figure.Role;
import logitlab.figure.Mark;
import logitlab.figure.Flat;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.print.Reading;
import logitlab.export.Exports.Format;
import logitlab.export.source.PlainTex;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.derive.DerivationWords;
import logitlab.motion.Stage;
import logitlab.state.AppState;
import logitlab.state.document.Scene;
import logitlab.state.file.DocumentFile;
import logitlab.state.file.Lecture;
import logitlab.state.session.RouteView;
import logitlab.typeset.Formulas;
import logitlab.typeset.Glyph;
import logitlab.typeset.Outline;
import logitlab.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

/** Decks, read again by the libraries that other programs read them with. */
class DecksTest {
  private static final Words WORDS = new Words(Locale.ROOT);
  private static final Derivation ROUTE = Routes.byId("two-cases").orElseThrow();
  private static final Decks DECKS = new Decks(WORDS, AppState.START, 16 / 9.0);
  private static final Deck DECK = DECKS.route(ROUTE, Detail.BRIEF);
  private static final Deck SHORT = DECKS.route(Routes.byId("short-way").orElseThrow(), Detail.BRIEF);

  @Test
  void aSlideForEachStop() {
    for (var route : Routes.all()) {
      var deck = DECKS.route(route, Detail.BRIEF);
      assertThat(deck.slides()).hasSameSizeAs(Routes.shown(route.id().name(), Detail.BRIEF, Set.of()).steps());
      for (var slide : deck.slides()) {
        assertThat(slide.title()).isNotBlank();
        assertThat(slide.alt()).isNotBlank();
        assertThat(slide.notes()).hasSize(3).allSatisfy(note -> assertThat(note).doesNotContain("textcolor"));
        assertThat(slide.picture().figure().handles()).isEmpty();
      }
    }
    assertThat(DECKS.journey().slides()).hasSize(Stage.values().length);
  }

  /** The LaTeX of the notes gives the letters of the line, one by one. */
  @Test
  void plainTexIsTheSameFormula() {
    for (var route : Routes.all()) {
      var frame = Frame.of(AppState.START.with(AppState.START.session()
          .withRoute(new RouteView(route.id().name(), 0, Reading.SYMBOLS))), new Size(960, 540));
      var printer = DerivationWords.of(frame, WORDS).printer(Reading.SYMBOLS, Map.of());
      for (var step : route.steps()) {
        var tex = printer.equation(step);
        assertThat(letters(PlainTex.of(tex))).as(PlainTex.of(tex)).isEqualTo(letters(tex.source()));
      }
    }
  }

  /** The letters and signs of a formula, in no order; the marks change a little how long its bars are. */
  private static List<Outline> letters(String tex) {
    return Formulas.typeset(tex, 20)
        .glyphs()
        .stream()
        .map(Glyph::outline)
        .filter(outline -> outline.bounds().height() > 0.05)
        .sorted(Comparator.comparing(Outline::toString))
        .toList();
  }

  /** No two shapes of a slide have one name, and on a slide that goes on some parts of the line have the names that they had before. */
  @Test
  void namesAreUniqueAndGoAlong() {
    for (var route : List.of("kronecker", "two-cases", "network")) {
      var before = Set.<String>of();
      for (var slide : DECKS.route(Routes.byId(route).orElseThrow(), Detail.FULL).slides()) {
        var names = Shapes.of(slide.picture().figure(), slide.names()).stream().map(Shape::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        var parts = names.stream().filter(name -> name.matches("\\d+\\.\\d+\\.-?\\d+.*")).collect(Collectors.toSet());
        assertThat(parts).isNotEmpty();
        if (slide.goesOn()) {
          assertThat(parts).as(slide.alt()).containsAnyElementsOf(before);
        }
        before = parts;
      }
    }
  }

  @Test
  void aFolderHasAPictureOfEachSlide() {
    var files = DeckFiles.of(DECKS.route(Routes.byId("short-way").orElseThrow(), Detail.BRIEF), Format.SVG);
    assertThat(files.keySet()).startsWith("01.svg", "02.svg");
    assertThat(files.values())
        .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("<svg"));
  }

  @Test
  void aPdfHasAPageForEachSlideAndItsNotesBelow() throws IOException {
    try (var plain = Loader.loadPDF(DeckPdf.of(DECK, false)); var noted = Loader.loadPDF(DeckPdf.of(DECK, true))) {
      assertThat(plain.getNumberOfPages()).isEqualTo(noted.getNumberOfPages()).isEqualTo(DECK.slides().size());
      assertThat(plain.getDocumentInformation().getTitle()).isEqualTo(DECK.title());
      assertThat(new PDFTextStripper().getText(plain)).contains(DECK.slides().getLast().title())
          .doesNotContain("\\frac");
      assertThat(new PDFTextStripper().getText(noted)).contains("\\frac");
      assertThat(plain.getPage(0).getMediaBox().getWidth()).isEqualTo(960);
    }
  }

  /** Two slides on a page that stands, four on one that lies, and no slide is lost. */
  @Test
  void aHandoutHasSeveralSlidesOnAPage() throws IOException {
    for (var each : List.of(2, 4)) {
      try (var paper = Loader.loadPDF(DeckPdf.handout(DECK, each))) {
        assertThat(paper.getNumberOfPages()).isEqualTo((DECK.slides().size() + each - 1) / each);
        var page = paper.getPage(0).getMediaBox();
        assertThat(page.getHeight() > page.getWidth()).isEqualTo(each == 2);
        var text = new PDFTextStripper().getText(paper);
        assertThat(DECK.slides()).allSatisfy(slide -> assertThat(text).contains(slide.title()));
      }
    }
  }

  @Test
  void aSlideCanBeAPicture() throws IOException {
    try (var show = new XMLSlideShow(new ByteArrayInputStream(DeckPptx.of(SHORT, true, Optional.empty())))) {
      assertThat(show.getSlides()).hasSameSizeAs(SHORT.slides());
      for (var n = 0; n < SHORT.slides().size(); n++) {
        var read = show.getSlides().get(n);
        assertThat(read.getTitle()).isEqualTo(SHORT.slides().get(n).title());
        var pictures = read.getShapes().stream().filter(XSLFPictureShape.class::isInstance).toList();
        assertThat(pictures).singleElement().satisfies(shape -> {
          var picture = (XSLFPictureShape) shape;
          assertThat(picture.getPictureData().getContentType()).isEqualTo("image/png");
          assertThat(picture.getSvgImage().getData()).asString(StandardCharsets.UTF_8).startsWith("<svg");
        });
      }
    }
  }

  /** The scenes of the lecture that comes with the program, as they stand on the stage: those that look at one screen go on from each other. */
  @Test
  void scenesAreSlides() throws IOException {
    var lecture = Lecture.read();
    var deck = new Decks(WORDS, AppState.START.with(lecture.document()), 16 / 9.0).scenes();
    assertThat(deck.slides().stream().map(Deck.Slide::title).distinct())
        .isEqualTo(lecture.document().scenes().stream().map(Scene::name).toList());
    // What two of them hide, one of them twice, is shown on a slide of its own.
    assertThat(deck.slides()).hasSize(lecture.document().scenes().size() + 3);
    assertThat(deck.slides()).extracting(Deck.Slide::goesOn).contains(true, false);
    var noted = lecture.document().scenes().getFirst().notes();
    assertThat(deck.slides().getFirst().notes()).containsExactly(noted);
    try (var show = new XMLSlideShow(new ByteArrayInputStream(DeckPptx.of(deck, false, Optional.empty())))) {
      assertThat(notes(show, show.getSlides().getFirst()).getFirst())
          .isEqualTo(noted.lines().filter(line -> !line.isEmpty()).toList());
    }
    for (var slide : deck.slides()) {
      assertThat(Shapes.of(slide.picture().figure(), slide.names())).extracting(Shape::name).doesNotHaveDuplicates();
      assertThat(slide.picture().figure().handles()).isEmpty();
    }
    assertThat(DocumentFile.parse(DeckPdf.of(deck, false)).document()).isEqualTo(lecture.document());
    assertThatThrownBy(() -> DECKS.scenes()).isInstanceOf(IllegalArgumentException.class);
  }

  /** A scene's slide is the picture of the stage, with what is hidden under its tile until the slide after it, and what was drawn over it. */
  @Test
  void aSceneStandsOnItsSlideAsOnTheStage() {
    var page = new Size(1280, 720);
    var stroke = new PenStroke(PenStroke.Ink.BLUE, List.of(new PagePoint(0.1, 0.2), new PagePoint(0.3, 0.4)));
    var start = Stream.of(new PresentAction.Enter(), new PresentAction.Compose(Composition.PROBABILITIES),
        new PresentAction.Hide(new Cover(Screen.EXPLORE, new Cover.Column(Quantity.P))), new PresentAction.Draw(stroke),
        new ScenesAction.Keep("hidden")).reduce(AppState.START, Reducer::reduce, (_, later) -> later);
    var slides = new Decks(WORDS, AppState.START.with(start.document()), 16 / 9.0).scenes().slides();
    assertThat(slides).hasSize(2);
    assertThat(slides.getFirst().picture().figure().marks())
        .isEqualTo(new Gallery(WORDS).stage(Reducer.reduce(start, new ScenesAction.GoTo(0)), page).figure().marks());
    var texts = slides.stream()
        .map(slide -> Flat.of(slide.picture().figure().marks())
            .map(Flat::mark)
            .filter(Mark.Text.class::isInstance)
            .map(mark -> ((Mark.Text) mark).text())
            .toList())
        .toList();
    assertThat(texts.getFirst()).contains("cat").doesNotContain("0.659");
    assertThat(texts.getLast()).contains("cat", "0.659");
    assertThat(slides).allSatisfy(slide -> assertThat(slide.picture().figure().marks())
        .filteredOn(mark -> mark.key().startsWith("ink"))
        .singleElement()
        .isInstanceOfSatisfying(Mark.Path.class, ink -> assertThat(ink.role()).isEqualTo(Role.PROBABILITY)));
  }

  @Test
  void aPowerPointFileHoldsAllOfIt() throws IOException {
    var bytes = DeckPptx.of(DECK, false, Optional.empty());
    assertThat(bytes).isEqualTo(DeckPptx.of(DECK, false, Optional.empty()));
    try (var show = new XMLSlideShow(new ByteArrayInputStream(bytes))) {
      assertThat(show.getPageSize().getWidth()).isEqualTo(960);
      assertThat(show.getProperties().getCoreProperties().getTitle()).isEqualTo(DECK.title());
      assertThat(show.getSlides()).hasSameSizeAs(DECK.slides());
      for (var n = 0; n < DECK.slides().size(); n++) {
        var read = show.getSlides().get(n);
        var slide = DECK.slides().get(n);
        assertThat(read.getTitle()).isEqualTo(slide.title());
        assertThat(read.getXmlObject().xmlText().contains("p159:morph")).isEqualTo(slide.goesOn());
        assertThat(notes(show, read)).contains(slide.notes());
        assertThat(read.getShapes()).extracting(XSLFShape::getShapeName)
            .doesNotHaveDuplicates()
            .allSatisfy(name -> assertThat(name).startsWith("!!"));
        assertThat(read.getShapes()).extracting(XSLFShape::getShapeId).doesNotHaveDuplicates();
      }
    }
  }

  /** Whatever the time zone of the machine is. */
  @Test
  void aPowerPointFileIsTheSameEverywhere() throws IOException {
    var here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      var east = DeckPptx.of(SHORT, false, Optional.empty());
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Honolulu"));
      assertThat(DeckPptx.of(SHORT, false, Optional.empty())).isEqualTo(east);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  /** The template gives its size and design, and none of its slides; what the file of a user holds beyond that is not ours to judge. */
  @Test
  void aTemplateGivesItsDesign() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var template = new XMLSlideShow()) {
      template.setPageSize(new java.awt.Dimension(800, 600));
      var layout = template.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT);
      template.createSlide(layout).getPlaceholder(0).setText("of the template");
      template.write(file);
    }
    try (var show = new XMLSlideShow(
        new ByteArrayInputStream(DeckPptx.of(DECK, false, Optional.of(file.toByteArray()))))) {
      assertThat(show.getPageSize().getWidth()).isEqualTo(800);
      assertThat(show.getSlides()).hasSameSizeAs(DECK.slides());
      assertThat(show.getSlides().getFirst().getTitle()).isEqualTo(DECK.slides().getFirst().title());
      assertThat(show.getSlides().getFirst().getXmlObject().xmlText()).contains("schemeClr val=\"tx1\"");
    }
    for (var broken : List.of(new byte[0], "no zip".getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> DeckPptx.of(DECK, false, Optional.of(broken))).isInstanceOf(IOException.class);
    }
  }

  private static List<List<String>> notes(XMLSlideShow show, XSLFSlide slide) {
    var notes = new ArrayList<List<String>>();
    for (var holder : show.getNotesSlide(slide).getPlaceholders()) {
      if (holder.getTextType() == Placeholder.BODY) {
        notes.add(paragraphs(holder));
      }
    }
    assertThat(new HashSet<>(notes)).hasSize(1);
    return notes;
  }

  private static List<String> paragraphs(XSLFTextShape holder) {
    return holder.getTextParagraphs()
        .stream()
        .map(paragraph -> paragraph.getText())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
