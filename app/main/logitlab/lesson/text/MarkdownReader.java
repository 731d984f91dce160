package logitlab.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;

/** Markdown with {@code $formulas$} and {@code {numbers}}. Pictures, links, HTML and all else that a lesson does not need are refused. */
public final class MarkdownReader {
  private static final Parser PARSER = Parser.builder()
      .includeSourceSpans(IncludeSourceSpans.BLOCKS)
      .customInlineContentParserFactory(new Between('$', '$'))
      .customInlineContentParserFactory(new Between('{', '}'))
      .build();

  private final boolean network;

  /** @param network whether symbols are those of the network */
  public MarkdownReader(boolean network) {
    this.network = network;
  }

  /** The blocks of a whole text. */
  public static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** The line of a block, from 1. */
  public static int line(Node block) {
    return block.getSourceSpans().isEmpty() ? 1 : block.getSourceSpans().getFirst().getLineIndex() + 1;
  }

  /** One paragraph; throws {@link InvalidDocument} with the reason where it is more, or holds what cannot be read. */
  public Prose read(String markdown) {
    var first = PARSER.parse(markdown).getFirstChild();
    if (first instanceof Paragraph paragraph && paragraph.getNext() == null) {
      return prose(paragraph);
    }
    throw new InvalidDocument(Message.of("lesson.fault.paragraph", Message.foreign(markdown)));
  }

  /** What stands in a paragraph or a heading; throws {@link InvalidDocument} with the reason. */
  public Prose prose(Node block) {
    var pieces = new ArrayList<Prose.Piece>();
    collect(block, false, pieces);
    return new Prose(pieces);
  }

  private void collect(Node parent, boolean strong, List<Prose.Piece> pieces) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> pieces.add(new Prose.Plain(text.getLiteral(), strong));
        case SoftLineBreak _ -> pieces.add(new Prose.Plain(" ", strong));
        case StrongEmphasis inner -> collect(inner, true, pieces);
        case Emphasis inner -> collect(inner, true, pieces);
        case Inside inside -> pieces.add(piece(inside));
        default -> throw hasNoPlace(node);
      }
    }
  }

  /** Refuses a kind of Markdown, by its name in CommonMark such as “block quote”. */
  public static InvalidDocument hasNoPlace(Node node) {
    var name = node.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return new InvalidDocument(Message.of("lesson.fault.markdown", name));
  }

  private Prose.Piece piece(Inside inside) {
    return inside.open == '$'
        ? new Prose.Mathematics(Formula.read(inside.text, network))
        : live(inside.text);
  }

  /** {@code p_1}, {@code p_1, 2} with two decimals, {@code then p_1} after what the task changes. */
  private Prose.Live live(String text) {
    var after = text.startsWith("then ");
    var rest = after ? text.substring(5) : text;
    var comma = rest.lastIndexOf(',');
    var digits = comma < 0 ? Optional.<String>empty() : Optional.of(rest.substring(comma + 1).strip());
    if (digits.filter(each -> !each.matches("[0-9]")).isPresent()) {
      throw new InvalidDocument(Message.of("lesson.fault.decimals", Message.foreign(text)));
    }
    return new Prose.Live(Formula.expr(comma < 0 ? rest : rest.substring(0, comma), network), network,
        digits.map(Integer::parseInt).orElse(3), after);
  }

  /** What stands between two signs. */
  private static final class Inside extends CustomNode {
    private final char open;
    private final String text;

    Inside(char open, String text) {
      this.open = open;
      this.text = text;
    }
  }

  /** Takes everything between two signs as it is, before Markdown sees it. */
  private record Between(char open, char close) implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(open);
    }

    @Override
    public InlineContentParser create() {
      return state -> {
        var scanner = state.scanner();
        scanner.next();
        var from = scanner.position();
        if (scanner.find(close) < 1) {
          return ParsedInline.none();
        }
        var text = scanner.getSource(from, scanner.position()).getContent();
        scanner.next();
        return ParsedInline.of(new Inside(open, text), scanner.position());
      };
    }
  }
}
