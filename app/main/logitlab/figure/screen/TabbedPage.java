package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import logitlab.figure.Description;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.state.session.Session;
import logitlab.typeset.Face;

/** How a screen shows its parts where large text leaves room for one: that one below tabs that name them all. */
record TabbedPage(List<Tab> tabs) {
  private static final double TOP = 12;
  /** What the tabs and the margins take of a page's height. */
  private static final double EDGES = 2 * TOP + Space.TABS + Space.NARROW_GAP;

  /** One of the parts: how its tab is called, what a reader calls it, and how it comes to the front. */
  record Tab(String key, String text, String name, Action action, boolean chosen) {}

  TabbedPage {
    tabs = List.copyOf(tabs);
  }

  /** Up to which size of text a part that is at least this high, and at least as wide as the tabs, has room on the page. */
  static double largestText(Size page, double least) {
    return Math.clamp(page.height() / (least + EDGES), 1, Session.LARGEST_TEXT);
  }

  /** Where the part in front stands. */
  static Rect room(Frame frame) {
    return frame.isPicture()
        ? frame.size().page().inset(Space.MARGIN, TOP)
        : frame.size().page().without(Space.MARGIN, TOP + Space.TABS + Space.NARROW_GAP, Space.MARGIN, TOP);
  }

  /** The page with {@code parts} laid down in {@link #room}. */
  Figure page(Frame frame, Description description, List<Placed> parts) {
    var all = new ArrayList<Placed>();
    if (!frame.isPicture()) {
      all.add(new Placed("tabs", bar(frame.size().width() - 2 * Space.MARGIN), Space.MARGIN, TOP));
    }
    all.addAll(parts);
    return Figure.page(frame.size(), description, all);
  }

  private Figure bar(double width) {
    var sheet = new Sheet();
    var words = tabs.stream().mapToDouble(tab -> TextWidth.of(tab.text(), Face.SEMIBOLD, Space.TEXT)).sum();
    var pad = Math.min(40, (width - words) / tabs.size());
    var size = new Size(width, Space.TABS);
    var x = 0.0;
    for (var tab : tabs) {
      var region = size.page().stretch(x, TextWidth.of(tab.text(), Face.SEMIBOLD, Space.TEXT) + pad);
      sheet.handle(
          Presses.radio(sheet, tab.key(), region, tab.text(), new Choice(tab.action(), tab.name(), tab.chosen())));
      x = region.right();
    }
    return sheet.figure(size, new Description("", ""));
  }
}
