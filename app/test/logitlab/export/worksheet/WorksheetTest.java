package logitlab.export.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.export.worksheet.Worksheet.Told;
import logitlab.lesson.Course;
import logitlab.lesson.Lesson;
import logitlab.lesson.MixedCheck;
import logitlab.lesson.task.Draw;
import logitlab.lesson.task.Numeral;
import logitlab.lesson.task.Task;
import logitlab.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class WorksheetTest {
  private static final int SHEETS = Sample.size(30, 12);
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private final Worksheets worksheets = new Worksheets(WORDS);

  /** The text of each page. */
  private static List<String> pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return Stream.iterate(1, page -> page <= document.getNumberOfPages(), page -> page + 1).map(page -> {
        try {
          var stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          return stripper.getText(document);
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }).toList();
    }
  }

  private static String tex(Worksheet sheet) {
    return new String(WorksheetTex.of(sheet, "sheet.tex", WORDS).get("sheet.tex"), StandardCharsets.UTF_8);
  }

  @Test
  void everyLessonIsPutOnPaperWithItsAnswersOnPagesOfTheirOwn() throws IOException {
    for (var lesson : Sample.of(Course.all(), 4)) {
      var sheet = worksheets.of(lesson, 3, true, true);
      var bytes = WorksheetPdf.of(sheet, WORDS);
      assertThat(WorksheetPdf.of(worksheets.of(lesson, 3, true, true), WORDS)).as(lesson.id()).isEqualTo(bytes);
      var pages = pages(bytes);
      var key = WORDS.text("lesson.sheet.key", lesson.title());
      var first = pages.stream()
          .filter(page -> page.contains(key.substring(0, 12)))
          .findFirst()
          .map(pages::indexOf)
          .orElseThrow();
      assertThat(first).isPositive();
      assertThat(String.join("\n", pages.subList(0, first))).contains(lesson.steps().getFirst().title());
      var without = pages(WorksheetPdf.of(worksheets.of(lesson, 3, true, false), WORDS));
      assertThat(without).hasSize(first).isEqualTo(pages.subList(0, first));
      assertThat(worksheets.of(lesson, 3, false, true).questions()).isEmpty();
    }
  }

  /** What the key has is taken as right for the numbers that are printed. */
  @Test
  void theKeyIsRight() {
    for (var lesson : Course.all()) {
      for (var seed = 0L; seed < 4; seed++) {
        for (var n = 0; n < lesson.steps().size(); n++) {
          var step = lesson.steps().get(n);
          if (step.task().filter(task -> task instanceof Numeral || task instanceof Draw).isPresent()) {
            var task = step.task().get();
            var drawn = seed == 0 ? 0 : 100 * seed + n;
            var start = task.about()
                .fresh()
                .map(fresh -> fresh.at(drawn, step.scene().document()))
                .orElse(step.scene().document());
            var moment = new Task.Moment(start, drawn);
            var answer = ((Told) new Paper(WORDS, task, moment, step.scene().ofNetwork()).answered("1.").getFirst())
                .prose()
                .plain();
            assertThat(task.judge(new Task.Try(moment, start, List.of(answer.replace('−', '-').split(",  ")))).right())
                .as("%s %s: %s", lesson.id(), n, answer)
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void sheetsDiffer() {
    var lesson = Course.byId("02-two-classes-and-temperature").orElseThrow();
    for (var lessons : List.<Lesson>of(lesson, MixedCheck.of(5, Course.all(), "Mixed"))) {
      var seen = new HashSet<String>();
      for (var seed = 1; seed <= SHEETS; seed++) {
        seen.add(tex(worksheets.of(lessons, seed, true, false)).replaceAll("Sheet \\d+", ""));
      }
      assertThat(seen).as(lessons.id()).hasSizeGreaterThan(SHEETS * 5 / 6);
    }
  }

  @Test
  void theLatexIsWholeAndAsksForNoOtherFiles() {
    for (var lesson : Course.all()) {
      var files = WorksheetTex.of(worksheets.of(lesson, 2, true, true), "sheet.tex", WORDS);
      var text = new String(files.get("sheet.tex"), StandardCharsets.UTF_8);
      var asked = Pattern.compile("detokenize\\{([^}]*)}")
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .toList();
      assertThat(files.keySet()).containsAll(asked).hasSize(asked.size() + 1);
      assertThat(text.chars().filter(c -> c == '{').count()).isEqualTo(text.chars().filter(c -> c == '}').count());
      assertThat(text).startsWith("\\documentclass").endsWith("\\end{document}\n").doesNotContain("textcolor");
    }
  }

  @Test
  void theNameOfTheFileIsNoTex() {
    var name = "100% #1 {a_b} ü.TEX";
    var files = WorksheetFiles.of(worksheets.of(Course.all().getFirst(), 2, true, true), name, WORDS);
    assertThat(files.keySet()).contains(name, "100---1--a_b----figure-1.pdf");
    assertThat(new String(files.get(name), StandardCharsets.UTF_8))
        .contains("{\\detokenize{100---1--a_b----figure-1.pdf}}");
  }
}
