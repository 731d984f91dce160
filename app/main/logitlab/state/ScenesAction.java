package logitlab.state;

/** What is prepared for an audience: documents with views, under names. Indices that are not there change nothing. */
public sealed interface ScenesAction extends Action {
  /** Keeps the document and where it is looked at, after the scene in front; one of the same name is kept anew. */
  record Keep(String name) implements ScenesAction {}

  /** Keeps the scene in front anew, as it stands now with all that is drawn over it; where none is in front, one more. */
  record KeepHere() implements ScenesAction {}

  record GoTo(int index) implements ScenesAction {}

  /** Brings the scene that was gone to last back as it was prepared. */
  record Restore() implements ScenesAction {}

  /** A name of which nothing can be shown is not taken. */
  record Rename(int index, String name) implements ScenesAction {}

  /** What is to be remembered at a scene; of it what can be shown and is not too much. */
  record Annotate(int index, String notes) implements ScenesAction {}

  record Move(int from, int to) implements ScenesAction {}

  /** Puts a copy right after a scene, under another name. */
  record Duplicate(int index, String name) implements ScenesAction {}

  record Delete(int index) implements ScenesAction {}
}
