package logitlab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may know whom. */
class WallsTest {
  /** From the top floor down: a package may use those after it only. */
  private static final List<String> FLOORS = List.of("ui", "cli", "export", "lesson", "figure", "motion", "typeset",
      "state",
      "derivation", "words", "math");

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("logitlab");

  @Test
  void arrowsPointDown() {
    for (var floor = 1; floor < FLOORS.size(); floor++) {
      var above = FLOORS.subList(0, floor).stream().map(name -> "logitlab." + name + "..").toArray(String[]::new);
      hold(noClasses().that()
          .resideInAPackage("logitlab." + FLOORS.get(floor) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above));
    }
    hold(noClasses().that()
        .resideOutsideOfPackage("logitlab")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("logitlab"));
    // The two front doors stand side by side.
    hold(noClasses().that()
        .resideInAPackage("logitlab.ui..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("logitlab.cli.."));
  }

  @Test
  void noCycles() {
    slices().matching("logitlab.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void javaFxIsInUiOnly() {
    hold(noClasses().that()
        .resideOutsideOfPackage("logitlab.ui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..",
            "org.controlsfx..", "atlantafx..", "org.kordamp.."));
  }

  @Test
  void awtIsInTypesetAndExportOnly() {
    hold(noClasses().that()
        .resideOutsideOfPackages("logitlab.typeset..", "logitlab.export..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.imageio.."));
  }

  @Test
  void jlatexmathIsInTypesetOnly() {
    hold(noClasses().that()
        .resideOutsideOfPackage("logitlab.typeset..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.scilab.."));
  }

  @Test
  void mathAndWordsStandOnJavaBaseAlone() {
    hold(noClasses().that()
        .resideInAnyPackage("logitlab.math..", "logitlab.words..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("logitlab.math..", "logitlab.words..", "java.lang..", "java.util..", "java.io..",
            "java.math..", "java.text..",
            "java.nio..", "org.jspecify.."));
  }

  @Test
  void threadsAndClocksHaveOnePlace() {
    hold(noClasses().that()
        .doNotHaveFullyQualifiedName("logitlab.ui.Jobs")
        .should()
        .callConstructor(Thread.class, Runnable.class));
    hold(noClasses().that()
        .doNotHaveFullyQualifiedName("logitlab.ui.Player")
        .and()
        .doNotHaveFullyQualifiedName("logitlab.Main")
        .should()
        .callMethod(System.class, "nanoTime"));
    hold(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("javafx.animation.Timeline"));
  }

  @Test
  void everyPackageSaysWhatItIs() throws Exception {
    try (var folders = Files.walk(Path.of("app/main/logitlab"))) {
      var silent = folders.filter(Files::isDirectory)
          .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
          .toList();
      Assertions.assertThat(silent).isEmpty();
    }
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
