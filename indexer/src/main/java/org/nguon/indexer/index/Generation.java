package org.nguon.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.schemas.asset.AssetState;

/// One index on disk with its writer. A rebuild makes the next generation beside it.
final class Generation implements Closeable {

    private static final double BUFFER_MEGABYTES = 64;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Stamp stamp;
    private volatile boolean uncommitted;
    private final AtomicLong writtenSinceCommit = new AtomicLong();

    private Generation(Path folder, Directory directory, IndexWriter writer, Stamp stamp) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.stamp = stamp;
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                return new FacetedSearcher(reader);
            }
        });
    }

    /// The stamp of the last commit in a folder.
    ///
    /// @return absent when the index there is not ours or has another form
    /// @throws IOException when there is no readable commit
    static Optional<Stamp> stampIn(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            return Stamp.read(SegmentInfos.readLatestCommit(directory).getUserData());
        }
    }

    /// Reads every file once and compares its checksum.
    ///
    /// @throws CorruptIndexException when one differs
    static void verify(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            check.setThreadCount(1);
            if (!check.checkIndex().clean) {
                throw new CorruptIndexException("checksums differ", folder.toString());
            }
        }
    }

    static Generation open(Path folder, Stamp stamp) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setCommitOnClose(false);
            IndexWriter writer = new IndexWriter(directory, config);
            try {
                return new Generation(folder, directory, writer, stamp);
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    static Generation create(Path folder, UUID archiveId) throws IOException {
        Generation generation = open(folder, Stamp.start(archiveId));
        generation.commit();
        return generation;
    }

    Path folder() {
        return folder;
    }

    Stamp stamp() {
        return stamp;
    }

    /// Takes in one record: a picture is found from the next refresh, and so is a museum's record that has no picture;
    /// everything else is not.
    ///
    /// @param profile what decides about the rights in it
    void write(AssetRecord asset, String profile) throws IOException {
        Term id = new Term(AssetDocument.ID, asset.id().toString());
        boolean waits = asset.state() == AssetState.RECORD && asset.attachedTo().isEmpty();
        if (waits || asset.state() == AssetState.ADMITTED) {
            writer.updateDocument(id, AssetDocument.of(asset, profile));
        } else {
            writer.deleteDocuments(id);
        }
        writtenSinceCommit.incrementAndGet();
        uncommitted = true;
    }

    /// Says how far the writing has come; searches see it after the next refresh.
    void reached(long revision, LedgerHead seen, boolean whole) {
        Stamp next = new Stamp(stamp.archiveId(), revision, seen, whole);
        if (!next.equals(stamp)) {
            stamp = next;
            uncommitted = true;
        }
    }

    /// False once the writer gave up after trouble with the disk; what was committed is safe.
    boolean isWritable() {
        return writer.isOpen();
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    boolean isUncommitted() {
        return uncommitted;
    }

    long writtenSinceCommit() {
        return writtenSinceCommit.get();
    }

    void commit() throws IOException {
        Map<String, String> data = new TreeMap<>(stamp.written());
        uncommitted = false;
        writtenSinceCommit.set(0);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    FacetedSearcher acquire() throws IOException {
        return (FacetedSearcher) searchers.acquire();
    }

    void release(FacetedSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /// Lets go without writing what is not yet committed.
    void abandon() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }

    @Override
    public void close() throws IOException {
        if (writer.isOpen() && uncommitted) {
            commit();
        }
        try (directory;
                writer;
                searchers) {
            // closed in reverse order
        }
    }
}
