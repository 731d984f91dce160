package logitlab.export.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.state.AppState;
import logitlab.state.file.Lecture;
import logitlab.words.Words;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of PowerPoint files obey the schemas of ECMA-376, read as by a program that knows no extension of them. */
class PptxSchemaTest {
  private static final String SCHEMAS = "/org/apache/poi/schemas/ooxml/src/";
  private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  private static final Words WORDS = new Words(Locale.ROOT);
  private static final Decks DECKS = new Decks(WORDS, AppState.START, 16 / 9.0);
  private static final Schema SCHEMA = schema();

  @Test
  void everyDerivationObeys() throws Exception {
    for (var route : Sample.of(Routes.all(), 3)) {
      obeys(DeckPptx.of(DECKS.route(route, Detail.BRIEF), false, Optional.empty()));
    }
  }

  @Test
  void journeysAndScenesObey() throws Exception {
    obeys(DeckPptx.of(DECKS.journey(), false, Optional.empty()));
    var lecture = new Decks(WORDS, AppState.START.with(Lecture.read().document()), 4 / 3.0);
    obeys(DeckPptx.of(lecture.scenes(), false, Optional.empty()));
  }

  @Test
  void picturesAndTemplatesObey() throws Exception {
    var deck = DECKS.route(Routes.byId("short-way").orElseThrow(), Detail.FULL);
    obeys(DeckPptx.of(deck, true, Optional.empty()));
    var template = new ByteArrayOutputStream();
    try (var show = new XMLSlideShow()) {
      show.createSlide();
      show.write(template);
    }
    obeys(DeckPptx.of(deck, false, Optional.of(template.toByteArray())));
  }

  /** So that a schema that is not read, or lets everything through, is noticed. */
  @Test
  void aFaultIsFound() throws Exception {
    var slide = new String(parts(DeckPptx.of(DECKS.journey(), false, Optional.empty())).get("ppt/slides/slide1.xml"),
        StandardCharsets.UTF_8);
    for (var fault : List.of(slide.replaceFirst("<a:off x=\"", "<a:off x=\"wide"),
        slide.replaceFirst("<a:avLst/>", "<a:avList/>"), slide.replaceFirst("<p:spPr>", "<p:spPr/><p:spPr>"))) {
      assertThat(fault).isNotEqualTo(slide);
      assertThat(faults(document(fault.getBytes(StandardCharsets.UTF_8)))).isNotEmpty();
    }
  }

  private static void obeys(byte[] file) throws Exception {
    var held = 0;
    for (var part : parts(file).entrySet()) {
      var name = part.getKey();
      if (name.startsWith("ppt/") && name.endsWith(".xml")) {
        held++;
        assertThat(faults(document(part.getValue()))).as(name).isEmpty();
      } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
        assertThat(document(part.getValue()).getDocumentElement()).as(name).isNotNull();
      }
    }
    assertThat(held).isGreaterThan(10);
  }

  private static List<String> faults(Document document) throws Exception {
    var found = new ArrayList<String>();
    plain(document.getDocumentElement());
    var validator = SCHEMA.newValidator();
    validator.setErrorHandler(new DefaultHandler() {
      @Override
      public void error(SAXParseException fault) {
        found.add(fault.getMessage());
      }

      @Override
      public void fatalError(SAXParseException fault) {
        found.add(fault.getMessage());
      }
    });
    validator.validate(new DOMSource(document));
    return found;
  }

  /** What a program sees that knows no extension: the fallback of each choice. */
  private static void plain(Element element) {
    for (var child : children(element)) {
      if (COMPATIBILITY.equals(child.getNamespaceURI()) && "AlternateContent".equals(child.getLocalName())) {
        for (var choice : children(child)) {
          if ("Fallback".equals(choice.getLocalName())) {
            children(choice).forEach(kept -> element.insertBefore(kept, child));
          }
        }
        element.removeChild(child);
      }
    }
    children(element).forEach(PptxSchemaTest::plain);
  }

  private static List<Element> children(Element element) {
    var nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .<Node>mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static Document document(byte[] xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static Map<String, byte[]> parts(byte[] file) throws Exception {
    var parts = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(PptxSchemaTest.class.getResource(SCHEMAS + "pml.xsd"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
