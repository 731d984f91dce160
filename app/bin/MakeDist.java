import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Makes target/dist/logitlab-SYSTEM-PROCESSOR, a folder that starts where no Java is installed, and a zip of it: the start scripts, the jars, a
 * Java of only the modules that the program needs, with JavaFX among them, and the caches of classes. For the system it runs on. Run by the
 * build: {@code java -classpath "target/libs/*" app/bin/MakeDist.java target}.
 */
final class MakeDist {
  /**
   * What the program and its libraries need of the JDK, as jdeps finds it, and what they ask for by name only: charsets of tables,
   * zip files as file systems, what JavaFX takes from memory.
   */
  private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.security.jgss,java.sql,"
      + "java.xml.crypto,jdk.charsets,jdk.jfr,jdk.unsupported,jdk.zipfs,javafx.controls";

  private final Path target;
  private final Path folder;

  private MakeDist(Path target) {
    this.target = target;
    folder = target.resolve("dist").resolve("logitlab-" + system() + "-" + System.getProperty("os.arch"));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var dist = new MakeDist(Path.of(arguments[0]).toAbsolutePath());
    dist.fill();
    System.out.println(dist.zip());
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
  }

  private void fill() throws IOException, InterruptedException {
    delete(folder);
    Files.createDirectories(folder);
    link();
    var lib = Files.createDirectory(folder.resolve("lib"));
    copy(target.resolve("logitlab.jar"), lib);
    copyAll(target.resolve("libs"), Files.createDirectory(lib.resolve("libs")));
    copyAll(target.resolve("fonts"), Files.createDirectory(lib.resolve("fonts")));
    var bin = Path.of("app", "bin");
    copy(bin.resolve(system().equals("windows") ? "logitlab.cmd" : "logitlab"), folder);
    copy(bin.resolve("java.args"), folder);
    copy(bin.resolve("README.txt"), folder);
    copy(Path.of("assets", "icon.png"), folder);
    copyAll(Path.of("assets", "legal"), Files.createDirectory(folder.resolve("legal")));
    var java = folder.resolve("runtime").resolve("bin").resolve("java");
    run(List.of(javaHome().resolve("bin").resolve("java").toString(), bin.resolve("MakeCaches.java").toString(),
        lib.toString(), java.toString()));
    try (var made = Files.list(lib.resolve("aot"))) {
      for (var file : made.filter(each -> !each.toString().matches(".*\\.(aot|formulas)")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  /** The Java of the folder. JavaFX finds its native code beside that of Java. */
  private void link() throws IOException {
    var runtime = folder.resolve("runtime");
    var code = ToolProvider.findFirst("jlink")
        .orElseThrow()
        .run(System.out, System.err, "--module-path", target.resolve("fx").toString(), "--add-modules", MODULES,
            "--exclude-resources", "**.so,**.dll,**.dylib", "--strip-debug", "--no-header-files", "--no-man-pages",
            "--generate-cds-archive", "--output", runtime.toString());
    if (code != 0) {
      throw new IOException("jlink ended with " + code);
    }
    try (var files = Files.list(target.resolve("fx"))) {
      for (var file : files.filter(each -> each.toString().matches(".*\\.(so|dll|dylib)")).toList()) {
        copy(file, runtime.resolve(file.toString().endsWith(".dll") ? "bin" : "lib"));
      }
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        copy(file, to);
      }
    }
  }

  /** A cache of classes is good for jars of the same time only. */
  private static void copy(Path file, Path to) throws IOException {
    Files.copy(file, to.resolve(file.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  /** All of the folder, with what may be started, and with times that do not depend on the time zone in which it is unpacked. */
  private Path zip() throws IOException {
    var file = folder.resolveSibling(folder.getFileName() + ".zip");
    var files = new ArrayList<Path>();
    try (var all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    try (var zip = new ZipArchiveOutputStream(file)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (var each : files) {
        var entry = new ZipArchiveEntry(each, folder.getParent().relativize(each).toString().replace('\\', '/'));
        var time = new X5455_ExtendedTimestamp();
        time.setModifyFileTime(Files.getLastModifiedTime(each));
        entry.addExtraField(time);
        entry.setUnixMode(Files.isExecutable(each) ? 0755 : 0644);
        zip.putArchiveEntry(entry);
        Files.copy(each, zip);
        zip.closeArchiveEntry();
      }
    }
    return file;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var inside = Files.walk(folder)) {
        for (var each : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
