package org.nguon.indexer.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.nguon.indexer.isolation.ChildTask;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.codes.Code;

/// Makes a thumbnail inside a child.
final class ThumbnailTask implements ChildTask {

    @Override
    public byte[] run(byte[] request) throws IOException {
        return answer(ThumbnailRequest.parse(request)).bytes();
    }

    static ThumbnailAnswer answer(ThumbnailRequest request) {
        if (!Files.isReadable(request.original())) {
            return new ThumbnailAnswer.Unreadable(request.original().toString());
        }
        try {
            Format format = Format.of(request.original(), request.mediaType());
            return switch (format) {
                case SVG, OTHER -> new ThumbnailAnswer.Unknown(request.mediaType());
                case CAMERA_RAW -> preview(request);
                case JPEG, PNG, GIF, BMP, TIFF, WEBP, HEIF, AVIF, JPEG_2000, JPEG_XL, PSD ->
                    picture(request, format, 0, request.orientation());
            };
        } catch (IOException e) {
            return new ThumbnailAnswer.Unreadable(request.original() + ": " + e.getMessage());
        }
    }

    /// The largest JPEG inside a camera's raw file; the raw data itself is not developed.
    private static ThumbnailAnswer preview(ThumbnailRequest request) throws IOException {
        Optional<EmbeddedPreview> preview = EmbeddedPreview.find(request.original());
        if (preview.isEmpty()) {
            return new ThumbnailAnswer.Unknown(request.mediaType() + " without a preview inside");
        }
        return picture(request, Format.JPEG, preview.get().offset(), request.orientation());
    }

    /// libvips first, then Java. The verdict of the first is kept where the second does no better.
    private static ThumbnailAnswer picture(ThumbnailRequest request, Format format, long offset, int orientation)
            throws IOException {
        Decoding decoding = new Decoding(
                request.original(),
                offset,
                format,
                format.orientsItself() ? 1 : orientation,
                request.longSide(),
                request.limits());
        ThumbnailAnswer first = new ThumbnailAnswer.Unknown(request.mediaType());
        if (request.engine() != Engine.JAVA && VipsEngine.decodes(format)) {
            first = attempt(() -> VipsEngine.draw(decoding));
            if (first instanceof ThumbnailAnswer.Drawn || request.engine() == Engine.VIPS) {
                return first;
            }
        }
        if (request.engine() != Engine.VIPS && JavaEngine.decodes(format)) {
            ThumbnailAnswer second = attempt(() -> JavaEngine.draw(decoding));
            if (second instanceof ThumbnailAnswer.Drawn || first instanceof ThumbnailAnswer.Unknown) {
                return second;
            }
        }
        return first;
    }

    private static ThumbnailAnswer attempt(Drawing drawing) throws IOException {
        try {
            return drawing.draw();
        } catch (Undecodable e) {
            String detail = String.valueOf(e.getMessage());
            return e.code() == Code.RE_NO_DECODER
                    ? new ThumbnailAnswer.Unknown(detail)
                    : new ThumbnailAnswer.Failed(new Fault(e.code(), detail));
        }
    }

    private interface Drawing {
        ThumbnailAnswer.Drawn draw() throws Undecodable, IOException;
    }
}
