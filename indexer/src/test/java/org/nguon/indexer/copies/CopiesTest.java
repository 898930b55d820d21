package org.nguon.indexer.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Compared;
import org.nguon.indexer.catalogue.DatabaseSettings;
import org.nguon.indexer.rights.OpenRooms;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Kinship;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Resemblance;
import org.nguon.schemas.asset.Resemblance.Degree;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;

class CopiesTest {

    private static final RightsClaim RESERVED = new RightsClaim(
            Layer.PHOTOGRAPH, RightsClaim.Basis.IN_COPYRIGHT, "© 1998 Võ An Ninh", Optional.empty(), "IFD0:Copyright");

    @TempDir
    private Path folder;

    private OpenRooms rooms;
    private Copies copies;

    @BeforeEach
    void open() {
        rooms = new OpenRooms(folder);
        copies = new Copies(rooms.catalogue, rooms.clock);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void findsTheCroppedAndTheReencodedCopyAndNoStranger() {
        BufferedImage drawn = Scenes.drawn(2, 480, 360);
        AssetId master = picture(drawn);
        AssetId stranger = picture(Scenes.drawn(5, 480, 360));
        assertThat(copies.open()).isEmpty();
        AssetId small = picture(Scenes.jpeg(Scenes.resized(drawn, 0.5), 60));
        AssetId part = picture(Scenes.cropped(drawn, 0.85, 0.85, 0.4, 0.6));
        assertThat(copies.open())
                .extracting(
                        LikePair::one,
                        LikePair::other,
                        pair -> pair.resemblance().degree())
                .containsExactlyInAnyOrder(
                        tuple(master, small, Degree.SAME_FRAME),
                        tuple(master, part, Degree.SAME_PART),
                        tuple(small, part, Degree.SAME_PART));
        assertThat(copies.like(stranger)).isEmpty();
        assertThat(copies.like(small)).extracting(pair -> pair.otherThan(small)).containsExactly(master, part);
        assertThat(copies.showing(Scenes.look(Scenes.grey(drawn))).keySet()).startsWith(master);
    }

    @Test
    void asksNobodyTwiceAboutTwoPictures() {
        BufferedImage drawn = Scenes.drawn(2, 480, 360);
        AssetId one = picture(drawn);
        AssetId other = picture(Scenes.jpeg(drawn, 50));
        copies.say(one, other, Kinship.DIFFERENT, "lan");
        assertThat(copies.open()).isEmpty();
        assertThat(copies.pairs())
                .singleElement()
                .satisfies(
                        pair -> assertThat(pair.said()).map(Compared::kinship).contains(Kinship.DIFFERENT));
        assertThat(copies.of(one)).isEmpty();
        assertThat(copies.takeBack(other, one, "lan")).isTrue();
        assertThat(copies.takeBack(other, one, "lan")).isFalse();
        assertThat(copies.open()).hasSize(1);
    }

    @Test
    void keepsTheBestCopyFirstHoweverManyAreJoined() {
        AssetId web = picture(Scenes.drawn(1, 200, 150));
        AssetId scan = picture(Scenes.drawn(1, 200, 150));
        AssetId print = picture(Scenes.drawn(1, 200, 150));
        copies.say(scan, web, Kinship.SAME_PICTURE, "lan");
        copies.say(print, scan, Kinship.SAME_PICTURE, "lan");
        assertThat(copies.of(web)).hasSize(3).startsWith(print);
        assertThat(copies.of(print)).isEqualTo(copies.of(web));
        copies.takeBack(scan, print, "minh");
        assertThat(copies.of(web)).containsExactly(scan, web);
        assertThat(copies.of(print)).isEmpty();
        copies.say(scan, web, Kinship.DETAIL, "minh");
        assertThat(copies.of(web)).isEmpty();
    }

    @Test
    void seesTheRightsOfThePhotographFromEachOfItsCopies() {
        AssetId master = rooms.picture(RESERVED);
        AssetId web = rooms.picture();
        rooms.rights.find(master, present(Layer.PHOTOGRAPH), "lan");
        rooms.rights.find(master, present(Layer.PEOPLE), "lan");
        RightsRecord takedown = new RightsRecord.Takedown(
                new RightId("0193a000-0000-7000-8000-0000000000c1"),
                RightsRecord.Takedown.Cause.WITHDRAWAL,
                "Võ An Ninh",
                List.of(Covered.of(master, Layer.PHOTOGRAPH)),
                rooms.clock.instant(),
                Optional.empty(),
                "");
        rooms.rights.file(takedown, "lan");
        assertThat(rooms.rights.facts(web)).isEqualTo(RightsFacts.none(web, title(web)));
        long before = revision(web);

        copies.say(master, web, Kinship.SAME_PICTURE, "lan");
        RightsFacts facts = rooms.rights.facts(web);
        assertThat(facts.findings()).containsExactly(present(Layer.PHOTOGRAPH));
        assertThat(facts.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.text()).isEqualTo("© 1998 Võ An Ninh");
            assertThat(claim.source()).isEqualTo("copy:IFD0:Copyright");
        });
        assertThat(facts.records())
                .singleElement()
                .satisfies(right -> assertThat(right.covers()).contains(Covered.of(web, Layer.PHOTOGRAPH)));
        assertThat(rooms.catalogue.asset(web).orElseThrow().reading().claims()).isEmpty();
        long joined = revision(web);
        assertThat(joined).isGreaterThan(before);

        rooms.rights.withdraw(takedown.id(), "lifted", "lan");
        assertThat(revision(web)).isGreaterThan(joined);
        assertThat(rooms.rights.facts(web).records()).isEmpty();
        copies.takeBack(master, web, "lan");
        assertThat(rooms.rights.facts(web)).isEqualTo(RightsFacts.none(web, title(web)));
    }

    @Test
    void isTheSameAfterTheCatalogueWasMadeAnew() {
        BufferedImage drawn = Scenes.drawn(2, 480, 360);
        AssetId one = picture(drawn);
        AssetId other = picture(Scenes.jpeg(drawn, 50));
        AssetId third = picture(Scenes.jpeg(drawn, 70));
        copies.say(one, other, Kinship.SAME_PICTURE, "lan");
        copies.say(third, one, Kinship.DIFFERENT, "lan");
        List<LikePair> pairs = copies.pairs();
        List<AssetId> group = copies.of(one);
        rooms.close();
        try (Vault vault = Vault.open(folder.resolve("vault"), rooms.clock)) {
            Catalogue.rebuild(DatabaseSettings.h2(folder.resolve("catalogue")), vault, rooms.clock);
        }
        rooms = new OpenRooms(folder);
        Copies again = new Copies(rooms.catalogue, rooms.clock);
        assertThat(again.pairs()).isEqualTo(pairs);
        assertThat(again.of(one)).isEqualTo(group).containsExactly(one, other);
    }

    @Test
    void refusesToCompareWhatIsNotThere() {
        AssetId one = rooms.picture();
        AssetId nowhere = rooms.samples.admitted().assetId();
        assertThatThrownBy(() -> copies.say(one, nowhere, Kinship.DIFFERENT, "lan"))
                .isInstanceOf(ArchiveException.class);
        assertThatThrownBy(
                        () -> new Fact.PicturesCompared(one, one, Kinship.SAME_PICTURE, "lan", rooms.clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A copy among five hundred strangers, whose candidates must be few.
    @Test
    void findsACopyAmongManyByFewComparisons() {
        LookIndex index = new LookIndex();
        for (int seed = 0; seed < 500; seed++) {
            index.add(Scenes.look(Scenes.drawn(seed, 48, 36)));
        }
        BufferedImage wanted = Scenes.drawn(9_999, 480, 360);
        int number = index.add(Scenes.look(wanted));
        int[] candidates = index.candidates(Scenes.look(Scenes.jpeg(Scenes.cropped(wanted, 0.9, 0.9, 0.5, 0.5), 60)));
        assertThat(candidates).contains(number).hasSizeLessThan(50);
        Resemblance resemblance = index.look(number).compare(Scenes.look(wanted));
        assertThat(resemblance.degree()).isEqualTo(Degree.SAME_FRAME);
    }

    private AssetId picture(BufferedImage picture) {
        AssetId id = rooms.picture();
        Look look = Scenes.look(picture);
        rooms.catalogue.record(new Fact.LookTaken(id, look, rooms.clock.instant()), "lan");
        return id;
    }

    private static Finding present(Layer layer) {
        return new Finding(
                layer, Finding.Presence.PRESENT, Optional.empty(), List.of(), "lan", LocalDate.of(2026, 11, 21));
    }

    private String title(AssetId id) {
        return rooms.rights.facts(id).title();
    }

    private long revision(AssetId id) {
        return rooms.catalogue.asset(id).orElseThrow().revision();
    }
}
