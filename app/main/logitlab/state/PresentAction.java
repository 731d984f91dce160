package logitlab.state;

import logitlab.state.session.Presenting;

/** The stage: what a teacher does before an audience. Places are shares of the page. */
public sealed interface PresentAction extends Action, Action.Glance {
  record Enter() implements PresentAction {}

  record Leave() implements PresentAction {}

  /** Takes away what is in the way of the picture, one thing at a time, and then leaves. */
  record StepOut() implements PresentAction {}

  /** Takes a tool into the hand, or lays it down. */
  record Take(Presenting.Tool tool) implements PresentAction {}

  /** Shows no picture, or shows it again. */
  record GoBlank(Presenting.Blank blank) implements PresentAction {}

  /** The radius of the spotlight. */
  record SizeSpot(double radius) implements PresentAction {}

  /** A stroke that stays with the step in front. */
  record Draw(Presenting.Stroke stroke) implements PresentAction {}

  /** Takes back the last stroke at the step in front. */
  record TakeBack() implements PresentAction {}

  /** Takes all strokes at the step in front away. */
  record Erase() implements PresentAction {}

  /** Shows a place larger, or all of the page again. */
  record Zoom(Presenting.Spot place) implements PresentAction {}

  /** A digit of a scene's number. */
  record Type(int digit) implements PresentAction {}

  /** Lays something over the picture, or takes it away. */
  record Open(Presenting.Panel panel) implements PresentAction {}
}
