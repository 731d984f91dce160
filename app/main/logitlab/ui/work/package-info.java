/**
 * Threads and the only clock: what plays, what is computed aside, what comes back as an action. Start reading at
 * {@link logitlab.ui.work.Player}, then {@link logitlab.ui.work.Jobs}.
 */
@NullMarked
package logitlab.ui.work;

import org.jspecify.annotations.NullMarked;
