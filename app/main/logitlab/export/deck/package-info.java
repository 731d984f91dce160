/**
 * Slides: a derivation, the journey through the network or the scenes of a document as a list of pages with their words, which knows no format, and what
 * writes it as one. What is on a slide comes from the figures; nothing is drawn here. Start reading at {@link logitlab.export.deck.Decks}.
 */
@NullMarked
package logitlab.export.deck;

import org.jspecify.annotations.NullMarked;
