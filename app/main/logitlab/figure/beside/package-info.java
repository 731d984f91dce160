/**
 * The panels beside a derivation: numbers, Jacobian, mistakes, the reader's own result, slips, symbols. Start reading at
 * {@link logitlab.figure.beside.SidePanel}.
 */
@NullMarked
package logitlab.figure.beside;

import org.jspecify.annotations.NullMarked;
