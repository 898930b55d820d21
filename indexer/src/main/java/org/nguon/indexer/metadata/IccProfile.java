package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.nguon.schemas.codes.Code;

/// The description of an ICC profile (ICC.1:2022, `desc` tag), in either of the types it was given over time.
final class IccProfile {

    private static final int HEADER = 128;
    private static final int MOST_TAGS = 256;

    private IccProfile() {}

    static void read(Bytes profile, Findings findings) throws IOException {
        if (!profile.startsWith(36, "acsp")) {
            throw BrokenContent.because("no profile signature");
        }
        if (profile.u32(0) > profile.length()) {
            findings.fault(Code.MD_TRUNCATED, "ICC: " + profile.length() + " of " + profile.u32(0) + " bytes");
        }
        long tags = profile.u32(HEADER);
        for (long i = 0; i < Math.min(tags, MOST_TAGS); i++) {
            long entry = HEADER + 4 + i * 12;
            if (profile.name(entry).equals("desc")) {
                Bytes tag = profile.upTo(profile.u32(entry + 4), profile.u32(entry + 8));
                String text = description(tag);
                if (!findings.hasSaid("ICC_Profile:ProfileDescription")) {
                    findings.say("ICC_Profile:ProfileDescription", text);
                }
                return;
            }
        }
    }

    private static String description(Bytes tag) throws IOException {
        return switch (tag.name(0)) {
            case "desc" -> ascii(tag, 12, tag.u32(8));
            case "text" -> ascii(tag, 8, tag.length() - 8);
            case "mluc" -> localised(tag);
            default -> throw BrokenContent.because("a description of type " + tag.name(0));
        };
    }

    private static String ascii(Bytes tag, long at, long length) throws IOException {
        byte[] text = tag.upTo(at, Math.min(length, Limits.TEXT)).copy();
        return Charsets.guess(Charsets.untilNul(text)).text();
    }

    /// English where there is any, otherwise the first language.
    private static String localised(Bytes tag) throws IOException {
        long records = tag.u32(8);
        long size = Math.max(12, tag.u32(12));
        long chosen = 16;
        for (long i = 0; i < Math.min(records, MOST_TAGS); i++) {
            if (tag.startsWith(16 + i * size, "en")) {
                chosen = 16 + i * size;
                break;
            }
        }
        Bytes text = tag.slice(tag.u32(chosen + 8), Math.min(tag.u32(chosen + 4), Limits.TEXT));
        String decoded = new String(text.copy(), StandardCharsets.UTF_16BE);
        int end = decoded.indexOf('\0');
        return end < 0 ? decoded : decoded.substring(0, end);
    }
}
