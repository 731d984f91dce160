package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import logitlab.Sample;
import logitlab.derivation.expr.Detail;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.state.Actions;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.data.FileProblem;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Depth;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFileTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private static final String HEAD = "{\"format\":\"logitlab\",\"version\":1";

  @TempDir
  private Path folder;

  @Test
  void saveAndLoadIsTheIdentity() {
    var random = new Random(5);
    var state = AppState.START;
    for (var i = 0; i < Sample.size(600, 200); i++) {
      state = Reducer.reduce(state, Actions.random(random));
      var view = state.session().view();
      var text = DocumentFile.print(state.document(), Optional.of(view));
      assertThat(parse(text)).isEqualTo(new DocumentFile.Loaded(state.document(), Optional.of(view)));
    }
  }

  /** Files name a line by its key; older ones by its place among the lines that the route had then. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\"block\":7,\"line\":5|two-cases.chain.cancel",
      "\"block\":5,\"line\":3|two-cases.same.exp", "\"line\":\"two-cases.same.vanish\"|two-cases.same.vanish",
      "\"block\":2|two-cases.log-base.change", "\"line\":\"two-cases.gone.line\"|two-cases.gone.line"})
  void aLineIsNamedByItsKeyOrItsFormerPlace(String place, String key) {
    var text = HEAD + ",\"view\":{\"route\":\"two-cases\"," + place + "}}";
    assertThat(parse(text).view().orElseThrow().derive().line()).isEqualTo(key);
  }

  @Test
  void everyDoubleReadsBackToItself() {
    var random = new Random(6);
    for (var i = 0; i < 2000; i++) {
      // Any bits of sign and fraction, any exponent up to that of 2^18.
      var logits = Vec.generate(10, k -> Double.longBitsToDouble(
          (random.nextLong() & 0x800fffffffffffffL) | ((long) random.nextInt(1042) << 52)));
      var document = new Document(ClassNames.numbered(10), logits, Vec.oneHot(10, 3), 0.1 + random.nextDouble(),
          random.nextDouble(), NetworkExample.EXAMPLE);
      assertThat(parse(DocumentFile.print(document, Optional.empty())).document()).isEqualTo(document);
    }
  }

  @Test
  void theExampleLooksLikeThis() {
    assertThat(DocumentFile.print(Document.EXAMPLE, Optional.empty())).startsWith("""
        {
          "format": "logitlab",
          "version": 1,
          "classes": ["cat", "dog", "bird"],
          "logits": [2.0, 1.0, 0.1],
          "target": [1.0, 0.0, 0.0],
          "temperature": 1.0,
          "network": {
            "activation": "tanh",
            "input": [1.0, -2.0],
        """).endsWith("""
            "b2": [0.05, -0.1, 0.2]
          },
          "conventions": {
            "names": "p-y-z",
            "log": "e",
            "gradients": "as-taught"
          }
        }
        """);
  }

  @Test
  void missingKeysHaveTheirDefaults() {
    assertThat(parse(HEAD + "}").document()).isEqualTo(Document.EXAMPLE);
    assertThat(parse(HEAD + ",\"temperature\":2}").document()).isEqualTo(Document.EXAMPLE.withTemperature(2));
    assertThat(parse(HEAD + ",\"smoothing\":0.25}").document()).isEqualTo(Document.EXAMPLE.withSmoothing(0.25));
    assertThat(parse(HEAD + ",\"logits\":[3,-0.0]}").document()).isEqualTo(new Document(List.of("class 1", "class 2"),
        Vec.of(3, 0), Vec.of(1, 0), 1, 0, NetworkExample.EXAMPLE));
    assertThat(parse(HEAD + ",\"classes\":[\" a \",\"b\"]}").document()).isEqualTo(new Document(List.of("a", "b"),
        Vec.of(0, 0), Vec.of(1, 0), 1, 0, NetworkExample.EXAMPLE));
    assertThat(parse(HEAD + ",\"target\":[0.25,0.75]}").document().logits()).isEqualTo(Vec.of(0, 0));
  }

  @Test
  void aNetworkOfAnotherShapeIsRead() {
    var network = parse(HEAD + """
        ,"network":{"activation":"relu","input":[1],"target":[0,1],"w1":[[2],[3]],"b1":[0,0],
        "w2":[[1,2],[3,4]],"b2":[0,1]}}""").document().network();
    assertThat(network.network().activation()).isEqualTo(Activation.RELU);
    assertThat(network.network().w2().row(1)).isEqualTo(Vec.of(3, 4));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      logits       | ,"logits":[1,"2"]                        | logits[2] must be a number, not a text (line 1, column
      nan          | ,"logits":[1,NaN]                        | logits: this is not valid JSON
      infinity     | ,"logits":[1,-Infinity]                  | logits: this is not valid JSON
      overflow     | ,"logits":[1,1e400]                      | logits[2]: 1e400 is too large
      range        | ,"logits":[1,1e7]                        | logits: entry 2 is 1.0E7, outside the range -1000000 to 1000000
      one class    | ,"logits":[1]                            | logits: 1 is not possible here, only 2 to 10
      many         | ,"logits":[1,2,3,4,5,6,7,8,9,0,1]        | logits: 11 is not possible here
      empty        | ,"target":[]                             | target is an empty list
      lengths      | ,"logits":[1,2],"target":[1,0,0]         | target has length 3, but logits asks for 2
      sum          | ,"target":[0.5,0.4]                      | target: the entries sum to 0.9, not to 1
      negative     | ,"target":[1.5,-0.5]                     | target: entry 1 is 1.5
      temperature  | ,"temperature":0                         | temperature: 0 is outside the range 0.001 to 1000
      hot          | ,"temperature":1001                      | temperature: 1001
      null         | ,"temperature":null                      | temperature must be a number, not null
      smoothing    | ,"smoothing":1.5                         | smoothing: 1.5 is outside the range 0 to 1
      unsmooth     | ,"smoothing":-1e-9                       | smoothing: -1.0E-9 is outside the range 0 to 1
      unknown      | ,"smoothness":0.1                        | smoothness is not a key
      duplicate    | ,"logits":[1,2],"logits":[1,2]           | logits is there twice
      name         | ,"classes":["a",""]                      | classes: The name of class 2 is empty
      alike        | ,"classes":["a"," a"]                    | classes: Class 2 cannot be called “a”, because class 1
      half         | ,"classes":["a","\\ud83e"]               | classes[2]
      key          | ,"a\\nb":1                               | a�b is not a key
      network      | ,"network":{"input":[1]}                 | network.w1 is missing
      in network   | ,"network":{"w3":[1]}                    | network.w3 is not a key
      ragged       | ,"network":{"w1":[[1,2],[3]]}            | network.w1[2] has length 1, but network.w1[1] asks for 2
      activation   | ,"network":{"activation":"gelu"}         | network.activation: “gelu” is none of tanh, sigmoid, relu
      names        | ,"conventions":{"names":"p"}             | conventions.names: “p” is none of p-y-z, y-hat-y-z, a-y-z, q-p-z
      base         | ,"conventions":{"log":"any"}             | conventions.log: “any” is none of e, two, ten
      layout       | ,"conventions":{"gradients":1}           | conventions.gradients must be a text, not a number
      convention   | ,"conventions":{"font":"x"}              | conventions.font is not a key
      screen       | ,"view":{"screen":"moon"}                | view.screen: “moon” is none of explore, derive, backprop
      watched      | ,"view":{"watched":4}                    | view.watched: 4 is outside the range 1 to 3
      lens         | ,"view":{"lens":"moon"}                  | view.lens: “moon” is none of equation, matrices, chain, batch
      batch        | ,"view":{"batch":{"examples":9}}         | view.batch.examples: 9 is outside the range 1 to 8
      axis         | ,"view":{"batch":{"axis":"rows"}}        | view.batch.axis: “rows” is none of classes, examples
      in batch     | ,"view":{"batch":{"size":4}}             | view.batch.size is not a key
      line         | ,"view":{"line":0}                       | view.line: 0 is not a whole number
      time         | ,"view":{"time":1.5}                     | view.time: 1.5 is outside the range 0 to 1
      trailing     | }{                                       | there is more text after the end of the document (line 1, column
      comment      | /* no */                                 | not valid JSON (line 1
      comma        | ,                                        | not valid JSON
      """)
  void badFieldsAreNamed(String what, String insertion, String sentence) {
    assertThat(refusal(HEAD + insertion + "}")).as(what).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''                                              | the text ends too early
      [1]                                             | the document must be an object, not a list
      {}                                              | format is missing
      {"format":"csv","version":1}                    | format: “csv” is not “logitlab”
      {"format":"logitlab"}                           | version is missing
      {"soon":{"x":[1]},"format":"logitlab","version":2} | version: 2 is later than the 1
      {"format":"logitlab","version":0}               | version: 0 is not a version
      {"format":"logitlab","version":"1"}             | version must be a number, not a text
      {"format":"logitlab","version":1,"logits":[1,2] | the text ends too early
      hello                                           | not valid JSON
      """)
  void whatIsNoDocumentIsRefused(String text, String sentence) {
    assertThat(refusal(text)).contains(sentence);
  }

  @Test
  void sizeDepthAndEncodingAreBounded() {
    assertThat(refusal(HEAD + ",\"logits\":" + "[".repeat(100_000))).contains("more than 32 levels");
    var large = new byte[DocumentFile.MAX_BYTES + 1];
    Arrays.fill(large, (byte) ' ');
    assertThat(WORDS.say(catchThrowableOfType(InvalidDocument.class, () -> DocumentFile.parse(large)).reason()))
        .contains("8 MB");
    var latin = (HEAD + ",\"classes\":[\"é\",\"b\"]}").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(WORDS.say(catchThrowableOfType(InvalidDocument.class, () -> DocumentFile.parse(latin)).reason()))
        .contains("UTF-8");
    assertThat(parse("\uFEFF" + HEAD + "}").document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void placesCountLinesAndColumns() {
    assertThat(refusal("{\n  \"format\": \"logitlab\",\n  \"version\": 1,\n  \"colour\": 3\n}"))
        .contains("(line 4, column");
  }

  @Test
  void damagedFilesAreRefusedOrReadButNeverBreakAnything() {
    var view = Optional.of(new View(Screen.BACKPROP, new View.Watched(1, 0), List.of(Card.NUMBERS, Card.GRADIENT_CHECK),
        new View.Derive("two-cases", "two-cases.log-base.constant", Panel.SLIPS,
            new Depth(Detail.FULL, Set.of("two-cases.log-base", "kronecker.chain.cancel"))),
        new View.Backprop(Stage.DA1, 0.5, Lens.BATCH, Batching.START.from(Batching.Source.DATA).at(2))));
    var whole = DocumentFile.print(Document.EXAMPLE, view).getBytes(StandardCharsets.UTF_8);
    for (var length = 0; length < whole.length - 2; length++) {
      assertThat(readable(Arrays.copyOf(whole, length))).as("first %s bytes", length).isFalse();
    }
    var random = new Random(7);
    var refused = 0;
    for (var i = 0; i < 3_000; i++) {
      var damaged = whole.clone();
      for (var flips = random.nextInt(3); flips >= 0; flips--) {
        damaged[random.nextInt(damaged.length)] = random.nextBoolean()
            ? (byte) random.nextInt(256)
            : (byte) "{}[]\",:0123456789.eE-+ntf\\u".charAt(random.nextInt(27));
      }
      refused += readable(damaged) ? 0 : 1;
    }
    assertThat(refused).isBetween(1_500, 2_980);
  }

  @Test
  void writingReplacesTheFileAndLeavesNothingElse() throws IOException {
    var file = folder.resolve("a b.logitlab.json");
    DocumentFile.write(file, Document.EXAMPLE, Optional.empty());
    var warm = Document.EXAMPLE.withTemperature(3);
    DocumentFile.write(file, warm, Optional.empty());
    assertThat(DocumentFile.read(file).document()).isEqualTo(warm);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFailedWriteLeavesNothingBehind() throws IOException {
    var taken = Files.createDirectory(folder.resolve("taken"));
    Files.createFile(taken.resolve("inside"));
    var problem = catchThrowableOfType(IOException.class,
        () -> DocumentFile.write(taken, Document.EXAMPLE, Optional.empty()));
    assertThat(WORDS.say(FileProblem.writing(taken, problem))).contains("taken cannot be written: it is a folder");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
    var nowhere = folder.resolve("no/such/folder.json");
    var missing = catchThrowableOfType(IOException.class,
        () -> DocumentFile.write(nowhere, Document.EXAMPLE, Optional.empty()));
    assertThat(WORDS.say(FileProblem.writing(nowhere, missing))).contains("there is no such folder");
  }

  @Test
  void filesThatCannotBeReadAreRefused() {
    assertThat(WORDS.say(catchThrowableOfType(InvalidDocument.class, () -> DocumentFile.read(folder)).reason()))
        .contains("cannot be read: it is a folder");
    var missing = folder.resolve("missing.json");
    assertThat(WORDS.say(catchThrowableOfType(InvalidDocument.class, () -> DocumentFile.read(missing)).reason()))
        .contains("there is no such file");
  }

  private static DocumentFile.Loaded parse(String text) {
    return DocumentFile.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(String text) {
    var refusal = catchThrowableOfType(InvalidDocument.class, () -> parse(text));
    assertThat(refusal).as(text).isNotNull();
    return WORDS.say(refusal.reason());
  }

  private static boolean readable(byte[] bytes) {
    try {
      DocumentFile.parse(bytes);
      return true;
    } catch (InvalidDocument e) {
      assertThat(WORDS.say(e.reason())).isNotBlank().doesNotContain("\n");
      return false;
    }
  }

  /** A view that names a derivation and no line opens at the first line in sight, with nothing unfolded. */
  @Test
  void aRouteWithoutALineNamesNone() {
    var text = "{\"format\":\"logitlab\",\"version\":1,\"view\":{\"screen\":\"derive\",\"route\":\"kronecker\"}}";
    assertThat(parse(text).view().orElseThrow().derive().line()).isEmpty();
  }
}
