package logitlab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may know whom. */
class WallsTest {
  private static final String ROOT = "logitlab";

  /** From the ground up: a folder may use those before it, and none after it. */
  private static final List<String> FOLDERS = List.of(
      "math", "math.softmax", "math.network", "math.training",
      "words",
      "derivation.expr", "derivation.value", "derivation.print", "derivation.mistake", "derivation",
      "typeset",
      "motion",
      "state.domain", "state.data", "state.view", "state.document", "state.training", "state.session", "state.file",
      "state",
      "figure", "figure.text", "figure.draw", "figure.equation", "figure.card", "figure.explore", "figure.derive",
      "figure.beside", "figure.network", "figure.lens", "figure.train", "figure.screen",
      "lesson",
      "export",
      "cli",
      "ui.look", "ui.control", "ui.pane", "ui.work", "ui.file", "ui");

  /** What a folder may use from outside the program, besides {@code java.base} and the marks of JSpecify. */
  private static final List<Guest> GUESTS = List.of(
      new Guest("javafx..", "ui"), new Guest("com.sun.javafx..", "ui"), new Guest("org.controlsfx..", "ui"),
      new Guest("atlantafx..", "ui"), new Guest("org.kordamp..", "ui"),
      new Guest("java.awt..", "typeset", "export"), new Guest("javax.imageio..", "export"),
      new Guest("org.scilab..", "typeset"),
      new Guest("com.google.gson..", "state.file", "cli"),
      new Guest("picocli..", "cli"),
      new Guest("de.siegmar.fastcsv..", "state.data"));

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages(ROOT);

  /** A library and the folders, with all that is in them, that may use it. */
  private record Guest(String library, List<String> folders) {
    Guest(String library, String... folders) {
      this(library, List.of(folders));
    }
  }

  @Test
  void everyFolderIsOnThePlan() throws Exception {
    var source = Path.of("app/main", ROOT);
    try (var files = Files.walk(source)) {
      var folders = files.filter(file -> file.toString().endsWith(".java"))
          .map(file -> source.relativize(file.getParent()).toString().replace('/', '.'))
          .filter(folder -> !folder.isEmpty())
          .distinct();
      assertThat(FOLDERS).containsAll(folders.toList());
    }
  }

  @Test
  void arrowsPointDown() {
    for (var floor = 0; floor < FOLDERS.size() - 1; floor++) {
      var above = FOLDERS.subList(floor + 1, FOLDERS.size()).stream().map(WallsTest::folder).toArray(String[]::new);
      hold(noClasses().that()
          .resideInAPackage(folder(FOLDERS.get(floor)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above));
    }
    hold(noClasses().that().resideOutsideOfPackage(ROOT).should().dependOnClassesThat().resideInAPackage(ROOT));
    // The two front doors stand side by side.
    hold(noClasses().that()
        .resideInAPackage("logitlab.ui..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("logitlab.cli.."));
  }

  @Test
  void noCycles() {
    slices().matching("logitlab.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void eachLibraryStaysInItsFolders() {
    for (var guest : GUESTS) {
      var inside = guest.folders().stream().map(name -> folder(name) + "..").toArray(String[]::new);
      hold(noClasses().that()
          .resideOutsideOfPackages(inside)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(guest.library()));
    }
    var known = new ArrayList<>(List.of("logitlab..", "java..", "org.jspecify.."));
    GUESTS.forEach(guest -> known.add(guest.library()));
    hold(classes().should().onlyDependOnClassesThat().resideInAnyPackage(known.toArray(String[]::new)));
  }

  @Test
  void mathAndWordsStandOnJavaBaseAlone() {
    hold(noClasses().that()
        .resideInAnyPackage("logitlab.math..", "logitlab.words..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("logitlab.math..", "logitlab.words..", "java.lang..", "java.util..", "java.io..",
            "java.math..", "java.text..", "java.nio..", "org.jspecify.."));
  }

  /** A thread, a pool, a timer, or what runs on the common pool unasked. An executor that one is handed is none of these. */
  @Test
  void threadsHaveOnePlace() {
    var elsewhere = not(resideInAnyPackage("logitlab.ui.work", "logitlab.export.."))
        .and(not(nameMatching("logitlab\\.Main")));
    hold(noClasses().that(elsewhere)
        .should()
        .dependOnClassesThat(
            nameMatching(
                "java\\.util\\.concurrent\\.(\\w*ExecutorService|Executors|ForkJoin\\w*|\\w*Task).*|java\\.util\\.Timer.*|"
                    + "java\\.lang\\.Thread\\$\\w+|javafx\\.concurrent\\..*"))
        .orShould()
        .callCodeUnitWhere(DescribedPredicate.describe("start a thread", WallsTest::startsThread)));
  }

  private static boolean startsThread(JavaCall<?> call) {
    var owner = call.getTargetOwner();
    var name = call.getName();
    if (owner.isAssignableTo(Thread.class)) {
      return name.equals("<init>") || name.startsWith("start") || name.startsWith("of");
    }
    if (owner.isAssignableTo(CompletionStage.class)) {
      return name.matches(".*Async|delayedExecutor|.*[tT]imeout");
    }
    return name.startsWith("parallel");
  }

  @Test
  void clocksHaveOnePlace() {
    var others = not(nameMatching("logitlab\\.ui\\.work\\.Player(\\$.*)?")).and(not(nameMatching("logitlab\\.Main")));
    hold(noClasses().that(others).should().callMethod(System.class, "nanoTime"));
    hold(noClasses().that(others).should().callMethod(System.class, "currentTimeMillis"));
    hold(noClasses().that(others)
        .should()
        .dependOnClassesThat(
            nameMatching("java\\.time\\.(Clock|Instant|Local\\w+|ZonedDateTime)|javafx\\.animation\\.\\w+")));
  }

  @Test
  void everyPackageSaysWhatItIs() throws Exception {
    try (var folders = Files.walk(Path.of("app/main", ROOT))) {
      var silent = folders.filter(Files::isDirectory)
          .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
          .toList();
      assertThat(silent).isEmpty();
    }
  }

  /** A room that is too full wants a door. */
  @Test
  void noFolderIsCrowded() throws Exception {
    try (var folders = Files.walk(Path.of("app/main", ROOT))) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        try (var files = Files.list(folder)) {
          assertThat(files.filter(file -> file.toString().endsWith(".java")).count()).as(folder.toString())
              .isLessThanOrEqualTo(MOST_FILES);
        }
      }
    }
  }

  private static final int MOST_FILES = 29;

  private static String folder(String name) {
    return ROOT + "." + name;
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
