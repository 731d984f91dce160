package logitlab.export.deck;

import java.awt.geom.Rectangle2D;
import logitlab.export.Canvas;
import logitlab.export.Exports.Format;
import logitlab.export.Exports;
import logitlab.figure.Size;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** A slide that is one picture: an SVG, and a PNG for programs that do not know it. Its title stands above the slide, for outlines and screen readers. */
final class SlidePicture {
  /** So many pixels the PNG is wide. */
  private static final double WIDTH = 1920;
  private static final double TITLE = 40;

  private SlidePicture() {}

  static void put(XSLFSlide made, Deck.Slide slide, Deck deck, Size page) {
    var picture = slide.picture();
    var size = picture.figure().size();
    title(made, slide, page);
    var canvas = new Canvas(deck.theme(), picture.scaled(WIDTH / size.width()));
    var show = made.getSlideShow();
    var shape = made.createPicture(show.addPicture(Exports.bytes(picture, canvas, Format.PNG), PictureType.PNG));
    shape.setSvgImage(show.addPicture(Exports.bytes(picture, canvas, Format.SVG), PictureType.SVG));
    var scale = Math.min(page.width() / size.width(), page.height() / size.height());
    shape.setAnchor(new Rectangle2D.Double((page.width() - scale * size.width()) / 2,
        (page.height() - scale * size.height()) / 2, scale * size.width(), scale * size.height()));
    if (shape.getXmlObject() instanceof CTPicture xml) {
      xml.getNvPicPr().getCNvPr().setDescr(slide.alt());
    }
  }

  private static void title(XSLFSlide made, Deck.Slide slide, Size page) {
    for (var holder : made.getPlaceholders()) {
      if (holder.getTextType() == Placeholder.TITLE) {
        holder.setText(slide.title());
        holder.setAnchor(new Rectangle2D.Double(0, -TITLE, page.width(), TITLE));
      } else {
        made.removeShape(holder);
      }
    }
  }
}
