package org.nguon.catalog.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.nguon.indexer.records.MappingProfiles;
import org.nguon.indexer.records.ProfileDraft;
import org.nguon.indexer.records.RecordIntake;
import org.nguon.indexer.records.RecordOutcome;
import org.nguon.indexer.records.RecordPreview;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a file of records from a browser: it lies beside the archive while a person looks at it, says what its columns
/// are, and then brings it in or thinks better of it.
public final class RecordBringing {

    private static final Logger LOG = LoggerFactory.getLogger(RecordBringing.class);
    private static final int MOST_REFUSED = 50;
    /// A browser is no place for the four gigabytes that the command takes.
    private static final long LARGEST = 512L << 20;

    private final RecordIntake intake;
    private final MappingProfiles profiles;
    private final Path folder;

    /// @param folder for what is looked at; the desk for pictures makes and empties it
    public RecordBringing(RecordIntake intake, MappingProfiles profiles, Path folder) {
        this.intake = intake;
        this.profiles = profiles;
        this.folder = folder;
    }

    /// A file that a person looks at.
    ///
    /// @param name as the browser gave it
    public record Draft(Path file, String name) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.getParent());
            } catch (IOException e) {
                LOG.warn("{} stays until the next start: {}", file, e.toString());
            }
        }
    }

    /// A record that was refused.
    public record Refused(long row, String number, Code code, String detail) {}

    /// How far a file has come.
    ///
    /// @param outcomes how many records ended in which way, by the word of reports
    /// @param refused the first of those that were
    /// @param joined records that were joined to pictures; absent until all is done
    /// @param trouble what stopped it, after what is told here was safe
    public record Progress(
            Map<String, Long> outcomes, List<Refused> refused, Optional<Long> joined, Optional<Code> trouble) {
        public Progress {
            outcomes = Map.copyOf(outcomes);
            refused = List.copyOf(refused);
        }

        /// Whether nothing more will come.
        public boolean isOver() {
            return joined.isPresent() || trouble.isPresent();
        }
    }

    /// A file that is coming in. It goes on when the page is left, and can be stopped.
    public static final class Run {

        private final AtomicBoolean stop = new AtomicBoolean();
        private final Map<String, Long> outcomes = new TreeMap<>();
        private final List<Refused> refused = new java.util.ArrayList<>();
        private Optional<Long> joined = Optional.empty();
        private Optional<Code> trouble = Optional.empty();

        private Run() {}

        /// How far it is now.
        public synchronized Progress progress() {
            return new Progress(outcomes, refused, joined, trouble);
        }

        /// Leaves the rest out. What has come in stays, and the same file again takes in the rest.
        public void stop() {
            stop.set(true);
        }

        private synchronized void ended(long row, String number, RecordOutcome outcome) {
            outcomes.merge(outcome.word(), 1L, Long::sum);
            if (outcome instanceof RecordOutcome.Refused(Code code, String detail) && refused.size() < MOST_REFUSED) {
                refused.add(new Refused(row, number, code, detail));
            }
        }

        private synchronized void done(long pictures) {
            joined = Optional.of(pictures);
        }

        private synchronized void failed(Code code) {
            trouble = Optional.of(code);
        }
    }

    /// Receives a file.
    ///
    /// @param name as the browser gives it
    /// @throws ArchiveException `MR-TOO-LARGE`
    /// @throws IOException when the connection broke off; nothing is kept then
    public Draft receive(InputStream bytes, String name) throws IOException {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        Path own = Files.createTempDirectory(folder, "records");
        Draft draft = new Draft(own.resolve("file"), plain.isBlank() ? "records" : plain);
        boolean done = false;
        try {
            InputStream limited = new BoundedBytes(bytes, LARGEST);
            Files.copy(limited, draft.file(), StandardCopyOption.REPLACE_EXISTING);
            done = true;
            return draft;
        } finally {
            if (!done) {
                draft.close();
            }
        }
    }

    /// Its columns.
    public RecordPreview.Look look(Draft draft) throws IOException {
        return RecordPreview.look(draft.file());
    }

    /// Its first records as they would be read.
    public RecordPreview.Preview preview(Draft draft, ProfileDraft profile) throws IOException {
        return RecordPreview.of(draft.file(), profile);
    }

    /// Whether a profile of this name is here already and would be replaced.
    public boolean isKept(String name) {
        return profiles.names().contains(name);
    }

    /// Keeps a profile for this file and others like it.
    public void keep(ProfileDraft profile) {
        profiles.keep(profile);
    }

    /// Begins to take the records in.
    ///
    /// @param profile name of the profile; empty for a file that says itself what it is
    public Run begin(Draft draft, String profile, String person) {
        Run run = new Run();
        var _ = Thread.ofPlatform().name("records-of-a-page").daemon().start(() -> take(run, draft, profile, person));
        return run;
    }

    private void take(Run run, Draft draft, String profile, String person) {
        try (draft) {
            Path named = Files.move(draft.file(), draft.file().resolveSibling(fileName(draft.name())));
            try {
                run.done(intake.take(named, profile, folder, person, run.stop::get, run::ended));
            } finally {
                Files.deleteIfExists(named);
            }
        } catch (ArchiveException e) {
            LOG.error("records of {} did not all come in", draft.name(), e);
            run.failed(e.code());
        } catch (IOException e) {
            LOG.error("records of {} did not all come in", draft.name(), e);
            run.failed(Code.MR_UNREADABLE);
        }
    }

    /// The name of the file as the vault keeps it, without what a disk would trip over.
    private static String fileName(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return "_".repeat(plain.startsWith(".") ? 1 : 0) + plain.substring(0, Math.min(plain.length(), 100));
    }

    /// Ends with a code where there is too much.
    private static final class BoundedBytes extends java.io.FilterInputStream {

        private long left;

        BoundedBytes(InputStream bytes, long most) {
            super(bytes);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ArchiveException(Code.MR_TOO_LARGE, "");
            }
        }
    }
}
