import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws every figure in both themes, twice as large as its layout so that the edges of thin strokes weigh little, as PNG, SVG and PDF, lets other programs make pixels of the last two, and says how much of the ink of one has no ink
 * of a like colour within two pixels in the other. A deck for PowerPoint goes through LibreOffice. Run in the project's folder, after
 * {@code mvn package -DskipTests}: {@code java app/bin/CompareInk.java FOLDER}. Needs rsvg-convert, pdftoppm and soffice. It is a program in one file, since
 * it is no part of the program that it looks at.
 */
final class CompareInk {
  private static final int NEAR = 2;
  /** Colours that differ by so much in no channel are alike; ink differs from the ground by more. */
  private static final int ALIKE = 64;
  private static final double MOST = 0.01;
  private static final List<String> THEMES = List.of("light", "dark");

  private final Path folder;
  private double worst;

  private CompareInk(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    var compare = new CompareInk(Files.createDirectories(Path.of(arguments[0])).toAbsolutePath());
    compare.figures();
    compare.deck();
    System.out.printf(Locale.ROOT, "worst %.3f %%%n", 100 * compare.worst);
    System.exit(compare.worst <= MOST ? 0 : 1);
  }

  private void figures() throws Exception {
    var names = names();
    var script = Files.writeString(folder.resolve("script.json"), "{\"files\": [" + Stream.of("png", "svg", "pdf")
        .map(ending -> "{\"export\": ["
            + names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
            + "], \"theme\": [\"light\", \"dark\"], \"size\": \"2560x1440\", \"out\": \"{export}-{theme}." + ending
            + "\"}")
        .collect(Collectors.joining(", ")) + "]}");
    run("app/bin/logitlab", "render", script.toString());
    for (var name : names) {
      for (var theme : THEMES) {
        var stem = folder.resolve(name + "-" + theme).toString();
        var own = ImageIO.read(new File(stem + ".png"));
        run("rsvg-convert", stem + ".svg", "-w", "" + own.getWidth(), "-h", "" + own.getHeight(), "-o",
            stem + ".svg.png");
        run("pdftoppm", "-png", "-singlefile", "-scale-to-x", "" + own.getWidth(), "-scale-to-y", "" + own.getHeight(),
            stem + ".pdf",
            stem + ".pdf");
        tell(name + " " + theme + " svg", own, ImageIO.read(new File(stem + ".svg.png")));
        tell(name + " " + theme + " pdf", own, ImageIO.read(new File(stem + ".pdf.png")));
      }
    }
  }

  /** Slides that are pictures, since the words of others are set in the fonts that there are. */
  private void deck() throws Exception {
    for (var theme : THEMES) {
      var deck = folder.resolve("deck-" + theme + ".pptx").toString();
      var pictures = folder.resolve("deck-" + theme);
      run("app/bin/logitlab", "slides", "kronecker", "--theme", theme, "--pictures", "svg", "--out", deck);
      run("app/bin/logitlab", "slides", "kronecker", "--theme", theme, "--out", pictures + "/");
      run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), deck);
      run("pdftoppm", "-png", "-scale-to-x", "1920", "-scale-to-y", "1080", deck.replace(".pptx", ".pdf"), deck);
      try (var pages = Files.list(folder)) {
        for (var page : pages.filter(file -> file.toString().matches(".*deck-" + theme + "\\.pptx-\\d+\\.png"))
            .sorted()
            .toList()) {
          var number = Integer.parseInt(page.toString().replaceAll(".*-(\\d+)\\.png", "$1"));
          tell("slide " + number + " " + theme + " pptx",
              ImageIO.read(pictures.resolve("%02d.png".formatted(number)).toFile()), ImageIO.read(page.toFile()));
        }
      }
    }
  }

  /** The names that the program lists where it is asked for one that is not there. */
  private static List<String> names() throws Exception {
    var process = new ProcessBuilder("app/bin/logitlab", "export", "?", "--out", "x.png").redirectErrorStream(true)
        .start();
    var said = new String(process.getInputStream().readAllBytes()).strip();
    return List.of(said.substring(said.indexOf("figures ") + 8, said.length() - 1).split(", "));
  }

  private static void run(String... command) throws Exception {
    var process = new ProcessBuilder(command).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  private void tell(String what, BufferedImage one, BufferedImage other) {
    var share = Math.max(lost(one, other), lost(other, one));
    worst = Math.max(worst, share);
    System.out.printf(Locale.ROOT, "%-40s %.3f %%%s%n", what, 100 * share, share > MOST ? "  TOO MUCH" : "");
  }

  /** The share of the ink of one picture that has no like ink near it in the other. */
  private static double lost(BufferedImage one, BufferedImage other) {
    var ground = one.getRGB(0, 0);
    var ink = 0;
    var lost = 0;
    for (var y = 0; y < one.getHeight(); y++) {
      for (var x = 0; x < one.getWidth(); x++) {
        var colour = one.getRGB(x, y);
        if (far(colour, ground) > ALIKE) {
          ink++;
          if (!near(other, x, y, colour)) {
            lost++;
          }
        }
      }
    }
    return ink == 0 ? 0 : lost / (double) ink;
  }

  private static boolean near(BufferedImage other, int x, int y, int colour) {
    for (var dy = -NEAR; dy <= NEAR; dy++) {
      for (var dx = -NEAR; dx <= NEAR; dx++) {
        var inside = x + dx >= 0 && y + dy >= 0 && x + dx < other.getWidth() && y + dy < other.getHeight();
        if (inside && far(other.getRGB(x + dx, y + dy), colour) <= ALIKE) {
          return true;
        }
      }
    }
    return false;
  }

  private static int far(int one, int other) {
    return Math.max(Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)),
        Math.max(Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)), Math.abs((one & 0xFF) - (other & 0xFF))));
  }
}
