package logitlab.state.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import logitlab.math.Vec;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);

  /** A thing with one key of each kind. */
  private record Thing(String name, int size, double rate, Optional<Vec> extra) {}

  private static final Shape<Thing> THING = thing();

  private static Shape<Thing> thing() {
    var keys = new Keys<Thing>();
    var name = keys.add("name", Thing::name, Shapes.TEXT);
    var number = keys.former("name", Shapes.COUNT);
    var size = keys.add("size", Thing::size, Shapes.whole(1, 8), 2);
    var rate = keys.brief("rate", Thing::rate, Shapes.number(0, 1), 0.5);
    var extra = keys.some("extra", Thing::extra, Shapes.VEC);
    return keys.object(found -> new Thing(
        found.find(number).map(n -> "thing " + n).orElseGet(() -> found.get(name)), found.get(size), found.get(rate),
        found.find(extra)));
  }

  @Test
  void anyThingReadsBackEqual() {
    var random = new Random(1);
    for (var n = 0; n < 500; n++) {
      var thing = new Thing(random.ints(5, 1, 0xd7ff)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint,
              StringBuilder::append)
          .toString(), random.nextInt(1, 9), random.nextBoolean() ? 0.5 : random.nextDouble(),
          random.nextBoolean()
              ? Optional.empty()
              : Optional.of(Vec.generate(random.nextInt(1, 5), _ -> random.nextGaussian())));
      assertThat(THING.parse(THING.print(thing), 1)).isEqualTo(thing);
      var list = Shapes.lines(THING);
      assertThat(list.parse(list.print(List.of(thing, thing)), 1)).isEqualTo(List.of(thing, thing));
    }
  }

  @Test
  void whatIsUsualIsLeftOutWhereItIsSaid() {
    assertThat(THING.print(new Thing("a", 2, 0.5, Optional.empty()))).isEqualTo("""
        {
          "name": "a",
          "size": 2
        }""");
    assertThat(THING.print(new Thing("a", 2, -0.0, Optional.of(Vec.of(1, -0.0))))).isEqualTo("""
        {
          "name": "a",
          "size": 2,
          "rate": 0.0,
          "extra": [1.0, 0.0]
        }""");
    assertThat(THING.parse("{\"name\":\"a\"}", 1)).isEqualTo(new Thing("a", 2, 0.5, Optional.empty()));
  }

  /** A name of two shapes is read by the one that fits. */
  @Test
  void aKeyMayHaveTwoShapes() {
    assertThat(THING.parse("{\"name\":3}", 1).name()).isEqualTo("thing 3");
    assertThat(THING.keys()).containsExactly("name", "size", "rate", "extra");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {}                              | name is missing (line 3, column
      {"name":[]}                     | name must be a text, not a list
      {"name":"a","size":9}           | size: 9 is outside the range 1 to 8
      {"name":"a","size":1.5}         | size: 1.5 is not a whole number
      {"name":"a","extra":[]}         | extra is an empty list
      {"name":"a","extra":[1,true]}   | extra[2] must be a number, not true or false
      {"name":"a","colour":1}         | colour is not a key
      {"name":"a","name":"a"}         | name is there twice
      {"name":"a"} x                  | there is more text after the end
      """)
  void whatIsWrongIsNamed(String text, String sentence) {
    assertThatThrownBy(() -> THING.parse(text, 3)).isInstanceOfSatisfying(InvalidDocument.class,
        refused -> assertThat(WORDS.say(refused.reason())).contains(sentence));
  }
}
