package logitlab.ui.file;

import java.io.IOException;
import java.text.DateFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.math.Decimals;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.state.file.Habits.Origin;
import logitlab.state.file.KeptState;
import logitlab.state.file.LastState;
import logitlab.state.view.Screen;
import logitlab.state.view.View;
import logitlab.ui.sheet.ChoiceSheet;
import logitlab.ui.sheet.ChoiceSheet.Choice;
import logitlab.ui.sheet.SheetLayer;
import logitlab.words.Isolated;
import logitlab.words.Words;

/** What earlier runs kept: the newest is offered, and of several the user chooses by time and content. */
public final class Restoring {
  /** So many logits tell one state from another. */
  private static final int TOLD = 4;

  private final LastState last;
  private final Words words;
  private final Notices notices;
  private final SheetLayer layer;
  private final TakeUp takeUp;
  private List<Found> found = List.of();

  /** Goes on with what was kept. */
  @FunctionalInterface
  public interface TakeUp {
    /** Shows {@code kept}; {@code origin} is the file that the document stood in, if it did. */
    void take(Loaded kept, Optional<Origin> origin);
  }

  private record Found(KeptState state, Loaded loaded) {}

  public Restoring(LastState last, Words words, Notices notices, SheetLayer layer, TakeUp takeUp) {
    this.last = last;
    this.words = words;
    this.notices = notices;
    this.layer = layer;
    this.takeUp = takeUp;
  }

  /** Offers what was kept, unless nothing was that is {@code wanted}; what cannot be read is put aside, and the user is told. */
  public void offer(Predicate<Loaded> wanted) {
    var refused = Optional.<Runnable>empty();
    var distinct = new LinkedHashMap<Loaded, Found>();
    for (var state : last.kept()) {
      try {
        var loaded = state.read();
        if (wanted.test(loaded)) {
          distinct.putIfAbsent(loaded, new Found(state, loaded));
        }
      } catch (InvalidDocument e) {
        refused = refused.or(() -> Optional.of(aside(state, e)));
      }
    }
    found = List.copyOf(distinct.values());
    if (refused.isPresent()) {
      refused.get().run();
    } else if (!found.isEmpty()) {
      notices.offer(words.text("ui.last.offer"), words.text("ui.last.offer.point"), words.text("ui.last.continue"),
          this::choose);
    }
  }

  /** What tells the user of a file that cannot be read, and was put aside. */
  private Runnable aside(KeptState state, InvalidDocument bad) {
    var reason = words.say(bad.reason());
    try {
      var text = words.text("ui.last.refused.aside", reason, state.putAside().toString());
      return () -> notices.refuse(words.text("ui.last.refused"), text);
    } catch (IOException _) {
      // It stays where it is; nothing is written over it there either.
      return () -> notices.refuse(words.text("ui.last.refused"), reason);
    }
  }

  /** Takes up the only one there is, or asks which; nothing where nothing was kept. */
  public Optional<Runnable> left() {
    return found.isEmpty() ? Optional.empty() : Optional.of(this::choose);
  }

  private void choose() {
    if (found.size() == 1) {
      take(found.getFirst());
      return;
    }
    var sheet = new ChoiceSheet(words.text("ui.last.which"), words.text("ui.last.which.text"),
        found.stream().map(each -> new Choice(line(each), () -> take(each))).toList(),
        words.text("ui.preview.leave"), layer::close);
    layer.open(sheet);
    sheet.focus();
  }

  private void take(Found kept) {
    takeUp.take(kept.loaded(), kept.state().readHabits().origin());
  }

  /** When it was kept, under which name, and what it holds. */
  private String line(Found kept) {
    var time = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, Locale.getDefault())
        .format(kept.state().modified());
    var name = kept.state()
        .readHabits()
        .origin()
        .map(origin -> String.valueOf(origin.file().getFileName()))
        .orElse(words.text("ui.untitled"));
    var screen = kept.loaded().view().map(View::screen).orElse(Screen.EXPLORE);
    return words.text("ui.last.entry", time, name, words.text("ui.screen." + screen.id()),
        holds(screen, kept.loaded().document()));
  }

  /** What is on that screen, and the logits, which tell most states apart. */
  private String holds(Screen screen, Document document) {
    var logits = numbers(document.classes(), document.logits()::get, document.size());
    return switch (screen) {
      case EXPLORE, DERIVE -> logits;
      case BACKPROP -> {
        var network = document.network().network();
        yield words.text("ui.last.network", String.valueOf(network.inputs()), String.valueOf(network.hidden()),
            String.valueOf(network.classes())) + "; " + logits;
      }
      case TRAIN -> Isolated.of(switch (document.training().task().source()) {
        case DataSource.Own own -> own.name();
        case DataSource.Toy toy -> words.text("train.data.toy." + toy.shape().id());
        case DataSource.Penguins _ -> words.text("state.data.penguins");
      }) + "; " + logits;
    };
  }

  private static String numbers(List<String> names, Function<Integer, Double> logits, int size) {
    return IntStream.range(0, Math.min(TOLD, size))
        .mapToObj(k -> Isolated.of(names.get(k)) + " "
            + Decimals.plain(Decimals.significant(logits.apply(k), 3)))
        .collect(Collectors.joining(", ", "", size > TOLD ? ", …" : ""));
  }
}
