package logitlab.export.deck;

import java.util.List;
import logitlab.export.Xml;

/**
 * What a speaker has below a slide, as PresentationML: the slide small, and the notes, each of their lines a paragraph. Where both stand and how they look is the
 * master's, whoever made that.
 */
final class NotesXml {
  private NotesXml() {}

  /** The tree of shapes; {@code language} is the code of the language of the notes. */
  static String of(List<String> notes, String language) {
    var out = new StringBuilder(SlideXml.TREE);
    out.append(holder(2, "sldImg\"", " noRot=\"1\" noChangeAspect=\"1\"")).append("</p:sp>");
    out.append(holder(3, "body\" idx=\"1\"", "")).append("<p:txBody><a:bodyPr/><a:lstStyle/>");
    notes.stream()
        .flatMap(String::lines)
        .map(Xml::text)
        .forEach(line -> out.append("<a:p><a:r><a:rPr lang=\"" + language + "\"/><a:t>" + line + "</a:t></a:r></a:p>"));
    return out.append("</p:txBody></p:sp></p:spTree>").toString();
  }

  private static String holder(int id, String type, String locks) {
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"Notes " + id + "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\""
        + locks
        + "/></p:cNvSpPr><p:nvPr><p:ph type=\"" + type + "/></p:nvPr></p:nvSpPr><p:spPr/>";
  }
}
