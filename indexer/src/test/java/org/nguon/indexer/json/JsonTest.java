package org.nguon.indexer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import tools.jackson.core.JacksonException;

class JsonTest {

    private static final AssetId ID = new AssetId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final Instant AT = Instant.parse("2026-11-20T08:09:10.123456Z");

    @Test
    void writesAReadingInTheOrderOfItsComponents() {
        assertThat(Json.write(reading())).isEqualTo("""
                        {"mediaType":"image/jpeg","dimensions":{"width":4000,"height":3000},"orientation":6,\
                        "statements":[{"field":"creator","value":"Võ An Ninh","source":"IFD0:Artist"},\
                        {"field":"title","value":["Hồ Gươm","Lake"],"source":"XMP-dc:Title","language":"vi"},\
                        {"field":"artworkOrObject","value":{"AOTitle":"Thiếu nữ","AOCreator":["Tô Ngọc Vân"]},\
                        "source":"XMP-iptcExt:ArtworkOrObject"}],\
                        "claims":[{"layer":"PHOTOGRAPH","basis":"LICENCE","text":"CC BY 4.0",\
                        "uri":"https://creativecommons.org/licenses/by/4.0/","source":"XMP-xmpRights:WebStatement"}],\
                        "faults":[{"code":"MD-MISNAMED","detail":"says .png"}]}""");
    }

    @Test
    void readsBackEveryKindOfFact() {
        Provenance provenance = new Provenance("lan", Provenance.Channel.FOLDER, "/ảnh/a.jpg", Optional.of(AT));
        ContentHash hash = new ContentHash("ab".repeat(32));
        List<Fact> facts = List.of(
                new Fact.ArchiveFounded(UUID.fromString("00000000-0000-4000-8000-000000000009"), AT),
                new Fact.AssetAdmitted(
                        ID,
                        hash,
                        12,
                        Custody.VAULT,
                        provenance,
                        AT,
                        reading(),
                        Optional.of(new Thumbnail(512, 384, "#a0b1c2"))),
                new Fact.AssetQuarantined(
                        ID,
                        hash,
                        12,
                        Custody.VAULT,
                        provenance,
                        AT,
                        Reading.of("image/jpeg"),
                        new Fault(Code.RE_TRUNCATED, "")),
                new Fact.SidecarHeld(ID, hash, 12, Custody.REFERENCE, provenance, AT, reading(), Optional.of(ID)),
                new Fact.SidecarAttached(ID, ID, AT),
                new Fact.AssetSighted(ID, hash, 12, provenance, AT),
                new Fact.StatementMade(ID, Statement.of("creator", "Võ An Ninh", "person:lan"), "lan", AT));
        assertThat(facts).extracting(Object::getClass).doesNotHaveDuplicates();
        for (Fact fact : facts) {
            String json = Json.write(fact);
            assertThat(json).startsWith("{\"kind\":\"" + fact.getClass().getSimpleName() + "\",");
            assertThat(Json.read(json, Fact.class)).isEqualTo(fact);
        }
    }

    @Test
    void keepsTextAsItIs() {
        for (String text : List.of(
                "Hà Nội",
                "Ha\u0300 No\u0323\u0302i",
                "",
                " hai  khoảng ",
                "a\u0000b",
                "a\nb\u2028c",
                "𠀀",
                "\ud800",
                "x\udc00y")) {
            Statement statement = Statement.of("title", text, "IPTC:ObjectName");
            String json = Json.write(statement);
            assertThat(json).doesNotContain("\n", "\u0000", "\ud800\"");
            assertThat(Json.read(json, Statement.class)).isEqualTo(statement);
        }
    }

    @Test
    void writesALedgerEntryWithoutWhatCanBeComputed() {
        LedgerEntry entry = LedgerEntry.following(LedgerEntry.GENESIS, 1, AT, "lan", "AssetAdmitted", "x", "{}");
        String json = Json.write(entry);
        assertThat(json).doesNotContain("sound");
        assertThat(Json.read(json, LedgerEntry.class)).isEqualTo(entry);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Json.read("{\"width\":1,\"height\":1,\"depth\":1}", Dimensions.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.read("{\"code\":\"XX-NONE\",\"detail\":\"\"}", Fault.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.read("{\"kind\":\"AssetPainted\"}", Fact.class))
                .isInstanceOf(JacksonException.class);
    }

    private static Reading reading() {
        Map<String, StatementValue> artwork = new LinkedHashMap<>();
        artwork.put("AOTitle", new StatementValue.Text("Thiếu nữ"));
        artwork.put("AOCreator", new StatementValue.Many(List.of(new StatementValue.Text("Tô Ngọc Vân"))));
        return new Reading(
                "image/jpeg",
                Optional.of(new Dimensions(4000, 3000)),
                6,
                List.of(
                        Statement.of("creator", "Võ An Ninh", "IFD0:Artist"),
                        new Statement(
                                "title",
                                new StatementValue.Many(
                                        List.of(new StatementValue.Text("Hồ Gươm"), new StatementValue.Text("Lake"))),
                                "XMP-dc:Title",
                                Optional.of("vi")),
                        new Statement(
                                "artworkOrObject",
                                new StatementValue.Structure(artwork),
                                "XMP-iptcExt:ArtworkOrObject",
                                Optional.empty())),
                List.of(new RightsClaim(
                        Layer.PHOTOGRAPH,
                        RightsClaim.Basis.LICENCE,
                        "CC BY 4.0",
                        Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                        "XMP-xmpRights:WebStatement")),
                List.of(new Fault(Code.MD_MISNAMED, "says .png")));
    }
}
