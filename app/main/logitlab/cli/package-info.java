/**
 * The command line: one class per command, results on standard output, messages on standard error. No window toolkit is started here, and
 * nothing is computed: commands read, ask the packages below, and print. Start reading at {@link logitlab.cli.Cli}.
 */
@NullMarked
package logitlab.cli;

import org.jspecify.annotations.NullMarked;
