package logitlab.export;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Many pieces of work that have nothing to do with each other, as many at a time as there are processors. */
public final class Batch {
  private Batch() {}

  /** Does the work for each; {@code done} is told each result as it comes, one at a time and on the thread that asked. */
  public static <J, R> void each(List<J> jobs, Function<J, R> work, Consumer<R> done) {
    try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
        Thread.ofPlatform().daemon().factory())) {
      var results = new ExecutorCompletionService<R>(pool);
      jobs.forEach(job -> results.submit(() -> work.apply(job)));
      for (var n = 0; n < jobs.size(); n++) {
        done.accept(results.take().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
