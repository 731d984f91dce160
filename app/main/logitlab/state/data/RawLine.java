package logitlab.state.data;

import java.util.Arrays;
import java.util.List;

/**
 * One line that is split into cells, in a buffer that the next line writes over: of a million lines, few are kept, and only those become
 * strings.
 */
final class RawLine {
  private char[] text = new char[256];
  private int[] ends = new int[16];
  private int size;
  private long number;
  private boolean quoted;

  /** Forgets the line before. */
  void begin(long startingLine) {
    number = startingLine;
    size = 0;
    quoted = false;
  }

  /** Adds a cell, without space around it. */
  void add(char[] from, int offset, int length, boolean enclosed) {
    quoted = enclosed;
    var start = offset;
    var end = offset + length;
    while (end > start && from[end - 1] <= ' ') {
      end--;
    }
    while (start < end && from[start] <= ' ') {
      start++;
    }
    var at = size == 0 ? 0 : ends[size - 1];
    var after = at + end - start;
    if (after > text.length) {
      text = Arrays.copyOf(text, Math.max(after, 2 * text.length));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    System.arraycopy(from, start, text, at, end - start);
    ends[size++] = after;
  }

  /** On which line of the file it begins, from 1. */
  long number() {
    return number;
  }

  /** How many cells it has. */
  int size() {
    return size;
  }

  /** Whether the last cell is quoted. */
  boolean quoted() {
    return quoted;
  }

  /** The characters of all cells, one after the other: those of cell n from {@link #start} to {@link #end}. */
  char[] text() {
    return text;
  }

  int start(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  int end(int cell) {
    return ends[cell];
  }

  /** One of the cells, to be kept. */
  String cell(int cell) {
    var length = ends[cell] - start(cell);
    return length == 0 ? "" : new String(text, start(cell), length);
  }

  /** Whether there is nothing in the cells from this one on. */
  boolean isBlank(int from) {
    return size <= from || ends[size - 1] == start(from);
  }

  /** The first {@code count} cells, to be kept. */
  List<String> cells(int count) {
    var cells = new String[count];
    for (var cell = 0; cell < count; cell++) {
      cells[cell] = cell(cell);
    }
    return Arrays.asList(cells);
  }
}
