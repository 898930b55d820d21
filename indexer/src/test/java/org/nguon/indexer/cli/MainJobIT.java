package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.metadata.Inscription.BLANK;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.metadata.Embedding;
import org.nguon.indexer.metadata.Inscription;
import tools.jackson.databind.JsonNode;

/// The main job from a folder of pictures to a proven bundle with its credits, by commands alone. Each command opens
/// the archive and closes it again, as in a shell.
class MainJobIT {

    private static final String CC = "https://creativecommons.org/";

    /// Ten pictures on ten terms.
    private static final Map<String, Inscription> PICTURES = Map.of(
            "trong.jpg", BLANK.creators("Lê Hà").licence(CC + "publicdomain/zero/1.0/"),
            "chuong.jpg", BLANK.creators("Lê Hà").licence(CC + "publicdomain/mark/1.0/"),
            "ruong.jpg", BLANK.creators("Giàng Mỷ").creditLine("Ảnh: Giàng Mỷ").licence(CC + "licenses/by/4.0/"),
            "dao.jpg", BLANK.creators("Trần Đăng").licence(CC + "licenses/by-sa/4.0/"),
            "thap.jpg", BLANK.creators("Đặng Bình").licence(CC + "licenses/by-nc/4.0/"),
            "sen.jpg", BLANK.creators("Hồ Thuỷ").licence(CC + "licenses/by-nd/4.0/"),
            "thung.jpg", BLANK.creators("Trịnh Chi").copyright("© 2024 Trịnh Chi. Bảo lưu mọi quyền."),
            "pho.jpg", BLANK.webStatement("http://rightsstatements.org/vocab/InC-RUU/1.0/"),
            "lua.jpg", BLANK.copyright("© Vũ Lụa").plus("DMI-PROHIBITED"),
            "deo.jpg", BLANK.dated("2023"));

    @TempDir
    private Path folder;

    private String errors = "";

    @Test
    void walksFromAFolderOfPicturesToAProvenBundle() throws IOException {
        Map<String, String> ids = bringIn();
        assertThat(json("search", "dai viet", "--json").path("total").asInt()).isEqualTo(PICTURES.size());

        String film = json("production", "new", "--title", "Hào khí", "--json")
                .path("id")
                .asString();
        ids.values().forEach(id -> ok("pick", film, id, "--role", "style", "--scene", "Mở đầu"));
        assertThat(standings(film, ids).values()).as("nobody has looked yet").containsOnly("UNKNOWN", "BLOCKED");

        ids.values().forEach(id -> {
            ok("rights", "find", id, "--layer", "depicted_artwork", "--absent");
            ok("rights", "find", id, "--layer", "people", "--absent");
        });
        assertThat(standings(film, ids))
                .isEqualTo(Map.of(
                        "trong.jpg", "CLEARED",
                        "chuong.jpg", "CLEARED",
                        "ruong.jpg", "CLEARED_WITH",
                        "dao.jpg", "CLEARED_WITH",
                        "thap.jpg", "NEEDS_GRANT",
                        "sen.jpg", "BLOCKED",
                        "thung.jpg", "NEEDS_GRANT",
                        "pho.jpg", "NEEDS_GRANT",
                        "lua.jpg", "NEEDS_GRANT",
                        "deo.jpg", "UNKNOWN"));

        Answer refused = run("export", "--production", "Hào khí", "--to", "bundle");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(refused.printed())
                .contains("sen.jpg", "thung.jpg", "deo.jpg")
                .doesNotContain("trong.jpg");
        assertThat(folder.resolve("bundle")).doesNotExist();

        permit(ids.get("thung.jpg"));
        assertThat(standings(film, ids)).containsEntry("thung.jpg", "CLEARED_WITH");

        ok("export", "--production", "Hào khí", "--to", "bundle", "--without-uncleared");
        ok("verify", "bundle", "bundle");
        assertThat(Files.readString(folder.resolve("bundle/data/EXCLUDED.csv")))
                .contains("sen.jpg", "thap.jpg", "pho.jpg", "lua.jpg", "deo.jpg");
        assertThat(Files.readString(folder.resolve("bundle/data/CREDITS.vi.txt")))
                .contains("Giàng Mỷ", "Trần Đăng", "Trịnh Mai Chi, biển Phú Yên")
                .doesNotContain("Hồ Thuỷ", "Đặng Bình");
        assertThat(ok("credits", "--bundle", "bundle", "--language", "vi"))
                .contains("Giàng Mỷ", "Trần Đăng", "Trịnh Mai Chi, biển Phú Yên");
        Files.writeString(folder.resolve("shots.csv"), """
                shot,in,out,source,role
                1,00:00:00:00,00:00:04:00,thung.jpg,style
                """);
        assertThat(ok("credits", "--production", "Hào khí", "--shots", "shots.csv", "--language", "vi"))
                .as("what is in the film is credited, and nothing else")
                .contains("Trịnh Mai Chi, biển Phú Yên")
                .doesNotContain("Trần Đăng");
        ok("verify", "vault");
        ok("verify", "ledger");

        Files.writeString(folder.resolve("bundle/data/RIGHTS.csv"), "x", StandardOpenOption.APPEND);
        assertThat(run("verify", "bundle", "bundle").exitCode())
                .as("a bundle that was changed")
                .isEqualTo(ExitCode.TROUBLE);
    }

    /// @return the identity of each file
    private Map<String, String> bringIn() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("ảnh"));
        TestPictures drawn = new TestPictures(10);
        for (Map.Entry<String, Inscription> picture : PICTURES.entrySet()) {
            Inscription words = picture.getValue().caption("vi", "Chuyện nước Đại Việt: " + picture.getKey());
            Files.write(pictures.resolve(picture.getKey()), Embedding.into(drawn.jpeg(640, 480), words));
        }
        ok("ingest", "ảnh", "--report", "report.jsonl");
        Map<String, String> ids = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("report.jsonl"))) {
            JsonNode report = Json.mapper().readTree(line);
            assertThat(report.path("outcome").asString()).isEqualTo("admitted");
            ids.put(report.path("file").asString(), report.path("assetId").asString());
        }
        assertThat(ids).containsOnlyKeys(PICTURES.keySet());
        return ids;
    }

    private Map<String, String> standings(String film, Map<String, String> ids) {
        Map<String, String> standings = new LinkedHashMap<>();
        ok("assess", "--production", film, "--all", "--json").lines().forEach(line -> {
            JsonNode verdict = Json.mapper().readTree(line);
            ids.forEach((file, id) -> {
                if (id.equals(verdict.path("asset").asString())) {
                    standings.put(file, verdict.path("standing").asString());
                }
            });
        });
        return standings;
    }

    private void permit(String picture) throws IOException {
        Files.writeString(folder.resolve("chi.json"), "{\"kind\":\"PERSON\",\"name\":\"Trịnh Chi\"}");
        String holder = json("rights", "party", "--file", "chi.json", "--json")
                .path("id")
                .asString();
        ok("rights", "find", picture, "--layer", "photograph", "--present", "--holder", holder);
        String wide = "\"territories\":[\"WORLD\"],\"media\":[\"ALL\"],\"platforms\":[\"*\"],\"commercial\":true";
        Files.writeString(folder.resolve("grant.json"), """
                {"licensor":"%s","covers":[{"asset":"%s","layer":"PHOTOGRAPH"}],"countersigned":true,
                 "creditWording":"Trịnh Mai Chi, biển Phú Yên","alterations":true,
                 "acts":[{"act":"COPY",%3$s},{"act":"CONDITION",%3$s},{"act":"DERIVE",%3$s},{"act":"PUBLISH",%3$s}]}
                """.formatted(holder, picture, wide));
        Files.writeString(folder.resolve("thư.txt"), "Tôi đồng ý. Trịnh Chi");
        ok("rights", "grant", "--file", "grant.json", "--evidence", "thư.txt");
    }

    private record Answer(int exitCode, String printed) {}

    private Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Commands.run(new Surroundings(
                List.of(arguments),
                folder,
                Locale.ENGLISH,
                false,
                Map.of("NGUON_DATA", folder.resolve("archive").toString()),
                () -> false,
                out,
                err,
                Optional.empty()));
        errors = err.toString(StandardCharsets.UTF_8);
        return new Answer(exitCode, out.toString(StandardCharsets.UTF_8));
    }

    private String ok(String... arguments) {
        Answer answer = run(arguments);
        assertThat(answer.exitCode()).as(errors + answer.printed()).isEqualTo(ExitCode.OK);
        return answer.printed();
    }

    private JsonNode json(String... arguments) {
        return Json.mapper().readTree(ok(arguments));
    }
}
