package logitlab.ui.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** Notes in Markdown as text that wraps: headings, lists and stress are shown, anything else is the words that stand in it. */
final class NotesFlow extends VBox {
  private static final Parser PARSER = Parser.builder().build();

  NotesFlow() {
    getStyleClass().add("notes-flow");
  }

  void show(String markdown) {
    var paragraphs = new ArrayList<Node>();
    blocks(PARSER.parse(markdown), "", paragraphs);
    getChildren().setAll(paragraphs);
  }

  /** Each block that holds words becomes a paragraph; {@code lead} stands before the first of them. */
  private static void blocks(org.commonmark.node.Node parent, String lead, List<Node> paragraphs) {
    for (var block = parent.getFirstChild(); block != null; block = block.getNext()) {
      var before = block instanceof ListItem ? lead + "•  " : lead;
      if (block.getFirstChild() instanceof org.commonmark.node.Block) {
        blocks(block, before, paragraphs);
        continue;
      }
      var flow = new TextFlow();
      flow.getStyleClass().add("notes-paragraph");
      add(flow, before, false, false);
      words(block, block instanceof Heading, false, flow);
      paragraphs.add(flow);
    }
  }

  private static void words(org.commonmark.node.Node parent, boolean strong, boolean slanted, TextFlow flow) {
    switch (parent) {
      case org.commonmark.node.Text text -> add(flow, text.getLiteral(), strong, slanted);
      case Code code -> add(flow, code.getLiteral(), strong, slanted);
      case HtmlInline html -> add(flow, html.getLiteral(), strong, slanted);
      case HtmlBlock html -> add(flow, html.getLiteral(), strong, slanted);
      case org.commonmark.node.FencedCodeBlock code -> add(flow, code.getLiteral(), strong, slanted);
      case org.commonmark.node.IndentedCodeBlock code -> add(flow, code.getLiteral(), strong, slanted);
      case SoftLineBreak _ -> add(flow, " ", strong, slanted);
      case HardLineBreak _ -> add(flow, "\n", strong, slanted);
      default -> {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
          words(node, strong || node instanceof StrongEmphasis, slanted || node instanceof Emphasis, flow);
        }
      }
    }
  }

  private static void add(TextFlow flow, String words, boolean strong, boolean slanted) {
    if (!words.isEmpty()) {
      var text = new Text(words);
      text.getStyleClass().addAll("notes-words", strong || slanted ? "notes-strong" : "notes-plain");
      flow.getChildren().add(text);
    }
  }
}
