package logitlab.cli;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import logitlab.words.Message;

/**
 * A script of pictures, decks and films: {@code {"all": {…}, "files": [{"export": "jacobian", "out": "a.png", …}, …]}}. The key {@code export},
 * {@code slides} or {@code film} says what is made, every other key is an option without its dashes, and those of {@code all} hold for each file. A list
 * makes a file for each of its entries, and {@code {key}} in the name of a file is what the key has there.
 */
final class RenderScript {
  private static final Set<String> COMMANDS = Set.of("export", "slides", "film");
  /** The options that name files, which stand beside the script. */
  private static final Set<String> FILES = Set.of("out", "document", "template");
  private static final String OUT = "out";
  private static final int MOST = 10_000;

  private final Path folder;

  private RenderScript(Path folder) {
    this.folder = folder;
  }

  /**
   * A file to make.
   *
   * @param entry     which of the script's files it is of, from 1
   * @param out       what the script calls it
   * @param arguments of the command line
   */
  record Job(int entry, String out, List<String> arguments) {}

  /** The files of a script that stands in {@code folder}; throws {@link Refusal}. */
  static List<Job> read(String text, Path folder) {
    try (var json = new JsonReader(new StringReader(text))) {
      json.setStrictness(Strictness.STRICT);
      return new RenderScript(folder).jobs(json);
    } catch (IOException | IllegalStateException e) {
      throw new Refusal(
          Message.of("cli.script.json", Message.foreign(String.valueOf(e.getMessage()).lines().findFirst().orElse(""))),
          e);
    }
  }

  private List<Job> jobs(JsonReader json) throws IOException {
    var all = new LinkedHashMap<String, List<String>>();
    var entries = new ArrayList<Map<String, List<String>>>();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "all" -> all.putAll(entry(json));
        case "files" -> {
          json.beginArray();
          while (json.hasNext()) {
            entries.add(entry(json));
          }
          json.endArray();
        }
        case String other -> throw new Refusal(Message.of("cli.script.key", Message.foreign(other)));
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new Refusal(Message.of("cli.script.json", Message.of("state.file.trailing")));
    }
    var jobs = new ArrayList<Job>();
    for (var n = 0; n < entries.size(); n++) {
      var options = new LinkedHashMap<>(all);
      options.putAll(entries.get(n));
      spread(n + 1, options, jobs);
    }
    distinct(jobs);
    return List.copyOf(jobs);
  }

  private static Map<String, List<String>> entry(JsonReader json) throws IOException {
    var options = new LinkedHashMap<String, List<String>>();
    json.beginObject();
    while (json.hasNext()) {
      var values = new ArrayList<String>();
      var key = json.nextName();
      if (json.peek() == JsonToken.BEGIN_ARRAY) {
        json.beginArray();
        while (json.hasNext()) {
          values.add(value(json));
        }
        json.endArray();
      } else {
        values.add(value(json));
      }
      if (options.put(key, values) != null || values.isEmpty()) {
        throw new Refusal(Message.of("cli.script.values", Message.foreign(key)));
      }
    }
    json.endObject();
    return options;
  }

  private static String value(JsonReader json) throws IOException {
    return json.peek() == JsonToken.BOOLEAN ? String.valueOf(json.nextBoolean()) : json.nextString();
  }

  /** A file for each way to choose one of each list. */
  private void spread(int entry, Map<String, List<String>> options, List<Job> jobs) {
    var chosen = List.<Map<String, String>>of(Map.of());
    for (var option : options.entrySet()) {
      var longer = new ArrayList<Map<String, String>>();
      for (var before : chosen) {
        for (var value : option.getValue()) {
          var more = new LinkedHashMap<>(before);
          more.put(option.getKey(), value);
          longer.add(more);
        }
      }
      if (longer.size() + jobs.size() > MOST) {
        throw new Refusal(Message.of("cli.script.many", String.valueOf(MOST)));
      }
      chosen = longer;
    }
    chosen.forEach(each -> jobs.add(job(entry, each)));
  }

  private Job job(int entry, Map<String, String> options) {
    var command = options.keySet()
        .stream()
        .filter(COMMANDS::contains)
        .reduce((_, _) -> "")
        .filter(name -> !name.isEmpty())
        .orElseThrow(() -> new Refusal(Message.of("cli.script.command", String.valueOf(entry))));
    var out = Optional.ofNullable(options.get(OUT))
        .orElseThrow(() -> new Refusal(Message.of("cli.script.out", String.valueOf(entry))));
    var named = out;
    for (var option : options.entrySet()) {
      if (!option.getKey().equals(OUT)) {
        named = named.replace("{" + option.getKey() + "}", stem(option.getValue()));
      }
    }
    var arguments = new ArrayList<>(List.of(command, options.getOrDefault(command, "")));
    for (var option : options.entrySet()) {
      var key = option.getKey();
      if (!key.equals(command) && !option.getValue().equals("false")) {
        arguments.add("--" + key);
        if (!option.getValue().equals("true")) {
          arguments.add(FILES.contains(key) ? beside(key.equals(OUT) ? named : option.getValue()) : option.getValue());
        }
      }
    }
    return new Job(entry, named, arguments);
  }

  /** What is put into the name of a file: of a path its last name, without its endings. */
  private static String stem(String value) {
    var name = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
    return name.endsWith(".logitlab.json") ? name.substring(0, name.length() - ".logitlab.json".length()) : name;
  }

  /** The path seen from the script; a stroke at its end stays. */
  private String beside(String name) {
    var path = folder.resolve(Documents.path(name)).toString();
    return name.endsWith("/") ? path + "/" : path;
  }

  private static void distinct(List<Job> jobs) {
    var seen = new LinkedHashMap<String, Job>();
    for (var job : jobs) {
      if (seen.put(job.out(), job) != null) {
        throw new Refusal(Message.of("cli.script.twice", Message.foreign(job.out()), String.valueOf(job.entry())));
      }
    }
  }
}
