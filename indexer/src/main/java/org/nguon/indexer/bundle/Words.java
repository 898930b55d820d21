package org.nguon.indexer.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nguon.indexer.metadata.Inscription;
import org.nguon.indexer.metadata.Inscription.Artwork;
import org.nguon.indexer.rights.ClearedPick;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.credit.CreditLine;
import org.nguon.schemas.credit.CreditRoll;
import org.nguon.schemas.credit.Particulars;
import org.nguon.schemas.credit.Section;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.vocabulary.PlusTerm;

/// The words that go out inside a picture: who made it, how to credit it, under which terms, what may not
/// be done to it. Only what is named here goes out: no position, no serial number, no name of a person who
/// is shown.
final class Words {

    /// Fields whose words in the original are handed on as they are.
    private static final Set<String> KEPT = Set.of(
            "title",
            "description",
            "creator",
            "creditLine",
            "copyrightNotice",
            "source",
            "rightsOwner",
            "usageTerms",
            "webStatement",
            "marked",
            "licence",
            "dateCreated",
            "attributionName",
            "attributionUrl",
            "morePermissions",
            "dataMining",
            "otherConstraints",
            "imageAlterationConstraints",
            "creditLineRequired",
            "copyrightStatus",
            "artworkOrObject",
            "digitalSourceType");

    private static final String SIDECAR = "sidecar:";
    /// All words together have to fit into one segment of a JPEG, which holds 65,535 bytes.
    private static final int MOST_KEPT = 20_000;

    private static final int LONGEST = 1_500;
    private static final int MOST_NAMES = 10;
    private static final int MOST_ARTWORKS = 10;

    private Words() {}

    static Inscription of(ClearedPick pick, CreditRoll roll) {
        List<Statement> said = pick.asset().reading().statements().stream()
                .map(Words::withoutSidecar)
                .toList();
        Inscription words = Inscription.keeping(fitting(said), statement -> KEPT.contains(statement.field()));
        Particulars shown = Uses.particulars(pick);
        // What a person corrected goes out instead of what the file says.
        if (!shown.title().isEmpty()) {
            words = words.instead("XMP-dc:Title", shorter(shown.title().words()));
        }
        List<String> creators = creators(pick.facts(), shown);
        if (!creators.isEmpty()) {
            words = words.creators(
                    creators.stream().limit(MOST_NAMES).map(Words::shorter).toArray(String[]::new));
        }
        if (!shown.notice().isEmpty()) {
            words = words.copyright(shorter(shown.notice().words()));
        }
        words = words.creditLine(credit(pick, roll));
        Optional<String> licence = licence(pick.facts());
        if (licence.isPresent()) {
            words = words.licence(licence.get());
        }
        List<String> signals = pick.facts().claims().stream()
                .filter(claim ->
                        claim.basis() == RightsClaim.Basis.AI_SIGNAL || claim.basis() == RightsClaim.Basis.ALTERATION)
                .flatMap(claim -> PlusTerm.recognise(claim.uri().orElse("") + " " + claim.text()).stream())
                .map(PlusTerm::code)
                .distinct()
                .sorted()
                .toList();
        if (!signals.isEmpty()) {
            words = words.plus(signals.toArray(String[]::new));
        }
        List<Artwork> artworks = artworks(pick.facts());
        return artworks.isEmpty() ? words : words.artworks(artworks.toArray(Artwork[]::new));
    }

    /// Those that fit, the first first. What is too long to go out stays in the archive.
    private static List<Statement> fitting(List<Statement> statements) {
        List<Statement> fitting = new ArrayList<>();
        int bytes = 0;
        for (Statement statement : statements) {
            int more = statement.value().text().getBytes(StandardCharsets.UTF_8).length;
            if (KEPT.contains(statement.field()) && bytes + more <= MOST_KEPT) {
                bytes += more;
                fitting.add(statement);
            }
        }
        return fitting;
    }

    private static String shorter(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST - 1))) + "…";
    }

    private static Statement withoutSidecar(Statement statement) {
        return statement.source().startsWith(SIDECAR)
                ? new Statement(
                        statement.field(),
                        statement.value(),
                        statement.source().substring(SIDECAR.length()),
                        statement.language())
                : statement;
    }

    /// The lines of the roll that name it in this role.
    static String credit(ClearedPick pick, CreditRoll roll) {
        String words = roll.lines().stream()
                .filter(line -> line.section() != Section.LICENCES)
                .filter(line -> line.credited().stream()
                        .anyMatch(it -> it.asset().equals(pick.pick().asset())
                                && it.role() == pick.pick().role()))
                .map(CreditLine::text)
                .map(text -> text.vietnamese().equals(text.english())
                        ? text.vietnamese()
                        : text.vietnamese() + " / " + text.english())
                .collect(Collectors.joining("; "));
        return shorter(words);
    }

    private static Optional<String> licence(RightsFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.layer() == Layer.PHOTOGRAPH && claim.basis() == RightsClaim.Basis.LICENCE)
                .flatMap(claim -> claim.uri().stream())
                .sorted()
                .findFirst();
    }

    private static List<String> creators(RightsFacts facts, Particulars shown) {
        List<String> known = works(facts, Layer.PHOTOGRAPH)
                .flatMap(work -> names(facts, work.creators()).stream())
                .distinct()
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        // where the file names several, they all go out as they stand in it
        return shown.contested().isEmpty() ? shown.creators() : List.of();
    }

    private static List<Artwork> artworks(RightsFacts facts) {
        return works(facts, Layer.DEPICTED_ARTWORK)
                .limit(MOST_ARTWORKS)
                .map(work -> new Artwork(
                        work.title(),
                        names(facts, work.creators()),
                        work.created().map(String::valueOf).orElse(""),
                        work.holder()
                                .map(holder -> String.join("", names(facts, List.of(holder))))
                                .orElse(""),
                        work.inventoryNumber(),
                        ""))
                .toList();
    }

    private static Stream<Work> works(RightsFacts facts, Layer layer) {
        return facts.findings().stream()
                .filter(finding -> finding.layer() == layer && finding.presence() == Finding.Presence.PRESENT)
                .flatMap(finding -> finding.work().stream())
                .distinct()
                .flatMap(id -> facts.works().stream().filter(work -> work.id().equals(id)));
    }

    private static List<String> names(RightsFacts facts, List<PartyId> ids) {
        return ids.stream()
                .flatMap(id ->
                        facts.parties().stream().filter(party -> party.id().equals(id)))
                .map(Party::name)
                .toList();
    }
}
