package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import logitlab.state.Action;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet on which a table is looked at before it is taken. */
class PreviewUiTest {
  /** Nanoseconds, many more than it takes. */
  private static final long PATIENCE = 30_000_000_000L;
  private static final String ROWS = "u,v,level,kind\n" + "1,0.5,0,a\n2,1.5,1,b\n3,,2,b\n4,3.5,0,a\n".repeat(10);

  private final Ui ui = new Ui();
  @TempDir
  private Path folder;

  @AfterEach
  void close() {
    ui.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void open(Path file) {
    Ui.on(() -> {
      ui.window.take(List.of(file.toFile()));
      return true;
    });
    assertThat(until(() -> ui.has(text("accept")) && !accept().isDisabled())).isTrue();
  }

  /** Looked at from outside, since that is how controls are found. Reading takes its time, however many frames pass meanwhile. */
  private boolean until(BooleanSupplier condition) {
    var end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      ui.settle();
      LockSupport.parkNanos(1_000_000);
    }
    return true;
  }

  private String text(String key, Object... arguments) {
    return ui.words.text("ui.preview." + key, arguments);
  }

  private ButtonBase accept() {
    return (ButtonBase) ui.control(text("accept"));
  }

  private void press(String name) {
    assertThat(until(() -> ui.has(name))).as(name).isTrue();
    var button = (ButtonBase) ui.control(name);
    Ui.on(() -> {
      button.fire();
      return true;
    });
    assertThat(until(() -> ui.nodes(ProgressBar.class::isInstance).isEmpty())).isTrue();
  }

  private boolean says(String part) {
    return !ui.nodes(node -> node instanceof Label label && String.valueOf(label.getText()).contains(part)).isEmpty();
  }

  private boolean isOn(String name) {
    // The sheet is drawn anew when the file is read, and between two looks the control may be gone.
    assertThat(until(() -> ui.has(name))).isTrue();
    return ui.control(name) instanceof ToggleButton button && button.isSelected();
  }

  private DataSource.Own taken() {
    return (DataSource.Own) ui.document().training().task().source();
  }

  @Test
  void enterTakesTheTableInOneStepOfUndo() throws IOException {
    open(file("birds.csv", ROWS));
    assertThat(until(() -> says(text("title", "birds.csv")))).isTrue();
    assertThat(until(() -> says(text("sum", "30", "40")))).isTrue();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    ui.keys(KeyCode.ENTER);
    assertThat(ui.has(text("accept"))).isFalse();
    assertThat(taken().name()).isEqualTo("birds.csv");
    assertThat(ui.session().screen()).isEqualTo(Screen.TRAIN);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void escapeLeavesEverythingAsItWas() throws IOException {
    var before = ui.state();
    open(file("birds.csv", ROWS));
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    ui.keys(KeyCode.P);
    press("v");
    ui.keys(KeyCode.ESCAPE);
    assertThat(ui.has(text("accept"))).isFalse();
    assertThat(ui.state()).isEqualTo(before);
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(ui.session().screen()).isEqualTo(Screen.BACKPROP);
  }

  @Test
  void labelAndFeaturesAreChosen() throws IOException {
    open(file("birds.csv", ROWS));
    press("v");
    assertThat(until(() -> says(text("sum", "40", "40")))).isTrue();
    press(text("label.name", "level"));
    press("v");
    ui.keys(KeyCode.ENTER);
    var data = ui.document().training().task().data();
    assertThat(data.features()).containsExactly("u", "v");
    assertThat(data.classes()).containsExactly("0", "1", "2");
  }

  @Test
  void howItIsWrittenIsChosenAndARefusalCanBeTakenBack() throws IOException {
    open(file("numbers.csv", "1;0,5;0\n2;1,5;1\n3;2,5;1\n4;3,5;0\n".repeat(10)));
    assertThat(isOn(text("separator.semicolon.name"))).isTrue();
    assertThat(isOn(text("decimal.comma.name"))).isTrue();
    press(text("header"));
    assertThat(until(() -> says("39"))).isTrue();
    press(text("separator.pipe.name"));
    assertThat(until(() -> says(text("refused")))).isTrue();
    assertThat(accept().isDisabled()).isTrue();
    ui.keys(KeyCode.ENTER);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    press(text("separator.semicolon.name"));
    assertThat(accept().isDisabled()).isFalse();
    ui.keys(KeyCode.ENTER);
    assertThat(taken().table().rows()).hasSize(39);
  }

  /** Not only marked: the table is read with what the arrow came to. */
  @Test
  void anArrowChoosesTheSeparatorBeside() throws IOException {
    open(file("numbers.csv", "1;0,5;0\n2;1,5;1\n3;2,5;1\n4;3,5;0\n".repeat(10)));
    ui.focus(text("separator.semicolon.name"));
    ui.keys(KeyCode.RIGHT);
    assertThat(until(() -> says(text("refused")))).isTrue();
    assertThat(isOn(text("separator.semicolon.name"))).isFalse();
    ui.keys(KeyCode.LEFT);
    assertThat(until(() -> !accept().isDisabled())).isTrue();
    assertThat(isOn(text("separator.semicolon.name"))).isTrue();
  }

  @Test
  void ofManyColumnsOneIsFoundByItsName() throws IOException {
    var names = IntStream.range(0, 300).mapToObj(n -> "c" + n).collect(Collectors.joining(",", "", ",kind\n"));
    var row = IntStream.range(0, 300).mapToObj(n -> n + ".25").collect(Collectors.joining(",", "", ","));
    var other = row.replace(".25", ".75");
    open(file("wide.csv", names + (row + "a\n" + other + "b\n").repeat(8)));
    assertThat(until(() -> says(text("more", "241")))).isTrue();
    assertThat(ui.has("c277")).isFalse();
    var search = (TextField) ui.control(text("search"));
    Ui.on(() -> {
      search.setText("C277");
      return true;
    });
    press("c277");
    ui.keys(KeyCode.ENTER);
    assertThat(ui.document().training().task().data().features()).containsExactly("c0", "c1", "c277");
  }

  /** A file of several megabytes says how far it is, and can be given up. */
  @Test
  void aLongFileIsReadWithProgressAndCanBeLeft() throws IOException {
    var file = file("long.csv", "u,v,level,kind\n" + "1.23456789,0.512345678,0,a\n2.5,1.5,1,b\n".repeat(400_000));
    Ui.on(() -> {
      ui.window.take(List.of(file.toFile()));
      return true;
    });
    assertThat(until(() -> ui.has(text("leave")))).isTrue();
    ui.keys(KeyCode.ESCAPE);
    assertThat(ui.has(text("leave"))).isFalse();
    open(file("birds.csv", ROWS));
    assertThat(until(() -> says(text("title", "birds.csv")))).isTrue();
    ui.keys(KeyCode.ESCAPE);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  /** What is named on the command line: the window stands there before the table is read. */
  @Test
  void aLongFileNamedAtTheStartIsReadInTheOpenWindow() throws IOException {
    var file = file("long.csv", "u,v,level,kind\n" + "1.23456789,0.512345678,0,a\n2.5,1.5,1,b\n".repeat(400_000));
    assertThat(Ui.on(() -> {
      ui.window.open(Optional.of(file));
      return ui.stage.isShowing();
    })).isTrue();
    // Of columns that nobody knows yet none is to be chosen.
    assertThat(until(
        () -> ui.has(text("leave")) && !ui.has(text("search")) && !ui.nodes(ProgressBar.class::isInstance).isEmpty()))
        .isTrue();
    ui.keys(KeyCode.ESCAPE);
    assertThat(ui.has(text("leave"))).isFalse();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x,kind\n1,a\n2,b\n", "x,y,kind\na,b,c\nd,e,f\n", "x,y,kind\n\"1,2,a\n1,2,b\n"})
  void whatNothingCanBeLearntFromIsToldInTheWindow(String content) throws IOException {
    var file = file("table.csv", content);
    Ui.on(() -> {
      ui.window.open(Optional.of(file));
      return true;
    });
    assertThat(until(() -> ui.notice().contains("table.csv"))).isTrue();
    assertThat(ui.has(text("leave"))).isFalse();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  /** A sample keeps the shares of the label's classes: another label means another sample. */
  @Test
  void anotherLabelOfASampleReadsTheFileAgain() throws IOException {
    open(file("birds.csv", "u,v,level,kind\n" + "1,0.5,0,a\n2,1.5,1,b\n3,2.5,2,b\n4,3.5,0,a\n".repeat(1000)));
    assertThat(until(() -> says(text("sum.sample", "2000", "4000")))).isTrue();
    ui.keys(KeyCode.ENTER);
    var before = taken();
    var level = before.table().columns().indexOf("level");
    Ui.on(() -> {
      ui.window.dispatch(new Action.Train.UseLabel(level));
      return true;
    });
    assertThat(until(() -> ui.has(text("accept")) && !accept().isDisabled())).isTrue();
    assertThat(taken()).isEqualTo(before);
    ui.keys(KeyCode.ENTER);
    assertThat(taken().classNames()).containsExactly("0", "1", "2");
    assertThat(taken().of()).isEqualTo(4000);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(taken()).isEqualTo(before);
  }
}
