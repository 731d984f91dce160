package logitlab.state;

/**
 * The only place where the state changes. {@link #reduce} is a pure function and accepts every action in every state: a number outside
 * the domain becomes the nearest one inside, and what cannot be done (a class that is not there, a name that is taken, NaN) leaves the
 * state as it is.
 */
public final class Reducer {
  private Reducer() {}

  public static AppState reduce(AppState state, Action action) {
    return ExperimentsReducer.follow(state, switch (action) {
      case Action.Program program -> ProgramReducer.reduce(state, program);
      case Action.Time time -> TimeReducer.reduce(state, time);
      case Action.Example example -> ExampleReducer.reduce(state, example);
      case Action.Table table -> TableReducer.reduce(state, table);
      case Action.Cards cards -> CardsReducer.reduce(state, cards);
      case Action.Walk walk -> WalkReducer.reduce(state, walk);
      case Action.Practice practice -> PracticeReducer.reduce(state, practice);
      case Action.Experiments experiments -> ExperimentsReducer.reduce(state, experiments);
      case Action.Backprop backprop -> BackpropReducer.reduce(state, backprop);
      case Action.Batch batch -> BatchReducer.reduce(state, batch);
      case Action.Train train -> TrainReducer.reduce(state, train);
      case PresentAction present -> PresentReducer.reduce(state, present);
      case ScenesAction scenes -> ScenesReducer.reduce(state, scenes);
      case CourseAction course -> CourseReducer.reduce(state, course);
    });
  }
}
