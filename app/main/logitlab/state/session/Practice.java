package logitlab.state.session;

/**
 * The next line as something to find. It stands covered below the line in front until it is asked for; the line in front is told whole.
 *
 * @param covers whether the next line comes covered first
 * @param asked  whether it stands there covered now
 * @param typing whether somebody tries to type it
 * @param text   what is typed
 * @param caret  before which of its signs the caret stands, counted from 0
 * @param judged whether that was handed in as it is
 * @param solved how the line in front was come to by typing it
 */
public record Practice(boolean covers, boolean asked, boolean typing, String text, int caret, boolean judged,
    Solved solved) {
  /** More than any line has. */
  public static final int LONGEST = 500;

  /** Whether a line was found, or one further on. */
  public enum Solved {
    NO, FOUND, AHEAD
  }

  public Practice {
    caret = Math.clamp(caret, 0, text.length());
  }

  public static final Practice START = new Practice(false, false, false, "", 0, false, Solved.NO);

  /** With the next line covered before it is shown, or not. */
  public Practice covering(boolean on) {
    return new Practice(on, false, false, "", 0, false, Solved.NO);
  }

  /** With the next line standing there covered, or gone again. */
  public Practice asking(boolean on) {
    return new Practice(covers, on, false, "", 0, false, Solved.NO);
  }

  /** With the field to type it open, or closed; what was typed is forgotten then. */
  public Practice trying(boolean open) {
    return new Practice(covers, asked, asked && open, "", 0, false, solved);
  }

  /** With this typed so far, and the caret there. */
  public Practice typed(String now, int there) {
    if (!typing) {
      return this;
    }
    var kept = now.substring(0, Math.min(LONGEST, now.length()));
    return new Practice(covers, asked, true, kept, there, judged && kept.equals(text),
        kept.equals(text) ? solved : Solved.NO);
  }

  /** With a part put in where the caret stands, set apart from what is before and behind it, and the caret behind the part. */
  public Practice inserted(String part) {
    var before = text.substring(0, caret);
    var behind = text.substring(caret);
    var head = before + (before.isEmpty() || before.endsWith("(") || before.endsWith(" ") ? "" : " ") + part;
    var gap = behind.isEmpty() || behind.startsWith(")") || behind.startsWith(" ") ? "" : " ";
    return typed(head + gap + behind, head.length());
  }

  /** With what is typed handed in. */
  public Practice handedIn() {
    return typing ? new Practice(covers, asked, true, text, caret, true, solved) : this;
  }

  /** At another line. */
  Practice turned() {
    return new Practice(covers, false, false, "", 0, false, Solved.NO);
  }

  /** At the line that was found. */
  public Practice solved(Solved how) {
    return new Practice(covers, false, false, "", 0, false, how);
  }
}
