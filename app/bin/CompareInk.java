import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws every figure in both themes, twice as large as its layout so that the edges of thin strokes weigh little, as PNG, SVG and PDF, lets
 * other programs make pixels of the last two, and says how much of the ink of one has no ink of a like colour within two pixels in the other.
 * Decks for PowerPoint go through LibreOffice. The other programs paint {@link #FINE} times as large, and what they paint is made smaller by
 * the mean of the pixels: they move letters to whole pixels, which is a matter of their screens and not of the file.
 *
 * <p>Run in the project's folder, after {@code mvn package -DskipTests}: {@code java app/bin/CompareInk.java FOLDER}. Needs rsvg-convert,
 * pdftoppm, pdfimages and soffice. It is a program in one file, since it is no part of the program that it looks at.
 */
final class CompareInk {
  private static final int NEAR = 2;
  /** Colours that differ by so much in no channel are alike; ink differs from the ground by more. */
  private static final int ALIKE = 64;
  private static final double MOST = 0.01;
  private static final int FINE = 3;
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;
  /** English Metric Units in a pixel of a slide. */
  private static final int EMU = 6350;
  /** By so many pixels letters may stand out of their box. */
  private static final int ROUND = 6;
  private static final String LECTURE = "assets/data/why-p-minus-y.logitlab.json";
  private static final Pattern BOX = Pattern.compile(
      "<p:sp>(?:(?!</p:sp>).)*?<a:off x=\"(-?\\d+)\" y=\"(-?\\d+)\"/><a:ext cx=\"(\\d+)\" cy=\"(\\d+)\"/>((?:(?!</p:sp>).)*)</p:sp>");
  private static final List<String> THEMES = List.of("light", "dark");

  private final Path folder;
  private double worst;

  private CompareInk(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    var compare = new CompareInk(Files.createDirectories(Path.of(arguments[0])).toAbsolutePath());
    compare.figures();
    compare.decks();
    System.out.printf(Locale.ROOT, "worst %.3f %%%n", 100 * compare.worst);
    System.exit(compare.worst <= MOST ? 0 : 1);
  }

  private void figures() throws Exception {
    var names = listed("export", "figures ");
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
        var width = "" + FINE * own.getWidth();
        var height = "" + FINE * own.getHeight();
        run("rsvg-convert", stem + ".svg", "-w", width, "-h", height, "-o", stem + ".svg.png");
        run("pdftoppm", "-png", "-singlefile", "-scale-to-x", width, "-scale-to-y", height, stem + ".pdf",
            stem + ".pdf");
        tell(name + " " + theme + " svg", own, smaller(stem + ".svg.png"));
        tell(name + " " + theme + " pdf", own, smaller(stem + ".pdf.png"));
      }
    }
  }

  /** Every deck as shapes, and one as pictures. What is words there is left out: they are set in the fonts that there are. */
  private void decks() throws Exception {
    var walks = listed("slides", "walks ");
    var made = new ArrayList<String>();
    for (var theme : THEMES) {
      for (var walk : walks) {
        var more = walk.equals("scenes") ? List.of("--document", LECTURE) : List.<String>of();
        made.add(slides(walk + "-" + theme, walk, theme, more));
      }
      made.add(slides("pictures-" + theme, walks.get(0), theme, List.of("--pictures", "svg")));
    }
    var pdf = "pdf:impress_pdf_Export:{\"UseLosslessCompression\":{\"type\":\"boolean\",\"value\":\"true\"},"
        + "\"ReduceImageResolution\":{\"type\":\"boolean\",\"value\":\"false\"}}";
    run(Stream.concat(Stream.of("soffice", "--headless", "--convert-to", pdf, "--outdir", folder.toString()),
        made.stream().map(stem -> stem + ".pptx")).toArray(String[]::new));
    for (var stem : made) {
      // A slide that is a picture of pixels would be painted anew, with its pixels beside those of the page: it is taken out as it is.
      var picture = stem.contains("pictures-");
      if (picture) {
        run("pdfimages", "-png", stem + ".pdf", stem + "/page");
      } else {
        run("pdftoppm", "-png", "-scale-to-x", "" + FINE * WIDTH, "-scale-to-y", "" + FINE * HEIGHT, stem + ".pdf",
            stem + "/page");
      }
      try (var deck = FileSystems.newFileSystem(Path.of(stem + ".pptx")); var pages = Files.list(Path.of(stem))) {
        for (var page : pages.filter(file -> file.getFileName().toString().startsWith("page")).sorted().toList()) {
          var number = Integer.parseInt(page.toString().replaceAll(".*-(\\d+)\\.png", "$1")) + (picture ? 1 : 0);
          var words = words(Files.readString(deck.getPath("/ppt/slides/slide" + number + ".xml")));
          var own = ImageIO.read(new File(stem, "%02d.png".formatted(number)));
          var other = picture ? ImageIO.read(page.toFile()) : smaller(page.toString());
          cover(own, words);
          cover(other, words);
          tell(Path.of(stem).getFileName() + " " + number + " pptx", own, other);
        }
      }
    }
  }

  /** A deck, and a folder with its slides as the program paints them; answers their path without the ending. */
  private String slides(String name, String walk, String theme, List<String> more) throws Exception {
    var stem = folder.resolve(name).toString();
    for (var out : List.of(stem + ".pptx", stem + "/")) {
      var options = out.endsWith("/") && more.contains("--pictures") ? List.<String>of() : more;
      run(Stream.concat(Stream.of("app/bin/logitlab", "slides", walk, "--theme", theme, "--out", out), options.stream())
          .toArray(String[]::new));
    }
    return stem;
  }

  /** Where there are words on a slide, in pixels. */
  private static List<Rectangle> words(String slide) {
    return BOX.matcher(slide).results().filter(box -> box.group(5).contains("<p:txBody>")).map(box -> {
      var at = IntStream.rangeClosed(1, 4).map(n -> Integer.parseInt(box.group(n)) / EMU).toArray();
      return new Rectangle(at[0] - ROUND, at[1] - ROUND, at[2] + 2 * ROUND, at[3] + 2 * ROUND);
    }).toList();
  }

  private static void cover(BufferedImage image, List<Rectangle> places) {
    var ground = image.getRGB(0, 0);
    for (var place : places) {
      var inside = place.intersection(new Rectangle(image.getWidth(), image.getHeight()));
      for (var y = inside.y; y < inside.y + inside.height; y++) {
        for (var x = inside.x; x < inside.x + inside.width; x++) {
          image.setRGB(x, y, ground);
        }
      }
    }
  }

  /** The names that a command lists where it is asked for one that is not there. */
  private static List<String> listed(String command, String before) throws Exception {
    var process = new ProcessBuilder("app/bin/logitlab", command, "?", "--out", "x.png").redirectErrorStream(true)
        .start();
    var said = new String(process.getInputStream().readAllBytes()).strip();
    return List.of(said.substring(said.indexOf(before) + before.length(), said.length() - 1).split(", "));
  }

  private static void run(String... command) throws Exception {
    var process = new ProcessBuilder(command).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  /** The picture in a file, which takes its place, with one pixel for {@link #FINE} by {@link #FINE} of its own. */
  private static BufferedImage smaller(String file) throws IOException {
    var large = ImageIO.read(new File(file));
    var width = large.getWidth() / FINE;
    var height = large.getHeight() / FINE;
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var row = new int[FINE * large.getWidth()];
    for (var y = 0; y < height; y++) {
      large.getRGB(0, FINE * y, large.getWidth(), FINE, row, 0, large.getWidth());
      for (var x = 0; x < width; x++) {
        var red = 0;
        var green = 0;
        var blue = 0;
        for (var cell = 0; cell < FINE * FINE; cell++) {
          var rgb = row[cell / FINE * large.getWidth() + FINE * x + cell % FINE];
          red += rgb >> 16 & 0xFF;
          green += rgb >> 8 & 0xFF;
          blue += rgb & 0xFF;
        }
        small.setRGB(x, y, mean(red) << 16 | mean(green) << 8 | mean(blue));
      }
    }
    ImageIO.write(small, "png", new File(file));
    return small;
  }

  private static int mean(int sum) {
    return (sum + FINE * FINE / 2) / (FINE * FINE);
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
