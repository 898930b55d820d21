package org.nguon.schemas.lineage;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number that a frame bears: hours, minutes, seconds, frames (SMPTE ST 12-1).
///
/// Drop-frame timecode keeps step with the clock at 29.97: it leaves out the numbers 0 and 1 (at 59.94: 0 to 3) at the
/// beginning of each minute but every tenth. No frame is dropped, only numbers.
///
/// @param frames from 00:00:00:00
public record Timecode(long frames, FrameRate rate, boolean drop) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})[:;.,](\\d{1,2})[:;.,](\\d{1,2})([:;.,])(\\d{1,3})");
    private static final int SIXTY = 60;
    private static final int TEN = 10;
    private static final int DROPPED_OF_THIRTY = 2;
    private static final int THIRTY = 30;

    public Timecode {
        if (frames < 0 || (drop && !rate.mayDrop())) {
            throw new IllegalArgumentException("no timecode: " + frames + " frames at " + rate);
        }
    }

    /// Whether a text has the form of a timecode with frames.
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// Reads one. A semicolon, comma or full stop before the frames says that it drops, where the rate can.
    ///
    /// @param drop whether it drops although it does not say so
    /// @throws IllegalArgumentException when it is none, or no frame bears it
    public static Timecode parse(String text, FrameRate rate, boolean drop) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no timecode: " + text);
        }
        long hours = Long.parseLong(parts.group(1));
        long minutes = Long.parseLong(parts.group(2));
        long seconds = Long.parseLong(parts.group(3));
        long frame = Long.parseLong(parts.group(5));
        long nominal = rate.nominal();
        if (minutes >= SIXTY || seconds >= SIXTY || frame >= nominal) {
            throw new IllegalArgumentException("no frame at " + rate + " bears " + text);
        }
        boolean drops = rate.mayDrop() && (drop || !parts.group(4).equals(":"));
        long count = ((hours * SIXTY + minutes) * SIXTY + seconds) * nominal + frame;
        if (!drops) {
            return new Timecode(count, rate, false);
        }
        long dropped = dropped(rate);
        if (minutes % TEN != 0 && seconds == 0 && frame < dropped) {
            throw new IllegalArgumentException("drop-frame timecode leaves out " + text);
        }
        long minute = hours * SIXTY + minutes;
        return new Timecode(count - dropped * (minute - minute / TEN), rate, true);
    }

    /// The time since 00:00:00:00.
    public FilmTime time() {
        return FilmTime.ofFrames(frames, rate);
    }

    private static long dropped(FrameRate rate) {
        return DROPPED_OF_THIRTY * rate.nominal() / THIRTY;
    }

    /// `01:00:00:00`, with a semicolon before the frames where it drops.
    @Override
    public String toString() {
        long nominal = rate.nominal();
        long number = frames;
        if (drop) {
            long dropped = dropped(rate);
            long minute = nominal * SIXTY - dropped;
            long tenMinutes = minute * TEN + dropped;
            long tens = frames / tenMinutes;
            long rest = frames % tenMinutes;
            number += dropped * (TEN - 1) * tens;
            if (rest >= dropped) {
                number += dropped * ((rest - dropped) / minute);
            }
        }
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%s%02d",
                number / (nominal * SIXTY * SIXTY),
                number / (nominal * SIXTY) % SIXTY,
                number / nominal % SIXTY,
                drop ? ";" : ":",
                number % nominal);
    }
}
