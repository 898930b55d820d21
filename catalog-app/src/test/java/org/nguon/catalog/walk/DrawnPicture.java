package org.nguon.catalog.walk;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/// A landscape that the test draws and the words it writes into the file, by hand: IIM records in a Photoshop
/// segment (IPTC-IIM 4.2) and an XMP packet (ISO 16684-1).
final class DrawnPicture {

    private final String name;
    private final int width;
    private final int height;
    private final long seed;
    private final Map<Integer, String> iim = new LinkedHashMap<>();
    private final Map<String, String> xmp = new LinkedHashMap<>();

    DrawnPicture(String name, int width, int height, long seed) {
        this.name = name;
        this.width = width;
        this.height = height;
        this.seed = seed;
    }

    String name() {
        return name;
    }

    /// IIM record 2: 5 title, 25 keyword, 55 date, 80 by-line, 90 city, 101 country, 116 copyright, 120 caption.
    DrawnPicture iim(int dataSet, String text) {
        iim.put(dataSet, text);
        return this;
    }

    /// An element of the XMP packet, as it stands in it.
    DrawnPicture xmp(String element, String content) {
        xmp.put(element, content);
        return this;
    }

    DrawnPicture titled(String title) {
        return xmp("dc:title", alternative(title)).iim(5, title);
    }

    DrawnPicture describedAs(String words) {
        return xmp("dc:description", alternative(words)).iim(120, words);
    }

    DrawnPicture by(String creator) {
        return xmp("dc:creator", "<rdf:Seq><rdf:li>" + creator + "</rdf:li></rdf:Seq>")
                .iim(80, creator);
    }

    DrawnPicture in(String city) {
        return xmp("photoshop:City", city)
                .xmp("photoshop:Country", "Việt Nam")
                .iim(90, city)
                .iim(101, "Việt Nam");
    }

    DrawnPicture on(String date) {
        return xmp("photoshop:DateCreated", date).iim(55, date.replace("-", ""));
    }

    DrawnPicture licensed(String notice, String address) {
        return xmp("dc:rights", alternative(notice))
                .xmp("xmpRights:WebStatement", address)
                .iim(116, notice);
    }

    private static String alternative(String text) {
        return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + text + "</rdf:li></rdf:Alt>";
    }

    /// Writes the file into a folder.
    Path write(Path folder) {
        try {
            byte[] jpeg = encoded("jpeg");
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(jpeg, 0, 2);
            if (!xmp.isEmpty()) {
                segment(file, 0xE1, "http://ns.adobe.com/xap/1.0/\0", packet().getBytes(StandardCharsets.UTF_8));
            }
            if (!iim.isEmpty()) {
                segment(file, 0xED, "Photoshop 3.0\0", photoshop());
            }
            file.write(jpeg, 2, jpeg.length - 2);
            return Files.write(folder.resolve(name), file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the picture alone, without words, as another kind of file.
    Path write(Path folder, String format) {
        try {
            return Files.write(folder.resolve(name), encoded(format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void segment(ByteArrayOutputStream file, int marker, String signature, byte[] content) {
        byte[] head = signature.getBytes(StandardCharsets.ISO_8859_1);
        int length = 2 + head.length + content.length;
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        file.writeBytes(head);
        file.writeBytes(content);
    }

    private String packet() {
        StringBuilder elements = new StringBuilder();
        xmp.forEach((element, content) -> elements.append("<%s>%s</%s>".formatted(element, content, element)));
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" \
                xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">%s</rdf:Description></rdf:RDF></x:xmpmeta>\
                <?xpacket end="w"?>""".formatted(elements);
    }

    private byte[] photoshop() throws IOException {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        record(records, 1, 90, new byte[] {0x1B, '%', 'G'});
        for (Map.Entry<Integer, String> entry : iim.entrySet()) {
            record(records, 2, entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(block);
        out.writeBytes("8BIM");
        out.writeShort(0x0404);
        out.writeShort(0);
        out.writeInt(records.size());
        records.writeTo(out);
        if (records.size() % 2 == 1) {
            out.writeByte(0);
        }
        return block.toByteArray();
    }

    private static void record(ByteArrayOutputStream out, int record, int dataSet, byte[] value) {
        out.writeBytes(
                new byte[] {0x1C, (byte) record, (byte) dataSet, (byte) (value.length >> 8), (byte) value.length});
        out.writeBytes(value);
    }

    private byte[] encoded(String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint(pen, new Random(seed));
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IllegalArgumentException("nothing writes " + format);
        }
        return bytes.toByteArray();
    }

    /// Sky, sun, five rows of hills that lose colour with distance, and a few boats on the water before them.
    private void paint(Graphics2D pen, Random random) {
        float hue = (float) (seed * 0.618034 % 1);
        pen.setPaint(new GradientPaint(
                0,
                0,
                Color.getHSBColor(hue, 0.35f, 0.62f),
                0,
                height * 0.7f,
                Color.getHSBColor(hue + 0.08f, 0.28f, 0.97f)));
        pen.fillRect(0, 0, width, height);
        double sun = Math.min(width, height) * (0.08 + random.nextDouble() * 0.08);
        pen.setColor(new Color(255, 244, 214, 220));
        pen.fill(new Ellipse2D.Double(width * (0.15 + random.nextDouble() * 0.6), height * 0.18, sun * 2, sun * 2));
        for (int row = 0; row < 5; row++) {
            double base = height * (0.45 + row * 0.1);
            double wave = 1.5 + random.nextDouble() * 3;
            double shift = random.nextDouble() * 6;
            Path2D hills = new Path2D.Double();
            hills.moveTo(0, height);
            for (int x = 0; x <= width; x += 4) {
                double along = (double) x / width;
                double y = base
                        - height * 0.11 * Math.abs(Math.sin(along * wave * Math.PI + shift))
                        - height * 0.03 * Math.sin(along * wave * 9 + shift);
                hills.lineTo(x, y);
            }
            hills.lineTo(width, height);
            hills.closePath();
            pen.setColor(Color.getHSBColor(hue + 0.03f * row, 0.25f + 0.09f * row, 0.72f - 0.12f * row));
            pen.fill(hills);
        }
        pen.setColor(new Color(30, 22, 18, 200));
        for (int boat = 0; boat < 3; boat++) {
            double x = width * random.nextDouble() * 0.9;
            double y = height * (0.9 + random.nextDouble() * 0.07);
            double length = width * 0.05;
            Path2D hull = new Path2D.Double();
            hull.moveTo(x, y);
            hull.quadTo(x + length / 2, y + length * 0.35, x + length, y - length * 0.05);
            hull.lineTo(x + length * 0.55, y - length * 0.6);
            hull.lineTo(x + length * 0.45, y - length * 0.02);
            hull.closePath();
            pen.fill(hull);
        }
    }
}
