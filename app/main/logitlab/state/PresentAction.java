package logitlab.state;

import logitlab.derivation.expr.Quantity;
import logitlab.state.session.Presenting;
import logitlab.state.view.Composition;
import logitlab.state.view.Cover;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke;

/** The stage: what a teacher does before an audience. */
public sealed interface PresentAction extends Action, Action.Glance {
  record Enter() implements PresentAction {}

  record Leave() implements PresentAction {}

  /** Takes away what is in the way of the picture, one thing at a time, and then leaves. */
  record StepOut() implements PresentAction {}

  /** Takes a tool into the hand, or lays it down. */
  record Take(Presenting.Tool tool) implements PresentAction {}

  /** Takes the pen into the hand; with the pen in the hand, its next colour. */
  record TakeInk() implements PresentAction {}

  /** Shows the notes in a window of their own, or puts them away. */
  record SwitchNotes() implements PresentAction {}

  /** Shows no picture, or shows it again. */
  record GoBlank(Presenting.Blank blank) implements PresentAction {}

  /** The radius of the spotlight. */
  record SizeSpot(double radius) implements PresentAction {}

  /** A stroke that stays with the step in front. */
  record Draw(PenStroke stroke) implements PresentAction {}

  /** Takes back the last stroke at the step in front. */
  record TakeBack() implements PresentAction {}

  /** Takes all strokes at the step in front away. */
  record Erase() implements PresentAction {}

  /** Shows a place larger, or all of the page again. */
  record Zoom(PagePoint place) implements PresentAction {}

  /** A digit of a scene's number. */
  record Type(int digit) implements PresentAction {}

  /** Lays something over the picture, or takes it away. */
  record Open(Presenting.Panel panel) implements PresentAction {}

  /** Hides something from the audience; what is hidden is uncovered. */
  record Hide(Cover cover) implements PresentAction {}

  /** Puts this on the stage. */
  record Compose(Composition composition) implements PresentAction {}

  /** Puts on the stage what comes so many places after what is there. */
  record ComposeNext(int step) implements PresentAction {}

  /** Asks the audience for the bars of p or of the gradient; while it is asked, takes that away. */
  record Ask(Quantity of) implements PresentAction {}

  /** The audience's bar of a class, as it is dragged. */
  record SetGuess(int index, double value) implements PresentAction {}

  /** A sign of a number that the audience says: a digit, a point, a minus. */
  record TypeGuess(String sign) implements PresentAction {}

  /** Takes the last sign back. */
  record EraseGuess() implements PresentAction {}

  /** What is typed is a class's number; after the last one all are locked. */
  record EnterGuess() implements PresentAction {}
}
