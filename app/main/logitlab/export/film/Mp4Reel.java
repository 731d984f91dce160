package logitlab.export.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import logitlab.figure.Size;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/**
 * H.264 in an MP4 file, its colours those of BT.709 in the limited range, and said to be so. A frame that is held is one sample that lasts longer. The
 * times at which a file says that it was made are 0: the same film gives the same bytes.
 */
final class Mp4Reel implements Reel {
  /** As ISO 23001-8 numbers what is in BT.709. */
  private static final int BT709 = 1;
  /** No special kind of video. */
  private static final int UNSPECIFIED = 5;
  /** The quantiser of H.264, 0 to 51: at this one the faint grounds of the theme keep their colours. */
  private static final int QUALITY = 12;
  /** From so many samples to the next one can jump. */
  private static final int KEY_FRAMES = 60;
  /** In pixels; parts fly farther than would be worth looking for them. */
  private static final int SEARCHED = 1;
  private static final List<String> DATED = List.of("mvhd", "tkhd", "mdhd");

  private final FileChannel file;
  private final MP4Muxer muxer;
  private final H264Encoder encoder = new Tagged();
  private final Size pixels;
  private final int rate;
  private final Picture planes;
  private final ByteBuffer buffer;
  private Optional<MuxerTrack> track = Optional.empty();
  private long frames;
  private int samples;

  /** Writes to the channel, which stays open; {@code pixels} are even. */
  Mp4Reel(FileChannel file, Size pixels, int rate) throws IOException {
    this.file = file;
    this.pixels = pixels;
    this.rate = rate;
    muxer = MP4Muxer.createMP4MuxerToChannel(new FileChannelWrapper(file));
    encoder.setKeyInterval(KEY_FRAMES);
    encoder.setMotionSearchRange(SEARCHED);
    planes = Picture.create((int) pixels.width(), (int) pixels.height(), ColorSpace.YUV420J);
    buffer = ByteBuffer.allocate(encoder.estimateBufferSize(planes));
  }

  /** Every part of every picture is as good as any other: where little changes, even grounds would show a change of it. */
  private static final class Even implements RateControl {
    @Override
    public int startPicture(org.jcodec.common.model.Size size, int most, SliceType type) {
      return QUALITY;
    }

    @Override
    public int initialQpDelta() {
      return 0;
    }

    @Override
    public int accept(int bits) {
      return 0;
    }
  }

  /** Says which colours are meant, as players would otherwise have to guess. */
  private static final class Tagged extends H264Encoder {
    Tagged() {
      super(new Even());
    }

    @Override
    public SeqParameterSet initSPS(org.jcodec.common.model.Size size) {
      var set = super.initSPS(size);
      var said = new VUIParameters();
      said.videoSignalTypePresentFlag = true;
      said.videoFormat = UNSPECIFIED;
      said.colourDescriptionPresentFlag = true;
      said.colourPrimaries = BT709;
      said.transferCharacteristics = BT709;
      said.matrixCoefficients = BT709;
      set.vuiParams = said;
      return set;
    }
  }

  @Override
  public void add(BufferedImage image, int more) throws IOException {
    Planes.fill(planes, image);
    buffer.clear();
    var encoded = encoder.encodeFrame(planes, buffer);
    var data = ByteBuffer.allocate(encoded.getData().remaining());
    data.put(encoded.getData()).flip();
    var to = track.orElseGet(() -> muxer.addVideoTrack(Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(
        new org.jcodec.common.model.Size((int) pixels.width(), (int) pixels.height()), ColorSpace.YUV420J)));
    track = Optional.of(to);
    to.addFrame(Packet.createPacket(data, frames, rate, more, samples++,
        encoded.isKeyFrame() ? Packet.FrameType.KEY : Packet.FrameType.INTER, null));
    frames += more;
  }

  @Override
  public void finish() throws IOException {
    var end = file.position();
    muxer.finish();
    undate(end);
  }

  /** The tables of the film stand behind its samples: there the times are that a clock gave. */
  private void undate(long from) throws IOException {
    var tables = ByteBuffer.allocate((int) (file.size() - from));
    while (tables.hasRemaining() && file.read(tables, from + tables.position()) >= 0) {
      // Until all of it is read.
    }
    var text = new String(tables.array(), StandardCharsets.ISO_8859_1);
    for (var box : DATED) {
      var at = text.indexOf(box);
      // Behind the name a version and flags, and then two times of four bytes each.
      file.write(ByteBuffer.allocate(8), from + at + 8);
    }
  }

  @Override
  public void close() {
    // The channel belongs to who opened it.
  }
}
