package logitlab.export.deck;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A Chromium without a window, driven over its debugging port. */
final class Browser implements AutoCloseable {
  private static final String LISTENS = "DevTools listening on ";

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private String session = "";

  /** Where it is installed, if it is. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(
            folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser(Path program, Path folder) throws Exception {
    process = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox", "--disable-gpu",
        "--remote-debugging-port=0", "--user-data-dir=" + folder, "--window-size=1280,800", "about:blank")
        .redirectErrorStream(true)
        .start();
    var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = output.readLine();
    while (line != null && !line.startsWith(LISTENS)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("Chromium ended before it listened");
    }
    socket = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(URI.create(line.substring(LISTENS.length()).strip()), new Listener())
        .get(20, TimeUnit.SECONDS);
    var target = send("Target.createTarget", "url", "about:blank").get("targetId").getAsString();
    var attach = new JsonObject();
    attach.addProperty("targetId", target);
    attach.addProperty("flatten", true);
    session = send("Target.attachToTarget", attach).get("sessionId").getAsString();
    send("Page.enable");
    send("Runtime.enable");
    send("Log.enable");
    send("Network.enable");
  }

  void open(Path page) throws Exception {
    send("Page.navigate", "url", page.toUri().toString());
    // An address that is there already only changes its part behind the number sign.
    until("document.readyState === 'complete' && document.querySelector('section') !== null");
  }

  /** What JavaScript gives as JSON. */
  JsonElement value(String script) throws Exception {
    var asking = new JsonObject();
    asking.addProperty("expression", script);
    asking.addProperty("returnByValue", true);
    asking.addProperty("awaitPromise", true);
    var answer = send("Runtime.evaluate", asking);
    if (answer.has("exceptionDetails")) {
      throw new IOException(script + ": " + answer.get("exceptionDetails"));
    }
    return answer.getAsJsonObject("result").has("value")
        ? answer.getAsJsonObject("result").get("value")
        : new JsonObject();
  }

  String text(String script) throws Exception {
    return value("String(" + script + ")").getAsString();
  }

  void until(String script) throws Exception {
    for (var n = 0; n < 400 && !value(script).getAsBoolean(); n++) {
      Thread.sleep(25);
    }
  }

  void press(String key) throws Exception {
    for (var type : List.of("keyDown", "keyUp")) {
      var event = new JsonObject();
      event.addProperty("type", type);
      event.addProperty("key", key);
      send("Input.dispatchKeyEvent", event);
    }
  }

  /** Presses the mouse at one place and lets it go at another. */
  void drag(double fromX, double fromY, double toX, double toY) throws Exception {
    mouse("mousePressed", fromX, fromY);
    mouse("mouseMoved", toX, toY);
    mouse("mouseReleased", toX, toY);
  }

  private void mouse(String type, double x, double y) throws Exception {
    var event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("x", x);
    event.addProperty("y", y);
    event.addProperty("button", "left");
    event.addProperty("clickCount", 1);
    send("Input.dispatchMouseEvent", event);
  }

  void media(String feature, String value) throws Exception {
    send("Emulation.setEmulatedMedia",
        JsonParser.parseString("{\"features\":[{\"name\":\"" + feature + "\",\"value\":\"" + value + "\"}]}")
            .getAsJsonObject());
  }

  byte[] print() throws Exception {
    var how = new JsonObject();
    how.addProperty("landscape", true);
    how.addProperty("printBackground", true);
    return Base64.getDecoder().decode(send("Page.printToPDF", how).get("data").getAsString());
  }

  byte[] shot() throws Exception {
    return Base64.getDecoder().decode(send("Page.captureScreenshot").get("data").getAsString());
  }

  /** What the page did that it should not: errors, and what it asked of a network. */
  List<String> complaints() {
    return Stream.concat(complaints.stream(), requests.stream().filter(each -> !each.startsWith("file:"))).toList();
  }

  private JsonObject send(String method, String... parameters) throws Exception {
    var object = new JsonObject();
    for (var n = 0; n < parameters.length; n += 2) {
      object.addProperty(parameters[n], parameters[n + 1]);
    }
    return send(method, object);
  }

  private JsonObject send(String method, JsonObject parameters) throws Exception {
    var id = number.incrementAndGet();
    var message = new JsonObject();
    message.addProperty("id", id);
    message.addProperty("method", method);
    message.add("params", parameters);
    if (!session.isEmpty()) {
      message.addProperty("sessionId", session);
    }
    var answer = new CompletableFuture<JsonObject>();
    asked.put(id, answer);
    socket.sendText(message.toString(), true).get(20, TimeUnit.SECONDS);
    var object = answer.get(60, TimeUnit.SECONDS);
    if (object.has("error")) {
      throw new IOException(method + ": " + object.get("error"));
    }
    return object.getAsJsonObject("result");
  }

  private final class Listener implements WebSocket.Listener {
    private final List<CharSequence> pieces = new ArrayList<>();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      pieces.add(data.toString());
      if (last) {
        take(JsonParser.parseString(String.join("", pieces)).getAsJsonObject());
        pieces.clear();
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(JsonObject message) {
      if (message.has("id")) {
        var waiting = asked.remove(message.get("id").getAsInt());
        if (waiting != null) {
          waiting.complete(message);
        }
        return;
      }
      switch (message.get("method").getAsString()) {
        case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(message.get("params").toString());
        case "Network.requestWillBeSent" -> requests
            .add(message.getAsJsonObject("params").getAsJsonObject("request").get("url").getAsString());
        default -> {
          // All else is no concern of ours.
        }
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
