/**
 * The mathematics: vectors, softmax with cross-entropy, a two-layer network, and the checks that hold them to the truth. Nothing here
 * knows of a window, a file or a word, and nothing outside java.base is used. Start reading at {@link logitlab.math.softmax.Softmax}.
 */
@NullMarked
package logitlab.math;

import org.jspecify.annotations.NullMarked;
