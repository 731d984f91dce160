/**
 * A network of two layers, forward and backward, for one example and for a batch, and the checks that hold its gradients to the truth.
 * It does not learn here. Start reading at {@link logitlab.math.network.TwoLayerNetwork}.
 */
@NullMarked
package logitlab.math.network;

import org.jspecify.annotations.NullMarked;
