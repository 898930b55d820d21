package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.metadata.Shapes.chunk;
import static org.nguon.indexer.metadata.Shapes.exif;
import static org.nguon.indexer.metadata.Shapes.jpeg;
import static org.nguon.indexer.metadata.Shapes.latin;
import static org.nguon.indexer.metadata.Shapes.le32;
import static org.nguon.indexer.metadata.Shapes.png;
import static org.nguon.indexer.metadata.Shapes.tiff;
import static org.nguon.indexer.metadata.Shapes.utf8;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nguon.indexer.metadata.Shapes.Directory;
import org.nguon.indexer.metadata.Shapes.Entry;
import org.nguon.schemas.asset.Statement;

/// What generators write of their making: kept as it is, and told apart.
class GenerationTextTest {

    private static final String GRAPH = """
            {"3":{"class_type":"KSampler","inputs":{"seed":156680208700286,"positive":["6",0],"negative":["7",0]}},
            "4":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"sông.safetensors"}},
            "6":{"class_type":"CLIPTextEncode","inputs":{"text":"a river at dusk"}},
            "7":{"class_type":"CLIPTextEncode","inputs":{"text":"text, watermark"}}}""";

    private static final String PARAMETERS = """
            a river at dusk, <lora:mist:0.8>
            Negative prompt: text, watermark
            Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 156680208700286, Model hash: ab12, Model: sông, \
            Lora hashes: "mist: 1234", Version: v1.9.4""";

    @Test
    void readsTheGraphOfComfyUiInPng() throws IOException {
        Read read = Read.of(png(chunk("tEXt", latin("prompt\0"), utf8(GRAPH)), chunk("tEXt", latin("workflow\0{}"))));
        assertMaking(read, "ComfyUI", "sông.safetensors");
        assertThat(fieldOf(read, "PNG:Prompt")).isEqualTo("generationText");
        assertThat(fieldOf(read, "PNG:Workflow")).isEqualTo("generationText");
    }

    @Test
    void readsTheGraphOfComfyUiInTheTagsOfTheCameraAndKeepsItFromBeingOne() throws IOException {
        byte[] tags = tiff(List.of(
                Entry.text(0x10f, "workflow:{\"nodes\":[]}"), Entry.text(0x110, utf8("prompt:" + GRAPH + "\0"))));
        byte[] riff = Shapes.join(
                latin("WEBPVP8X"),
                le32(10),
                new byte[10],
                latin("EXIF"),
                le32(tags.length),
                tags,
                new byte[tags.length % 2]);
        for (byte[] file : List.of(jpeg(exif(tags)), Shapes.join(latin("RIFF"), le32(riff.length), riff))) {
            Read read = Read.of(file);
            assertMaking(read, "ComfyUI", "sông.safetensors");
            assertThat(read.reading().statements())
                    .extracting(Statement::field)
                    .doesNotContain("make", "model")
                    .contains("generationText");
        }
    }

    @Test
    void readsTheParametersOfAutomatic1111InPngAndInTheUserComment() throws IOException {
        byte[] comment =
                Shapes.join(latin("UNICODE\0"), PARAMETERS.getBytes(java.nio.charset.StandardCharsets.UTF_16BE));
        for (byte[] file : List.of(
                png(chunk("iTXt", latin("parameters\0\0\0\0\0"), utf8(PARAMETERS))),
                jpeg(exif(tiff(List.of(), new Directory(0x8769, List.of(Entry.bytes(0x9286, 7, comment)))))))) {
            assertMaking(Read.of(file), "AUTOMATIC1111 v1.9.4", "sông");
        }
    }

    @Test
    void readsTheMetadataOfInvokeAi() throws IOException {
        Read read = Read.of(png(chunk("tEXt", latin("invokeai_metadata\0"), utf8("""
                {"app_version":"4.2.0","positive_prompt":"a river at dusk","negative_prompt":"text, watermark",
                "seed":156680208700286,"model":{"name":"sông"}}"""))));
        assertMaking(read, "InvokeAI 4.2.0", "sông");
    }

    @Test
    void leavesOtherTextsOfTheSameNameAlone() throws IOException {
        Read read = Read.of(jpeg(exif(tiff(
                List.of(Entry.text(0x10f, "Canon"), Entry.text(0x110, "Prompt: 5D")),
                new Directory(0x8769, List.of(Entry.bytes(0x9286, 7, latin("ASCII\0\0\0Steps: up the hill"))))))));
        assertThat(read.reading().statements())
                .extracting(Statement::field)
                .contains("make", "model", "comment")
                .noneMatch(it -> it.startsWith("generation"));
    }

    private static void assertMaking(Read read, String tool, String model) {
        assertThat(read.text("Generation:Tool")).isEqualTo(tool);
        assertThat(read.text("Generation:Model")).isEqualTo(model);
        assertThat(read.text("Generation:Prompt")).startsWith("a river at dusk");
        assertThat(read.text("Generation:NegativePrompt")).isEqualTo("text, watermark");
        assertThat(read.text("Generation:Seed")).isEqualTo("156680208700286");
    }

    private static String fieldOf(Read read, String source) {
        return read.reading().statements().stream()
                .filter(it -> it.source().equals(source))
                .map(Statement::field)
                .findFirst()
                .orElse("(nothing)");
    }
}
