package org.nguon.indexer.rendition;

import java.util.Optional;

/// A picture to hand to a generation.
public final class Reference {

    private final byte[] jpeg;
    private final int width;
    private final int height;
    private final Optional<Within> within;

    /// A part of a file, in pixels from the upper left corner.
    public record Within(int left, int top, int width, int height) {}

    Reference(byte[] jpeg, int width, int height, Optional<Within> within) {
        this.jpeg = jpeg.clone();
        this.width = width;
        this.height = height;
        this.within = within;
    }

    /// Its bytes.
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /// In pixels, with the border.
    public int width() {
        return width;
    }

    /// In pixels, with the border.
    public int height() {
        return height;
    }

    /// Where the picture lies in the file when a border was added; absent when it fills it.
    public Optional<Within> within() {
        return within;
    }
}
