package org.nguon.indexer.bundle;

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

/// The words that go out inside a picture: who made it, how to credit it, under which terms, what
/// may not be done to
/// it.
/// Only what is named here goes out: no position, no serial number, no name of a person who is
/// shown.
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
    private static final int LONGEST_CREDIT = 2_000;

    private Words() {}

    static Inscription of(ClearedPick pick, CreditRoll roll) {
        List<Statement> said = pick.asset().reading().statements().stream()
                .map(Words::withoutSidecar)
                .toList();
        Inscription words = Inscription.keeping(said, statement -> KEPT.contains(statement.field()));
        Particulars shown = Uses.particulars(pick);
        // What a person corrected goes out instead of what the file says.
        if (!shown.title().isEmpty()) {
            words = words.instead("XMP-dc:Title", shown.title().words());
        }
        List<String> creators = creators(pick.facts(), shown);
        if (!creators.isEmpty()) {
            words = words.creators(creators.toArray(String[]::new));
        }
        if (!shown.notice().isEmpty()) {
            words = words.copyright(shown.notice().words());
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
        return words.length() <= LONGEST_CREDIT ? words : words.substring(0, LONGEST_CREDIT);
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
        return known.isEmpty() ? shown.creators() : known;
    }

    private static List<Artwork> artworks(RightsFacts facts) {
        return works(facts, Layer.DEPICTED_ARTWORK)
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
