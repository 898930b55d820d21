package org.nguon.indexer.rendition;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.codes.Code;

/// Draws thumbnails with libvips: fast, in little memory, and for many kinds.
final class VipsEngine {
    private static final Pattern USELESS_PROFILE =
            Pattern.compile("profile incompatible|compatible input profile|corrupt profile|unable to load profile");

    private VipsEngine() {}

    static boolean decodes(Format format) {
        return loader(format)
                .flatMap(name -> Vips.here().map(vips -> vips.has(name)))
                .orElse(false);
    }

    private static Optional<String> loader(Format format) {
        return switch (format) {
            case JPEG -> Optional.of("jpegload_source");
            case PNG -> Optional.of("pngload_source");
            case GIF -> Optional.of("gifload_source");
            case TIFF -> Optional.of("tiffload_source");
            case WEBP -> Optional.of("webpload_source");
            case HEIF, AVIF -> Optional.of("heifload_source");
            case JPEG_2000 -> Optional.of("jp2kload_source");
            case JPEG_XL -> Optional.of("jxlload_source");
            case BMP, PSD, CAMERA_RAW, SVG, OTHER -> Optional.empty();
        };
    }

    static ThumbnailAnswer.Drawn draw(Decoding decoding) throws Undecodable, IOException {
        Vips vips = Vips.here().orElseThrow();
        try (Arena arena = Arena.ofShared()) {
            MemorySegment source = decoding.offset() == 0
                    ? vips.openFile(arena, decoding.file().toFile())
                    : vips.openBytes(mapped(arena, decoding));
            try {
                return draw(vips, arena, source, decoding);
            } finally {
                vips.release(source);
            }
        } catch (Undecodable e) {
            if (decoding.format() == Format.JPEG && e.code() == Code.RE_TRUNCATED) {
                return withEndAdded(vips, decoding, e);
            }
            throw e;
        }
    }

    private static ThumbnailAnswer.Drawn draw(Vips vips, Arena arena, MemorySegment source, Decoding decoding)
            throws Undecodable {
        vips.complaints();
        Vips.Header header = vips.header(arena, source);
        decoding.check(header.width(), header.height(), decoding.format().whole() || header.inPasses());
        int side = Math.min(decoding.longSide(), Math.max(header.width(), header.height()));
        if (header.hasProfile()) {
            try {
                return draw(vips, arena, source, decoding, side, true);
            } catch (Undecodable e) {
                if (!USELESS_PROFILE.matcher(String.valueOf(e.getMessage())).find()) {
                    throw e;
                }
                // the pixels may be well all the same
            }
        }
        return draw(vips, arena, source, decoding, side, false);
    }

    private static ThumbnailAnswer.Drawn draw(
            Vips vips, Arena arena, MemorySegment source, Decoding decoding, int side, boolean profiled)
            throws Undecodable {
        MemorySegment small = vips.onWhite(arena, vips.thumbnail(arena, source, side, profiled));
        try {
            MemorySegment samples = vips.samples(arena, small);
            try {
                judge(vips.complaints(), decoding.format(), profiled);
                return encoded(vips, arena, samples, small, decoding);
            } finally {
                vips.free(samples);
            }
        } finally {
            vips.release(small);
        }
    }

    /// libvips paints over what it could not decode, and puts its own profile where the picture's is useless,
    /// and only mentions it.
    private static void judge(List<String> complaints, Format format, boolean profiled) throws Undecodable {
        for (String complaint : complaints) {
            if (complaint.contains("error in tile")
                    || (profiled && USELESS_PROFILE.matcher(complaint).find())) {
                throw Undecodable.because(String.join("; ", complaints));
            }
        }
        if (format == Format.JPEG) {
            JpegComplaints.judge(complaints);
        }
    }

    private static ThumbnailAnswer.Drawn encoded(
            Vips vips, Arena arena, MemorySegment samples, MemorySegment small, Decoding decoding) throws Undecodable {
        MemorySegment upright =
                vips.upright(arena, samples, vips.width(small), vips.height(small), decoding.orientation());
        try {
            return new ThumbnailAnswer.Drawn(
                    new Thumbnail(vips.width(upright), vips.height(upright), average(samples)),
                    vips.jpeg(arena, upright, Miniature.QUALITY),
                    decoding.takesLook()
                            ? Optional.of(look(samples, vips.width(small), vips.height(small), decoding.orientation()))
                            : Optional.empty());
        } finally {
            vips.release(upright);
        }
    }

    /// A JPEG whose data ends without the end marker may be whole all the same: with the marker added, the
    /// decoder complains only where pixels are missing.
    private static ThumbnailAnswer.Drawn withEndAdded(Vips vips, Decoding decoding, Undecodable first)
            throws Undecodable, IOException {
        try (Arena arena = Arena.ofShared()) {
            MemorySegment part = mapped(arena, decoding);
            MemorySegment whole = arena.allocate(part.byteSize() + 2);
            whole.copyFrom(part);
            whole.set(ValueLayout.JAVA_BYTE, part.byteSize(), (byte) 0xFF);
            whole.set(ValueLayout.JAVA_BYTE, part.byteSize() + 1, (byte) 0xD9);
            MemorySegment source = vips.openBytes(whole);
            try {
                return draw(vips, arena, source, decoding);
            } catch (Undecodable e) {
                throw first;
            } finally {
                vips.release(source);
            }
        }
    }

    private static MemorySegment mapped(Arena arena, Decoding decoding) throws IOException {
        try (FileChannel channel = FileChannel.open(decoding.file())) {
            long length = channel.size() - decoding.offset();
            return channel.map(FileChannel.MapMode.READ_ONLY, decoding.offset(), length, arena);
        }
    }

    /// Three bytes a pixel, of the picture before it was turned.
    private static Look look(MemorySegment samples, int width, int height, int orientation) {
        byte[] levels = samples.asSlice(0, (long) width * height * 3).toArray(ValueLayout.JAVA_BYTE);
        int[] pixels = new int[width * height];
        for (int i = 0, at = 0; i < pixels.length; i++, at += 3) {
            pixels[i] = ((levels[at] & 0xFF) << 16) | ((levels[at + 1] & 0xFF) << 8) | (levels[at + 2] & 0xFF);
        }
        return new Miniature(width, height, pixels).upright(orientation).look();
    }

    private static String average(MemorySegment samples) {
        // compiled in a hurry, a loop over an array is much faster than one over native memory
        byte[] levels = samples.toArray(ValueLayout.JAVA_BYTE);
        long[] sums = new long[3];
        for (int at = 0; at + 2 < levels.length; at += 3) {
            sums[0] += levels[at] & 0xFF;
            sums[1] += levels[at + 1] & 0xFF;
            sums[2] += levels[at + 2] & 0xFF;
        }
        return Miniature.colour(sums, levels.length / 3);
    }
}
