/**
 * Threads and clocks: what plays, what is computed aside, what comes back as an action. Start reading at
 * {@link logitlab.ui.work.Player}, then {@link logitlab.ui.work.Jobs}; {@link logitlab.ui.work.Rest} gives memory back while nobody
 * waits, and {@link logitlab.ui.work.Lull} has what frames leave behind collected between them.
 */
@NullMarked
package logitlab.ui.work;

import org.jspecify.annotations.NullMarked;
