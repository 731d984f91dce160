package logitlab.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureReportTest {
  @Test
  void itSaysWhereAndHoldsNothingOfTheUsers() {
    var inner = new IllegalArgumentException("/home/anna/secret.json");
    var report = FailureReport.of(new IllegalStateException("class cat of anna", inner));
    assertThat(report).contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException",
        "FailureReportTest", "java.version " + System.getProperty("java.version"))
        .doesNotContain("anna", "secret", "cat of", System.getProperty("user.dir"))
        .endsWith("\n");
  }

  @Test
  void aCauseThatIsItsOwnCauseEnds() {
    var one = new IllegalStateException();
    var two = new IllegalStateException(one);
    one.initCause(two);
    assertThat(FailureReport.of(one).lines().filter(line -> line.startsWith("java.lang.IllegalState"))).hasSize(10);
  }
}
