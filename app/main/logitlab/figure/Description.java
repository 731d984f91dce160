package logitlab.figure;

/**
 * A figure in words, for those who hear it and for the alternative text of exports.
 *
 * @param title what it is
 * @param text  what it shows now, in sentences
 */
public record Description(String title, String text) {}
