package logitlab.ui.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import logitlab.ui.work.Delay;
import logitlab.words.Words;

/**
 * One message at a time, in a place of its own. It goes when it is closed, when the user does something else, or by itself after as long as
 * it takes to read it; the last ones stay in a list.
 */
public final class Notices {
  /** So many are kept to be read again. */
  private static final int KEPT = 30;
  /** How long a notice stands, in seconds, and how much longer for each of its letters. */
  private static final double STANDS = 8;
  private static final double LETTER = 0.06;
  /** How long one that is pointed at waits before it is looked at again. */
  private static final double HELD = 2;

  private final NoticeBar bar;
  private final Words words;
  private final double pace;
  private final Delay delay = new Delay();
  private final List<Notice> all = new ArrayList<>();
  private boolean hushed;
  private Optional<Notice> waiting = Optional.empty();
  private Consumer<String> aside = _ -> {};

  /** What was said. */
  public record Notice(String title, String text, String icon, Optional<Offer> offer) {}

  /** What can be done about it. */
  public record Offer(String label, Runnable taken) {}

  public Notices(NoticeBar bar, Words words) {
    this(bar, words, 1);
  }

  /** @param pace how many times as fast as for a reader notices go by themselves */
  Notices(NoticeBar bar, Words words, double pace) {
    this.bar = bar;
    this.words = words;
    this.pace = pace;
  }

  public void tell(String title, String text) {
    show(new Notice(title, text, "fth-info", Optional.empty()));
  }

  /** Something could not be done; {@code text} says what happened and what was kept. */
  public void refuse(String title, String text) {
    show(new Notice(title, text, "fth-alert-triangle", Optional.empty()));
  }

  /** Something the user may want: {@code label} stands on a button that does it. */
  public void offer(String title, String text, String label, Runnable taken) {
    show(new Notice(title, text, "fth-info", Optional.of(new Offer(label, taken))));
  }

  /** What was said last, the newest first. */
  public List<Notice> said() {
    return all.reversed();
  }

  boolean isShowing() {
    return bar.isVisible();
  }

  public void dismiss() {
    delay.stop();
    bar.close();
  }

  /** From now on {@code heard} is told what is not shown while somebody presents. */
  public void aside(Consumer<String> heard) {
    aside = heard;
  }

  /** While somebody presents, nothing comes over the picture: what was said last waits until that is over. */
  public void hush(boolean on) {
    hushed = on;
    dismiss();
    if (!on) {
      waiting.ifPresent(this::stand);
      waiting = Optional.empty();
    }
  }

  private void show(Notice notice) {
    // What is told anew is told once.
    if (!all.isEmpty() && all.getLast().title().equals(notice.title())) {
      all.removeLast();
    }
    all.add(notice);
    if (all.size() > KEPT) {
      all.removeFirst();
    }
    if (hushed) {
      waiting = Optional.of(notice);
      aside.accept(words.text("ui.notice", notice.title(), notice.text()));
    } else {
      stand(notice);
    }
  }

  private void stand(Notice notice) {
    var said = words.text("ui.notice", notice.title(), notice.text());
    bar.show(said, notice.icon(), notice.offer().map(offer -> {
      var button = new Button(offer.label());
      button.setOnAction(_ -> {
        dismiss();
        offer.taken().run();
      });
      return button;
    }).stream().toList());
    delay.start((STANDS + LETTER * said.length()) / pace, this::fade);
  }

  private void fade() {
    if (bar.isHeld()) {
      delay.start(HELD / pace, this::fade);
    } else {
      dismiss();
    }
  }
}
