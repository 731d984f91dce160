package logitlab.figure;

/** What a figure is drawn for. */
public enum Use {
  /** With everything that can be operated. */
  DESK,
  /** What an audience should see: nothing to press, to drag or to type into, and no word that invites to. */
  PICTURE
}
