package logitlab.state.json;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A key of an object that stands for a {@code T}, as {@link Keys} makes it.
 *
 * @param value what is written; nothing where the key is left out
 * @param usual what holds where the key is missing; without it the key must be there, or is asked for by {@link Keys.Found#find}
 */
public record Key<T, V>(String name, Function<T, Optional<V>> value, Shape<V> shape, Optional<V> usual) {
  void write(JsonTarget target, T owner) {
    value.apply(owner).ifPresent(written -> {
      target.key(name);
      shape.write(target, written);
    });
  }

  /** Its name, and after a point those of the keys inside. */
  Stream<String> names() {
    return Stream.concat(Stream.of(name), shape.keys().stream().map(inside -> name + "." + inside));
  }
}
