package org.nguon.indexer.rendition;

import java.nio.file.Path;

/// One picture to decode.
///
/// @param offset where in the file it begins, in bytes; not 0 for a preview inside a raw file
/// @param orientation Exif Orientation still to be applied, 1 to 8
/// @param longSide of what is made, in pixels; smaller pictures are not enlarged
record Decoding(Path file, long offset, Format format, int orientation, int longSide, RenditionLimits limits) {

    /// Whether the look of the picture is taken on the way: of thumbnails, and not again when a larger picture is made.
    boolean takesLook() {
        return longSide <= Thumbnails.LONG_SIDE;
    }

    /// Compares what the header says with the limits.
    ///
    /// @param whole whether all pixels must be held at once
    /// @throws Undecodable when there are too many
    void check(long width, long height, boolean whole) throws Undecodable {
        if (width < 1 || height < 1) {
            throw Undecodable.damaged(width + " x " + height + " pixels");
        }
        long allowed = whole ? Math.min(limits.pixels(), limits.pixelsInMemory()) : limits.pixels();
        if (width > allowed / height) {
            throw Undecodable.tooManyPixels(width + " x " + height + " pixels, and " + allowed + " are allowed");
        }
    }
}
