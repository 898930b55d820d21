package org.nguon.catalog.walk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The built program in a process of its own, on a free port of the loopback interface.
final class RunningHouse implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Nguồn is at (http\\S+)");

    private final Process process;
    private final String address;
    private final List<String> said;

    private RunningHouse(Process process, String address, List<String> said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    static RunningHouse start(Path data, Map<String, String> settings) throws Exception {
        Path jar = Path.of(System.getProperty("nguon.jar", "target/nguon.jar")).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("the program is not built: " + jar);
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1", // halves what a start costs, as in the tests themselves
                "-Dstdout.encoding=UTF-8",
                "-jar",
                jar.toString());
        builder.environment().putAll(Map.of("NGUON_DATA", data.toString(), "NGUON_PORT", "0"));
        builder.environment().putAll(settings);
        Process process = builder.redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> listen(process, said, address));
        try {
            return new RunningHouse(process, address.get(3, TimeUnit.MINUTES), said);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IllegalStateException("the program did not start:\n" + String.join("\n", lines(said)), e);
        }
    }

    private static void listen(Process process, List<String> said, CompletableFuture<String> address) {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(found.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            address.completeExceptionally(new IllegalStateException("it ended"));
        }
    }

    private static List<String> lines(List<String> said) {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    String address() {
        return address;
    }

    List<String> said() {
        return lines(said);
    }

    /// Asks it to end, as an operator does. One that does not says what its threads wait for.
    ///
    /// @return its exit code
    int stop() throws IOException, InterruptedException {
        process.destroy();
        if (process.waitFor(1, TimeUnit.MINUTES)) {
            return process.exitValue();
        }
        throw new IllegalStateException("the program did not end\n" + threads());
    }

    private String threads() throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "Thread.print")
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
