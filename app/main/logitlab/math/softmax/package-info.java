/**
 * Softmax with cross-entropy, and what is measured on it: precise to a few ulp, with label smoothing, squared error and the paths that descent
 * takes. No network and no data here. Start reading at {@link logitlab.math.softmax.Softmax}, then {@link logitlab.math.softmax.CrossEntropy}.
 */
@NullMarked
package logitlab.math.softmax;

import org.jspecify.annotations.NullMarked;
