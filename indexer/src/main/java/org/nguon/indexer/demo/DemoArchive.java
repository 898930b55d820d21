package org.nguon.indexer.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.intake.Admission;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Fills an empty archive with the demo: drawn pictures taken in by the ordinary intake, and what a person who had
/// worked with them for some weeks would have left: findings, letters, answers, two films that are half cleared.
///
/// Everything in it has its identity from a name, so a second run finds it there and changes nothing, and a run that
/// was broken off is carried on. Days are counted from the archive's clock at the first run, so that what is in force
/// is in force when somebody looks.
public final class DemoArchive {

    /// Who is written down as the one who did all this.
    public static final String ACTOR = "demo";

    private final Archive archive;

    /// @param archive empty, or one that was filled or half filled by this before
    public DemoArchive(Archive archive) {
        this.archive = archive;
    }

    /// Hears how far the filling is. Called on the thread that fills.
    public interface Listener {
        /// So many of all steps are done.
        void done(int steps, int of);
    }

    /// What became of the wish to fill.
    public sealed interface Filling {

        /// The demo is there now.
        ///
        /// @param pictures that were drawn and taken in by this run
        record Filled(int pictures) implements Filling {}

        /// It was there before; nothing was changed.
        record WasThere() implements Filling {}

        /// It was broken off on request; the next run carries it on.
        record Stopped() implements Filling {}
    }

    /// Whether nothing was ever brought in, begun or filed, so that the demo may move in.
    public boolean isEmpty() {
        return archive.catalogue().counts().values().stream().allMatch(count -> count == 0)
                && archive.productions().all().isEmpty()
                && archive.parties().all().isEmpty();
    }

    /// Whether the demo is there, whole.
    public boolean isThere() {
        return archive.rights().find(DemoRights.LAST).isPresent();
    }

    /// Fills the archive.
    ///
    /// @param stopAsked asked before each picture
    /// @throws ArchiveException `AR-NOT-EMPTY` when the archive holds something else; whatever the archive itself
    ///     cannot do is told with its own code
    public Filling fill(Listener listener, BooleanSupplier stopAsked) {
        if (isThere()) {
            return new Filling.WasThere();
        }
        List<DemoPicture> pictures = DemoPictures.all();
        boolean begun = archive.catalogue()
                .asset(Seeded.asset(pictures.getFirst().key()))
                .isPresent();
        if (!begun && !isEmpty()) {
            throw new ArchiveException(
                    Code.AR_NOT_EMPTY, archive.settings().dataFolder().toString());
        }
        List<DemoPicture> missing = pictures.stream()
                .filter(picture ->
                        archive.catalogue().asset(Seeded.asset(picture.key())).isEmpty())
                .toList();
        if (!bringIn(missing, pictures.size(), listener, stopAsked)) {
            return new Filling.Stopped();
        }
        DemoRooms rooms = new DemoRooms(archive);
        try {
            DemoParties.introduce(rooms);
            DemoWorks.describe(rooms);
            DemoFilms.begin(rooms);
            DemoRights.file(rooms);
        } catch (IOException e) {
            throw new UncheckedIOException("letters are read from memory", e);
        }
        archive.index().catchUp();
        listener.done(pictures.size() + 1, pictures.size() + 1);
        return new Filling.Filled(missing.size());
    }

    /// Draws on all processors, and takes in one after another in the order of the list, so that the ledger of every
    /// demo archive has the same order.
    ///
    /// @return false when it was stopped
    private boolean bringIn(List<DemoPicture> pictures, int all, Listener listener, BooleanSupplier stopAsked) {
        int steps = all + 1;
        int done = all - pictures.size();
        listener.done(done, steps);
        try (ExecutorService drawers = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("demo-drawing-", 0).daemon().factory())) {
            try (Desk desk = new Desk(Files.createTempDirectory("nguon-demo"))) {
                List<Future<byte[]>> drawings = new ArrayList<>();
                pictures.forEach(picture -> drawings.add(drawers.submit(picture::bytes)));
                for (int i = 0; i < pictures.size(); i++) {
                    if (stopAsked.getAsBoolean()) {
                        return false;
                    }
                    bringIn(pictures.get(i), desk.put(pictures.get(i).fileName(), drawn(drawings.get(i))));
                    done++;
                    listener.done(done, steps);
                }
            } finally {
                drawers.shutdownNow();
            }
            return true;
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private static byte[] drawn(Future<byte[]> drawing) {
        try {
            return drawing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the filling is stopped by asking, never by interrupt", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a picture of the demo could not be drawn", e.getCause());
        }
    }

    private void bringIn(DemoPicture picture, Path file) {
        Provenance drawn = new Provenance(ACTOR, Provenance.Channel.DRAWN, picture.fileName(), Optional.empty());
        switch (archive.intake(() -> Seeded.asset(picture.key())).admit(file, drawn)) {
            case Admission.Admitted _, Admission.AlreadyHeld _ -> {
                // it is there
            }
            case Admission.Quarantined(var _, var _, Fault reason) ->
                throw new ArchiveException(reason.code(), picture.fileName() + " " + reason.detail());
            case Admission.Attached _, Admission.Skipped _ ->
                throw new IllegalStateException(picture.key() + " was taken for something other than a picture");
        }
    }

    /// A folder for the files on their way into the archive, which is cleared away.
    private record Desk(Path folder) implements AutoCloseable {

        Path put(String name, byte[] bytes) throws IOException {
            return Files.write(folder.resolve(name), bytes);
        }

        @Override
        public void close() throws IOException {
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
