package logitlab.state.data;

/** Is told how much of a file is read, and may end the reading by an exception of its own. */
@FunctionalInterface
public interface Watch {
  /** Nobody looks. */
  Watch NONE = _ -> {
    // Nothing to tell.
  };

  /** So many bytes are read since the last call. */
  void read(long bytes);
}
