package org.nguon.schemas.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request;

/// All that a letter to one holder says, so that its text can be set again years later.
///
/// @param id of the request that it makes
/// @param template version of the words around these particulars
public record Letter(
        RightId id,
        PartyId to,
        ProductionId production,
        int template,
        Instant writtenAt,
        List<LetterLine> lines,
        AskedTerms terms,
        Chase chase) {

    /// The version of the words that new letters are written with.
    public static final int CURRENT_TEMPLATE = 1;

    public Letter {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a letter asks for one picture at least");
        }
        if (lines.stream().map(LetterLine::picture).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("a letter names each picture once");
        }
        if (template < 1) {
            throw new IllegalArgumentException("templates are counted from 1");
        }
    }

    /// The request that this letter makes, as a verdict sees it.
    public Request request() {
        TreeSet<org.nguon.schemas.production.Act> acts = new TreeSet<>();
        lines.forEach(line -> acts.addAll(line.acts()));
        return new Request(
                id,
                to,
                production,
                lines.stream()
                        .flatMap(line -> line.covers().stream())
                        .distinct()
                        .toList(),
                acts,
                Request.State.DRAFT,
                Optional.empty());
    }
}
