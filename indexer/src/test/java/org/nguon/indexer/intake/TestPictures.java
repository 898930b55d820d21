package org.nguon.indexer.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/// Seeded pictures and things that only look like pictures, drawn anew for each test.
public final class TestPictures {

    private final Random random;

    public TestPictures(long seed) {
        this.random = new Random(seed);
    }

    /// A JPEG of coloured discs, different at each call.
    public byte[] jpeg(int width, int height) {
        return encode(discs(width, height), "jpg");
    }

    /// A PNG of noise, which does not compress: about three bytes a pixel.
    public byte[] noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return encode(image, "png");
    }

    /// The first part of a JPEG, as a broken-off transfer leaves it.
    public byte[] truncated() {
        byte[] whole = jpeg(320, 240);
        return Arrays.copyOf(whole, whole.length / 3);
    }

    /// A sidecar that names a creator.
    public static byte[] sidecar(String creator) {
        return """
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                   <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(creator).getBytes(StandardCharsets.UTF_8);
    }

    /// Fills a folder with what real folders hold: pictures in sub-folders, some twice, sidecars, texts,
    /// broken files.
    ///
    /// @return number of files
    public int fill(Path folder, int pictures) throws IOException {
        int files = 0;
        for (int i = 0; i < pictures; i++) {
            Path sub = Files.createDirectories(folder.resolve("hộp " + i % 5));
            byte[] picture = jpeg(200 + random.nextInt(200), 150 + random.nextInt(150));
            Files.write(sub.resolve("ảnh " + i + ".jpg"), picture);
            files++;
            if (i % 7 == 0) {
                Files.write(sub.resolve("bản sao " + i + ".jpg"), picture);
                files++;
            }
            if (i % 5 == 0) {
                Files.write(sub.resolve("ảnh " + i + ".xmp"), sidecar("Người chụp " + i));
                files++;
            }
        }
        Files.writeString(folder.resolve("đọc tôi.txt"), "Không phải là ảnh.");
        Files.write(folder.resolve("cụt.jpg"), truncated());
        Files.createFile(folder.resolve("rỗng.jpg"));
        return files + 3;
    }

    private BufferedImage discs(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(random.nextInt(0x1000000)));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 12; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            int size = 1 + random.nextInt(Math.max(1, Math.min(width, height) / 2));
            graphics.fillOval(random.nextInt(width), random.nextInt(height), size, size);
        }
        graphics.dispose();
        return image;
    }

    private static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
