package org.nguon.indexer.corrections;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.metadata.TextRepair;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;

/// Corrections by persons. Each is a statement of its own that is shown before what files say; the latest counts. Safe
/// for
/// many threads.
public final class Corrections {

    /// Characters of one correction; more is no caption but a file.
    public static final int LONGEST = 100_000;

    private static final String PERSON = "person:";
    private static final Pattern FIELD = Pattern.compile("[\\p{L}\\p{N}:_.-]{1,100}");

    private final Catalogue catalogue;
    private final Clock clock;

    /// Corrections of what the assets of a catalogue say.
    public Corrections(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Says what a field should say. Empty words are no correction: that a value is wrong and nothing is known in its
    /// place
    /// cannot be said yet.
    ///
    /// @param field in the archive's own names
    /// @param person in whose name it is said
    /// @throws ArchiveException `PR-NO-PICTURE` when there is no such picture
    /// @throws IllegalArgumentException when the words are blank or very long, or this is no name of a field
    public Statement correct(AssetId asset, String field, String words, String person) {
        return say(asset, field, words, PERSON + person);
    }

    /// Agrees with a proposal for a text that was read wrongly. The new statement names the encoding.
    ///
    /// @throws ArchiveException `PR-NO-PICTURE` when there is no such picture
    public Statement accept(AssetId asset, TextRepair repair, String person) {
        return say(
                asset,
                repair.field(),
                repair.text(),
                PERSON + person + " (" + repair.encoding().shown() + ")");
    }

    private Statement say(AssetId asset, String field, String words, String source) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFC).strip();
        if (text.isEmpty() || text.length() > LONGEST || !FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("a correction has a field and up to " + LONGEST + " characters");
        }
        require(asset);
        Statement statement = Statement.of(field, text, source);
        catalogue.record(new Fact.StatementMade(asset, statement, who(source), now()), who(source));
        return statement;
    }

    /// Takes back what a person said. What counted before counts again.
    ///
    /// @throws ArchiveException `PR-NO-PICTURE` when there is no such picture
    /// @throws IllegalArgumentException when no person says this
    public void takeBack(AssetId asset, Statement statement, String person) {
        if (!of(asset).contains(statement)) {
            throw new IllegalArgumentException("no person says this of " + asset + ": " + statement.field());
        }
        catalogue.record(new Fact.StatementWithdrawn(asset, statement, person, now()), person);
    }

    /// What persons say of an asset, the latest last.
    public List<Statement> of(AssetId asset) {
        return require(asset).reading().statements().stream()
                .filter(statement -> statement.source().startsWith(PERSON))
                .toList();
    }

    /// Proposals for texts that look garbled, of fields that nobody has corrected.
    public List<TextRepair> proposals(AssetId asset) {
        List<Statement> statements = require(asset).reading().statements();
        List<String> corrected = statements.stream()
                .filter(statement -> statement.source().startsWith(PERSON))
                .map(Statement::field)
                .toList();
        return TextRepair.in(statements.stream()
                        .filter(statement -> statement.value() instanceof StatementValue.Text)
                        .toList())
                .stream()
                .filter(repair -> !corrected.contains(repair.field()))
                .toList();
    }

    private AssetRecord require(AssetId asset) {
        return catalogue
                .asset(asset)
                .filter(it -> it.state() != AssetState.SIDECAR)
                .orElseThrow(() -> new ArchiveException(Code.PR_NO_PICTURE, "picture " + asset));
    }

    /// `lan` of `person:lan (TCVN3)`.
    private static String who(String source) {
        String who = source.substring(PERSON.length());
        int note = who.indexOf(" (");
        return note < 0 ? who : who.substring(0, note);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
