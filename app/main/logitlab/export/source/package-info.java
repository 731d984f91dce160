/**
 * Derivations as the source of other programs: LaTeX, Beamer and Markdown. Formulas are the printers' own TeX without its marks; words are escaped. Start
 * reading at {@link logitlab.export.source.DerivationSource}.
 */
@NullMarked
package logitlab.export.source;

import org.jspecify.annotations.NullMarked;
