package logitlab.state.file;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import logitlab.state.document.DataSource;
import logitlab.state.document.Training;

/** Writes the key {@code training} of a document's file. */
final class TrainingWriter {
  private static final FormattingStyle LINES = FormattingStyle.PRETTY;
  private static final FormattingStyle ROW = FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  private final JsonWriter json;

  TrainingWriter(JsonWriter json) {
    this.json = json;
  }

  void write(Training training) throws IOException {
    var task = training.task();
    var setup = task.setup();
    json.name("training").beginObject();
    json.name("data");
    switch (task.source()) {
      case DataSource.Penguins _ -> json.value(TrainingReader.PENGUINS);
      case DataSource.Toy toy -> toy(toy);
      case DataSource.Own own -> own(own);
    }
    var columns = task.source().features();
    strings("features", task.features().stream().map(columns::get).toList());
    json.name("activation").value(setup.activation().id());
    json.name("hidden").value(setup.hidden());
    json.name("rate").value(setup.plan().rate());
    json.name("batch").value(setup.plan().batchSize());
    json.name("epochs").value(setup.epochs());
    json.name("test").value(setup.testShare());
    json.name("seed").value(setup.plan().seed());
    json.name("updates").value(training.updates());
    json.endObject();
  }

  private void toy(DataSource.Toy toy) throws IOException {
    json.beginObject().setFormattingStyle(ROW);
    json.name("toy").value(toy.shape().id());
    json.name("classes").value(toy.classes());
    json.name("size").value(toy.size());
    json.name("noise").value(toy.noise());
    json.name("seed").value(toy.seed());
    json.endObject().setFormattingStyle(LINES);
  }

  private void own(DataSource.Own own) throws IOException {
    json.beginObject();
    json.name("name").value(own.name());
    strings("columns", own.table().columns());
    json.name("label").value(own.table().columns().get(own.table().label()));
    if (own.of() > own.table().rows().size()) {
      json.name("of").value(own.of());
    }
    json.name("rows").beginArray();
    for (var row : own.table().rows()) {
      json.beginArray().setFormattingStyle(ROW);
      for (var field : row) {
        json.value(field);
      }
      json.endArray().setFormattingStyle(LINES);
    }
    json.endArray();
    json.endObject();
  }

  private void strings(String key, List<String> strings) throws IOException {
    json.name(key).beginArray().setFormattingStyle(ROW);
    for (var string : strings) {
      json.value(string);
    }
    json.endArray().setFormattingStyle(LINES);
  }
}
