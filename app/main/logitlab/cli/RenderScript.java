package logitlab.cli;

import com.google.gson.stream.JsonToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.json.JsonSource;
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
  /** The options that make no file, but say something. */
  private static final Set<String> ANSWERS = Set.of("help", "version");
  private static final Pattern PLACE = Pattern.compile("\\{([\\w-]+)\\}");
  /** What the name of a file ends in; one that only begins with a dot has no ending. */
  private static final Pattern ENDINGS = Pattern.compile("(?<=.)(\\.logitlab)?\\.[^.]+$");
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
    try {
      return new RenderScript(folder).jobs(new JsonSource(text, 1));
    } catch (InvalidDocument e) {
      throw new Refusal(Message.of("cli.script.json", e.reason()), e);
    }
  }

  private List<Job> jobs(JsonSource json) {
    var all = new LinkedHashMap<String, List<String>>();
    var entries = new ArrayList<Map<String, List<String>>>();
    json.object("script", (key, field) -> {
      switch (key) {
        case "all" -> all.putAll(entry(json, field));
        case "files" -> entries.addAll(json.array(field, each -> entry(json, each)));
        default -> throw new Refusal(Message.of("cli.script.key", Message.foreign(key)));
      }
    });
    json.end();
    if (entries.isEmpty()) {
      throw new Refusal(Message.of("cli.script.empty"));
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

  private static Map<String, List<String>> entry(JsonSource json, String field) {
    var options = new LinkedHashMap<String, List<String>>();
    json.object(field, (key, inside) -> {
      var values = json.next(inside) == JsonToken.BEGIN_ARRAY
          ? json.array(inside, json::word)
          : List.of(json.word(inside));
      if (values.isEmpty()) {
        throw new Refusal(Message.of("cli.script.values", Message.foreign(key)));
      }
      options.put(key, values);
    });
    return options;
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
    check(entry, out, options);
    var named = out;
    for (var option : options.entrySet()) {
      if (!option.getKey().equals(OUT)) {
        var name = lastName(option.getValue());
        named = named.replace("{" + option.getKey() + "}",
            FILES.contains(option.getKey()) ? ENDINGS.matcher(name).replaceFirst("") : name);
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

  /** Refuses a name with a place that nothing fills, and options that make no file. */
  private static void check(int entry, String out, Map<String, String> options) {
    PLACE.matcher(out)
        .results()
        .map(place -> place.group(1))
        .filter(key -> key.equals(OUT) || !options.containsKey(key))
        .findFirst()
        .ifPresent(key -> {
          throw new Refusal(Message.of("cli.script.place", String.valueOf(entry), Message.foreign(key)));
        });
    options.entrySet()
        .stream()
        .filter(option -> !option.getValue().equals("false"))
        .map(Map.Entry::getKey)
        .filter(ANSWERS::contains)
        .findFirst()
        .ifPresent(key -> {
          throw new Refusal(Message.of("cli.script.answer", String.valueOf(entry), key));
        });
  }

  /** What is put into the name of a file: of a path its last name; that of a file goes in without its ending. */
  private static String lastName(String value) {
    return value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
  }

  /** The path seen from the script; a stroke at its end stays. */
  private String beside(String name) {
    var path = folder.resolve(Documents.path(name)).toString();
    return name.endsWith("/") ? path + "/" : path;
  }

  /** No file may be written twice, whatever it is called. */
  private void distinct(List<Job> jobs) {
    var seen = new HashSet<Path>();
    for (var job : jobs) {
      if (!seen.add(folder.resolve(Documents.path(job.out())).normalize())) {
        throw new Refusal(Message.of("cli.script.twice", Message.foreign(job.out()), String.valueOf(job.entry())));
      }
    }
  }
}
