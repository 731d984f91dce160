/**
 * What figures are drawn with: the sheet that marks are laid on, plots, bars, sliders and the frame of a card. Nothing here knows what a
 * figure is about. Start reading at {@link logitlab.figure.draw.Sheet}.
 */
@NullMarked
package logitlab.figure.draw;

import org.jspecify.annotations.NullMarked;
