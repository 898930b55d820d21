package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nguon.indexer.metadata.Shapes.exif;
import static org.nguon.indexer.metadata.Shapes.jpeg;
import static org.nguon.indexer.metadata.Shapes.tiff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.isolation.ChildSettings;
import org.nguon.indexer.isolation.Children;
import org.nguon.indexer.metadata.Shapes.Entry;

class IsolatedMetadataIT {

    @TempDir
    private Path folder;

    @Test
    void readsNextDoorWhatItReadsHere() throws IOException {
        Path file = Files.write(
                folder.resolve("ảnh có dấu.jpg"),
                jpeg(exif(tiff(List.of(Entry.text(0x13b, "Võ An Khánh"), Entry.text(0x8298, "© 1972"))))));
        try (Children children = new Children(ChildSettings.standard().withChildren(1))) {
            assertThat(new IsolatedMetadata(children).read(file)).isEqualTo(new MetadataReader().read(file));
        }
    }

    @Test
    void goesByTheNameThatTheFileCameWith() throws IOException {
        Path file = Files.write(folder.resolve("0123abc"), tiff(List.of(Entry.text(0x10f, "Nikon"))));
        try (Children children = new Children(ChildSettings.standard().withChildren(1))) {
            assertThat(new IsolatedMetadata(children).read(file, "DSC_1.NEF").mediaType())
                    .isEqualTo("image/x-nikon-nef");
        }
    }

    @Test
    void tellsTroubleWithTheDiskFromTroubleWithTheFile() {
        try (Children children = new Children(ChildSettings.standard().withChildren(1))) {
            IsolatedMetadata metadata = new IsolatedMetadata(children);
            assertThatThrownBy(() -> metadata.read(folder.resolve("gone.jpg"))).isInstanceOf(IOException.class);
        }
    }
}
