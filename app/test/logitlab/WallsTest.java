package logitlab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may know whom. */
class WallsTest {
  private static final String ROOT = "logitlab";
  private static final int MOST_FILES = 29;
  private static final int MOST_PARAMETERS = 6;
  /** A record may have as many components as its concept has, within reason. */
  private static final int MOST_COMPONENTS = 10;

  /**
   * The folders from the ground up, and what each may use of the program; two dots stand for all that is inside. Nobody may use what comes
   * after it.
   */
  private static final Map<String, List<String>> PLAN = plan(
      """
          math
          math.softmax        math
          math.network        math math.softmax
          math.training       math math.network
          words
          derivation.expr
          derivation.value    math.. derivation.expr
          derivation.print    math words derivation.expr derivation.value
          derivation.mistake  math.. derivation.expr derivation.value derivation.print
          derivation.practice words derivation.expr derivation.value derivation.print
          derivation.network  math.network derivation.expr derivation.value derivation.print
          derivation          math.. derivation..
          typeset             derivation.print
          motion              derivation.expr
          state.domain        math words
          state.json          math words state.domain
          state.data          math math.training words state.domain
          state.view          math.network words derivation.expr motion state.domain
          state.document      math.. words derivation.expr derivation.print state.domain state.data state.view
          state.training      math.. state.document
          state.session       math derivation.. motion state.domain state.view state.document state.training
          state.file          math.. words derivation.. motion state.domain state.json state.data state.view state.document state.session
          state               math.. words derivation.. motion state.domain state.data state.view state.document state.training state.session
          figure              math.. words derivation.. typeset motion state state.view state.document state.training state.session
          figure.text         math.. words derivation.. typeset state.document figure
          figure.draw         math words derivation.expr typeset state state.document state.session figure figure.text
          figure.equation     math.. words derivation.. motion state.document state.session figure figure.text
          figure.card         math.. words derivation.. typeset state state.domain state.view state.document state.session figure figure.text figure.draw
          figure.explore      math.. words derivation.. typeset state state.domain state.view state.document state.session figure figure.text figure.draw figure.card
          figure.derive       math.. words derivation.. typeset motion state state.view state.document state.session figure figure.text figure.draw
          figure.beside       math.. words derivation.. typeset motion state state.view state.document state.session figure figure.text figure.draw figure.card figure.derive
          figure.network      math.. words derivation.. typeset motion state state.domain state.view state.document state.session figure figure.text figure.draw figure.equation
          figure.lens         math.. words derivation.. typeset motion state state.view state.document state.session figure figure.text figure.draw figure.equation figure.derive
          figure.train        math.. words derivation.. typeset state state.domain state.data state.view state.document state.training state.session figure figure.text figure.draw
          figure.screen       math.network words derivation.print typeset state state.view state.document state.session figure..
          lesson.text         words derivation.. state.document state.domain
          lesson.task         math.. words derivation.. state.. lesson.text
          lesson              math.. words derivation.. state.. lesson.text lesson.task
          export.source       words derivation.. typeset state state.session figure figure.derive
          export              math.. words derivation.. typeset motion state.. figure.. export.source
          export.deck         words derivation.. typeset motion state.. figure.. export export.source
          export.film         words derivation.. motion state.. figure.. export
          export.worksheet    math words derivation.expr typeset state.. figure.. lesson.. export export.source
          cli                 math.. words derivation.. typeset motion state.. figure.. lesson.. export..
          ui.look             typeset state.session figure export
          ui.slide
          ui.control          math words derivation.expr typeset motion state state.domain state.view state.document state.session figure ui.look ui.slide
          ui.pane             derivation.expr typeset state state.view state.session figure figure.screen ui.look ui.control
          ui.work             motion state state.view state.document state.training state.session
          ui.sheet            words state.data state.domain
          ui.guide            math words derivation.. typeset state.. lesson.. ui.look ui.slide ui.control
          ui.stage            math.. words derivation.expr state state.view state.document state.session figure.screen ui.look ui.slide ui.control ui.pane ui.work
          ui.file             math.. words state.. figure figure.screen export export.source ui.look ui.control ui.work ui.sheet
          ui.picture          words derivation derivation.expr state.. figure export.. ui.work ui.file
          ui                  math words derivation.. typeset state.. figure.screen lesson.. export export.worksheet ui..
          """);

  /** What a folder may use from outside the program, besides {@code java.base} and the marks of JSpecify. */
  private static final List<Guest> GUESTS = List.of(
      new Guest("javafx..", "ui"), new Guest("com.sun.javafx..", "ui"), new Guest("org.controlsfx..", "ui"),
      new Guest("atlantafx..", "ui"), new Guest("org.kordamp..", "ui"),
      new Guest("java.awt..", "typeset", "export"), new Guest("javax.imageio..", "export"),
      new Guest("org.scilab..", "typeset"), new Guest("org.apache.pdfbox..", "export"),
      new Guest("org.apache.fontbox..", "export.deck"), new Guest("org.jcodec..", "export.film"),
      new Guest("org.w3c.dom..", "export.film"),
      new Guest("org.apache.poi..", "export.deck"),
      new Guest("org.openxmlformats..", "export.deck"), new Guest("javax.xml.namespace..", "export.deck"),
      new Guest("com.google.gson..", "state.json", "cli"),
      new Guest("picocli..", "cli"), new Guest("org.commonmark..", "lesson", "ui.stage"),
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

  private static Map<String, List<String>> plan(String text) {
    var plan = new LinkedHashMap<String, List<String>>();
    text.lines()
        .map(line -> List.of(line.split(" +")))
        .forEach(words -> plan.put(words.getFirst(),
            words.subList(1, words.size())));
    return plan;
  }

  @Test
  void everyFolderIsOnThePlan() throws Exception {
    var source = Path.of("app/main", ROOT);
    try (var files = Files.walk(source)) {
      var folders = files.filter(file -> file.toString().endsWith(".java"))
          .map(file -> source.relativize(file.getParent()).toString().replace('/', '.'))
          .filter(folder -> !folder.isEmpty())
          .distinct();
      assertThat(PLAN.keySet()).containsAll(folders.toList());
    }
  }

  /** Two dots take in what is inside, but never a folder that comes later. */
  @Test
  void arrowsPointDownToWhatAFolderMayUse() {
    var before = new ArrayList<String>();
    var faults = new ArrayList<String>();
    PLAN.forEach((name, uses) -> {
      assertThat(before).as("used by " + name).containsAll(uses.stream().filter(use -> !use.endsWith("..")).toList());
      var allowed = before.stream()
          .filter(each -> uses.stream().anyMatch(use -> use.equals(each) || inside(use, each)))
          .collect(Collectors.toSet());
      allowed.add(name);
      var rule = noClasses().that()
          .resideInAPackage(folder(name))
          .should()
          .dependOnClassesThat(resideInAPackage("logitlab..")
              .and(not(resideInAnyPackage(allowed.stream().map(WallsTest::folder).toArray(String[]::new)))));
      faults.addAll(rule.allowEmptyShould(true).evaluate(CLASSES).getFailureReport().getDetails());
      before.add(name);
    });
    assertThat(faults).isEmpty();
  }

  private static boolean inside(String use, String folder) {
    return use.endsWith("..") && (folder + ".").startsWith(use.substring(0, use.length() - 1));
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
    var others = not(nameMatching("logitlab\\.ui\\.work\\.(Player|Clock)(\\$.*)?"))
        .and(not(nameMatching("logitlab\\.Main")))
        .and(not(nameMatching("logitlab\\.export\\.film\\.TimeLeft")));
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

  /** What belongs together is a record. A method that a library asks for is as the library wants it. */
  @Test
  void noMethodTakesMoreThanOneCanTell() {
    var faults = CLASSES.stream()
        .flatMap(owner -> owner.getCodeUnits().stream())
        .filter(unit -> parameters(unit) > most(unit) && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
            && !isAskedFor(unit))
        .map(JavaCodeUnit::getFullName)
        .toList();
    assertThat(faults).isEmpty();
  }

  /** As written: the compiler gives the constructors of constants a name and a number, and those of local classes what they catch. */
  private static int parameters(JavaCodeUnit unit) {
    var owner = unit.getOwner();
    var all = unit.getRawParameterTypes().size();
    if (!unit.isConstructor()) {
      return all;
    }
    return owner.isAnonymousClass() || owner.isLocalClass() ? 0 : owner.isEnum() ? all - 2 : all;
  }

  private static int most(JavaCodeUnit unit) {
    var owner = unit.getOwner();
    return unit.isConstructor() && owner.isRecord() ? MOST_COMPONENTS : MOST_PARAMETERS;
  }

  private static boolean isAskedFor(JavaCodeUnit unit) {
    var types = unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    return unit.getOwner()
        .getAllRawSuperclasses()
        .stream()
        .anyMatch(above -> !above.getName().startsWith(ROOT) && above.tryGetMethod(unit.getName(), types).isPresent());
  }

  private static String folder(String name) {
    return ROOT + "." + name;
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
