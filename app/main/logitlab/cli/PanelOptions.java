package logitlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.mistake.Slips;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.session.Place;
import logitlab.state.view.Panel;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** The options that say what stands beside a derivation, and under its line. */
final class PanelOptions {
  private static final String PANEL = "--panel";
  private static final String MISTAKE = "--mistake";
  private static final String SLIP = "--slip";
  private static final String CONTRACTED = "--contracted";
  private static final String MORE = "--more";

  private PanelOptions() {}

  static void addOptions(CommandSpec spec, Words words) {
    spec.addOption(
        Options.oneOf(words, "cli.option.panel", "PANEL", PANEL, Stream.of(Panel.values()).map(Panel::id).toList())
            .build())
        .addOption(Options.oneOf(words, "cli.option.mistake", "MISTAKE", MISTAKE, Mistake.values()).build())
        .addOption(Options.value(words, "cli.option.slip", "N", SLIP).build())
        .addOption(Options.value(words, "cli.option.contracted", "0..1", CONTRACTED).build())
        .addOption(Options.flag(words, "cli.option.more", MORE).build());
  }

  /** The state with what the options ask for in front; a mistake brings its panel with it, unless another one is asked for. */
  static AppState of(CommandSpec spec, AppState state) {
    var actions = new ArrayList<Action>();
    Options.given(spec, MISTAKE)
        .map(PanelOptions::mistake)
        .ifPresent(found -> actions.add(new Action.Experiments.MakeMistake(found)));
    Options.given(spec, SLIP).ifPresent(number -> {
      actions.add(new Action.Experiments.LookAtSlip((int) Numbers.whole(SLIP, number, 1, Slips.all().size()) - 1));
      actions.add(new Action.Experiments.ShowPanel(Panel.SLIPS));
    });
    Options.given(spec, CONTRACTED).ifPresent(time -> {
      actions.add(new Action.Time.Scrub(new Place.InProduct(Options.time(CONTRACTED, time))));
      actions.add(new Action.Experiments.ShowPanel(Panel.JACOBIAN));
    });
    Options.given(spec, PANEL)
        .map(id -> Options.named(PANEL, id, List.of(Panel.values()), Panel::id, Panel::key))
        .ifPresent(panel -> actions.add(new Action.Experiments.ShowPanel(panel)));
    if (Options.isSet(spec, MORE)) {
      actions.add(new Action.Walk.TellMore(true));
    }
    return actions.stream().reduce(state, Reducer::reduce, (_, last) -> last);
  }

  private static Mistake mistake(String id) {
    return Options.choice(MISTAKE, id, List.of(Mistake.values()));
  }
}
