package org.nguon.schemas.asset;

import java.util.regex.Pattern;

/// The small upright picture that stands for an asset in lists.
///
/// @param width pixels, orientation applied
/// @param height pixels, orientation applied
/// @param placeholder average colour as `#rrggbb`, shown while the thumbnail loads
public record Thumbnail(int width, int height, String placeholder) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    public Thumbnail {
        if (width < 1 || height < 1 || !COLOUR.matcher(placeholder).matches()) {
            throw new IllegalArgumentException("not a thumbnail: " + width + " x " + height + " " + placeholder);
        }
    }
}
