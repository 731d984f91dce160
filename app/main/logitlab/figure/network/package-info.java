/**
 * The network as a picture at a moment of its journey: units, edges, badges, and the paths of what is selected. Start reading at
 * {@link logitlab.figure.network.NetworkFigure}.
 */
@NullMarked
package logitlab.figure.network;

import org.jspecify.annotations.NullMarked;
