package logitlab.figure.explore;

import static logitlab.state.view.TableColumn.EXPONENTIAL;
import static logitlab.state.view.TableColumn.GRADIENT;
import static logitlab.state.view.TableColumn.LOGIT;
import static logitlab.state.view.TableColumn.PROBABILITY;
import static logitlab.state.view.TableColumn.SHIFTED;
import static logitlab.state.view.TableColumn.TARGET;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import logitlab.figure.Rect;
import logitlab.state.view.TableColumn;

/**
 * Where the columns of the class table stand, from the left edge of its card. Each column that is shown has what it needs at least; what a
 * wider card leaves over goes to the names, the sliders and the bars. On a card that is too narrow for all, columns of the computation
 * between z and p give way.
 */
final class ClassColumns {
  static final double LEFT = 24;
  /** What a class's sign takes before its name. */
  private static final double SIGN = 20;
  static final double RIGHT = 20;
  /** What a short name takes: the least that names have. */
  static final double NAME = 72;
  private static final double SLIDER = 76;
  static final double FIELD = 60;
  private static final double SHIFTED_WIDTH = 64;
  private static final double EXP_WIDTH = 72;
  private static final double TRACK = 52;
  private static final double NUMBER = 60;
  private static final double RING = 24;
  private static final double PART = 32;
  private static final double UNIT = 32;
  private static final double GRADIENT_NUMBER = 72;
  private static final List<TableColumn> FIRST_TO_GO = List.of(SHIFTED, EXPONENTIAL);

  /** What of the width that is left over goes to names that ask for it. */
  private static final double NAMES_SHARE = 0.6;

  private final double width;
  private final double name;
  private final Set<TableColumn> shown;
  /** What one unit of weight gets of the width that is left over. */
  private final double spare;

  /** @param width the card's width */
  ClassColumns(double width, Set<TableColumn> wanted) {
    this(width, wanted, NAME);
  }

  /**
   * @param width the card's width
   * @param names what the names want, as far as there is room
   */
  ClassColumns(double width, Set<TableColumn> wanted, double names) {
    this.width = width;
    shown = EnumSet.noneOf(TableColumn.class);
    shown.addAll(wanted);
    for (var column : FIRST_TO_GO) {
      if (least() > width) {
        shown.remove(column);
      }
    }
    var weight = 0.15 + (shows(LOGIT) ? 0.25 : 0) + (shows(PROBABILITY) ? 0.3 : 0) + (shows(TARGET) ? 0.08 : 0)
        + (shows(GRADIENT) ? 0.22 : 0);
    var left = width - least();
    name = Math.clamp(names, NAME, NAME + NAMES_SHARE * Math.max(0, left));
    spare = (left - (name - NAME)) / weight;
  }

  private double least() {
    return LEFT + SIGN + NAME + shown.stream().mapToDouble(ClassColumns::least).sum() + RIGHT;
  }

  private static double least(TableColumn column) {
    return switch (column) {
      case LOGIT -> 8 + SLIDER + 6 + FIELD;
      case SHIFTED -> 8 + SHIFTED_WIDTH;
      case EXPONENTIAL -> 8 + EXP_WIDTH;
      case PROBABILITY -> 14 + TRACK + NUMBER;
      case TARGET -> 18 + RING + 6 + PART;
      case GRADIENT -> 14 + 2 * UNIT + GRADIENT_NUMBER;
    };
  }

  boolean shows(TableColumn column) {
    return shown.contains(column);
  }

  double width() {
    return width;
  }

  /** Where the first column begins: its heading, and the middle of a class's sign a little further on. */
  double left() {
    return LEFT;
  }

  double sign() {
    return LEFT + 6;
  }

  double name() {
    return LEFT + SIGN;
  }

  double nameWidth() {
    return name + 0.15 * spare;
  }

  private double nameEnd() {
    return name() + nameWidth();
  }

  Rect slider(double centreY) {
    return Rect.onLine(nameEnd() + 8, centreY, SLIDER + 0.25 * spare, 28);
  }

  Rect field(double centreY, double height) {
    return Rect.onLine(slider(centreY).right() + 6, centreY, FIELD, height);
  }

  private double logitEnd() {
    return shows(LOGIT) ? field(0, 0).right() : nameEnd();
  }

  double logitCentre() {
    return (slider(0).x() + field(0, 0).right()) / 2;
  }

  double shiftedRight() {
    return logitEnd() + (shows(SHIFTED) ? 8 + SHIFTED_WIDTH : 0);
  }

  double shiftedWidth() {
    return SHIFTED_WIDTH - 4;
  }

  double expRight() {
    return shiftedRight() + (shows(EXPONENTIAL) ? 8 + EXP_WIDTH : 0);
  }

  /** How wide a heading over the column can be. */
  double headingWidth(TableColumn column) {
    return switch (column) {
      case LOGIT -> field(0, 0).right() - slider(0).x();
      case SHIFTED -> SHIFTED_WIDTH + 4;
      case EXPONENTIAL -> EXP_WIDTH + 4;
      case PROBABILITY -> probabilityRight() - probability(0, 0).x();
      case TARGET -> targetPart(0, 0).right() - target() + RING;
      case GRADIENT -> gradientRight() - gradientLeft();
    };
  }

  double expWidth() {
    return EXP_WIDTH - 4;
  }

  Rect probability(double centreY, double height) {
    return Rect.onLine(expRight() + 14, centreY, TRACK + 0.3 * spare, height);
  }

  double probabilityRight() {
    return shows(PROBABILITY) ? probability(0, 0).right() + NUMBER : expRight();
  }

  double probabilityCentre() {
    return (probability(0, 0).x() + probabilityRight()) / 2;
  }

  /** The middle of the ring that chooses the target. */
  double target() {
    return probabilityRight() + 18 + RING / 2;
  }

  Rect targetPart(double centreY, double height) {
    return Rect.onLine(target() + RING / 2 + 6, centreY, PART + 0.08 * spare, height);
  }

  double targetCentre() {
    return (target() - RING / 2 + targetPart(0, 0).right()) / 2;
  }

  /** Where a gradient bar of −1 ends. */
  double gradientLeft() {
    return (shows(TARGET) ? targetPart(0, 0).right() : probabilityRight()) + 14;
  }

  /** How long a gradient bar of 1 is, where the numbers leave room for it. */
  double gradientUnit() {
    return UNIT + 0.11 * spare;
  }

  double gradientRight() {
    return width - RIGHT;
  }

  double gradientCentre() {
    return (gradientLeft() + gradientRight()) / 2;
  }
}
