/**
 * The class table of Explore, wide and narrow, its tools, the loss and the sentence on descent. Start reading at
 * {@link logitlab.figure.explore.ClassTableCard}.
 */
@NullMarked
package logitlab.figure.explore;

import org.jspecify.annotations.NullMarked;
