package logitlab.figure;

/** Quantities that no term denotes: of a training, of the cards, of what was done wrong, of what is chosen. Indices count from 0. */
public enum Known {
  /** The line of the derivation in front, counted from 1 among those in sight, and how many these are. */
  STEP, STEPS,
  /** How many lines can be unfolded or folded away together; by fold. */
  FOLDED_LINES,
  /** What the check of the line in front found, for the watched class or by class, what it expected, and in how many digits they agree. */
  CHECKED_VALUE, EXPECTED_VALUE, AGREEING_DIGITS,
  /** The numbers with which a row of the stage or of the chain is worked out, in their order; by row. */
  ROW_WORKING,
  /** What comes out of a row. */
  ROW_VALUE,
  /** The numbers with which the last line of a stage is worked out, what comes out, and what finite differences find. */
  RESULT_WORKING, RESULT, RESULT_CHECK,
  /** The rows and the columns of an array of the stage's matrices; by the array's place. */
  ARRAY_ROWS, ARRAY_COLUMNS,
  /** An entry of the one array of a stage whose entries have no name: L, or σ′(z); by row and column. */
  ARRAY_ENTRY,
  /** How many units and classes the network has. */
  NETWORK_HIDDEN, NETWORK_CLASSES,
  /** How many examples a batch has, which batch it is, of how many, and of which epoch; counted from 1. */
  BATCH_SIZE, BATCH, BATCHES, BATCH_EPOCH,
  /** The sums of p and of p − y down the column of an example. */
  BATCH_P_TOTAL, BATCH_ERROR_TOTAL,
  /** The sum of p along the row of a class. */
  BATCH_P_CLASS_TOTAL,
  /** The numbers of an example's line on a batch's bill, what comes out of it, their sum, its division, and its check. */
  BILL_WORKING, BILL_SHARE, BILL_SUM, BILL_MEAN_WORKING, BILL_CHECK,
  /** An entry of the right gradient and of the wrong one beside it; by class or hidden unit. */
  RIGHT_ENTRY, WRONG_ENTRY,
  /** A class's target where a mistake is shown with its own. */
  TRIAL_TARGET,
  /** By how much an invariant is broken by a mistake; by its place among the findings. */
  INVARIANT_BROKEN,
  /** The loss where it is, after a right step and after a wrong one. */
  LOSS_BEFORE_STEP, LOSS_AFTER_RIGHT_STEP, LOSS_AFTER_WRONG_STEP,
  /** Over how many steps a mistake is followed. */
  MISTAKE_STEPS,
  /** Which mistake it is, counted from 1, and how many there are. */
  MISTAKE, MISTAKES,
  /** At how many random points a mistake shows, of how many, and the largest gap here. */
  POINTS_CAUGHT, POINTS, LARGEST_GAP,
  /** Which slip it is, counted from 1, how many there are, what was printed at one of its places, and what is true. */
  SLIP, SLIPS, SLIP_PRINTED, SLIP_TRUE,
  /** The numbers of which an entry of the Jacobian is the product. */
  ENTRY_WORKING,
  /** How far an invariant is off in float64; by its place. */
  RESIDUAL,
  /** What the user added to every logit. */
  SHIFT,
  /** Of a training at its moment: the loss and the share of right answers on the rows for training and for the test. */
  TRAIN_LOSS, TRAIN_ACCURACY, TEST_LOSS, TEST_ACCURACY,
  /** Whole epochs done, how many there will be, and updates done. */
  EPOCH, EPOCHS, UPDATE,
  /** The epoch in which a run ran away, counted from 1. */
  DIVERGED_IN,
  /** Hidden units that learn nothing, how many there are, and the share of examples at which one lets nothing through. */
  IDLE_UNITS, HIDDEN_UNITS, IDLE_SHARE,
  /** How a training learns: its rate, examples per update, seed and share of examples for the test. */
  SETUP_RATE, SETUP_BATCH, SETUP_SEED, SETUP_TEST,
  /** How data are made: their classes, their noise, and which draw of them it is. */
  DATA_CLASSES, DATA_NOISE, DATA_DRAW,
  /** The norms of the gradients of the two layers of weights. */
  FIRST_NORM, SECOND_NORM,
  /** The epoch after which the test loss was least so far. */
  LEAST_TEST_LOSS_AT,
  /** Rows for the test, those answered right, and those of one class that were taken for another. */
  TEST_ROWS, TEST_CORRECT, CONFUSED,
  /** What a card on float16, float32 and float64 computes for the watched class; by format and method. */
  PRECISION_EXP, PRECISION_SUM, PRECISION_P, PRECISION_LOSS, PRECISION_GRADIENT,
  /** The last input whose exponential is finite, rounded down to three decimals, and the first beyond, rounded up; by format. */
  LAST_FOR_EXP, FIRST_BEYOND_EXP,
  /** Half the squared error, its slope in a logit, and how many times larger the slope of cross-entropy is. */
  SQUARED_LOSS, SQUARED_GRADIENT, GRADIENT_RATIO,
  /** ln p. */
  LOG_P,
  /** How many digits are asked for, and how many have room. */
  DIGITS, DIGITS_SHOWN,
  /** The loss if a class were the target. */
  LOSS_IF_TARGET,
  /** The parts of the loss, and the entropy of p. */
  TARGET_ENTROPY, DIVERGENCE, MODEL_ENTROPY,
  /** The learning rate of Explore's steps downhill, how many steps are shown, p and the loss after them. */
  RATE, DESCENT_STEPS, DESCENDED_P, DESCENDED_LOSS,
  /** How many logits one step raises, and lowers, by what can be seen. */
  RAISED, LOWERED,
  /** The last nudge that was made, what the slope promised before it, and what the loss did. */
  NUDGED_BY, NUDGED_PREDICTED, NUDGED_ACTUAL,
  /** 1 − p, and the loss that is pinned. */
  COMPLEMENT, PINNED_LOSS,
  /** A nudge of the watched logit, what the slope promises, and what the loss does. */
  SLICE_NUDGE, SLICE_PREDICTED, SLICE_ACTUAL,
  /** A logit's slope by a central difference and by dual numbers; the step, and how far off it is at the watched logit. */
  CENTRAL_DIFFERENCE, DUAL_NUMBER, CHECK_STEP, CHECK_ERROR,
  /** The first and the last card on the page, counted from 1, and how many are open. */
  FIRST_CARD, LAST_CARD, OPEN_CARDS,
  /** The gradient whose bar is the longest. */
  LONGEST_BAR,
  /** z − max z, e^(z/T) and its sum, and the same of z − max z. */
  SHIFTED_LOGIT, EXP, EXP_SUM, SHIFTED_EXP, SHIFTED_EXP_SUM;

  /** Whether it names several numbers in a row. */
  public boolean isList() {
    return switch (this) {
      case ROW_WORKING, RESULT_WORKING, BILL_WORKING, BILL_MEAN_WORKING, ENTRY_WORKING -> true;
      default -> false;
    };
  }
}
