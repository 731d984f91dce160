package logitlab.ui.control;

import javafx.scene.input.KeyCode;
import logitlab.figure.Handle;
import logitlab.motion.VectorJacobianScript;
import logitlab.state.Action;
import logitlab.state.session.Place;

/** A clear strip over a track of time: press and drag to scrub, arrow keys to go from stop to stop. */
final class VectorJacobianControl extends SheetControl<Handle.Contraction> {
  private static final double PERCENT = 100;

  VectorJacobianControl(Desk desk) {
    super(Handle.Contraction.class, desk);
  }

  @Override
  String spoken(Handle.Contraction next) {
    return Math.round(next.time() * PERCENT) + " %";
  }

  @Override
  void press(double x, double y) {
    go(x / width());
  }

  @Override
  boolean key(KeyCode code, boolean fine) {
    switch (code) {
      case LEFT -> go(VectorJacobianScript.stop(handle().time(), -1));
      case RIGHT -> go(VectorJacobianScript.stop(handle().time(), 1));
      case HOME -> go(0);
      case END -> go(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void go(double time) {
    desk().dispatch(new Action.Time.Scrub(new Place.InProduct(Math.clamp(time, 0, 1))));
  }
}
