package logitlab.ui.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.export.deck.Deck;
import logitlab.export.deck.DeckHtml;
import logitlab.export.deck.DeckPdf;
import logitlab.export.deck.DeckPptx;
import logitlab.export.deck.Decks;
import logitlab.export.film.Filming;
import logitlab.export.film.Films;
import logitlab.export.film.TimeLeft;
import logitlab.export.source.DerivationSource;
import logitlab.figure.Size;
import logitlab.state.AppState;
import logitlab.state.file.AtomicFile;
import logitlab.ui.file.Notices;
import logitlab.ui.file.Pictures;
import logitlab.ui.work.Jobs;
import logitlab.words.Words;

/** Makes slides and films aside; what takes long says how far it is and can be given up. */
public final class Making {
  static final String WIDE = "16:9";
  static final String NARROW = "4:3";
  private static final Films.Beat BEAT = new Films.Beat(30, 1, 1.5);
  private static final double HEIGHT = 720;

  private final Words words;
  private final Pictures pictures;
  private final Notices notices;
  /** A film takes minutes: nothing else waits for it. */
  private final Jobs jobs = new Jobs();
  private Optional<Runnable> giveUp = Optional.empty();

  /** What is walked. */
  public enum Walk {
    ROUTE, JOURNEY, SCENES, CONTRACTION, TRAINING;

    /** What can be made of it: what only moves is no slides, and scenes that stand are no film. */
    List<Kind> kinds() {
      return switch (this) {
        case ROUTE -> List.of(Kind.values());
        case JOURNEY -> List.of(Kind.PPTX, Kind.PDF, Kind.HTML, Kind.MP4, Kind.GIF);
        case SCENES -> List.of(Kind.PPTX, Kind.PDF, Kind.HTML);
        case CONTRACTION, TRAINING -> List.of(Kind.MP4, Kind.GIF);
      };
    }
  }

  /** What is made of it. */
  public enum Kind {
    PPTX(".pptx"), PDF(".pdf"), HTML(".html"), BEAMER(".tex"), MP4(".mp4"), GIF(".gif");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isFilm() {
      return this == MP4 || this == GIF;
    }
  }

  /** What somebody chose. */
  public record Wish(Walk walk, Kind kind, Detail detail, String ratio, boolean noted) {
    double aspect() {
      return ratio.equals(WIDE) ? 16 / 9.0 : 4 / 3.0;
    }
  }

  public Making(Words words, Pictures pictures, Notices notices) {
    this.words = words;
    this.pictures = pictures;
    this.notices = notices;
  }

  /** Asks for a file and makes it. */
  void make(Wish wish, AppState state) {
    var name = wish.walk() == Walk.ROUTE ? state.session().route().id() : wish.walk().name().toLowerCase(Locale.ROOT);
    pictures.target(name, words.text("ui.slides.kind." + wish.kind().id()), wish.kind().ending)
        .ifPresent(path -> into(path, wish, state));
  }

  /** Makes it there. */
  public void into(Path path, Wish wish, AppState state) {
    if (wish.kind().isFilm()) {
      film(wish, state, path);
    } else {
      jobs.run(() -> {
        AtomicFile.write(path, slides(wish, state));
        return path;
      }, pictures::saved, failure -> pictures.refused(path, failure));
    }
  }

  /** Before the program ends: a film that is being made is given up, and leaves nothing behind. */
  public void end() {
    giveUp.ifPresent(stop -> {
      stop.run();
      jobs.finish(() -> true);
    });
  }

  private byte[] slides(Wish wish, AppState state) throws IOException {
    return switch (wish.kind()) {
      case PPTX -> DeckPptx.of(deck(wish, state), false, Optional.empty());
      case PDF -> DeckPdf.of(deck(wish, state), wish.noted());
      case HTML -> DeckHtml.of(deck(wish, state), words);
      case BEAMER -> DerivationSource.beamer(words, state, state.session().route().id(), wish.detail());
      case MP4, GIF -> throw new IllegalArgumentException("a film is no slides");
    };
  }

  private Deck deck(Wish wish, AppState state) {
    var decks = new Decks(words, state, wish.aspect());
    return switch (wish.walk()) {
      case ROUTE -> decks.route(Routes.byId(state.session().route().id()).orElseThrow(), wish.detail());
      case JOURNEY -> decks.journey();
      case SCENES -> decks.scenes();
      case CONTRACTION, TRAINING -> throw new IllegalArgumentException("what only moves is no slides");
    };
  }

  private void film(Wish wish, AppState state, Path path) {
    var pixels = new Size(HEIGHT * wish.aspect(), HEIGHT);
    var left = new TimeLeft();
    giveUp.ifPresent(Runnable::run);
    giveUp = Optional.of(jobs.run(share -> {
      var films = new Films(words, state, pixels, BEAT);
      var film = switch (wish.walk()) {
        case ROUTE -> films.walk(Routes.byId(state.session().route().id()).orElseThrow(), wish.detail());
        case JOURNEY -> films.journey();
        case CONTRACTION -> films.contraction();
        case TRAINING -> films.training();
        case SCENES -> throw new IllegalArgumentException("scenes that stand are no film");
      };
      new Filming(film, pixels, BEAT.rate()).write(path,
          wish.kind() == Kind.MP4 ? Filming.Format.MP4 : Filming.Format.GIF, true, share);
      return path;
    }, share -> tell(share, left.seconds(share)), pictures::saved, failure -> pictures.refused(path, failure)));
    tell(0, -1);
  }

  private void tell(double share, long seconds) {
    var percent = String.valueOf((int) Math.floor(100 * share));
    notices.offer(words.text("ui.slides.filming"), seconds < 0
        ? words.text("ui.slides.progress", percent)
        : words.text("ui.slides.progress.left", percent, String.valueOf(seconds)), words.text("ui.slides.give-up"),
        () -> {
          giveUp.ifPresent(Runnable::run);
          notices.dismiss();
        });
  }
}
