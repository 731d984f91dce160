package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowFrameTest {
  /** 1366 × 768 at 125 %, with a bar at its foot. */
  private static final WindowFrame SMALL = new WindowFrame(0, 0, 1093, 574, false);

  @Test
  void theFirstWindowFitsASmallScreen() {
    assertThat(WindowFrame.centred(1280, 760, SMALL)).isEqualTo(SMALL);
    assertThat(WindowFrame.centred(1280, 760, new WindowFrame(100, 0, 1920, 1040, false)))
        .isEqualTo(new WindowFrame(420, 140, 1280, 760, false));
  }

  @Test
  void aWindowOfAScreenThatIsGoneComesBackInside() {
    assertThat(new WindowFrame(3000, -50, 900, 500, false).within(SMALL))
        .isEqualTo(new WindowFrame(193, 0, 900, 500, false));
    assertThat(new WindowFrame(3000, -50, 900, 500, false).on(SMALL)).isZero();
  }

  @Test
  void whatIsPrintedIsRead() {
    for (var frame : new WindowFrame[]{SMALL, new WindowFrame(-1280, 12, 800, 480, true)}) {
      assertThat(WindowFrame.parse(frame.print())).isEqualTo(frame);
    }
  }
}
