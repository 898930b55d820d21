package org.nguon.indexer.bench;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.nguon.indexer.lineage.Ffmpeg;

/// A film drawn from a seed, of which every shot and its picture is known: pictures that the camera slowly nears or
/// passes, graded, cropped to the shape of the film, with titles over them; strangers and title cards between; cut
/// hard,
/// dissolved or faded; compressed twice, as a phone and a platform do.
final class DrawnFilm {

    static final int FRAMES_A_SECOND = 25;
    static final int STRANGER = -1;
    static final int CARD = -2;

    private static final int LONG_SIDE = 480;
    private static final int QUALITY = 6;

    private final List<BufferedImage> pictures;
    private final SplittableRandom random;
    private final int width;
    private final int height;
    private final List<Piece> pieces = new ArrayList<>();

    /// A shot as it was made.
    ///
    /// @param picture its number, or [#STRANGER] or [#CARD]
    /// @param from first frame, in the middle of the dissolve that brings it
    record Piece(int picture, int from, int to) {}

    private record Look(
            int picture,
            BufferedImage image,
            int length,
            double sizeFrom,
            double sizeTo,
            double x,
            double y,
            double contrast,
            String title,
            int dissolve,
            boolean throughBlack) {}

    /// @param upright 9:16 instead of 16:9
    DrawnFilm(List<BufferedImage> pictures, long seed, boolean upright) {
        this.pictures = List.copyOf(pictures);
        this.random = new SplittableRandom(seed);
        this.width = upright ? LONG_SIDE * 9 / 16 / 2 * 2 : LONG_SIDE;
        this.height = upright ? LONG_SIDE : LONG_SIDE * 9 / 16 / 2 * 2;
    }

    /// What was made, after [#write].
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /// A picture like no other: sky, hills, houses, trees, and grain.
    static BufferedImage picture(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 7_919 + 13);
        boolean upright = random.nextInt(3) == 0;
        int w = upright ? 384 : 512;
        int h = upright ? 512 : 384;
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new java.awt.GradientPaint(0, 0, colour(random), w * 0.3f, h, colour(random)));
        pen.fillRect(0, 0, w, h);
        int things = 14 + random.nextInt(20);
        for (int i = 0; i < things; i++) {
            pen.setColor(colour(random));
            int x = random.nextInt(w) - 40;
            int y = random.nextInt(h) - 20;
            int across = 20 + random.nextInt(w / 3);
            int down = 20 + random.nextInt(h / 3);
            switch (random.nextInt(4)) {
                case 0 -> pen.fillOval(x, y, across, down);
                case 1 -> {
                    pen.fillRect(x, y, across, down);
                    pen.setColor(colour(random));
                    for (int wx = x + 4; wx + 6 < x + across; wx += 12) {
                        for (int wy = y + 4; wy + 8 < y + down; wy += 16) {
                            pen.fillRect(wx, wy, 6, 9);
                        }
                    }
                }
                case 2 ->
                    pen.fillPolygon(new int[] {x, x + across, x + across / 2}, new int[] {y + down, y + down, y}, 3);
                default -> {
                    pen.setStroke(new java.awt.BasicStroke(2 + random.nextInt(6)));
                    pen.drawArc(x, y, across, down, random.nextInt(360), 60 + random.nextInt(240));
                }
            }
        }
        pen.dispose();
        byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp((bytes[i] & 0xff) + random.nextInt(17) - 8, 0, 255);
        }
        return picture;
    }

    private static Color colour(SplittableRandom random) {
        return Color.getHSBColor((float) random.nextDouble(), (float) (0.2 + random.nextDouble() * 0.7), (float)
                (0.2 + random.nextDouble() * 0.75));
    }

    /// Draws the film and writes it.
    void write(Ffmpeg ffmpeg, Path to, int shots) throws IOException {
        List<Look> looks = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < shots; i++) {
            Look look = look(last, i);
            last = look.picture();
            looks.add(look);
        }
        Path once = Files.createTempFile(to.toAbsolutePath().getParent(), "once", ".mp4");
        try {
            encode(ffmpeg, width, height, QUALITY, pipe -> draw(looks, pipe), once);
            run(List.of(
                    ffmpeg.ffmpeg().toString(),
                    "-nostdin",
                    "-v",
                    "error",
                    "-y",
                    "-i",
                    once.toString(),
                    "-c:v",
                    "mpeg4",
                    "-q:v",
                    "9",
                    to.toString()));
        } finally {
            Files.deleteIfExists(once);
        }
    }

    private Look look(int before, int number) {
        int picture = before;
        while (picture == before) {
            int chance = random.nextInt(10);
            picture = chance == 0 ? CARD : chance == 1 ? STRANGER : random.nextInt(pictures.size());
        }
        BufferedImage image = picture == CARD
                ? card(number)
                : picture == STRANGER ? picture(100_000L + random.nextInt(1_000_000)) : pictures.get(picture);
        boolean nears = random.nextBoolean();
        double far = 0.8 + random.nextDouble() * 0.2;
        double near = far * (0.82 + random.nextDouble() * 0.12);
        boolean still = picture == CARD || random.nextInt(5) == 0;
        return new Look(
                picture,
                image,
                30 + random.nextInt(50),
                picture == CARD ? 1 : nears ? far : near,
                picture == CARD ? 1 : still ? (nears ? far : near) : nears ? near : far,
                random.nextDouble(),
                random.nextDouble(),
                0.75 + random.nextDouble() * 0.3,
                picture != CARD && random.nextInt(4) == 0 ? "Huế, chiều " + number : "",
                number > 0 && random.nextInt(4) == 0 ? 8 + random.nextInt(14) : 0,
                random.nextInt(4) == 0);
    }

    private BufferedImage card(int number) {
        BufferedImage card = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = card.createGraphics();
        pen.setColor(number % 2 == 0 ? Color.BLACK : new Color(230, 220, 200));
        pen.fillRect(0, 0, width, height);
        pen.setColor(number % 2 == 0 ? Color.WHITE : Color.DARK_GRAY);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, Math.min(width, height) / 8));
        pen.drawString("Phần " + number, width / 6, height / 2);
        pen.dispose();
        return card;
    }

    /// The frames of a film, one after the other.
    @FunctionalInterface
    interface Frames {
        /// Writes them all.
        ///
        /// @param pipe takes each frame in three bytes a pixel, blue first
        void writeTo(OutputStream pipe) throws IOException;
    }

    /// Writes a film of these frames.
    ///
    /// @param quality quantiser of the encoder, 2 (best) to 31
    static void encode(Ffmpeg ffmpeg, int width, int height, int quality, Frames frames, Path to) throws IOException {
        Process process = new ProcessBuilder(
                        ffmpeg.ffmpeg().toString(),
                        "-v",
                        "error",
                        "-y",
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "bgr24",
                        "-s",
                        width + "x" + height,
                        "-r",
                        String.valueOf(FRAMES_A_SECOND),
                        "-i",
                        "pipe:0",
                        "-c:v",
                        "mpeg4",
                        "-q:v",
                        String.valueOf(quality),
                        to.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream pipe = new BufferedOutputStream(process.getOutputStream(), 1 << 18)) {
            frames.writeTo(pipe);
        }
        await(process);
    }

    private static void run(List<String> command) throws IOException {
        await(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private static void await(Process process) throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException("ffmpeg could not write the film: " + process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// A dissolve shows both shots at once, so that a shot lasts its length and half of each dissolve at its ends.
    private void draw(List<Look> looks, OutputStream pipe) throws IOException {
        BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bytes = ((DataBufferByte) frame.getRaster().getDataBuffer()).getData();
        int number = 0;
        int from = 0;
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            int in = look.dissolve();
            int out = i + 1 < looks.size() ? looks.get(i + 1).dissolve() : 0;
            int whole = in + look.length() + out;
            for (int at = in; at < whole; at++) {
                show(frame, look, at / (double) whole, 1, true);
                int mixed = at - in - look.length();
                if (mixed >= 0) {
                    Look next = looks.get(i + 1);
                    double part = (mixed + 1) / (double) (out + 1);
                    int nextWhole = out
                            + next.length()
                            + (i + 2 < looks.size() ? looks.get(i + 2).dissolve() : 0);
                    if (next.throughBlack()) {
                        boolean first = part < 0.5;
                        show(
                                frame,
                                first ? look : next,
                                first ? at / (double) whole : mixed / (double) nextWhole,
                                1,
                                true);
                        dim(frame, Math.abs(1 - 2 * part));
                    } else {
                        show(frame, next, mixed / (double) nextWhole, part, false);
                    }
                }
                pipe.write(bytes);
                number++;
            }
            int to = number - (out + 1) / 2;
            pieces.add(new Piece(look.picture(), from, to));
            from = to;
        }
    }

    private static void dim(BufferedImage frame, double light) {
        Graphics2D pen = frame.createGraphics();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.clamp(1 - light, 0, 1)));
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, frame.getWidth(), frame.getHeight());
        pen.dispose();
    }

    private void show(BufferedImage frame, Look look, double time, double part, boolean alone) {
        Graphics2D pen = frame.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (!alone) {
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) part));
        }
        BufferedImage image = look.image();
        double shape = width / (double) height;
        double size = look.sizeFrom() + (look.sizeTo() - look.sizeFrom()) * time;
        double across = Math.min(image.getWidth(), image.getHeight() * shape) * size;
        double down = across / shape;
        double left = (image.getWidth() - across) * look.x();
        double top = (image.getHeight() - down) * look.y();
        AffineTransform there = AffineTransform.getScaleInstance(width / across, width / across);
        there.translate(-left, -top);
        pen.drawImage(image, there, null);
        if (look.contrast() < 1) {
            // a grade: everything nears a warm grey
            pen.setComposite(AlphaComposite.getInstance(
                    AlphaComposite.SRC_OVER, (float) ((1 - look.contrast()) * (alone ? 1 : part))));
            pen.setColor(new Color(140, 120, 90));
            pen.fillRect(0, 0, width, height);
        }
        if (!look.title().isEmpty()) {
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) (alone ? 1 : part)));
            pen.setColor(Color.WHITE);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.min(width, height) / 9));
            pen.drawString(look.title(), width / 12, height * 4 / 5);
        }
        pen.dispose();
    }
}
