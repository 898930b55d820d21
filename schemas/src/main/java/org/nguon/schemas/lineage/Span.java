package org.nguon.schemas.lineage;

/// From a moment up to another, which is no more part of it.
public record Span(FilmTime in, FilmTime out) {

    public Span {
        if (in.compareTo(out) > 0) {
            throw new IllegalArgumentException("ends before it begins: " + in + " to " + out);
        }
    }

    /// From a moment, so long.
    public static Span of(FilmTime in, FilmTime length) {
        return new Span(in, in.plus(length));
    }

    /// How long it is.
    public FilmTime length() {
        return out.minus(in);
    }

    /// Whether the two have a moment in common, or one of no length lies in the other.
    public boolean meets(Span other) {
        return (in.compareTo(other.out) < 0 && other.in.compareTo(out) < 0) || equals(other) || isPointIn(other);
    }

    private boolean isPointIn(Span other) {
        return in.equals(out) && in.compareTo(other.in) >= 0 && in.compareTo(other.out) <= 0;
    }
}
