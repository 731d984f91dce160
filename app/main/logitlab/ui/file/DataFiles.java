package logitlab.ui.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.data.Column;
import logitlab.state.data.FileKind;
import logitlab.state.data.TableChoices;
import logitlab.state.data.TableFile;
import logitlab.state.data.TableReading;
import logitlab.state.document.DataSource;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.view.Screen;
import logitlab.ui.control.Desk;
import logitlab.ui.sheet.Preview;
import logitlab.ui.sheet.PreviewSheet;
import logitlab.ui.sheet.SheetLayer;
import logitlab.ui.work.Jobs;
import logitlab.words.Message;
import logitlab.words.Words;

/**
 * Opens tables of data, and takes what is dropped on the window: a table becomes the data of the training, anything else is opened as a
 * document. When a table cannot be used, a notice says why and everything stays as it was.
 */
public final class DataFiles {
  /** Bytes from which on reading takes long enough to wait for. */
  private static final long LARGE = 4_000_000;
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt", ".data");

  private final Words words;
  private final Notices notices;
  private final Documents documents;
  private final Jobs jobs;
  private final Desk desk;
  private final SheetLayer layer;
  private final PreviewSheet sheet;
  private Looked looked = new Looked(Path.of(""), Preview.of(""));
  private Optional<Looked> taken = Optional.empty();
  private Runnable cancel = () -> {};

  /** A file, and what is known of it. */
  private record Looked(Path path, Preview preview) {
    String name() {
      return preview.name();
    }
  }

  public DataFiles(Words words, Notices notices, Documents documents, Jobs jobs, Desk desk, SheetLayer layer) {
    this.words = words;
    this.notices = notices;
    this.documents = documents;
    this.jobs = jobs;
    this.desk = desk;
    this.layer = layer;
    sheet = new PreviewSheet(words, this::wish, this::take, this::leave);
  }

  public void ask() {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("ui.data.title"));
    chooser.getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.text("ui.data.kind"),
            TABLES.stream().map(ending -> "*" + ending).toList()));
    var chosen = chooser.showOpenDialog(layer.getScene().getWindow());
    if (chosen != null) {
      table(chosen.toPath());
    }
  }

  /** Takes what was dropped on the window. */
  public void take(List<File> files) {
    if (files.size() != 1) {
      notices.refuse(words.text("ui.drop.many"), words.text("ui.drop.many.why", String.valueOf(files.size())));
      return;
    }
    accept(files.getFirst().toPath(), true);
  }

  /** Opens a file as what it is, which its content tells: a document, or a table of data. */
  public void open(Path path) {
    accept(path, false);
  }

  /** {@code asking}: a document takes another's place only if that is saved, or the user says so. */
  private void accept(Path path, boolean asking) {
    try {
      if (FileKind.of(path) == FileKind.TABLE) {
        table(path);
      } else if (!asking || documents.mayClose()) {
        leave();
        documents.open(path);
      }
    } catch (InvalidDocument e) {
      notices.refuse(words.text("ui.data.refused", String.valueOf(path.getFileName())), words.say(e.reason()));
    }
  }

  private void table(Path path) {
    looked = new Looked(path, Preview.of(String.valueOf(path.getFileName())));
    wish(TableChoices.NONE);
  }

  /** Reads the table anew; what was under way is no longer wanted. */
  private void wish(TableChoices wishes) {
    show(looked.preview().wishing(wishes));
    var path = looked.path();
    cancel.run();
    cancel = jobs.run(share -> measured(path, wishes, share), share -> {
      show(looked.preview().at(share));
      open();
    }, reading -> {
      show(looked.preview().read(reading));
      open();
    }, failure -> {
      var reason = failure instanceof InvalidDocument invalid
          ? invalid.reason()
          : Message.of("ui.data.failed", Message.foreign(String.valueOf(failure.getMessage())));
      show(looked.preview().refused(reason));
      if (looked.preview().reading().isEmpty() || !layer.isOpen()) {
        leave();
        notices.refuse(words.text("ui.data.refused", looked.name()), words.say(reason));
      }
    });
  }

  /** Only what takes long says how far it is. */
  private static TableReading measured(Path path, TableChoices wishes, DoubleConsumer share) throws IOException {
    var size = Files.isRegularFile(path) ? Files.size(path) : 0;
    var read = new AtomicLong();
    return TableFile.read(path, wishes, bytes -> {
      var now = read.addAndGet(bytes);
      if (size > LARGE) {
        share.accept(Math.min(1, now / (double) (TableFile.LOOKS * size)));
      }
    });
  }

  private void show(Preview next) {
    looked = new Looked(looked.path(), next);
    sheet.render(next);
  }

  private void open() {
    if (!layer.isOpen()) {
      layer.open(sheet);
      sheet.focus();
    }
  }

  /** Everything stays as it was before the file was opened. */
  private void leave() {
    cancel.run();
    if (layer.isOpen()) {
      layer.close();
    }
  }

  /** What the sheet shows becomes the data, in one step of undo. */
  private void take() {
    if (looked.preview().isReady()) {
      leave();
      taken = Optional.of(looked);
      looked.preview().reading().ifPresent(reading -> {
        desk.dispatch(new Action.Train.UseTable(
            new DataSource.Own(looked.name(), reading.table(), (int) reading.rows()), reading.used()));
        desk.endGesture();
        desk.dispatch(new Action.Program.Show(Screen.TRAIN));
        notices.tell(words.text("ui.data.opened", looked.name(), String.valueOf(reading.kept())), said(reading));
      });
    }
  }

  /**
   * Whether the file is looked at again for another label: of a table that is a sample, rows were drawn so that the classes of the label
   * before keep their shares. The features in use stay where they can.
   */
  public boolean readsAgain(AppState state, Action.Train.UseLabel action) {
    var task = state.document().training().task();
    return task.source() instanceof DataSource.Own own && own.of() > own.table().rows().size()
        && taken.filter(before -> before.name().equals(own.name()))
            .flatMap(before -> before.preview()
                .reading()
                .flatMap(reading -> again(before.preview().wishes(), reading, own, task.features(), action.column()))
                .map(wishes -> {
                  looked = before;
                  wish(wishes);
                  return wishes;
                }))
            .isPresent();
  }

  private static Optional<TableChoices> again(TableChoices wishes, TableReading reading, DataSource.Own own,
      List<Integer> used,
      int column) {
    var names = reading.columns().stream().map(Column::name).toList();
    var label = names.indexOf(own.table().columns().get(column));
    var features = used.stream()
        .map(own.table().features()::get)
        .map(names::indexOf)
        .filter(feature -> feature >= 0 && feature != label)
        .toList();
    return label < 0 ? Optional.empty() : Optional.of(wishes.withLabel(label).withFeatures(features));
  }

  /** What was taken for what, and what was assumed. */
  private String said(TableReading reading) {
    return Stream.concat(reading.notes().stream(), reading.dropped().stream())
        .map(words::say)
        .collect(Collectors.joining(" "));
  }
}
