/** The program's entry, and the only place where its parts are wired together. Start reading at {@link logitlab.Main}. */
@NullMarked
package logitlab;

import org.jspecify.annotations.NullMarked;
