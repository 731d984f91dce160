/**
 * The cards that unfold on Explore, each with one job. Start reading at {@link logitlab.figure.card.Cards}, then
 * {@link logitlab.figure.card.LossSliceCard}.
 */
@NullMarked
package logitlab.figure.card;

import org.jspecify.annotations.NullMarked;
