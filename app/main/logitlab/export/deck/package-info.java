/**
 * Slides: a derivation or the journey through the network as a list of pages with their words, which knows no format, and what writes it as
 * one. What is on a slide comes from the figures; nothing is drawn here. Start reading at {@link logitlab.export.deck.Decks}.
 */
@NullMarked
package logitlab.export.deck;

import org.jspecify.annotations.NullMarked;
