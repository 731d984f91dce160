/**
 * Every word a person reads, by key, from the message bundles under {@code assets/i18n}. No sentence is written in code, and nothing
 * outside java.base is used. Start reading at {@link logitlab.words.Words}.
 */
@NullMarked
package logitlab.words;

import org.jspecify.annotations.NullMarked;
