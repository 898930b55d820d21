package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;

/// A picture and a film to try rules on: a photograph in which somebody looked and found no artwork and no
/// people, and a commercial music video that goes online everywhere.
final class Cases {

    static final AssetId PICTURE = new AssetId(new UUID(1, 2));
    static final ProductionId FILM = new ProductionId(new UUID(3, 4));
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final PartyId HOLDER = new PartyId("nguyen-van-a");
    static final Party HOLDER_NAMED =
            new Party(HOLDER, Party.Kind.PERSON, "Nguyễn Văn A", List.of(), "", List.of("vi"));
    static final Evidence LETTER =
            Evidence.asItCame("letter.pdf", "application/pdf", 3, new ContentHash("a".repeat(64)));
    static final List<Finding> NOTHING_ELSE = List.of(absent(Layer.DEPICTED_ARTWORK), absent(Layer.PEOPLE));

    static final String BY = "http://creativecommons.org/licenses/by/4.0/";

    private Cases() {}

    static Finding absent(Layer layer) {
        return new Finding(layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), "Lan", DAY);
    }

    static Finding present(Layer layer, PartyId... holders) {
        return new Finding(layer, Finding.Presence.PRESENT, Optional.empty(), List.of(holders), "Lan", DAY);
    }

    static RightsClaim claim(RightsClaim.Basis basis, String textOrUri) {
        boolean address = textOrUri.startsWith("http");
        return new RightsClaim(
                Layer.PHOTOGRAPH, basis, textOrUri, address ? Optional.of(textOrUri) : Optional.empty(), "XMP");
    }

    static RightsClaim licence(String uri) {
        return claim(RightsClaim.Basis.LICENCE, uri);
    }

    static RightsFacts facts(List<RightsClaim> claims, RightsRecord... records) {
        return facts(NOTHING_ELSE, claims, records);
    }

    static RightsFacts facts(List<Finding> findings, List<RightsClaim> claims, RightsRecord... records) {
        return new RightsFacts(
                PICTURE, "Hồ Gươm", findings, List.of(), List.of(HOLDER_NAMED), claims, Arrays.asList(records));
    }

    static Platform runway() {
        return platform("runway", Platform.Kind.GENERATION, Platform.Answer.YES);
    }

    static Platform platform(String id, Platform.Kind kind, Platform.Answer trains) {
        return new Platform(
                id, id, kind, trains, Platform.Answer.NO, Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty());
    }

    static IntendedUse use(boolean commercial, Platform... platforms) {
        return use(commercial, Set.of(Territory.WORLD), Map.of(), platforms);
    }

    static IntendedUse use(
            boolean commercial, Set<Territory> territories, Map<Role, Set<Act>> acts, Platform... platforms) {
        return new IntendedUse(
                acts,
                List.of(platforms),
                commercial,
                Set.of(Medium.ONLINE),
                territories,
                DAY.plusMonths(1),
                Optional.empty(),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                List.of("vi", "en"),
                Policy.ONLINE_MUSIC_VIDEO);
    }

    static Question question(IntendedUse use, Role role) {
        return new Question(Optional.of(FILM), use, role, DAY);
    }

    /// Asks for one act (and looking) alone.
    static Question only(IntendedUse use, Act... acts) {
        IntendedUse alone = new IntendedUse(
                Map.of(Role.STYLE, Set.of(acts)),
                use.platforms(),
                use.commercial(),
                use.media(),
                use.territories(),
                use.publication(),
                use.until(),
                use.zone(),
                use.languages(),
                use.policy());
        return question(alone, Role.STYLE);
    }

    static List<Covered> thePhotograph() {
        return List.of(Covered.of(PICTURE, Layer.PHOTOGRAPH));
    }

    static RightsRecord.Grant grant(Extent... extents) {
        return grant("grant-1", List.of(extents), Optional.empty(), true, List.of(LETTER));
    }

    static RightsRecord.Grant grant(
            String id,
            List<Extent> extents,
            Optional<RightsRecord.Fee> fee,
            boolean countersigned,
            List<Evidence> evidence) {
        return new RightsRecord.Grant(
                new RightId(id),
                HOLDER,
                Optional.empty(),
                thePhotograph(),
                extents,
                false,
                Optional.of("Ảnh: Nguyễn Văn A"),
                true,
                true,
                List.of(),
                fee,
                countersigned,
                Optional.empty(),
                evidence);
    }

    static List<Extent> everything() {
        List<Extent> all = new ArrayList<>();
        for (Act act : Act.values()) {
            all.add(Extent.unlimited(act));
        }
        return all;
    }

    static Extent until(Act act, LocalDate to, boolean survives) {
        return new Extent(
                act,
                Set.of(Medium.ALL),
                Set.of(Territory.WORLD),
                Set.of(Platform.ANY),
                true,
                Optional.empty(),
                Optional.of(to),
                survives);
    }
}
