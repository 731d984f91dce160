package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A shell is told every name that the command line takes. */
class CompletionCommandTest {
  @Test
  void theScriptListsCommandsOptionsAndNames() {
    var result = Runs.run("completion");
    assertThat(result.code()).isEqualTo(ExitCode.SUCCESS);
    assertThat(result.error()).isEmpty();
    for (var name : List.of("export", "--controls", "\"so-far\"", "\"path-downhill\"", "\"sums\"", "\"my-result\"",
        "\"two-cases\"", "\"da1\"", "\"stale-weights\"", "\"dark\"")) {
      assertThat(result.output()).contains(name);
    }
    assertThat(Runs.run("completion")).isEqualTo(result);
  }
}
