package org.nguon.indexer.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import tools.jackson.core.JacksonException;

/// The mapping profiles that come with the program, those that people of this archive made, and any other by its path.
public final class MappingProfiles {

    private static final int LONGEST = 1 << 20;
    private static final String ENDING = ".json";

    private static final List<String> BUILT_IN = List.of("carnegie", "commons", "iiif", "tate");

    private final Path made;

    /// @param made folder of those that people made; need not be there
    public MappingProfiles(Path made) {
        this.made = made;
    }

    /// Names of all that can be named: first those of the program, then those of this archive.
    public List<String> names() {
        if (!Files.isDirectory(made)) {
            return BUILT_IN;
        }
        try (Stream<Path> files = Files.list(made)) {
            Stream<String> own = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted();
            return Stream.concat(BUILT_IN.stream(), own).toList();
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, made.toString(), e);
        }
    }

    /// Keeps a profile under its name, in place of an earlier one.
    ///
    /// @throws IllegalArgumentException when the draft lacks anything
    /// @throws ArchiveException `AR-UNWRITABLE`
    public void keep(ProfileDraft draft) {
        if (!draft.lacks().isEmpty()) {
            throw new IllegalArgumentException("a profile that is not complete: " + draft.lacks());
        }
        Path file = made.resolve(draft.name() + ENDING);
        try {
            Files.createDirectories(made);
            Path fresh = Files.createTempFile(made, "new", ".tmp");
            Files.writeString(fresh, Json.pretty(draft.profile()) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, file.toString(), e);
        }
    }

    /// The profile with this name, or the one in this file.
    ///
    /// @param given as typed: one of [#names()] or a path
    /// @param folder against which a path is meant
    /// @throws ArchiveException `MR-NO-PROFILE` when there is none, `MR-BROKEN-PROFILE` when it is not understood
    MappingProfile find(String given, Path folder) {
        if (isBuiltIn(given)) {
            return builtIn(given);
        }
        Path own = made.resolve(given + ENDING);
        boolean named = MappingProfile.NAME.matcher(given).matches() && Files.isRegularFile(own);
        Path file = named ? own : folder.resolve(given);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                throw new ArchiveException(Code.MR_NO_PROFILE, given + "; " + String.join(", ", names()));
            }
            return read(given, Files.readString(file));
        } catch (IOException e) {
            throw new ArchiveException(Code.MR_BROKEN_PROFILE, file + ": " + e.getMessage(), e);
        }
    }

    static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }

    /// One that comes with the program.
    static MappingProfile builtIn(String name) {
        try (InputStream text = MappingProfiles.class.getResourceAsStream(name + ENDING)) {
            if (text == null) {
                throw new IllegalStateException("a profile is missing: " + name);
            }
            return read(name, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("a profile cannot be read: " + name, e);
        }
    }

    private static MappingProfile read(String name, String text) {
        try {
            return Json.read(text, MappingProfile.class);
        } catch (JacksonException e) {
            throw new ArchiveException(Code.MR_BROKEN_PROFILE, name + ": " + e.getOriginalMessage(), e);
        }
    }
}
