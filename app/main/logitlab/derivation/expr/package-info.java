/**
 * The tree that every formula is: expressions, lines, blocks and derivations, with the parts that pass from line to line. Nothing is
 * evaluated and nothing printed here. Start reading at {@link logitlab.derivation.expr.Expr}, then {@link logitlab.derivation.expr.Write}.
 */
@NullMarked
package logitlab.derivation.expr;

import org.jspecify.annotations.NullMarked;
