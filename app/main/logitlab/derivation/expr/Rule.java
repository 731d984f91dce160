package logitlab.derivation.expr;

import java.util.Locale;

/** The rule of mathematics that leads from one line to the next. */
public enum Rule {
  DEFINITION, SUM_OUTSIDE, OTHERS_VANISH, LOG_RULE, ONE_FRACTION, QUOTIENT_RULE, EXP_RULE, FACTOR_OUT, NAME_BACK, CHAIN_RULE, PUT_IN, SPLIT, CANCEL, DISTRIBUTE, CONSTANT_OUT, MERGE_SUMS, TARGETS_SUM_TO_ONE, REORDER, CHANGE_OF_BASE, LOG_OF_QUOTIENT, LOG_OF_PRODUCT, LOG_OF_POWER, POWER_OF_SUM, DELTA, DUMMY_INDEX, DELTA_PICKS, ENTRY_BY_ENTRY, ONE_ROW, SYMMETRY, SAME_FACTOR, ADD_AND_SUBTRACT, PROBABILITIES_SUM_TO_ONE, POWER_RULE, MATRIX_PRODUCT, OUTER_PRODUCT, HADAMARD_PRODUCT, DERIVATIVE_OF_LINEAR, SIGNS, TERM_BY_TERM;

  /** Where the message bundle has its name. */
  public String key() {
    return "derivation.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it has one sentence of what it is. */
  public String help() {
    return key() + ".help";
  }
}
