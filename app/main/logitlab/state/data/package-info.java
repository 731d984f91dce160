/**
 * Tables and rows of numbers as people have them: reading, columns, and the samples that ship with the program. No document here. Start
 * reading at {@link logitlab.state.data.TableFile}, then {@link logitlab.state.data.NumberRow}.
 */
@NullMarked
package logitlab.state.data;

import org.jspecify.annotations.NullMarked;
