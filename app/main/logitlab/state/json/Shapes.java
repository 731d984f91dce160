package logitlab.state.json;

import com.google.gson.stream.JsonToken;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.state.domain.Domain;
import logitlab.state.domain.OneLine;
import logitlab.state.json.JsonTarget.Layout;
import logitlab.state.json.Shape.Reading;
import logitlab.words.Message;

/** The shapes of what is no object: numbers, texts, choices and lists. */
public final class Shapes {
  public static final Shape<String> TEXT = simple(JsonToken.STRING, JsonSource::string, JsonTarget::text);

  /** A text that can be shown on one line. */
  public static final Shape<String> LINE = simple(JsonToken.STRING, (source, field) -> {
    var text = source.string(field);
    if (text.length() > OneLine.MAX_LENGTH) {
      throw source.refuse("long", field, String.valueOf(OneLine.MAX_LENGTH));
    }
    if (!OneLine.isShown(text)) {
      throw source.refuse("characters", field);
    }
    return text;
  }, JsonTarget::text);

  /** Any finite number. */
  public static final Shape<Double> NUMBER = simple(JsonToken.NUMBER, JsonSource::number, JsonTarget::number);

  /** A whole number from 1 to 1000000. */
  public static final Shape<Integer> COUNT = simple(JsonToken.NUMBER, JsonSource::counting,
      (target, value) -> target.whole(value));

  /** The same for what is counted from 0 in the program. */
  public static final Shape<Integer> ORDINAL = COUNT.as(n -> n - 1, n -> n + 1);

  /** A text, which may stand there as a number. */
  public static final Shape<String> TEXT_OR_NUMBER = simple(JsonToken.STRING,
      (source, field) -> source.next(field) == JsonToken.NUMBER
          ? Double.toString(source.number(field))
          : source.string(field),
      JsonTarget::text);

  /** One or more numbers. */
  public static final Shape<Vec> VEC = some(NUMBER).as(entries -> Vec.generate(entries.size(), entries::get),
      vec -> vec.stream().boxed().toList());

  /** One or more rows of the same length. */
  public static final Shape<Mat> MAT = matrix();

  private Shapes() {}

  /** A number with its bounds, which it may reach. */
  public static Shape<Double> number(double least, double most) {
    return simple(JsonToken.NUMBER, (source, field) -> within(source, field, least, most), JsonTarget::number);
  }

  /** A whole number with its bounds, which it may reach. */
  public static Shape<Integer> whole(int least, int most) {
    return simple(JsonToken.NUMBER, (source, field) -> {
      var value = within(source, field, least, most);
      if (value != Math.rint(value)) {
        throw source.refuse("whole", field, Domain.print(value));
      }
      return (int) value;
    }, (target, value) -> target.whole(value));
  }

  private static double within(JsonSource source, String field, double least, double most) {
    var value = source.number(field);
    if (!(value >= least && value <= most)) {
      throw Domain.refuse("number", field, Domain.print(value), Domain.print(least), Domain.print(most));
    }
    return value + 0.0;
  }

  /** One of these constants, by its name in small letters, such as {@code gradient-check}. */
  public static <E extends Enum<E>> Shape<E> choice(List<E> all) {
    return choice(all, each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** One of these, each by a name of its own. */
  public static <T> Shape<T> choice(List<T> all, Function<T, String> name) {
    return simple(JsonToken.STRING, (source, field) -> {
      var id = source.string(field);
      return all.stream()
          .filter(each -> name.apply(each).equals(id))
          .findFirst()
          .orElseThrow(() -> source.refuse("choice", field, Message.foreign(id),
              all.stream().map(name).collect(Collectors.joining(", "))));
    }, (target, value) -> target.text(name.apply(value)));
  }

  /** A list on one line. */
  public static <T> Shape<List<T>> row(Shape<T> entry) {
    return list(Layout.ROW, entry);
  }

  /** A list with a line for each entry. */
  public static <T> Shape<List<T>> lines(Shape<T> entry) {
    return list(Layout.LINES, entry);
  }

  /** A list on one line in which nothing stands twice. */
  public static <T> Shape<List<T>> different(Shape<T> entry) {
    return checked(row(entry), (source, field, entries) -> {
      for (var n = 0; n < entries.size(); n++) {
        if (entries.indexOf(entries.get(n)) < n) {
          throw source.refuse("duplicate", entry(field, n));
        }
      }
    });
  }

  private static <T> Shape<List<T>> some(Shape<T> entry) {
    return checked(row(entry), (source, field, entries) -> {
      if (entries.isEmpty()) {
        throw source.refuse("empty", field);
      }
    });
  }

  private static Shape<Mat> matrix() {
    return checked(some(VEC), (_, field, rows) -> IntStream.range(1, rows.size())
        .forEach(n -> Domain.length(entry(field, n), rows.get(n).size(), entry(field, 0), rows.getFirst().size())))
        .as(Mat::new, mat -> IntStream.range(0, mat.rows()).mapToObj(mat::row).toList());
  }

  private static <T> Shape<List<T>> list(Layout layout, Shape<T> entry) {
    return new Shape<>(JsonToken.BEGIN_ARRAY,
        (source, field) -> source.array(field, name -> entry.read(source, name)),
        (target, entries) -> target.array(layout, () -> entries.forEach(each -> entry.write(target, each))),
        entry.keys());
  }

  /** What a list must be beside its entries. */
  @FunctionalInterface
  private interface Check<T> {
    void hold(JsonSource source, String field, List<T> entries);
  }

  private static <T> Shape<List<T>> checked(Shape<List<T>> list, Check<T> check) {
    return new Shape<>(JsonToken.BEGIN_ARRAY, (source, field) -> {
      var entries = list.read(source, field);
      check.hold(source, field, entries);
      return entries;
    }, list::write, list.keys());
  }

  /** The name of an entry, its place being counted from 0. */
  static String entry(String field, int place) {
    return field + "[" + (place + 1) + "]";
  }

  private static <T> Shape<T> simple(JsonToken start, Reading<T> reading, BiConsumer<JsonTarget, T> writing) {
    return new Shape<>(start, reading, writing, List.of());
  }
}
