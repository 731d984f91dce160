/**
 * What the network's figures say beside the routes: the formulas of its stages, chains and batches, each checked, and how they are printed.
 * Nothing is derived here. Start reading at {@link logitlab.derivation.network.StageFormulas}.
 */
@NullMarked
package logitlab.derivation.network;

import org.jspecify.annotations.NullMarked;
