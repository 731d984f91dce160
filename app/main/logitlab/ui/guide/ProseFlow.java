package logitlab.ui.guide;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import logitlab.lesson.text.Formula;
import logitlab.lesson.text.Prose;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;

/** A paragraph: words that wrap, with formulas on their lines. */
final class ProseFlow extends TextFlow {
  private static final double SIZE = 17;

  /** @param prose with its numbers put in */
  ProseFlow(Prose prose) {
    getStyleClass().add("guide-prose");
    for (var piece : prose.pieces()) {
      getChildren().add(switch (piece) {
        case Prose.Plain(var text, var strong) -> words(text, strong);
        case Prose.Mathematics(var formula) -> new Ink(formula);
        case Prose.Live _ -> words("…", false);
      });
    }
    setAccessibleText(prose.plain());
  }

  /** Plain words. */
  ProseFlow(String text) {
    this(new Prose(List.of(new Prose.Plain(text, false))));
  }

  /** Asked for no width in particular, it is as high as at the width that it likes best. */
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
  }

  private static Node words(String text, boolean strong) {
    var words = new Text(text);
    words.getStyleClass().addAll("guide-words", strong ? "guide-strong" : "guide-plain");
    return words;
  }

  /** The outline of a formula, which stands on the baseline of the words. */
  static final class Ink extends Region {
    private static final double GAP = 1;
    private final Typeset typeset;

    Ink(Formula formula) {
      typeset = Formulas.typeset(formula.tex(), SIZE);
      var path = new SVGPath();
      path.setContent(typeset.outline().svgPath(GAP, typeset.ascent(), 1));
      path.getStyleClass().add("guide-formula");
      getChildren().add(path);
      setAccessibleText(formula.source());
    }

    @Override
    public double getBaselineOffset() {
      return typeset.ascent();
    }

    @Override
    protected double computePrefWidth(double height) {
      return typeset.width() + 2 * GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
      return typeset.ascent() + typeset.depth();
    }

    @Override
    protected void layoutChildren() {}
  }
}
