package org.nguon.indexer.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.lineage.Cut;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Media;
import org.nguon.schemas.lineage.Shot;

class EditListsTest {

    private static EditList read(String name, String text) throws UnreadableList {
        return EditLists.read(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    /// Track, name, record in and out, source in and out in frames.
    private static List<String> told(EditList list) {
        return list.shots().stream()
                .map(shot -> String.join(
                        " ",
                        shot.track(),
                        shot.name(),
                        shot.record().in().frames(shot.recordRate()).toPlainString(),
                        shot.record().out().frames(shot.recordRate()).toPlainString(),
                        shot.source().in().frames(shot.sourceRate()).toPlainString(),
                        shot.source().out().frames(shot.sourceRate()).toPlainString()))
                .toList();
    }

    // EDL

    @Test
    void readsEventsWithTheNotesBelowThem() throws UnreadableList {
        EditList list = read("hue.edl", """
                TITLE: HUE DUSK
                FCM: NON-DROP FRAME

                001  AX       V     C        00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
                * FROM CLIP NAME:  NG-b3f2a-r7c1_gate.mp4

                002  RIVER_01 V     C        10:00:00:12 10:00:02:12 01:00:04:00 01:00:06:00
                *FROM CLIP NAME: river
                * FROM CLIP: /films/hue/river 01.mov
                003  BL       B     C        00:00:00:00 00:00:01:00 01:00:06:00 01:00:07:00
                """);
        assertThat(list.format()).isEqualTo(EditList.Format.EDL);
        assertThat(list.cuts()).extracting(Cut::name).containsExactly("HUE DUSK");
        assertThat(told(list))
                .containsExactly(
                        "V1 NG-b3f2a-r7c1_gate.mp4 86400 86496 0 96",
                        "V1 river 86496 86544 864012 864060",
                        "V1  86544 86568 0 24",
                        "A1  86544 86568 0 24");
        assertThat(list.shots())
                .extracting(Shot::media)
                .startsWith(
                        new Media(Media.Kind.FILE, "NG-b3f2a-r7c1_gate.mp4"),
                        new Media(Media.Kind.FILE, "/films/hue/river 01.mov"),
                        new Media(Media.Kind.GENERATED, "black"));
    }

    @Test
    void joinsWhatADissolveSplits() throws UnreadableList {
        EditList list = read("d.edl", """
                001  A V C        00:00:00:00 00:00:02:00 00:00:00:00 00:00:02:00
                * FROM CLIP NAME: gate
                002  A V C        00:00:02:00 00:00:02:00 00:00:02:00 00:00:02:00
                002  B V D    012 00:00:10:00 00:00:10:12 00:00:02:00 00:00:02:12
                * FROM CLIP NAME: gate
                * TO CLIP NAME: river
                003  B V C        00:00:10:12 00:00:12:00 00:00:02:12 00:00:04:00
                * FROM CLIP NAME: river
                """);
        assertThat(told(list)).containsExactly("V1 gate 0 48 0 48", "V1 river 48 96 240 288");
    }

    @Test
    void keepsASourceThatIsSeenInADissolveOnly() throws UnreadableList {
        EditList list = read("d.edl", """
                001  A V C        00:00:00:00 00:00:02:00 00:00:00:00 00:00:02:00
                * FROM CLIP NAME: gate
                002  C V C        00:00:05:00 00:00:05:00 00:00:02:00 00:00:02:00
                002  B V W001 012 00:00:10:00 00:00:11:00 00:00:02:00 00:00:03:00
                * FROM CLIP NAME: roof
                * TO CLIP NAME: river
                """);
        assertThat(told(list)).containsExactly("V1 gate 0 48 0 48", "V1 roof 48 48 120 120", "V1 river 48 72 240 264");
    }

    @Test
    void readsSpeedsFreezesAndKeys() throws UnreadableList {
        EditList list = read("m.edl", """
                001  GATE     V     C        00:00:01:00 00:00:03:00 00:00:00:00 00:00:01:00
                M2   GATE       048.0                00:00:01:00
                002  ROOF     V     C        00:00:01:00 00:00:01:01 00:00:01:00 00:00:02:00
                M2   ROOF       000.0                00:00:01:00
                003  TITLE 1  V     K B  000 00:00:00:00 00:00:01:00 00:00:02:00 00:00:03:00
                """);
        assertThat(list.shots())
                .extracting(shot -> shot.speed().toPlainString())
                .containsExactly("2", "0", "1");
        assertThat(list.shots().getLast().media()).isEqualTo(new Media(Media.Kind.REEL, "TITLE 1"));
    }

    @Test
    void guessesTheRateFromTheNumbersAndSaysSo() throws UnreadableList {
        String line = "001  A V C  00:00:00:00 00:01:00:%s 00:00:00:00 00:01:00:%s%n";
        EditList pal = read("x.edl", line.formatted("24", "24"));
        assertThat(pal.cuts().getFirst().rate()).isEqualTo(FrameRate.PAL);
        assertThat(pal.notes()).hasSize(1);
        EditList dropped =
                read("x.edl", "FCM: DROP FRAME\n001  A V C  00:00:00;00 00:01:00;02 01:00:00;00 01:01:00;02\n");
        assertThat(dropped.cuts().getFirst().rate()).isEqualTo(FrameRate.NTSC);
        assertThat(told(dropped)).containsExactly("V1  107892 109692 0 1800");
        byte[] bytes = line.formatted("12", "12").getBytes(StandardCharsets.UTF_8);
        EditList wished = EditLists.read("x.edl", bytes, Optional.of(FrameRate.PAL));
        assertThat(wished.notes()).isEmpty();
        assertThat(told(wished)).containsExactly("V1  0 1512 0 1512");
    }

    // OpenTimelineIO

    private static String time(long value, int rate) {
        return "{\"OTIO_SCHEMA\":\"RationalTime.1\",\"value\":" + value + ",\"rate\":" + rate + "}";
    }

    private static String range(long start, long length, int rate) {
        return "{\"OTIO_SCHEMA\":\"TimeRange.1\",\"start_time\":" + time(start, rate) + ",\"duration\":"
                + time(length, rate) + "}";
    }

    private static String clip(String name, String sourceRange) {
        return "{\"OTIO_SCHEMA\":\"Clip.2\",\"name\":\"" + name + "\",\"source_range\":" + sourceRange
                + ",\"media_references\":{\"DEFAULT_MEDIA\":{\"OTIO_SCHEMA\":\"ExternalReference.1\",\"target_url\":\""
                + name + ".mov\",\"available_range\":" + range(100, 30, 24)
                + "}},\"active_media_reference_key\":\"DEFAULT_MEDIA\"}";
    }

    private static String composition(String schema, String name, String sourceRange, String... children) {
        return "{\"OTIO_SCHEMA\":\"" + schema + ".1\",\"name\":\"" + name + "\",\"source_range\":" + sourceRange
                + ",\"children\":[" + String.join(",", children) + "]}";
    }

    private static String timeline(String... tracks) {
        return "{\"OTIO_SCHEMA\":\"Timeline.1\",\"name\":\"film\",\"metadata\":{\"odd\":[Inf,-Infinity,NaN,\"Inf\"]},"
                + "\"global_start_time\":" + time(1_000, 24) + ",\"tracks\":"
                + composition("Stack", "tracks", "null", tracks) + "}";
    }

    @Test
    void placesClipsByWhatTheyShowAndLeavesTransitionsOut() throws UnreadableList {
        String old = "{\"OTIO_SCHEMA\":\"Clip.1\",\"name\":\"old\",\"media_reference\":"
                + "{\"OTIO_SCHEMA\":\"GeneratorReference.1\",\"generator_kind\":\"Bars\"},\"source_range\":"
                + range(0, 15, 30) + "}";
        EditList list = read(
                "f.otio",
                timeline(composition(
                        "Track",
                        "V",
                        "null",
                        clip("all", "null"),
                        composition("Transition", "t", "null"),
                        composition("Gap", "", range(0, 10, 24)),
                        old,
                        clip("piece", range(105, 12, 24)))));
        assertThat(told(list))
                .containsExactly("V1 all 1000 1030 100 130", "V1 old 1040 1052 0 15", "V1 piece 1052 1064 105 117");
        assertThat(list.shots().get(1).media()).isEqualTo(new Media(Media.Kind.GENERATED, "bars"));
    }

    @Test
    void cutsNestedCompositionsToWhatIsShownOfThem() throws UnreadableList {
        String inner = composition("Track", "in", "null", clip("a", range(0, 10, 24)), clip("b", range(50, 10, 24)));
        String stack = composition("Stack", "st", range(5, 8, 24), inner);
        EditList list = read("f.otio", timeline(composition("Track", "V", "null", clip("first", "null"), stack)));
        assertThat(told(list))
                .containsExactly("V1 first 1000 1030 100 130", "V1 a 1030 1035 5 10", "V1 b 1035 1038 50 53");
    }

    @Test
    void saysWhichCompositionHasNoContents() throws UnreadableList {
        EditList list = read(
                "f.otio", timeline(composition("Track", "V", "null", composition("Stack", "lost", range(0, 9, 24)))));
        assertThat(list.shots()).isEmpty();
        assertThat(list.notes()).singleElement().asString().contains("lost");
    }

    @Test
    void readsBackWhatItWrites() throws UnreadableList {
        Cut cut = read("hue.edl", """
                TITLE: HUE
                001  AX       V     C        00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
                * FROM CLIP NAME:  gate.mp4
                002  ROOF     V     C        00:00:01:00 00:00:03:00 01:00:05:00 01:00:06:00
                M2   ROOF       048.0                00:00:01:00
                003  AX       V2    C        00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00
                """).cuts().getFirst();
        String otio = OtioWriter.write(cut, shot -> Map.of("track", shot.track()));
        EditList again = read("hue.otio", otio);
        assertThat(told(again))
                .containsExactly("V1 gate.mp4 86400 86496 0 96", "V1  86520 86544 24 48", "V2  86400 86424 0 24");
        assertThat(again.shots().get(1).speed()).isEqualByComparingTo("2");
        assertThat(again.shots().getFirst().media()).isEqualTo(new Media(Media.Kind.FILE, "gate.mp4"));
        assertThat(otio).contains("\"nguon\"");
    }

    // FCPXML

    private static final String RESOURCES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE fcpxml>
            <fcpxml version="1.8"><resources>
            <format id="f" frameDuration="1001/30000s"/>
            <asset id="a" name="gate" src="file:///m/gate.mov" hasVideo="1" hasAudio="1" format="f" duration="3003/100s"/>
            <asset id="s" name="wind" src="file:///m/wind.wav" hasAudio="1" duration="100s"/>
            <effect id="t" name="Basic Title"/>
            <media id="c" name="pair"><sequence format="f" duration="2002/100s"><spine>
            <asset-clip name="one" offset="0s" ref="a" duration="1001/100s"/>
            <asset-clip name="two" offset="1001/100s" ref="a" duration="1001/100s"/>
            </spine></sequence></media>
            </resources>
            """;

    @Test
    void placesConnectedClipsInTheTimeOfWhatTheyHangOn() throws UnreadableList {
        EditList list = read("x.fcpxml", RESOURCES + """
                <library><event><asset-clip name="browser" ref="a"/><project name="Hue">
                <sequence format="f" tcStart="3600s" tcFormat="NDF"><spine>
                <asset-clip name="gate" offset="3600s" ref="a" start="1001/300s" duration="1001/100s">
                  <asset-clip name="over" lane="1" offset="1001/150s" ref="a" duration="1001/300s"/>
                  <asset-clip name="wind" lane="-1" offset="1001/300s" ref="s" duration="1001/300s"/>
                  <title name="Huế" lane="2" ref="t" offset="1001/300s" duration="1001/300s"/>
                </asset-clip>
                <transition offset="3609s" duration="1s"/>
                <gap name="Gap" offset="361001/100s" start="3600s" duration="1001/100s">
                  <spine lane="1" offset="3600s"><clip name="in clip" offset="0s" duration="1001/300s" start="1001/300s">
                  <video offset="0s" ref="a" duration="3003/100s"/></clip></spine>
                </gap>
                </spine></sequence></project></event></library></fcpxml>
                """);
        Cut cut = list.cuts().getFirst();
        assertThat(list.shots().stream()
                        .map(shot -> shot.track() + " " + shot.name() + " "
                                + shot.record().in().minus(cut.start()).frames(cut.rate()) + " "
                                + shot.record().length().frames(cut.rate()) + " "
                                + shot.source().in().frames(cut.rate()))
                        .toList())
                .containsExactly(
                        "V1 gate 0 300 100",
                        "V2 over 100 100 0",
                        "A1 wind 0 100 0",
                        "V3 Huế 0 100 0",
                        "V2 in clip 300 100 100");
    }

    @Test
    void showsOfACompoundClipWhatItsWindowShows() throws UnreadableList {
        EditList list = read("x.fcpxml", RESOURCES + """
                <project name="Hue"><sequence format="f"><spine>
                <ref-clip name="pair" ref="c" offset="0s" start="1001/150s" duration="1001/150s"/>
                </spine></sequence></project></fcpxml>
                """);
        assertThat(told(list)).containsExactly("V1 one 0 100 200 300", "V1 two 100 200 0 100");
    }

    // Final Cut Pro 7

    @Test
    void findsTheCutInATransitionAndTheClipsOfANestedSequence() throws UnreadableList {
        EditList list = read("x.xml", """
                <!DOCTYPE xmeml>
                <xmeml version="4"><sequence id="s1"><name>Hue</name><rate><timebase>30</timebase><ntsc>TRUE</ntsc></rate>
                <timecode><rate><timebase>30</timebase><ntsc>TRUE</ntsc></rate><frame>1000</frame></timecode>
                <media><video><track>
                <clipitem><name>gate</name><rate><timebase>30</timebase><ntsc>TRUE</ntsc></rate>
                  <start>0</start><end>-1</end><in>10</in><out>120</out>
                  <file id="f1"><pathurl>file://localhost/m/C%E1%BB%95ng.mov</pathurl>
                  <timecode><frame>500</frame></timecode></file></clipitem>
                <transitionitem><start>90</start><end>110</end><alignment>center</alignment></transitionitem>
                <clipitem><name>river</name><start>-1</start><end>200</end><in>0</in><out>110</out><file id="f1"/></clipitem>
                <clipitem><name>nest</name><start>200</start><end>250</end><in>50</in><out>100</out>
                  <sequence id="s2"><rate><timebase>30</timebase><ntsc>TRUE</ntsc></rate><media><video><track>
                  <clipitem><name>hidden</name><start>0</start><end>40</end><in>0</in><out>40</out></clipitem>
                  <clipitem><name>half</name><start>40</start><end>80</end><in>0</in><out>40</out></clipitem>
                  </track></video></media></sequence></clipitem>
                </track><track><enabled>FALSE</enabled>
                <generatoritem><name>matte</name><start>0</start><end>5</end><in>0</in><out>5</out></generatoritem>
                </track></video></media></sequence></xmeml>
                """);
        assertThat(told(list))
                .containsExactly(
                        "V1 gate 1000 1100 510 610",
                        "V1 river 1100 1200 510 610",
                        "V1 half 1200 1230 10 40",
                        "V2 matte 1000 1005 0 5");
        assertThat(list.shots().getFirst().media().fileName()).isEqualTo("Cổng.mov");
        assertThat(list.shots().getLast().isSeen()).isFalse();
        assertThat(list.notes()).singleElement().asString().contains("hidden");
    }

    // Tables

    @Test
    void readsATableInAnyOrderOfColumns() throws UnreadableList {
        EditList list = read(
                "x.csv",
                "source;name;recordIn;recordOut;sourceIn;rate\n\"a;b.mp4\";gate;00:00:01:00;00:00:02:00;10;25\n"
                        + "c.mp4;river;1:02.5;63.5s;;25\n");
        assertThat(told(list)).containsExactly("V1 gate 25 50 10 35", "V1 river 1562.5 1587.5 0 25");
        assertThat(list.shots().getFirst().media()).isEqualTo(new Media(Media.Kind.FILE, "a;b.mp4"));
    }

    // What came from elsewhere

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "[]x",
                "{\"OTIO_SCHEMA\":\"Marker.1\"}",
                "<html></html>",
                "<xmeml><sequence>",
                "<!DOCTYPE x [<!ENTITY e \"hidden\">]><xmeml><sequence><name>&e;</name></sequence></xmeml>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xmeml>&e;</xmeml>",
                "<xmeml><sequence><rate><timebase>0</timebase></rate><media/></sequence></xmeml>",
                "001  A V C 00:00:00:00 00:00:99:00 00:00:00:00 00:00:01:00",
                "001  A V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:99",
                "name,recordIn,recordOut\nx,soon,later",
                "name,recordIn,recordOut\nx,9,3"
            })
    void refusesWhatIsNoListOrIsBroken(String text) {
        assertThatThrownBy(() -> read("x", text))
                .isInstanceOfSatisfying(
                        UnreadableList.class, e -> assertThat(e.code()).isEqualTo(Code.CU_UNREADABLE));
    }

    @Test
    void refusesWhatIsNestedBeyondAllFilms() {
        String xml = "<xmeml>" + "<bin>".repeat(5_000) + "</bin>".repeat(5_000) + "</xmeml>";
        String json = "{\"OTIO_SCHEMA\":\"Timeline.1\",\"tracks\":"
                + "{\"OTIO_SCHEMA\":\"Stack.1\",\"children\":[".repeat(240) + "]}".repeat(240) + "}";
        assertThatThrownBy(() -> read("x.xml", xml)).isInstanceOf(UnreadableList.class);
        assertThatThrownBy(() -> read("x.otio", json)).isInstanceOf(UnreadableList.class);
    }

    @Test
    void refusesClipsInClipsThatWouldNeverEnd() {
        StringBuilder xml = new StringBuilder("<fcpxml><resources>");
        for (int i = 0; i < 30; i++) {
            xml.append("<media id=\"c").append(i).append("\"><sequence><spine>");
            xml.append(("<ref-clip ref=\"c" + (i + 1) + "\" offset=\"0s\" duration=\"9s\"/>").repeat(8));
            xml.append("</spine></sequence></media>");
        }
        xml.append("</resources><project><sequence><spine><ref-clip ref=\"c0\" offset=\"0s\" duration=\"9s\"/>")
                .append("</spine></sequence></project></fcpxml>");
        assertThatThrownBy(() -> read("x.fcpxml", xml.toString()))
                .isInstanceOfSatisfying(
                        UnreadableList.class, e -> assertThat(e.code()).isEqualTo(Code.CU_LIMIT));
    }

    @Test
    void refusesACompoundClipThatHoldsItself() {
        String xml =
                "<fcpxml><resources><media id=\"c\"><sequence><spine><ref-clip ref=\"c\" offset=\"0s\" duration=\"9s\"/>"
                        + "</spine></sequence></media></resources><project><sequence><spine><ref-clip ref=\"c\" offset=\"0s\""
                        + " duration=\"9s\"/></spine></sequence></project></fcpxml>";
        assertThatThrownBy(() -> read("x.fcpxml", xml))
                .isInstanceOfSatisfying(
                        UnreadableList.class, e -> assertThat(e.code()).isEqualTo(Code.CU_LIMIT));
    }
}
