/**
 * Films: what moves in the program as moments in their order, which know no format, and what writes them as GIF, MP4 or pictures. What is seen comes
 * from the figures, and when from the reducer's clock, which is told how much time goes by. Start reading at {@link logitlab.export.film.Films}.
 */
@NullMarked
package logitlab.export.film;

import org.jspecify.annotations.NullMarked;
