package org.nguon.indexer.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import tools.jackson.core.JacksonException;

/// The mapping profiles that come with the program, and those of one's own.
final class MappingProfiles {

    private static final int LONGEST = 1 << 20;

    private static final List<String> NAMES = List.of("carnegie", "commons", "iiif", "tate");

    private MappingProfiles() {}

    /// Names of those that come with the program, by name.
    static List<String> names() {
        return NAMES;
    }

    /// The profile with this name, or the one in this file.
    ///
    /// @param given as typed: one of [#names()] or a path
    /// @param folder against which a path is meant
    /// @throws ArchiveException `MR-NO-PROFILE` when there is none, `MR-BROKEN-PROFILE` when it is not understood
    static MappingProfile find(String given, Path folder) {
        if (NAMES.contains(given)) {
            return read(given, ownText(given));
        }
        Path file = folder.resolve(given);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                throw new ArchiveException(Code.MR_NO_PROFILE, given + "; " + String.join(", ", NAMES));
            }
            return read(given, Files.readString(file));
        } catch (IOException e) {
            throw new ArchiveException(Code.MR_BROKEN_PROFILE, file + ": " + e.getMessage(), e);
        }
    }

    private static MappingProfile read(String name, String text) {
        try {
            return Json.read(text, MappingProfile.class);
        } catch (JacksonException e) {
            throw new ArchiveException(Code.MR_BROKEN_PROFILE, name + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String ownText(String name) {
        try (InputStream text = MappingProfiles.class.getResourceAsStream(name + ".json")) {
            if (text == null) {
                throw new IllegalStateException("a profile is missing: " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a profile cannot be read: " + name, e);
        }
    }
}
