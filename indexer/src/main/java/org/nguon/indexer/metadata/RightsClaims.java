package org.nguon.indexer.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.RightsClaim.Basis;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.vocabulary.Licence;
import org.nguon.schemas.vocabulary.Licences;
import org.nguon.schemas.vocabulary.MiningTerm;
import org.nguon.schemas.vocabulary.Notice;
import org.nguon.schemas.vocabulary.PlusTerm;
import org.nguon.schemas.vocabulary.RightsStatement;
import org.nguon.schemas.vocabulary.Supplier;

/// What the statements of one file claim about rights. Claims are taken as found, one for each statement
/// that speaks of rights; that they contradict each other is for the rights room.
public final class RightsClaims {

    /// Fields in which agencies and the houses that keep things stand.
    private static final Set<String> NAMES_SUPPLIERS = Set.of(
            "creditLine", "source", "copyrightNotice", "rightsOwner", "copyrightOwner", "imageSupplier", "licensor");

    private RightsClaims() {}

    /// All claims that these statements make, each once, in their order.
    public static List<RightsClaim> in(List<Statement> statements) {
        Set<RightsClaim> claims = new LinkedHashSet<>();
        for (Statement statement : statements) {
            claims.addAll(in(statement));
        }
        return List.copyOf(claims);
    }

    private static List<RightsClaim> in(Statement statement) {
        List<RightsClaim> claims = new ArrayList<>(said(statement));
        if (NAMES_SUPPLIERS.contains(statement.field())) {
            // Who is to be asked; it says nothing of the rights themselves.
            Supplier.named(statement.value().text())
                    .forEach(it -> claims.add(
                            claim(Layer.PHOTOGRAPH, Basis.CREDIT, it.name(), Optional.of(it.address()), statement)));
        }
        return claims;
    }

    private static List<RightsClaim> said(Statement statement) {
        return switch (statement.field()) {
            case "copyrightNotice" -> notice(statement, Layer.PHOTOGRAPH, statement.value());
            case "marked" -> marked(statement);
            case "usageTerms" -> terms(statement, statement.value());
            case "webStatement" -> web(statement);
            case "licence" -> licence(statement);
            case "artworkOrObject" -> artwork(statement);
            case "dataMining",
                    "modelReleaseStatus",
                    "propertyReleaseStatus",
                    "minorModelAgeDisclosure",
                    "creditLineRequired",
                    "copyrightStatus",
                    "imageAlterationConstraints" -> plus(statement);
            case "trainingMining", "ingredientTrainingMining" -> mining(statement);
            case "otherConstraints" ->
                List.of(claim(
                        Layer.PHOTOGRAPH, Basis.USAGE_TERMS, statement.value().text(), Optional.empty(), statement));
            case "instructions", "creditLine", "description" ->
                recognised(statement, Layer.PHOTOGRAPH, statement.value());
            default -> List.of();
        };
    }

    /// Every entry of Content Credentials about mining and training is a signal of its own.
    private static List<RightsClaim> mining(Statement statement) {
        List<RightsClaim> claims = new ArrayList<>();
        if (statement.value() instanceof StatementValue.Structure(Map<String, StatementValue> entries)) {
            entries.forEach((entry, use) -> {
                String text = entry + ": " + use.text();
                if (MiningTerm.recognise(text).isPresent()) {
                    claims.add(claim(Layer.PHOTOGRAPH, Basis.AI_SIGNAL, text, Optional.empty(), statement));
                }
            });
        }
        return claims;
    }

    /// A notice claims copyright by being one, unless it says the opposite or names a licence.
    private static List<RightsClaim> notice(Statement statement, Layer layer, StatementValue value) {
        String text = value.text().strip();
        if (text.isEmpty()) {
            return List.of();
        }
        List<RightsClaim> recognised = recognised(statement, layer, value);
        boolean inCopyright = Notice.claimsCopyright(text);
        boolean publicDomain = Notice.saysPublicDomain(text);
        List<RightsClaim> claims = new ArrayList<>(recognised);
        if (publicDomain && recognised.isEmpty()) {
            claims.add(claim(layer, Basis.PUBLIC_DOMAIN, text, Optional.empty(), statement));
        } else if (recognised.isEmpty() || (inCopyright && !publicDomain)) {
            claims.add(claim(layer, Basis.IN_COPYRIGHT, text, Optional.empty(), statement));
        }
        return claims;
    }

    /// XMP part 1, 8.6: true means rights-managed, false public domain, absent unknown.
    private static List<RightsClaim> marked(Statement statement) {
        return switch (statement.value().text().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" ->
                List.of(claim(Layer.PHOTOGRAPH, Basis.IN_COPYRIGHT, "Marked: true", Optional.empty(), statement));
            case "false", "0" ->
                List.of(claim(Layer.PHOTOGRAPH, Basis.PUBLIC_DOMAIN, "Marked: false", Optional.empty(), statement));
            default -> List.of();
        };
    }

    private static List<RightsClaim> terms(Statement statement, StatementValue value) {
        List<RightsClaim> recognised = recognised(statement, Layer.PHOTOGRAPH, value);
        return recognised.isEmpty()
                ? List.of(claim(Layer.PHOTOGRAPH, Basis.USAGE_TERMS, value.text(), Optional.empty(), statement))
                : recognised;
    }

    /// The address of a licence is a licence; any other address, or plain words, is where terms are to be read.
    private static List<RightsClaim> web(Statement statement) {
        String text = statement.value().text().strip();
        List<RightsClaim> recognised = recognised(statement, Layer.PHOTOGRAPH, statement.value());
        if (!recognised.isEmpty() || text.isEmpty()) {
            return recognised;
        }
        boolean address = text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
        return List.of(claim(
                Layer.PHOTOGRAPH,
                Basis.USAGE_TERMS,
                text,
                address && text.indexOf(' ') < 0 ? Optional.of(text) : Optional.empty(),
                statement));
    }

    private static List<RightsClaim> licence(Statement statement) {
        List<RightsClaim> recognised = recognised(statement, Layer.PHOTOGRAPH, statement.value());
        return recognised.isEmpty()
                ? List.of(
                        claim(Layer.PHOTOGRAPH, Basis.LICENCE, statement.value().text(), Optional.empty(), statement))
                : recognised;
    }

    /// The work in the picture has rights of its own (IPTC Extension, Artwork or Object).
    private static List<RightsClaim> artwork(Statement statement) {
        List<RightsClaim> claims = new ArrayList<>();
        List<StatementValue> works = switch (statement.value()) {
            case StatementValue.Many(List<StatementValue> items) -> items;
            case StatementValue.Structure structure -> List.of(structure);
            case StatementValue.Text _ -> List.of();
        };
        for (StatementValue work : works) {
            if (work instanceof StatementValue.Structure(Map<String, StatementValue> parts)) {
                StatementValue notice = parts.get("AOCopyrightNotice");
                StatementValue owner = parts.get("AOCurrentCopyrightOwnerName");
                if (notice != null) {
                    claims.addAll(notice(statement, Layer.DEPICTED_ARTWORK, notice));
                } else if (owner != null && !owner.text().isBlank()) {
                    claims.add(claim(
                            Layer.DEPICTED_ARTWORK, Basis.IN_COPYRIGHT, owner.text(), Optional.empty(), statement));
                }
            }
        }
        return claims;
    }

    private static List<RightsClaim> plus(Statement statement) {
        List<RightsClaim> claims = new ArrayList<>();
        for (StatementValue value : statement.value() instanceof StatementValue.Many(List<StatementValue> items)
                ? items
                : List.of(statement.value())) {
            PlusTerm.recognise(value.text()).ifPresent(term -> claims.add(plus(term, value, statement)));
        }
        return claims;
    }

    private static RightsClaim plus(PlusTerm term, StatementValue value, Statement statement) {
        Optional<String> uri = Optional.of(term.uri());
        return switch (term.property()) {
            case DATA_MINING -> claim(Layer.PHOTOGRAPH, Basis.AI_SIGNAL, value.text(), uri, statement);
            case MODEL_RELEASE, MINOR_MODEL_AGE -> claim(Layer.PEOPLE, Basis.RELEASE, value.text(), uri, statement);
            case PROPERTY_RELEASE -> claim(Layer.PLACE_AND_PROPERTY, Basis.RELEASE, value.text(), uri, statement);
            case CREDIT_LINE -> claim(Layer.PHOTOGRAPH, Basis.CREDIT, value.text(), uri, statement);
            case ALTERATION -> claim(Layer.PHOTOGRAPH, Basis.ALTERATION, value.text(), uri, statement);
            case COPYRIGHT_STATUS ->
                claim(
                        Layer.PHOTOGRAPH,
                        switch (term.code()) {
                            case "CS-PRO" -> Basis.IN_COPYRIGHT;
                            case "CS-PUB" -> Basis.PUBLIC_DOMAIN;
                            default -> Basis.USAGE_TERMS;
                        },
                        value.text(),
                        uri,
                        statement);
        };
    }

    /// Licences and rights statements that a text names.
    private static List<RightsClaim> recognised(Statement statement, Layer layer, StatementValue value) {
        String text = value.text().strip();
        Optional<Licence> licence = Licences.recognise(text);
        if (licence.isPresent()) {
            Basis basis = licence.get().family().equals("mark") ? Basis.PUBLIC_DOMAIN : Basis.LICENCE;
            return List.of(claim(layer, basis, text, Optional.of(licence.get().uri()), statement));
        }
        // The notice of libraries that no copyright is known is their statement of that name, and frees nothing.
        return RightsStatement.recognise(text)
                .or(() -> RightsStatement.named(text).filter(it -> it == RightsStatement.NO_KNOWN_COPYRIGHT))
                .map(it -> List.of(claim(layer, Basis.RIGHTS_STATEMENT, text, Optional.of(it.uri()), statement)))
                .orElse(List.of());
    }

    private static RightsClaim claim(Layer layer, Basis basis, String text, Optional<String> uri, Statement statement) {
        return new RightsClaim(layer, basis, text, uri, statement.source());
    }
}
