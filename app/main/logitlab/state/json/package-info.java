/**
 * How values stand in JSON: a {@link logitlab.state.json.Shape} is one description by which they are both read and written, so that the two
 * cannot part; {@link logitlab.state.json.Shapes} has those of numbers, texts and lists, {@link logitlab.state.json.Keys} makes those of
 * objects. What stands in which file is told elsewhere. Start reading at Keys.
 */
@NullMarked
package logitlab.state.json;

import org.jspecify.annotations.NullMarked;
