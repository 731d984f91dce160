/**
 * Holds the mathematics to the truth: 400-digit references, an oracle in decimal arithmetic, finite differences, dual numbers, and laws
 * on random input. Start reading at {@link logitlab.math.Exact}, the oracle.
 */
@NullMarked
package logitlab.math;

import org.jspecify.annotations.NullMarked;
