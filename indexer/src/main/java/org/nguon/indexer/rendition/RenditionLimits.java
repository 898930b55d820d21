package org.nguon.indexer.rendition;

/// How large a picture may be, read from its header before anything is decoded.
///
/// @param pixels width times height, for any picture
/// @param pixelsInMemory the same for kinds that can only be decoded as a whole (HEIF, AVIF, JPEG XL, WebP,
///     PSD, pictures that come in passes)
public record RenditionLimits(long pixels, long pixelsInMemory) {

    public RenditionLimits {
        if (pixels < 1 || pixelsInMemory < 1) {
            throw new IllegalArgumentException("limits are positive: " + pixels + ", " + pixelsInMemory);
        }
    }

    /// 400 megapixels, and 120 where the whole picture has to be held: what a child's memory allows.
    public static RenditionLimits standard() {
        return new RenditionLimits(400_000_000, 120_000_000);
    }
}
