package org.nguon.indexer.isolation;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/// The command that starts a child: the same Java, the same class path, small and with limits.
final class ChildCommand {
    /// What a child may know of its surroundings. Passwords of the archive stand in its environment too, and a
    /// decoder that fell for hostile bytes must not find them.
    private static final Set<String> ENVIRONMENT = Set.of(
            "PATH",
            "HOME",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SYSTEMROOT",
            "JAVA_HOME",
            "LD_LIBRARY_PATH",
            "DYLD_LIBRARY_PATH",
            "DYLD_FALLBACK_LIBRARY_PATH");

    private static final Path SHELL = Path.of("/bin/sh");

    /// Room for what the virtual machine itself writes beside heap and decoders: classes, compiled code,
    /// stacks.
    private static final int MACHINE_MEGABYTES = 256;

    private ChildCommand() {}

    /// @param scratch where this child puts temporary files; the machine's folder for them when absent
    static ProcessBuilder of(ChildSettings settings, Optional<Path> scratch) throws IOException {
        List<String> command = new ArrayList<>();
        boolean shell = Files.isExecutable(SHELL);
        if (shell) {
            long kilobytes = 1024L * ((long) settings.heapMegabytes() + settings.nativeMegabytes() + MACHINE_MEGABYTES);
            // no core files; answers on descriptor 3, so that native code that prints cannot spoil them
            command.addAll(List.of(
                    SHELL.toString(),
                    "-c",
                    "ulimit -c 0 2>/dev/null; ulimit -d " + kilobytes + " 2>/dev/null; exec \"$@\" 3>&1 1>&2",
                    "nguon-child"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms16m",
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + (shell ? "/dev/null" : "NUL"),
                // nothing but frames on the standard output, not even a word about an ill-fitting cache
                "-Xlog:disable",
                "-Xlog:all=warning:stderr",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir="
                        + scratch.map(Path::toString).orElseGet(() -> System.getProperty("java.io.tmpdir"))));
        settings.aotCache().ifPresent(cache -> {
            command.add("-XX:AOTCache=" + cache);
            // a cache is only taken by a machine with the same modules
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(argument -> argument.startsWith("--add-modules"))
                    .forEach(command::add);
        });
        String classPath = System.getProperty("java.class.path");
        if (holdsItsLibraries(classPath)) {
            command.add("-Dloader.main=" + ChildMain.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(ChildMain.class.getName());
        }
        if (shell) {
            command.add("/dev/fd/3");
        }

        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
        environment.put("CLASSPATH", classPath);
        scratch.ifPresent(folder -> environment.put("TMPDIR", folder.toString()));
        // paths are handed over as UTF-8, whatever language the parent speaks
        environment.put("LC_ALL", "C.UTF-8");
        // glibc otherwise keeps an arena a thread, and memory freed in one is not given back
        environment.put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    /// Whether the class path is one Spring Boot jar that carries its libraries inside, which only its own
    /// launcher can open.
    private static boolean holdsItsLibraries(String classPath) throws IOException {
        if (classPath.contains(File.pathSeparator) || !Files.isRegularFile(Path.of(classPath))) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            Manifest manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Spring-Boot-Lib") != null;
        }
    }
}
