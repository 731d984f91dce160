package logitlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import logitlab.derivation.expr.Quantity;
import logitlab.math.Decimals;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.Store;
import logitlab.state.data.NumberRow;
import logitlab.state.data.PrintedProbabilities;
import logitlab.state.document.NetworkPart;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.view.Screen;
import logitlab.ui.control.Desk;
import logitlab.ui.control.Desk.Answer;
import logitlab.ui.control.TypedField;
import logitlab.words.Message;

/**
 * What becomes of numbers on the clipboard: on Backprop the part of the network that has their shape, elsewhere the logits, the probabilities or
 * the target. Where it could be more than one, the user is asked; each answer is one step of undo.
 */
record Pasting(Desk desk, Store store) {
  /** Numbers of a row that a button shows. */
  private static final int SHOWN = 6;
  private static final String NOTHING = "ui.paste.refused";
  private static final String DONE = "ui.paste.done";

  void paste() {
    switch (store.state().session().screen()) {
      case EXPLORE, DERIVE -> trying(rows -> row(rows, this::flat));
      case BACKPROP -> trying(this::network);
      case TRAIN -> desk.refuse(NOTHING, Message.of("ui.paste.train"));
    }
  }

  /** For a field of one number, where the clipboard holds several: all of its kind. Says whether it did. */
  boolean pasteInto(TypedField field) {
    var text = text();
    var screen = store.state().session().screen();
    if (Decimals.alone(text).isPresent() || !isRow(text)) {
      return false;
    }
    if (screen == Screen.BACKPROP) {
      trying(this::network);
    } else if (field.term().filter(term -> term.quantity() == Quantity.Y).isPresent()) {
      trying(rows -> row(rows, this::target));
    } else if (screen == Screen.EXPLORE) {
      trying(rows -> row(rows, this::flat));
    } else {
      return false;
    }
    return true;
  }

  /** The reader's own result of {@code total} numbers; says whether there were several, taken or refused. */
  boolean pasteResult(int total) {
    var text = text();
    if (text.isEmpty()) {
      return false;
    }
    try {
      var row = NumberRow.written(text);
      if (row.size() == 1) {
        return false;
      }
      if (row.size() != total) {
        throw new InvalidDocument(Message.of("ui.paste.count", String.valueOf(row.size()), String.valueOf(total)));
      }
      desk.dispatch(new Action.Experiments.TypeRow(row));
    } catch (InvalidDocument e) {
      desk.refuse("ui.paste.result.refused", e.reason());
    }
    return true;
  }

  private static String text() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
  }

  private static boolean isRow(String text) {
    try {
      return NumberRow.rows(text).stream().mapToInt(Vec::size).sum() > 1;
    } catch (InvalidDocument _) {
      return false;
    }
  }

  private void trying(Consumer<List<Vec>> taken) {
    try {
      taken.accept(NumberRow.rows(text()));
    } catch (InvalidDocument e) {
      desk.refuse(NOTHING, e.reason());
    }
  }

  /** Of several rows, the one that the user chooses. */
  private void row(List<Vec> rows, Consumer<Vec> taken) {
    if (rows.size() == 1) {
      taken.accept(rows.getFirst());
      return;
    }
    var answers = IntStream.range(0, rows.size())
        .mapToObj(n -> new Answer(Message.of("ui.paste.row", String.valueOf(n + 1), shown(rows.get(n))),
            () -> trying(_ -> taken.accept(rows.get(n)))))
        .toList();
    desk.ask("ui.paste.rows.title", Message.of("ui.paste.rows.text", String.valueOf(rows.size())), answers);
  }

  private static String shown(Vec row) {
    var numbers = row.stream().limit(SHOWN).mapToObj(Domain::print).collect(Collectors.joining(", "));
    return row.size() > SHOWN ? numbers + ", …" : numbers;
  }

  /** Logits, unless the row may as well be p or y, as its sum tells. */
  private void flat(Vec row) {
    Domain.count("logits", row.size(), Domain.MIN_CLASSES, Domain.MAX_CLASSES);
    var printed = PrintedProbabilities.of(row);
    if (!Domain.isTarget(printed.p())) {
      logits(Domain.entries("logits", row), Optional.empty());
      return;
    }
    var answers = new ArrayList<Answer>();
    answers.add(new Answer(Message.of("ui.paste.as.p"), () -> logits(printed.logits(), Optional.of(printed))));
    if (row.size() == store.state().document().size()) {
      answers.add(new Answer(Message.of("ui.paste.as.y"), () -> trying(_ -> target(row))));
    }
    answers.add(new Answer(Message.of("ui.paste.as.z"), () -> logits(row, Optional.empty())));
    desk.ask("ui.paste.p.title", Message.of("ui.paste.p.text", shown(row)), answers);
  }

  private void logits(Vec logits, Optional<PrintedProbabilities> from) {
    var state = store.state();
    var before = state.document().size();
    var temperature = state.document().temperature();
    // p = softmax(z / T): at another temperature, other logits have these probabilities.
    var set = from.isEmpty()
        ? logits
        : logits.map(z -> Math.clamp(z * temperature, -Domain.MAX_LOGIT, Domain.MAX_LOGIT));
    desk.dispatch(new Action.Table.SetLogits(set));
    store.endGesture();
    var more = logits.size() - before;
    var size = String.valueOf(logits.size());
    var classes = more == 0
        ? ""
        : Message.of(more > 0 ? "ui.paste.classes.new" : "ui.paste.classes.gone", String.valueOf(Math.abs(more)));
    if (from.isPresent()) {
      desk.report(DONE, "ui.paste.p.done", size, scaled(from.get()), classes);
    } else {
      desk.report(DONE, "ui.paste.z.done", size, classes);
    }
  }

  private static Object scaled(PrintedProbabilities printed) {
    return printed.scaled() ? Message.of("ui.paste.scaled", Domain.print(printed.sum())) : "";
  }

  private void target(Vec row) {
    Domain.length("target", row.size(), "logits", store.state().document().size());
    var printed = PrintedProbabilities.of(row);
    Domain.target("target", printed.p());
    desk.dispatch(new Action.Example.SetTargetVector(printed.p()));
    store.endGesture();
    desk.report(DONE, "ui.paste.y.done", scaled(printed));
  }

  private void network(List<Vec> rows) {
    var example = store.state().document().network();
    var parts = NetworkPart.fitting(example, rows);
    var shape = new Object[]{String.valueOf(rows.size()), String.valueOf(rows.getFirst().size())};
    if (parts.isEmpty()) {
      throw NetworkPart.refusal(example, rows);
    }
    if (parts.size() == 1 && !parts.getFirst().transposed()) {
      use(parts.getFirst());
      return;
    }
    desk.ask("ui.paste.part.title",
        Message.of(parts.getFirst().transposed() ? "ui.paste.part.transpose" : "ui.paste.part.several", shape),
        parts.stream().map(part -> new Answer(name(part), () -> use(part))).toList());
  }

  private static Message name(NetworkPart part) {
    var name = Message.of("ui.paste.part." + part.kind().id(), String.valueOf(part.rows()),
        String.valueOf(part.columns()));
    return part.transposed() ? Message.of("ui.paste.part.transposed", name) : name;
  }

  private void use(NetworkPart part) {
    desk.dispatch(new Action.Backprop.UseNetwork(part.example()));
    store.endGesture();
    desk.report(DONE, "ui.paste.part.done", name(part));
  }
}
