package org.nguon.schemas.asset;

/// Width and height in pixels as stored, before orientation is applied.
public record Dimensions(int width, int height) {
    public Dimensions {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel each way: " + width + " x " + height);
        }
    }

    /// Number of pixels; a long, since width times height may exceed an int.
    public long pixels() {
        return (long) width * height;
    }
}
