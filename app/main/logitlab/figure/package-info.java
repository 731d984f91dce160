/**
 * Pictures as values: a figure is a list of vector marks and handles, a pure function of the state and of time. No colour stands here (marks
 * carry a role), no toolkit and no file format. Start reading at {@link logitlab.figure.Figure}, then {@link logitlab.figure.explore.ClassTableCard}.
 */
@NullMarked
package logitlab.figure;

import org.jspecify.annotations.NullMarked;
