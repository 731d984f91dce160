package logitlab.state.session;

/**
 * The next line as something to find. It stands covered below the line in front until it is asked for; the line in front is told whole.
 *
 * @param covers whether the next line comes covered first
 * @param asked  whether it stands there covered now
 * @param typing whether somebody tries to type it
 * @param text   what is typed
 * @param judged whether that was handed in as it is
 * @param solved how the line in front was come to by typing it
 */
public record Practice(boolean covers, boolean asked, boolean typing, String text, boolean judged, Solved solved) {
  /** More than any line has. */
  public static final int LONGEST = 500;

  /** Whether a line was found, or one further on. */
  public enum Solved {
    NO, FOUND, AHEAD
  }

  public static final Practice START = new Practice(false, false, false, "", false, Solved.NO);

  /** With the next line covered before it is shown, or not. */
  public Practice covering(boolean on) {
    return new Practice(on, false, false, "", false, Solved.NO);
  }

  /** With the next line standing there covered, or gone again. */
  public Practice asking(boolean on) {
    return new Practice(covers, on, false, "", false, Solved.NO);
  }

  /** With the field to type it open, or closed; what was typed is forgotten then. */
  public Practice trying(boolean open) {
    return new Practice(covers, asked, asked && open, "", false, solved);
  }

  /** With this typed so far. */
  public Practice typed(String now) {
    return typing && !now.equals(text)
        ? new Practice(covers, asked, true, now.substring(0, Math.min(LONGEST, now.length())), false, solved)
        : this;
  }

  /** With what is typed handed in. */
  public Practice handedIn() {
    return typing ? new Practice(covers, asked, true, text, true, solved) : this;
  }

  /** At another line. */
  Practice turned() {
    return new Practice(covers, false, false, "", false, Solved.NO);
  }

  /** At the line that was found. */
  public Practice solved(Solved how) {
    return new Practice(covers, false, false, "", false, how);
  }
}
