package org.nguon.indexer.lineage;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.lineage.FrameRate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Decodes films through the programs `ffmpeg` and `ffprobe`, where the machine has them. They run next door, for so
/// long
/// and no longer, read one local file and nothing it points to, and hand over small frames.
///
/// @param ffmpeg the program that decodes
/// @param ffprobe the program that says what a file holds
public record Ffmpeg(Path ffmpeg, Path ffprobe) {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(60);
    private static final Duration LONGEST_READ = Duration.ofMinutes(60);
    private static final int MOST_TOLD = 1 << 20;
    private static final int LINES_KEPT = 5;
    /// Containers that hold their own pictures. Playlists and scripts, which name other files, are not among them.
    private static final String CONTAINERS = "mov,matroska,avi,mpegts,mpeg,mp4,webm,ogg,asf,flv,mxf";
    private static final int MOST_FRAMES = 400_000;
    private static final int WIDEST = 16_384;

    /// What a film is.
    ///
    /// @param width as it is shown, turned upright
    /// @param seconds as the file says; 0 where it does not
    public record Film(int width, int height, FrameRate rate, double seconds) {}

    /// Takes frames as they come.
    @FunctionalInterface
    public interface Frames {
        /// One frame, red, green and blue, row by row; the array is used again for the next.
        ///
        /// @return whether more are wanted
        boolean take(int number, byte[] rgb);
    }

    /// The programs on this machine.
    ///
    /// @param environment with the `PATH` to look along
    public static Optional<Ffmpeg> find(Map<String, String> environment) {
        return program("ffmpeg", environment)
                .flatMap(ffmpeg -> program("ffprobe", environment).map(ffprobe -> new Ffmpeg(ffmpeg, ffprobe)));
    }

    private static Optional<Path> program(String name, Map<String, String> environment) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty()) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program) && Files.isRegularFile(program)) {
                    return Optional.of(program.toAbsolutePath());
                }
            }
        }
        return Optional.empty();
    }

    /// The version that the program says it is.
    public String version() {
        try (Run run = start(List.of(ffmpeg.toString(), "-version"), LONGEST_LOOK)) {
            String told = new String(run.out().readNBytes(MOST_TOLD), StandardCharsets.UTF_8);
            return told.lines().findFirst().orElse("").replaceFirst(" Copyright.*", "");
        } catch (IOException e) {
            return "does not start: " + e.getMessage();
        }
    }

    /// What a film is.
    ///
    /// @throws UnreadableList `CU-NO-FILM` when it is none
    public Film look(Path file) throws IOException, UnreadableList {
        List<String> command = new ArrayList<>(List.of(ffprobe.toString(), "-v", "error", "-of", "json"));
        command.addAll(List.of("-select_streams", "v:0", "-show_streams", "-show_format"));
        command.addAll(input(file));
        try (Run run = start(command, LONGEST_LOOK)) {
            byte[] told = run.out().readNBytes(MOST_TOLD);
            String why = run.end();
            JsonNode answer = Json.mapper().readTree(told);
            JsonNode stream = answer.path("streams").path(0);
            int width = stream.path("width").asInt(0);
            int height = stream.path("height").asInt(0);
            if (width <= 0 || height <= 0 || width > WIDEST || height > WIDEST) {
                throw new UnreadableList(Code.CU_NO_FILM, why);
            }
            boolean turned = false;
            for (JsonNode side : stream.path("side_data_list")) {
                turned |= Math.abs(side.path("rotation").asInt(0)) % 180 == 90;
            }
            FrameRate rate = rate(stream.path("avg_frame_rate").asString(""))
                    .or(() -> rate(stream.path("r_frame_rate").asString("")))
                    .orElse(FrameRate.PAL);
            double seconds =
                    answer.path("format").path("duration").asString("0").matches("\\d+(\\.\\d+)?")
                            ? Double.parseDouble(
                                    answer.path("format").path("duration").asString("0"))
                            : 0;
            return new Film(turned ? height : width, turned ? width : height, rate, seconds);
        } catch (JacksonException e) {
            throw new UnreadableList(Code.CU_NO_FILM, e.getOriginalMessage());
        }
    }

    private static Optional<FrameRate> rate(String text) {
        try {
            FrameRate rate = FrameRate.parse(text);
            return rate.nominal() > 240 ? Optional.empty() : Optional.of(rate);
        } catch (IllegalArgumentException e) {
            // `0/0` where the file does not say
            return Optional.empty();
        }
    }

    /// Reads all frames of a film at its rate, made so large.
    ///
    /// @return how many there were
    /// @throws UnreadableList `CU-NO-FILM` when it breaks off before the first, `CU-LIMIT` when there is no end
    public int read(Path file, Film film, int width, int height, Frames frames) throws IOException, UnreadableList {
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString(), "-nostdin", "-v", "error", "-threads", "2"));
        command.addAll(input(file));
        command.addAll(List.of("-map", "0:v:0", "-an", "-sn", "-dn"));
        command.addAll(List.of("-vf", "fps=" + film.rate() + ",scale=" + width + ":" + height + ":flags=area"));
        command.addAll(List.of("-pix_fmt", "rgb24", "-f", "rawvideo", "pipe:1"));
        try (Run run = start(command, LONGEST_READ)) {
            byte[] frame = new byte[width * height * 3];
            int number = 0;
            while (run.out().readNBytes(frame, 0, frame.length) == frame.length) {
                if (number >= MOST_FRAMES) {
                    throw UnreadableList.beyond("more than " + MOST_FRAMES + " frames");
                }
                if (!frames.take(number, frame)) {
                    return number + 1;
                }
                number++;
            }
            String why = run.end();
            if (number == 0) {
                throw new UnreadableList(Code.CU_NO_FILM, why);
            }
            return number;
        }
    }

    private static List<String> input(Path file) {
        return List.of(
                "-protocol_whitelist",
                "file,pipe",
                "-format_whitelist",
                CONTAINERS,
                "-i",
                "file:" + file.toAbsolutePath());
    }

    private static Run start(List<String> command, Duration longest) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH", "SystemRoot", "TMPDIR"));
        environment.put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return new Run(process, longest);
    }

    /// A program while it runs.
    private static final class Run implements AutoCloseable {

        private final Process process;
        private final InputStream out;
        private final Deque<String> told = new ArrayDeque<>();
        private final Thread listener;
        private final Thread watch;

        Run(Process process, Duration longest) {
            this.process = process;
            this.out = new BufferedInputStream(process.getInputStream(), 1 << 18);
            this.listener = Thread.ofVirtual().start(this::listen);
            this.watch = Thread.ofVirtual().start(() -> endAfter(longest));
        }

        InputStream out() {
            return out;
        }

        private void endAfter(Duration longest) {
            try {
                if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        }

        private void listen() {
            try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
                char[] some = new char[500];
                for (int read = errors.read(some); read >= 0; read = errors.read(some)) {
                    String words =
                            new String(some, 0, read).replaceAll("\\s+", " ").strip();
                    synchronized (told) {
                        told.add(words);
                        if (told.size() > LINES_KEPT) {
                            told.remove();
                        }
                    }
                }
            } catch (IOException e) {
                synchronized (told) {
                    told.add(String.valueOf(e.getMessage()));
                }
            }
        }

        /// Waits until the program has ended.
        ///
        /// @return what it complained of
        String end() throws IOException {
            try {
                process.waitFor();
                listener.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            synchronized (told) {
                return String.join(" ", told).replaceAll("file:\\S*/", "");
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
            watch.interrupt();
        }
    }
}
