package logitlab.typeset;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * A Graphics2D that refuses all that no formula of ours draws: images, clips, text in other fonts, turned letters. It is long because
 * Graphics2D is wide; what a formula does draw is in {@link FormulaRecorder}.
 */
abstract class RefusingCanvas extends Graphics2D {
  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("not part of a formula");
  }

  @Override
  public void dispose() {
    // Nothing is held.
  }

  @Override
  public boolean drawImage(Image i, AffineTransform t, ImageObserver o) {
    throw refused();
  }

  @Override
  public void drawImage(BufferedImage i, BufferedImageOp op, int x, int y) {
    throw refused();
  }

  @Override
  public void drawRenderedImage(RenderedImage i, AffineTransform t) {
    throw refused();
  }

  @Override
  public void drawRenderableImage(RenderableImage i, AffineTransform t) {
    throw refused();
  }

  @Override
  public void drawString(String s, int x, int y) {
    throw refused();
  }

  @Override
  public void drawString(String s, float x, float y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator s, int x, int y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator s, float x, float y) {
    throw refused();
  }

  @Override
  public void drawGlyphVector(GlyphVector g, float x, float y) {
    throw refused();
  }

  @Override
  public boolean hit(Rectangle r, Shape s, boolean onStroke) {
    throw refused();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw refused();
  }

  @Override
  public void setComposite(Composite c) {
    throw refused();
  }

  @Override
  public void setRenderingHint(RenderingHints.Key k, Object v) {
    throw refused();
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key k) {
    throw refused();
  }

  @Override
  public void setRenderingHints(Map<?, ?> h) {
    throw refused();
  }

  @Override
  public void addRenderingHints(Map<?, ?> h) {
    throw refused();
  }

  @Override
  public RenderingHints getRenderingHints() {
    throw refused();
  }

  @Override
  public void translate(int x, int y) {
    throw refused();
  }

  @Override
  public void shear(double x, double y) {
    throw refused();
  }

  @Override
  public Composite getComposite() {
    throw refused();
  }

  @Override
  public void setBackground(Color c) {
    throw refused();
  }

  @Override
  public Color getBackground() {
    throw refused();
  }

  @Override
  public void clip(Shape s) {
    throw refused();
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    throw refused();
  }

  @Override
  public Graphics create() {
    throw refused();
  }

  @Override
  public void setPaintMode() {
    throw refused();
  }

  @Override
  public void setXORMode(Color c) {
    throw refused();
  }

  @Override
  public FontMetrics getFontMetrics(Font f) {
    throw refused();
  }

  @Override
  public Rectangle getClipBounds() {
    throw refused();
  }

  @Override
  public void clipRect(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void setClip(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public Shape getClip() {
    throw refused();
  }

  @Override
  public void setClip(Shape s) {
    throw refused();
  }

  @Override
  public void copyArea(int x, int y, int w, int h, int dx, int dy) {
    throw refused();
  }

  @Override
  public void clearRect(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void drawRoundRect(int x, int y, int w, int h, int aw, int ah) {
    throw refused();
  }

  @Override
  public void fillRoundRect(int x, int y, int w, int h, int aw, int ah) {
    throw refused();
  }

  @Override
  public void drawOval(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void fillOval(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void drawArc(int x, int y, int w, int h, int s, int e) {
    throw refused();
  }

  @Override
  public void fillArc(int x, int y, int w, int h, int s, int e) {
    throw refused();
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int n) {
    throw refused();
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int n) {
    throw refused();
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int n) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, int w, int h, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, Color c, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, int w, int h, Color c, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int a, int b, int c, int d, int e, int f, int g, int h, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int a, int b, int c, int d, int e, int f, int g, int h, Color k, ImageObserver o) {
    throw refused();
  }
}
