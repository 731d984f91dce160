/**
 * Figures written to files: SVG, PNG and PDF, with the document that they carry along. A writer gets a figure and a canvas and knows nothing of the state behind them; no
 * toolkit is started. Start reading at {@link logitlab.export.Exports}.
 */
@NullMarked
package logitlab.export;

import org.jspecify.annotations.NullMarked;
