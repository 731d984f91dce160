package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Whether something listens where an X server would, with a socket that stands for one. */
class DisplayTest {
  @Test
  void aServerIsHeardUntilItIsGone() throws IOException {
    String name;
    try (var server = free()) {
      name = name(server);
      assertThat(Display.listens(name)).isTrue();
      assertThat(Display.listens(name + ".0")).isTrue();
    }
    assertThat(Display.listens(name)).isFalse();
  }

  @Test
  void aNameOfAnotherFormIsNoAnswer() {
    for (var name : new String[]{"", ":", "0", ":x", "host", "a host:0", ":99999", "localhost:-1", ":0.x", "[::1]:0"}) {
      assertThat(Display.listens(name)).as(name).isFalse();
    }
  }

  /** On a port that an X server could have. */
  private static ServerSocket free() throws IOException {
    for (var port = 6200;; port++) {
      try {
        return new ServerSocket(port, 1, InetAddress.getByName("localhost"));
      } catch (IOException e) {
        if (port > 6300) {
          throw e;
        }
      }
    }
  }

  private static String name(ServerSocket server) {
    return "localhost:" + (server.getLocalPort() - 6000);
  }
}
