package org.nguon.schemas.bundle;

import java.util.Optional;
import org.nguon.schemas.production.Crop;

/// How large a picture in a bundle is, and what was done so that every tool takes it. Tools refuse pictures longer
/// than twice their width, or wider than twice their height, or cut them as they like.
///
/// @param width of the file, in pixels
/// @param height of the file, in pixels
/// @param fewPixels whether the long side has fewer than [#ENOUGH] pixels: a small original, or a small part of one
/// @param shows the part of the file that is the picture, where a border was added; absent where all of it is
public record Shape(int width, int height, boolean fewPixels, Fitting fitting, Optional<Crop> shows) {

    /// Pixels of the long side below which a tool has little to go by.
    public static final int ENOUGH = 1024;
    /// A side may be this many times as long as the other.
    public static final int MOST = 2;

    /// What was done with a picture's shape.
    public enum Fitting {
        /// Nothing; its sides stand between 1:2 and 2:1.
        AS_IT_IS,
        /// A plain grey border was added. Nothing was cut off.
        PADDED,
        /// Nothing, though its sides do not stand between 1:2 and 2:1: its holder forbids changes.
        LEFT_OUT_OF_SHAPE
    }

    public Shape {
        if (fewPixels != Math.max(width, height) < ENOUGH) {
            throw new IllegalArgumentException(width + " x " + height + " pixels are or are not few");
        }
        boolean inShape = width <= MOST * height && height <= MOST * width;
        if (inShape == (fitting == Fitting.LEFT_OUT_OF_SHAPE)) {
            throw new IllegalArgumentException(width + " x " + height + " and " + fitting + " do not agree");
        }
        if (shows.isPresent() != (fitting == Fitting.PADDED)) {
            throw new IllegalArgumentException("where a border was added, and only there, a part is the picture");
        }
    }

    /// Of a file that shows the whole picture.
    public static Shape of(int width, int height) {
        boolean inShape = width <= MOST * height && height <= MOST * width;
        return new Shape(
                width,
                height,
                Math.max(width, height) < ENOUGH,
                inShape ? Fitting.AS_IT_IS : Fitting.LEFT_OUT_OF_SHAPE,
                Optional.empty());
    }

    /// Of a file in which a border was added.
    public static Shape padded(int width, int height, Crop shows) {
        return new Shape(width, height, Math.max(width, height) < ENOUGH, Fitting.PADDED, Optional.of(shows));
    }
}
