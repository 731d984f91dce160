package logitlab.figure;

/** Quantities that no term denotes: of a training, of the cards, of what was done wrong, of what is chosen. Indices count from 0. */
public enum Known {
  /** The learning rate of Explore's steps downhill. */
  RATE
}
