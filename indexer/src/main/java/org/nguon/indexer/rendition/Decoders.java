package org.nguon.indexer.rendition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nguon.indexer.isolation.ChildFailure;
import org.nguon.indexer.isolation.ChildTask;
import org.nguon.indexer.isolation.Children;

/// What this machine decodes.
///
/// @param vips version of libvips, where it is installed and can be used
/// @param kinds every kind that the archive knows of, with what decodes it
/// @param trouble why a child could not tell, where it could not; then the rest is empty
public record Decoders(Optional<String> vips, List<Kind> kinds, Optional<String> trouble) {

    /// One kind of picture.
    ///
    /// @param name for people
    /// @param byVips whether libvips decodes it
    /// @param byJava whether Java decodes it
    public record Kind(String name, boolean byVips, boolean byJava) {
        /// Whether it gets a thumbnail on this machine.
        public boolean decoded() {
            return byVips || byJava;
        }
    }

    public Decoders {
        kinds = List.copyOf(kinds);
    }

    /// Asks a child, since only a child may load native decoders.
    public static Decoders of(Children children) {
        try {
            String[] lines =
                    new String(children.call(Listing.class, new byte[0]), StandardCharsets.UTF_8).split("\n", -1);
            List<Kind> kinds = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                String[] parts = lines[i].split("\t", -1);
                kinds.add(new Kind(parts[0], Boolean.parseBoolean(parts[1]), Boolean.parseBoolean(parts[2])));
            }
            return new Decoders(lines[0].isEmpty() ? Optional.empty() : Optional.of(lines[0]), kinds, Optional.empty());
        } catch (ChildFailure e) {
            return new Decoders(Optional.empty(), List.of(), Optional.of(e.reason() + ": " + e.getMessage()));
        }
    }

    static final class Listing implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            StringBuilder text =
                    new StringBuilder(Vips.here().map(Vips::version).orElse(""));
            for (Format format : Format.values()) {
                if (format != Format.OTHER) {
                    // the preview in a camera's raw file is a JPEG
                    Format decoded = format == Format.CAMERA_RAW ? Format.JPEG : format;
                    text.append('\n')
                            .append(format.title())
                            .append('\t')
                            .append(VipsEngine.decodes(decoded))
                            .append('\t')
                            .append(JavaEngine.decodes(decoded));
                }
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
