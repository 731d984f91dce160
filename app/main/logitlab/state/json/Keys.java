package logitlab.state.json;

import com.google.gson.stream.JsonToken;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.json.JsonTarget.Layout;

/**
 * The keys of an object, in the order in which they are written. Each is one line, which says what the key is called, where its value comes
 * from, how that stands in JSON, and what holds where the key is missing. A name may stand here twice, for values of two shapes.
 */
public final class Keys<T> {
  private final List<Key<T, ?>> keys = new ArrayList<>();

  /** A key that is always written. */
  public <V> Key<T, V> add(String name, Function<T, V> value, Shape<V> shape) {
    return add(new Key<>(name, value.andThen(Optional::of), shape, Optional.empty()));
  }

  /** A key that is always written, and need not be there. */
  public <V> Key<T, V> add(String name, Function<T, V> value, Shape<V> shape, V usual) {
    return add(new Key<>(name, value.andThen(Optional::of), shape, Optional.of(usual)));
  }

  /** A key that is left out where its value is the usual one, so that programs from before it read what they can. */
  public <V> Key<T, V> brief(String name, Function<T, V> value, Shape<V> shape, V usual) {
    return add(new Key<>(name, value.andThen(written -> Optional.of(written).filter(v -> !v.equals(usual))), shape,
        Optional.of(usual)));
  }

  /** A key that is written where there is something to write. */
  public <V> Key<T, V> some(String name, Function<T, Optional<V>> value, Shape<V> shape) {
    return add(new Key<>(name, value, shape, Optional.empty()));
  }

  /** The same, with what holds where the key is missing. */
  public <V> Key<T, V> some(String name, Function<T, Optional<V>> value, Shape<V> shape, V usual) {
    return add(new Key<>(name, value, shape, Optional.of(usual)));
  }

  /** A key that is read and never written, such as that of an older file. */
  public <V> Key<T, V> former(String name, Shape<V> shape) {
    return some(name, _ -> Optional.empty(), shape);
  }

  private <V> Key<T, V> add(Key<T, V> key) {
    keys.add(key);
    return key;
  }

  /** An object with a line for each key; {@code made} makes the value of what was found. */
  public Shape<T> object(Function<Found, T> made) {
    return object(_ -> false, made);
  }

  /** An object that stands on one line where it is {@code small}. */
  public Shape<T> object(Predicate<T> small, Function<Found, T> made) {
    return shape(small, made, (source, field) -> {
      throw source.refuse("unknown", field);
    });
  }

  /** An object of which only these keys are looked at. */
  public Shape<T> glance(Function<Found, T> made) {
    return shape(_ -> false, made, JsonSource::skip);
  }

  /** What to do with a key that is not among these. */
  @FunctionalInterface
  private interface Stranger {
    void meet(JsonSource source, String field);
  }

  private Shape<T> shape(Predicate<T> small, Function<Found, T> made, Stranger stranger) {
    return new Shape<>(JsonToken.BEGIN_OBJECT, (source, field) -> {
      var found = new Found(source, field);
      source.object(field, (name, inside) -> key(name, source, inside)
          .ifPresentOrElse(key -> found.values.put(key, key.shape().read(source, inside)),
              () -> stranger.meet(source, inside)));
      return made.apply(found);
    }, (target, owner) -> target.object(small.test(owner) ? Layout.ROW : Layout.LINES,
        () -> keys.forEach(key -> key.write(target, owner))),
        keys.stream().flatMap(Key::names).distinct().toList());
  }

  /** The key of this name, of several the one that what comes next can be. */
  private Optional<Key<T, ?>> key(String name, JsonSource source, String field) {
    var named = keys.stream().filter(key -> key.name().equals(name)).toList();
    return named.stream()
        .filter(key -> key.shape().begins(source.next(field)))
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  /** What an object in a file held. */
  public static final class Found {
    private final JsonSource source;
    private final String field;
    private final IdentityHashMap<Key<?, ?>, Object> values = new IdentityHashMap<>();

    private Found(JsonSource source, String field) {
      this.source = source;
      this.field = field;
    }

    /** The value of a key, if it was there. */
    @SuppressWarnings("unchecked") // the value of a key was read by its own shape
    public <V> Optional<V> find(Key<?, V> key) {
      return Optional.ofNullable((V) values.get(key));
    }

    /** The value of a key, or the usual one; throws {@link InvalidDocument} where a key that must be there is not. */
    public <V> V get(Key<?, V> key) {
      return find(key).or(key::usual).orElseThrow(() -> refuse("missing", field(key)));
    }

    /** The full name of a key. */
    public String field(Key<?, ?> key) {
      return JsonSource.inside(field, key.name());
    }

    /** The full name of an entry of a list, its place being counted from 0. */
    public String entry(Key<?, ?> key, int place) {
      return Shapes.entry(field(key), place);
    }

    /** Refuses what the values say together, by a sentence of {@code state.file} and the place where the object ends. */
    public InvalidDocument refuse(String sentence, Object... arguments) {
      return source.refuse(sentence, arguments);
    }
  }
}
