package logitlab.export.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Term;
import logitlab.export.worksheet.Worksheet.Bars;
import logitlab.export.worksheet.Worksheet.Blank;
import logitlab.export.worksheet.Worksheet.Block;
import logitlab.export.worksheet.Worksheet.Told;
import logitlab.lesson.task.Change;
import logitlab.lesson.task.Choose;
import logitlab.lesson.task.Draw;
import logitlab.lesson.task.Find;
import logitlab.lesson.task.Gap;
import logitlab.lesson.task.Numeral;
import logitlab.lesson.task.Order;
import logitlab.lesson.task.Reach;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.Formula;
import logitlab.lesson.text.Prose;
import logitlab.lesson.text.Worth;
import logitlab.math.Decimals;
import logitlab.math.Seeded;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** One task on paper: what is asked with room for the answer, and the answer. Both have the same order of choices and lines. */
record Paper(Words words, Task task, Task.Moment moment, boolean network) {
  private static final Prose NOTHING = Prose.EMPTY;

  /** What is asked, and room to answer. */
  List<Block> asked(String number) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Told(number, false, true, at(task.about().ask())));
    switch (task) {
      case Numeral _ -> blocks.add(new Blank(plain("lesson.sheet.answer")));
      case Reach reach -> blocks.add(new Blank(join(plain("lesson.sheet.reach"), symbols(reach))));
      case Draw draw -> blocks.add(new Bars(bars(draw), draw.low(), draw.high()));
      case Gap gap -> blocks.add(new Blank(gap.asked().sides().size() == 1
          ? new Prose(List.of(new Prose.Mathematics(gap.asked()), new Prose.Plain(" =", false)))
          : new Prose(List.of(new Prose.Mathematics(gap.asked()), new Prose.Plain(",   " + Gap.GAP + " =", false)))));
      case Choose choose -> {
        rows(blocks, choose.choices().stream().map(Choose.Choice::text).toList(), shuffled(choose.choices().size(), 0));
        if (!choose.why().isEmpty()) {
          blocks.add(new Told("", false, true, plain("lesson.sheet.why")));
          rows(blocks, choose.why().stream().map(Choose.Choice::text).toList(), shuffled(choose.why().size(), 1));
        }
      }
      case Order order -> {
        rows(blocks, order.lines().stream().map(Order.Row::text).toList(), shuffled(order.lines().size(), 2));
        blocks.add(new Blank(plain("lesson.sheet.order")));
      }
      case Find find -> {
        rows(blocks, find.lines().stream().map(Find.Row::text).toList(), IntStream.range(0, find.lines().size())
            .boxed()
            .toList());
        blocks.add(new Blank(plain("lesson.sheet.find")));
      }
    }
    return blocks;
  }

  /** The answer, and why it is right. */
  List<Block> answered(String number) {
    var answer = switch (task) {
      case Numeral numeral -> text(Numbers.fixed(worth(numeral.of()), numeral.decimals()));
      case Reach reach -> settings(reach);
      case Draw draw -> text(draw.truth(moment.start())
          .stream()
          .mapToObj(value -> Numbers.fixed(value, 3))
          .collect(Collectors.joining(",  ")));
      case Gap gap -> new Prose(List.of(new Prose.Mathematics(
          new Formula(gap.typed(), List.of(gap.left(), gap.line()), gap.subject() == Subject.NETWORK))));
      case Choose choose -> {
        var right = letters(choose.choices(), 0);
        yield text(choose.why().isEmpty()
            ? right
            : words.text("lesson.sheet.because", right, letters(choose.why(), 1)));
      }
      case Order order -> {
        var places = shuffled(order.lines().size(), 2);
        yield text(IntStream.range(0, order.lines().size())
            .filter(line -> !order.lines().get(line).decoy())
            .mapToObj(line -> letter(places.indexOf(line)))
            .collect(Collectors.joining(" ")));
      }
      case Find find -> text(letter(find.wrong()));
    };
    return List.of(new Told(number, false, true, answer), new Told("", false, false, at(task.about().reason())));
  }

  private double worth(Expr expr) {
    return Worth.of(expr, task.after(moment.start()), network);
  }

  private Prose at(Prose prose) {
    return prose.at(moment.start(), task.after(moment.start()));
  }

  private Prose plain(String key) {
    return text(words.text(key));
  }

  private static Prose text(String text) {
    return new Prose(List.of(new Prose.Plain(text, false)));
  }

  private static Prose join(Prose one, Prose other) {
    return new Prose(Stream.concat(one.pieces().stream(), other.pieces().stream()).toList());
  }

  /** Choices or lines, each with its letter, in this order. */
  private void rows(List<Block> blocks, List<Prose> texts, List<Integer> order) {
    for (var n = 0; n < order.size(); n++) {
      blocks.add(new Told(letter(n), true, false, at(texts.get(order.get(n)))));
    }
  }

  /** The letters of the right ones. */
  private String letters(List<Choose.Choice> of, long stream) {
    var order = shuffled(of.size(), stream);
    return IntStream.range(0, order.size())
        .filter(n -> of.get(order.get(n)).right())
        .mapToObj(Paper::letter)
        .collect(Collectors.joining(", "));
  }

  private static String letter(int place) {
    return String.valueOf((char) ('a' + place));
  }

  /** Which stands where; {@code stream} keeps what is shuffled apart. */
  private List<Integer> shuffled(int count, long stream) {
    return IntStream.of(new Seeded(moment.seed() + 17, stream).permutation(count)).boxed().toList();
  }

  private List<Formula> bars(Draw draw) {
    return draw.of().stream().map(expr -> new Formula("", List.of(expr), draw.network())).toList();
  }

  /** What is to be moved. */
  private Prose symbols(Reach reach) {
    return listed(reach.by().stream().flatMap(Paper::put).map(put -> List.of(symbol(put.term()))).toList());
  }

  /** What it is moved to. */
  private Prose settings(Reach reach) {
    return listed(reach.by()
        .stream()
        .flatMap(Paper::put)
        .map(put -> List.of(symbol(put.term()), new Prose.Plain(" = " + Decimals.plain(put.value()), false)))
        .toList());
  }

  private static Stream<Change.Put> put(Change change) {
    return change instanceof Change.Put put ? Stream.of(put) : Stream.empty();
  }

  private static Prose listed(List<List<Prose.Piece>> parts) {
    return parts.stream()
        .map(Prose::new)
        .reduce((one, other) -> join(join(one, text(",  ")), other))
        .orElse(NOTHING);
  }

  private Prose.Piece symbol(Term term) {
    var places = IntStream.of(term.row(), term.column())
        .filter(place -> place >= 0)
        .<Index>mapToObj(Index.At::new)
        .toList();
    return new Prose.Mathematics(new Formula("", List.of(new Expr.Sym(term.quantity(), places)), network));
  }
}
