package logitlab.ui.guide;

import java.util.List;
import javafx.scene.layout.HBox;
import logitlab.derivation.expr.Subject;
import logitlab.lesson.task.Gap;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.Formula;
import logitlab.lesson.text.Prose;
import logitlab.state.domain.InvalidDocument;
import logitlab.ui.control.TypedField;

/** A field for a number, or for a formula that is shown as it is read while it is typed. */
final class TypedPane extends TaskPane {
  private final TypedField field = new TypedField();

  TypedPane(Task task, String name, Setting setting) {
    field.setAccessibleText(name);
    field.setPromptText(name);
    field.getStyleClass().add("guide-field");
    field.setOnAction(_ -> setting.handIn().run());
    field.textProperty().addListener(_ -> setting.changed().run());
    getChildren().add(field);
    if (task instanceof Gap gap) {
      var seen = new HBox();
      seen.setMinHeight(34);
      getChildren().add(0, seen);
      field.textProperty().addListener((_, _, text) -> show(seen, gap, text));
      show(seen, gap, "");
    }
  }

  /** The equation with what is typed in its place, as far as it can be read. */
  private static void show(HBox seen, Gap gap, String text) {
    var network = gap.subject() == Subject.NETWORK;
    try {
      var right = Formula.expr(Gap.filled(gap.frame(), text.isBlank() ? Formula.HOLE : text), network);
      seen.getChildren()
          .setAll(new ProseFlow(new Prose(List.of(new Prose.Mathematics(
              new Formula(text, List.of(gap.left(), right), network))))));
    } catch (InvalidDocument _) {
      seen.getChildren()
          .setAll(new ProseFlow(new Prose(List.of(new Prose.Mathematics(gap.asked()),
              new Prose.Plain("   …", false)))));
    }
  }

  @Override
  List<String> given() {
    return List.of(field.getText());
  }

  @Override
  void show(List<String> answer, boolean solved) {
    if (solved && !answer.isEmpty()) {
      field.setText(answer.getFirst());
    }
    super.show(answer, solved);
  }
}
