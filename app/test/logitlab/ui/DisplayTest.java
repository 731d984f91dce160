package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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
  @EnabledOnOs(OS.LINUX)
  void theSystemListsAServerWhileItListens(@TempDir Path folder) throws IOException {
    var socket = folder.resolve("X0");
    assertThat(Display.isListed(socket.toString())).isFalse();
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      assertThat(Display.isListed(socket.toString())).isTrue();
      assertThat(Display.isListed(folder.resolve("X").toString())).as("another's name").isFalse();
    }
    assertThat(Display.isListed(socket.toString())).as("its file is still there").isFalse();
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
