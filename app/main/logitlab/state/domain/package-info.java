/**
 * What numbers and names are allowed, and how a document is refused. Start reading at {@link logitlab.state.domain.Domain}.
 */
@NullMarked
package logitlab.state.domain;

import org.jspecify.annotations.NullMarked;
