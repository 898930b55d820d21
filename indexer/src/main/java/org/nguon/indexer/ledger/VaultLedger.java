package org.nguon.indexer.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.LedgerEntry;

/// The copy of the ledger that stands in the vault: sealed segments, and the journal with the entries after
/// them. Used by one thread at a time.
public final class VaultLedger {

    private final Vault vault;
    /// Up to where the segments go.
    private LedgerHead sealed;
    /// Up to where the journal goes.
    private LedgerHead head;

    /// Reads the tail and checks that it follows from what is sealed.
    ///
    /// @throws ArchiveException LE-BROKEN when it does not
    public VaultLedger(Vault vault) {
        this.vault = vault;
        sealed = sealedHead();
        head = sealed;
        List<LedgerEntry> tail =
                vault.journal().lines().stream().map(LedgerLines::read).toList();
        if (!tail.isEmpty() && tail.getLast().revision() <= sealed.revision()) {
            // the process ended after sealing them and before emptying the journal
            vault.journal().cutTo(0);
            return;
        }
        Chain chain = new Chain(sealed);
        for (LedgerEntry entry : tail) {
            Optional<String> trouble = chain.follow(entry);
            if (trouble.isPresent()) {
                throw new ArchiveException(
                        Code.LE_BROKEN, "journal of the vault, entry " + entry.revision() + ": " + trouble.get());
            }
        }
        head = chain.head();
    }

    private LedgerHead sealedHead() {
        Optional<LedgerEntry> last = vault.lastSealed().map(LedgerLines::read);
        return last.map(LedgerHead::at).orElse(LedgerHead.EMPTY);
    }

    /// Where this copy stands.
    public LedgerHead head() {
        return head;
    }

    /// Number of entries that are not yet sealed.
    public long openTail() {
        return head.revision() - sealed.revision();
    }

    /// Adds entries that follow the head; they are on the disk when this returns.
    public void append(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        if (entries.getFirst().revision() != head.revision() + 1) {
            throw new IllegalArgumentException(
                    "entry " + entries.getFirst().revision() + " does not follow " + head.revision());
        }
        vault.journal().append(entries.stream().map(LedgerLines::write).toList());
        head = LedgerHead.at(entries.getLast());
    }

    /// Takes back entries that the database did not take.
    ///
    /// @throws IllegalArgumentException when entries after that head are sealed
    public void cutTo(LedgerHead earlier) {
        if (earlier.revision() < sealed.revision() || earlier.revision() > head.revision()) {
            throw new IllegalArgumentException("cannot go from " + head.revision() + " to " + earlier.revision());
        }
        vault.journal().cutTo(earlier.revision() - sealed.revision());
        head = earlier;
    }

    /// Seals the open tail as a segment.
    public void sealTail() {
        if (openTail() == 0) {
            return;
        }
        vault.seal(
                (sealed.revision() + 1) + "-" + head.revision(), vault.journal().lines());
        vault.journal().cutTo(0);
        sealed = head;
    }

    /// Hands out the vault's entries after a revision, the oldest first; safe beside the thread that appends.
    public static void after(Vault vault, long revision, Consumer<LedgerEntry> use) {
        // the journal first: what is sealed meanwhile is then met twice rather than not at all
        List<String> tail = vault.journal().lines();
        long last = revision;
        try (Stream<String> lines = Stream.concat(vault.sealed(revision), tail.stream())) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                LedgerEntry entry = LedgerLines.read(each.next());
                if (entry.revision() > last) {
                    last = entry.revision();
                    use.accept(entry);
                }
            }
        }
    }

    /// The first of the vault's entries after a revision; empty when there is none.
    public static Optional<LedgerEntry> first(Vault vault, long revision) {
        List<String> tail = vault.journal().lines();
        try (Stream<String> lines = Stream.concat(vault.sealed(revision), tail.stream())) {
            return lines.map(LedgerLines::read)
                    .filter(entry -> entry.revision() > revision)
                    .findFirst();
        }
    }
}
