package logitlab.figure.derive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import logitlab.derivation.Models;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.print.Notation;
import logitlab.derivation.print.Prose;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Sentence;
import logitlab.derivation.print.Speaker;
import logitlab.derivation.print.TexPrinter;
import logitlab.derivation.print.WatchedExample;
import logitlab.derivation.value.Model;
import logitlab.figure.Frame;
import logitlab.figure.Printed;
import logitlab.figure.Source;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.words.Isolated;
import logitlab.words.Words;

/** What is said about the lines of a derivation at one moment: sentences whose symbols are printed like those of the equations. */
public record DerivationWords(Words words, Notation notation, WatchedExample watch) {

  public static DerivationWords of(Frame frame, Words words) {
    var models = models(frame);
    var route = Walk.of(frame).route();
    return new DerivationWords(words, frame.conventions().notation(models.example(route.subject()).temperature()),
        models.watch(route, frame.session().watched(), frame.session().second()));
  }

  /** For formulas about softmax alone, whatever route is in front. */
  public static DerivationWords ofSoftmax(Frame frame, Words words) {
    return of(frame, words, models(frame).of(Subject.SOFTMAX));
  }

  /** For formulas about this example, whatever route is in front. */
  public static DerivationWords of(Frame frame, Words words, Model model) {
    return of(frame, words,
        WatchedExample.within(model, frame.session().watched(), frame.session().second()));
  }

  private static DerivationWords of(Frame frame, Words words, WatchedExample watch) {
    var document = frame.document();
    return new DerivationWords(words, frame.conventions().notation(document.temperature()), watch);
  }

  public static Models models(Frame frame) {
    var document = frame.document();
    var example = document.network();
    return new Models(document.logits(), document.temperature(), document.target(), document.smoothing(),
        example.network(), example.input(), example.target(), frame.session().exploring().learningRate());
  }

  /** The moment with the numbers that the derivation in front takes as its example, which need not be all of the document's. */
  public static Frame asWalked(Frame frame) {
    var own = frame.document();
    var example = models(frame).example(Walk.of(frame).route().subject());
    if (example.logits().size() == own.size() && example.smoothing() == own.smoothing()
        && example.temperature() == own.temperature()) {
      return frame;
    }
    var taken = new Document(own.classes().subList(0, example.logits().size()), example.logits(), example.target(),
        example.temperature(), example.smoothing(), own.network(), own.conventions(),
        own.training(), own.scenes());
    return Frame.of(new AppState(taken, frame.session().among(taken.size())), frame.size(), frame.use()).inChosenBase();
  }

  /**
   * Of what the value is that is shown of a line, in full and then shorter: the watched classes, the values of the network's indices, or an
   * array's entry; nothing for a line that has one value only.
   */
  List<Printed> where(Frame frame, Walk walk) {
    var now = walk.now();
    if (now.hasIndex()) {
      var places = walk.route().subject() == Subject.NETWORK
          ? List.of(letters(now.block()))
          : classes(frame, now.block());
      return places.stream().map(place -> Printed.say(words, "figure.check.for", place)).toList();
    }
    var entry = watch.entry(now.line());
    return place(entry).stream().toList();
  }

  private Optional<Printed> place(WatchedExample.Entry entry) {
    return entry.row().isPresent() && entry.column().isPresent()
        ? Optional.of(Printed.say(words, "figure.check.entry", number(entry.row()), number(entry.column())))
        : entry.row().isPresent()
            ? Optional.of(Printed.say(words, "figure.check.row", number(entry.row())))
            : entry.column().isPresent()
                ? Optional.of(Printed.say(words, "figure.check.column", number(entry.column())))
                : Optional.empty();
  }

  /** The classes of a block's letters: a derivative of one class by another says which by which. */
  private List<Printed> classes(Frame frame, Block block) {
    var shown = watch.shown(block);
    var letters = Letters.free(block);
    var names = frame.document().classes();
    if (letters.size() == 1) {
      return List.of(Printed.of(names.get(shown.at(letters.getFirst()))));
    }
    return Part.bare(block.lhs()) instanceof Expr.Partial(var of, var by, _) && Part.bare(of) instanceof Expr.Sym top
        && top.quantity() == Quantity.P && by.quantity() == Quantity.Z
            ? List
                .of(Printed.say(words, "figure.check.pair", Isolated.of(names.get(shown.at(top.indices().getFirst()))),
                    Isolated.of(names.get(shown.at(by.indices().getFirst())))), letters(block))
            : List.of(letters(block));
  }

  /** What the block's letters stand for, such as "j = 1, k = 1". */
  private Printed letters(Block block) {
    var shown = watch.shown(block);
    return Printed.join(", ", Letters.free(block)
        .stream()
        .map(letter -> Printed.of(shown.at(letter) + 1, new Source.Ordinal(shown.at(letter)))
            .after(letter.name() + " = "))
        .toList());
  }

  private static Printed number(OptionalInt place) {
    return Printed.of(place.orElseThrow() + 1, new Source.Ordinal(place.orElseThrow()));
  }

  public TexPrinter printer(Reading reading, Map<Integer, Reading> own) {
    return new TexPrinter(notation, reading, watch, own);
  }

  /** What is said when the step's block begins. */
  Sentence remark(Step step) {
    return read(step.block().remark(), step);
  }

  /** One sentence of why the line holds. */
  public Sentence why(Step step) {
    return read(step.line().why(), step);
  }

  /** The longer answer to what is usually asked at this line. */
  public Sentence more(Step step) {
    return read(step.line().more(), step);
  }

  /** What a rule is called. */
  String name(Rule rule) {
    return words.text(rule.key());
  }

  /** The line itself, to be read aloud. */
  String spoken(Step step) {
    return new Speaker(words::text, notation).say(step);
  }

  /** A part of the step's line, to be read aloud. */
  String spoken(Step step, Part part) {
    return new Speaker(words::text, notation).say(part.expr(), step.block());
  }

  private Sentence read(String key, Step step) {
    return read(key, step.block());
  }

  /** A text whose formulas are printed as in a block. */
  public Sentence read(String key, Block block) {
    return new Prose(printer(Reading.SYMBOLS, Map.of()), new Speaker(words::text, notation)).read(words.text(key),
        block);
  }
}
