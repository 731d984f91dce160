package logitlab.state.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.math.Vec;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRowTest {
  @ParameterizedTest
  @ValueSource(strings = {"2\t-1\t0.5", "2\n-1\n0.5\n", "2\r\n-1\r\n0.5\r\n", "[2, -1, 0.5]", "[2.0, -1., .5,]",
      "(2, -1, 0.5)", "z = np.array([2, -1, 0.5])", "torch.tensor([2., -1., 0.5], dtype=torch.float64)",
      "array([ 2. , -1. ,  0.5])", "[ 2.  -1.   0.5]", "[[2, -1, 0.5]]", "tensor([[2.0000,\n  -1.0000, 0.5000]])",
      "2, -1, 0.5", "2,-1,0.5", "2 -1 0.5", "  2; −1; 0.5 ", "2,0\t-1,0\t0,5", "2,0 -1,0 0,5", "2,0;-1,0;0,5",
      "2,0\n-1\n0,5",
      "{2, -1, 0.5}", "2e0\t-10e-1\t5E-1"})
  void whatPeopleCopyIsRead(String text) {
    assertThat(NumberRow.logits(text)).isEqualTo(Vec.of(2, -1, 0.5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<tf.Tensor: shape=(1, 3), dtype=float32, numpy=array([[2., -1., 0.5]], dtype=float32)>",
      "tf.Tensor([2. -1. 0.5], shape=(3,), dtype=float32)", "[np.float64(2.0), np.float64(-1.0), np.float64(0.5)]",
      "double[] z = {2, -1, 0.5};", "new double[]{2.0, -1.0, 0.5}", "float z[3] = {2.f, -1.0f, .5f};",
      "tensor([ 2.0000, -1.0000,  0.5000], device='cuda:0', grad_fn=<AddBackward0>)",
      "Array([ 2. , -1. ,  0.5], dtype=float32)", "c(2, -1, 0.5)", "z <- c(2, -1, 0.5)", "[1]  2.0 -1.0  0.5",
      "[1]  2.0 -1.0\n[3]  0.5", "3-element Vector{Float64}:\n  2.0\n -1.0\n  0.5",
      "z =\n\n    2.0000   -1.0000    0.5000\n",
      "z = [2 -1 0.5];", "[2; -1; 0.5]", "[[2],\n [-1],\n [0.5]]", "{\"logits\": [2, -1, 0.5]}",
      "List.of(2.0, -1.0, 0.5)",
      "2,00\t−1,00\t0,50", "[[ 2.  -1.\n   0.5]]"})
  void whatProgramsPrintIsRead(String text) {
    assertThat(NumberRow.logits(text)).isEqualTo(Vec.of(2, -1, 0.5));
  }

  @Test
  void severalRowsAreNamedAndUnboundedNumbersGetAdvice() {
    assertThat(said("[[ 2.3  1.4  0.2]\n [ 0.3 -1.   4. ]]")).contains("1: 2.3, 1.4, 0.2; 2: 0.3, -1, 4");
    assertThat(said("1\t2\n3\t4")).contains("1: 1, 2; 2: 3, 4");
    assertThat(said("tensor([[9.7,   -inf, 9.4]])")).contains("-1000000");
    assertThat(said("[1, nan]")).contains("“nan” is not a number here");
    assertThat(said("array([0.1, ..., 0.3])")).contains("three dots");
    assertThat(said("hello")).contains("The text is no row of numbers: “hello”");
    assertThat(said("1".repeat(100_000))).contains("too long");
  }

  private static String said(String text) {
    var refusal = catchThrowableOfType(InvalidDocument.class, () -> NumberRow.logits(text));
    assertThat(refusal).as(text).isNotNull();
    return new Words(Locale.ENGLISH).say(refusal.reason());
  }

  @Test
  void everyDoubleReadsBackInEveryShape() {
    var random = new Random(9);
    var shapes = Stream.<Function<Vec, String>>of(vec -> Arrays.toString(vec.toArray()),
        vec -> vec.stream().mapToObj(String::valueOf).collect(Collectors.joining("\t")),
        vec -> vec.stream().mapToObj(String::valueOf).collect(Collectors.joining("\n")),
        vec -> vec.stream().mapToObj(String::valueOf).collect(Collectors.joining(",")),
        vec -> vec.stream().mapToObj(String::valueOf).collect(Collectors.joining("  "))).toList();
    for (var n = 0; n < 300; n++) {
      var vec = Vec.generate(random.nextInt(2, 11),
          _ -> random.nextGaussian() * StrictMath.pow(10, random.nextInt(-9, 5)));
      for (var shape : shapes) {
        assertThat(NumberRow.logits(shape.apply(vec))).isEqualTo(vec);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "hello", "1", "1,2,3,4,5,6,7,8,9,10,11", "1\t2\n3\t4", "[[1, 2], [3, 4]]", "1,nan",
      "[1, inf]", "1e7\t2", "1,,2", "1\t\t2x", "[", "[]", "((", "1 2\n3 4", "[1, 2", "0x10, 2", "1 000,5\t2 0",
      "1,2;a"})
  void anythingElseIsRefusedInOneSentence(String text) {
    var refusal = catchThrowableOfType(InvalidDocument.class, () -> NumberRow.logits(text));
    assertThat(refusal).as(text).isNotNull();
    assertThat(new Words(Locale.ENGLISH).say(refusal.reason())).isNotBlank().doesNotContain("\n").endsWith(".");
  }

  /** A text of brackets alone must not keep the program busy. */
  @Test
  void hostileTextIsAnsweredAtOnce() {
    for (var text : new String[]{"(".repeat(9000), "[".repeat(9000) + "1", "1[".repeat(4000), "1\t".repeat(4000),
        "x".repeat(20_000)}) {
      assertThat(catchThrowableOfType(InvalidDocument.class, () -> NumberRow.logits(text))).isNotNull();
    }
  }
}
