package org.nguon.indexer.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Finding.Presence;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.Work.Kind;
import org.nguon.schemas.rights.Work.Publication;

/// The works that the pictures show, and what somebody found who looked: which layers of rights are in a picture, and
/// whose. A few pictures nobody looked at yet, as in every archive.
final class DemoWorks {

    private static final long LOOKED_DAYS_AGO = 30;
    private static final Territory VIETNAM = new Territory("VN");

    /// What was found in one picture.
    ///
    /// @param work key of the object that it shows; empty when it shows none
    /// @param photograph who took it; empty when nobody knows
    /// @param others the other layers that are there, and whose; what is not named was looked for and is absent
    private record Examined(String picture, String work, String photograph, Map<Layer, String> others) {}

    private static final List<Examined> EXAMINED = List.of(
            new Examined("drum-star", "drum", DemoParties.HA, Map.of()),
            new Examined(
                    "lacquer-panel", "lacquer", DemoParties.TRAM, Map.of(Layer.DIGITISATION, DemoParties.SONG_CAI)),
            new Examined("silk-portrait", "silk", DemoParties.TRAM, Map.of()),
            new Examined("dragon-tile", "tile", DemoParties.HA, Map.of()),
            new Examined("blue-jar", "jar", "", Map.of()),
            new Examined("bronze-bell", "bell", DemoParties.LOC, Map.of()),
            new Examined("robe-roundel", "robe", DemoParties.LIEN, Map.of(Layer.COMMUNITY, DemoParties.SHRINE)),
            new Examined("old-map", "map", DemoParties.VONG_NGUYET, Map.of()),
            new Examined("woodcut-rooster", "rooster", "", Map.of()),
            new Examined("rice-terraces", "", DemoParties.MY, Map.of()),
            new Examined("karst-mist", "", DemoParties.DANG, Map.of()),
            new Examined("citadel-gate", "", DemoParties.TAM, Map.of()),
            new Examined("lanterns", "", DemoParties.UYEN, Map.of()),
            new Examined("lotus-pond", "", DemoParties.THUY, Map.of()),
            new Examined("cham-tower", "", DemoParties.BINH, Map.of()),
            new Examined("communal-house", "", DemoParties.LAN, Map.of(Layer.COMMUNITY, DemoParties.VILLAGE)),
            new Examined("market-boats", "", DemoParties.NGAN, Map.of(Layer.PEOPLE, DemoParties.SELLERS)),
            new Examined("water-puppets", "", DemoParties.ANH, Map.of(Layer.PEOPLE, DemoParties.PUPPETEERS)),
            new Examined("basket-boats", "", DemoParties.CHI, Map.of()),
            new Examined("one-pillar", "", DemoParties.KHOA, Map.of()),
            new Examined("old-street", "", "", Map.of()),
            new Examined("peach-blossom", "", DemoParties.NHI, Map.of()));

    private static final List<Layer> LOOKED_FOR =
            List.of(Layer.DEPICTED_ARTWORK, Layer.PHOTOGRAPH, Layer.DIGITISATION, Layer.PEOPLE, Layer.COMMUNITY);

    private DemoWorks() {}

    static void describe(DemoRooms rooms) {
        old(rooms, "drum", "Trống Sông Cái I", Kind.APPLIED_ART, -200, "SC.1934.2", DemoParties.SONG_CAI);
        old(rooms, "tile", "Gạch rồng", Kind.APPLIED_ART, 1050, "SC.2003.441", DemoParties.SONG_CAI);
        old(rooms, "jar", "Bình hoa lam", Kind.APPLIED_ART, 1450, "SC.1927.70", DemoParties.SONG_CAI);
        old(rooms, "bell", "Chuông Vân Khê", Kind.APPLIED_ART, 1798, "", DemoParties.SONG_CAI);
        old(rooms, "robe", "Bổ tử chim phượng", Kind.APPLIED_ART, 1850, "CY.77", DemoParties.CUNG_YEN);
        old(rooms, "map", "Thăng Long đồ", Kind.OTHER, 1490, "VN.Bd.12", DemoParties.VONG_NGUYET);
        painted(rooms, "lacquer", "Trăng rằm trên bãi trúc", DemoParties.LAM, 1962, Optional.of(1987), "SC.1963.118");
        painted(rooms, "silk", "Cung nữ cầm quạt", DemoParties.LUA, 1971, Optional.empty(), "SC.1972.9");
        published(rooms, "rooster", "Gà trống", Kind.ARTWORK, 1900, DemoParties.VONG_NGUYET);
        published(rooms, "jar-photograph", "Ảnh bình hoa lam", Kind.PHOTOGRAPH, 1928, DemoParties.SONG_CAI);
        EXAMINED.forEach(examined -> LOOKED_FOR.forEach(layer -> find(rooms, examined, layer)));
        rooms.claim(
                "lacquer-panel",
                Layer.DIGITISATION,
                RightsClaim.Basis.IN_COPYRIGHT,
                "Điều khoản của Bảo tàng Sông Cái: tự do nghiên cứu; phát hành phim cần thoả thuận viết. / Terms of the"
                        + " museum: free for research; release in a film needs a written agreement.");
    }

    private static void find(DemoRooms rooms, Examined examined, Layer layer) {
        Optional<String> work = switch (layer) {
            case DEPICTED_ARTWORK -> Optional.of(examined.work()).filter(key -> !key.isEmpty());
            case PHOTOGRAPH ->
                Optional.of("jar-photograph").filter(_ -> examined.picture().equals("blue-jar"));
            case DIGITISATION, PEOPLE, PLACE_AND_PROPERTY, TRADEMARK, COMMUNITY -> Optional.empty();
        };
        String holder = layer == Layer.PHOTOGRAPH
                ? examined.photograph()
                : examined.others().getOrDefault(layer, "");
        boolean present = layer == Layer.PHOTOGRAPH || work.isPresent() || !holder.isEmpty();
        List<PartyId> holders = holder.isEmpty() ? List.of() : List.of(Seeded.party(holder));
        rooms.finding(
                examined.picture(),
                new Finding(
                        layer,
                        present ? Presence.PRESENT : Presence.ABSENT,
                        work.map(Seeded::work),
                        layer == Layer.DEPICTED_ARTWORK ? holdersOf(examined.work()) : holders,
                        DemoRooms.RESEARCHER,
                        rooms.today().minusDays(LOOKED_DAYS_AGO)));
    }

    private static List<PartyId> holdersOf(String work) {
        return switch (work) {
            case "lacquer" -> List.of(Seeded.party(DemoParties.LAM_FAMILY));
            case "silk" -> List.of(Seeded.party(DemoParties.LUA));
            default -> List.of();
        };
    }

    /// A thing so old that no term can run, whoever made it.
    private static void old(
            DemoRooms rooms, String key, String title, Kind kind, int created, String inventoryNumber, String keeper) {
        rooms.work(
                key,
                id -> new Work(
                        id,
                        title,
                        kind,
                        List.of(),
                        true,
                        Optional.of(created),
                        Optional.empty(),
                        Publication.UNKNOWN,
                        Optional.empty(),
                        Optional.of(VIETNAM),
                        inventoryNumber,
                        Optional.of(Seeded.party(keeper))));
    }

    private static void painted(
            DemoRooms rooms,
            String key,
            String title,
            String painter,
            int created,
            Optional<Integer> died,
            String inventoryNumber) {
        rooms.work(
                key,
                id -> new Work(
                        id,
                        title,
                        Kind.ARTWORK,
                        List.of(Seeded.party(painter)),
                        false,
                        Optional.of(created),
                        Optional.of(created + 1),
                        Publication.PUBLISHED,
                        died,
                        Optional.of(VIETNAM),
                        inventoryNumber,
                        Optional.of(Seeded.party(DemoParties.SONG_CAI))));
    }

    /// Published without a name, in a year that is known.
    private static void published(DemoRooms rooms, String key, String title, Kind kind, int year, String keeper) {
        rooms.work(
                key,
                id -> new Work(
                        id,
                        title,
                        kind,
                        List.of(),
                        true,
                        Optional.of(year),
                        Optional.of(year),
                        Publication.PUBLISHED,
                        Optional.empty(),
                        Optional.of(VIETNAM),
                        "",
                        Optional.of(Seeded.party(keeper))));
    }
}
