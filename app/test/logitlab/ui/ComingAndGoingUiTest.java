package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javax.management.JMException;
import javax.management.ObjectName;
import logitlab.state.Action;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is opened and closed again leaves nothing behind: no node, no listener, no thread. */
class ComingAndGoingUiTest {
  /** A line of Java's own count of living objects: place, instances, bytes, class. */
  private static final Pattern COUNTED = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");
  private static final Pattern OF_INTEREST = Pattern
      .compile(
          "logitlab\\.|javafx\\.|com\\.sun\\.javafx\\.(scene|event|binding|collections)|org\\.controlsfx|java\\.lang\\.Thread$");

  /** A page is drawn a little differently from time to time, as far as a run of training is learnt. One left each time would be more in the long run. */
  private static final int MOST_MORE = 100;

  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void sixTimes() throws JMException {
    comeAndGo(2, 6);
  }

  @Test
  @Tag("deep")
  void twoHundredTimes() throws JMException {
    comeAndGo(10, 200);
  }

  @Test
  void aClosedWindowIsForgotten() {
    var closed = closed();
    for (var n = 0; n < 50 && closed.get() != null; n++) {
      System.gc();
      ui.settle();
    }
    assertThat(closed.get()).isNull();
  }

  /** A window that was closed while it played. */
  private static WeakReference<Window> closed() {
    try (var other = new Ui()) {
      Ui.on(() -> {
        other.window.dispatch(new Action.Program.Show(Screen.BACKPROP));
        other.window.dispatch(new Action.Time.Play());
        return true;
      });
      other.settle();
      return new WeakReference<>(other.window);
    }
  }

  /**
   * @param first after so many times all is loaded and kept that is kept once
   * @param times and after so many there is hardly more of anything
   */
  private void comeAndGo(int first, int times) throws JMException {
    Map<String, Long> living = Map.of();
    for (var n = 0; n < times; n++) {
      if (n == first) {
        living = living();
      }
      openAndCloseAll();
    }
    var grown = new TreeMap<String, String>();
    for (var now : living().entrySet()) {
      var before = living.getOrDefault(now.getKey(), 0L);
      if (now.getValue() - before > MOST_MORE) {
        grown.put(now.getKey(), before + " → " + now.getValue());
      }
    }
    assertThat(grown).as("what there is more of after %s times than after %s", times, first).isEmpty();
  }

  /** Every screen with all that can stand on it, the stage, and the sheets. */
  private void openAndCloseAll() {
    var opened = new ArrayList<Action>();
    opened.add(new Action.Program.Show(Screen.EXPLORE));
    opened.add(new Action.Cards.UnfoldAll());
    opened.add(new Action.Cards.UnfoldOnly(List.of()));
    opened.add(new Action.Program.Show(Screen.DERIVE));
    List.of(Panel.values()).forEach(panel -> opened.add(new Action.Experiments.ShowPanel(panel)));
    opened.add(new Action.Program.Show(Screen.BACKPROP));
    List.of(Lens.values()).forEach(lens -> opened.add(new Action.Backprop.SetLens(lens)));
    opened.add(new Action.Program.Show(Screen.TRAIN));
    List.of(TrainingPlayback.Panel.values()).forEach(panel -> opened.add(new Action.Train.Open(panel)));
    opened.add(new Action.Program.Show(Screen.EXPLORE));
    for (var action : opened) {
      Ui.on(() -> {
        ui.window.dispatch(action);
        ui.scene().getRoot().applyCss();
        ui.scene().getRoot().layout();
        return true;
      });
    }
    for (var open : List.of(KeyCode.F5, KeyCode.F1)) {
      ui.keys(open);
      ui.keys(KeyCode.ESCAPE);
    }
  }

  /** How many objects live of each class of the program's and of JavaFX's, and how many threads. Texts that JavaFX measured are not among them: it keeps some. */
  private static Map<String, Long> living() throws JMException {
    var histogram = (String) ManagementFactory.getPlatformMBeanServer()
        .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
            new Object[]{new String[0]}, new String[]{String[].class.getName()});
    return histogram.lines()
        .map(COUNTED::matcher)
        .filter(line -> line.matches() && OF_INTEREST.matcher(line.group(2)).lookingAt())
        .collect(Collectors.toMap(line -> line.group(2), line -> Long.valueOf(line.group(1)), Long::sum));
  }
}
