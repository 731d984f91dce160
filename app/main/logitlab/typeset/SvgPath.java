package logitlab.typeset;

/** Writes an outline as the value of an SVG path's {@code d}, in hundredths and with no locale. */
final class SvgPath implements Sink {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void move(double x, double y) {
    write('M', x, y);
  }

  @Override
  public void line(double x, double y) {
    write('L', x, y);
  }

  @Override
  public void quad(double cx, double cy, double x, double y) {
    write('Q', cx, cy, x, y);
  }

  @Override
  public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
    write('C', c1x, c1y, c2x, c2y, x, y);
  }

  @Override
  public void close() {
    text.append('Z');
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void write(char command, double... coordinates) {
    text.append(command);
    for (var i = 0; i < coordinates.length; i++) {
      if (i > 0) {
        text.append(' ');
      }
      number(Math.round(coordinates[i] * 100));
    }
  }

  private void number(long hundredths) {
    if (hundredths < 0) {
      text.append('-');
    }
    var size = Math.abs(hundredths);
    text.append(size / 100);
    var rest = (int) (size % 100);
    if (rest > 0) {
      text.append('.').append((char) ('0' + rest / 10));
      if (rest % 10 > 0) {
        text.append((char) ('0' + rest % 10));
      }
    }
  }
}
