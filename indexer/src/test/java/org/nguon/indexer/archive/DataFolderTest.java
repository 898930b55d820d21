package org.nguon.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void makesAFolderThatOnlyItsOwnerMayEnter() throws IOException {
        DataFolder folder = DataFolder.prepare(temp.resolve("a").resolve("b"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void opensWhatItMade() {
        DataFolder.prepare(temp.resolve("archive"));
        assertThat(DataFolder.prepare(temp.resolve("archive")).path()).isEqualTo(temp.resolve("archive"));
    }

    @Test
    void refusesAFolderWithSomethingElseInIt() throws IOException {
        Files.writeString(temp.resolve("thesis.docx"), "mine");
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> DataFolder.prepare(temp))
                .extracting(ArchiveException::code)
                .isEqualTo(Code.AR_NOT_AN_ARCHIVE);
    }

    @Test
    void refusesAnArchiveOfANewerVersionAndLeavesItAlone() throws IOException {
        Files.writeString(temp.resolve("nguon.json"), "{\"layout\":99}");
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> DataFolder.prepare(temp))
                .extracting(ArchiveException::code)
                .isEqualTo(Code.AR_NEWER);
        assertThat(temp).isDirectoryNotContaining("glob:**/vault");
    }

    @Test
    void saysThatAFileCannotBeAnArchive() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> DataFolder.prepare(file))
                .extracting(ArchiveException::code)
                .isEqualTo(Code.AR_UNWRITABLE);
    }
}
