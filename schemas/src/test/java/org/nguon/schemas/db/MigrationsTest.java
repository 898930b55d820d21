package org.nguon.schemas.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void namesEveryScriptInItsFolders() throws IOException {
        assertThat(Migrations.forH2()).containsExactlyInAnyOrderElementsOf(scripts(Migrations.foldersForH2()));
        assertThat(Migrations.forPostgreSql())
                .containsExactlyInAnyOrderElementsOf(scripts(Migrations.foldersForPostgreSql()));
    }

    private static List<String> scripts(List<String> folders) throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/nguon/schemas/db"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> folders.stream().anyMatch(folder -> name.startsWith(folder + "/")))
                    .toList();
        }
    }
}
