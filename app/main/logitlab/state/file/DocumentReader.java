package logitlab.state.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.derivation.print.Conventions;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.NetworkPart;
import logitlab.state.document.Training;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.view.View;
import logitlab.words.Message;
import org.jspecify.annotations.Nullable;

/** Makes a document of the keys of its file, and fills in what is missing. Used once. */
final class DocumentReader {
  private static final String FORMAT = "logitlab";
  private static final int VERSION = 1;

  private final JsonSource source;
  private @Nullable List<String> classes;
  private @Nullable Vec logits;
  private @Nullable Vec target;
  private double temperature = 1;
  private double smoothing;
  private NetworkExample network = NetworkExample.EXAMPLE;
  private Training training = Training.DEFAULT;
  private Conventions conventions = Conventions.STANDARD;
  private @Nullable View view;

  private DocumentReader(JsonSource source) {
    this.source = source;
  }

  static DocumentFile.Loaded read(String text, int firstLine) {
    checkVersion(new JsonSource(text, firstLine));
    return new DocumentReader(new JsonSource(text, firstLine)).document();
  }

  /** A first pass over the whole text: later versions are refused as such, whatever else they hold. */
  private static void checkVersion(JsonSource source) {
    var header = new Object() {
      @Nullable
      String format;
      @Nullable
      Double version;
    };
    source.object("", (key, field) -> {
      switch (key) {
        case "format" -> header.format = source.string(field);
        case "version" -> header.version = source.number(field);
        default -> source.skip(field);
      }
    });
    source.end();
    if (header.format == null) {
      throw refuse("no-format");
    }
    if (!header.format.equals(FORMAT)) {
      throw refuse("format", Message.foreign(header.format));
    }
    if (header.version == null) {
      throw refuse("no-version");
    }
    if (header.version > VERSION) {
      throw refuse("later", Domain.print(header.version), String.valueOf(VERSION));
    }
    if (header.version != VERSION) {
      throw refuse("version", Domain.print(header.version), String.valueOf(VERSION));
    }
  }

  private DocumentFile.Loaded document() {
    source.object("", (key, field) -> {
      switch (key) {
        case "format" -> source.skip(field);
        case "version" -> source.skip(field);
        case "classes" -> classes = source.array(field, source::string);
        case "logits" -> logits = vec(field);
        case "target" -> target = vec(field);
        case "temperature" -> temperature = source.number(field);
        case "smoothing" -> smoothing = source.number(field);
        case "network" -> network = network();
        case "training" -> training = new TrainingReader(source).read();
        case "conventions" -> conventions = new ConventionsReader(source).read();
        case "view" -> view = new ViewReader(source).read();
        default -> throw source.refuse("unknown", field);
      }
    });
    var document = complete();
    if (view != null && view.watched() >= document.size()) {
      throw Domain.refuse("number", "view.watched", String.valueOf(view.watched() + 1), "1",
          String.valueOf(document.size()));
    }
    return new DocumentFile.Loaded(document, Optional.ofNullable(view));
  }

  private Document complete() {
    if (classes == null && logits == null && target == null) {
      return Document.EXAMPLE.withNetwork(network)
          .withTemperature(temperature)
          .withSmoothing(smoothing)
          .withConventions(conventions)
          .withTraining(training);
    }
    var size = classes != null ? classes.size() : logits != null ? logits.size() : target != null ? target.size() : 0;
    var first = classes != null ? "classes" : logits != null ? "logits" : "target";
    Domain.count(first, size, Domain.MIN_CLASSES, Domain.MAX_CLASSES);
    if (logits != null) {
      Domain.length("logits", logits.size(), first, size);
    }
    if (target != null) {
      Domain.length("target", target.size(), first, size);
    }
    return new Document(
        classes != null ? classes : ClassNames.numbered(size),
        logits != null ? logits : Vec.zeros(size),
        target != null ? target : Vec.oneHot(size, 0),
        temperature, smoothing, network, conventions, training);
  }

  private NetworkExample network() {
    var read = new Object() {
      Activation activation = Activation.TANH;
      @Nullable
      Vec input;
      @Nullable
      Vec target;
      @Nullable
      Mat w1;
      @Nullable
      Vec b1;
      @Nullable
      Mat w2;
      @Nullable
      Vec b2;
    };
    source.object("network", (key, field) -> {
      switch (key) {
        case "activation" -> read.activation = source.activation(field);
        case "input" -> read.input = vec(field);
        case "target" -> read.target = vec(field);
        case "w1" -> read.w1 = mat(field);
        case "b1" -> read.b1 = vec(field);
        case "w2" -> read.w2 = mat(field);
        case "b2" -> read.b2 = vec(field);
        default -> throw source.refuse("unknown", field);
      }
    });
    var w1 = required("w1", read.w1);
    var b1 = required("b1", read.b1);
    var w2 = required("w2", read.w2);
    var b2 = required("b2", read.b2);
    var input = required("input", read.input);
    NetworkPart.check(w1, b1, w2, b2, input);
    return new NetworkExample(new TwoLayerNetwork(read.activation, w1, b1, w2, b2), input,
        required("target", read.target));
  }

  private <T> T required(String key, @Nullable T value) {
    if (value == null) {
      throw source.refuse("missing", "network." + key);
    }
    return value;
  }

  private Vec vec(String field) {
    var entries = source.array(field, source::number);
    if (entries.isEmpty()) {
      throw source.refuse("empty", field);
    }
    return Vec.generate(entries.size(), entries::get);
  }

  private Mat mat(String field) {
    var rows = source.array(field, this::vec);
    if (rows.isEmpty()) {
      throw source.refuse("empty", field);
    }
    IntStream.range(1, rows.size())
        .forEach(row -> Domain.length(field + "[" + (row + 1) + "]", rows.get(row).size(), field + "[1]",
            rows.getFirst().size()));
    return new Mat(rows);
  }

  private static InvalidDocument refuse(String key, Object... arguments) {
    return new InvalidDocument(Message.of("state.file." + key, arguments));
  }
}
