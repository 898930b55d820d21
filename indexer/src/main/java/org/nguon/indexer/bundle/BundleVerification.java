package org.nguon.indexer.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.nguon.indexer.json.Documents;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.bundle.Bundle;
import org.nguon.schemas.bundle.BundledPicture;
import org.nguon.schemas.bundle.BundledPicture.ClearedUse;
import org.nguon.schemas.bundle.BundledPicture.Permission;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.document.DocumentSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Examines a bundle that somebody holds, without an archive and without trusting it: whether all that its
/// lists name is there and unchanged, whether it describes itself as agreed, and whether its permissions
/// still hold today. Nothing is unpacked, nothing is fetched, and it gives up in good time.
public final class BundleVerification {

    private static final int LARGEST_TEXT = 64 << 20;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Map<String, String> MANIFESTS =
            Map.of("manifest-sha256.txt", "SHA-256", "manifest-sha512.txt", "SHA-512");
    private static final String TAG_MANIFEST = "tagmanifest-sha512.txt";
    private static final String DECLARATION = "bagit.txt";
    private static final String DATA = "data/";

    private final Clock clock;
    private final List<BundleFinding> findings = new ArrayList<>();
    private long bytes;
    private long files;
    private Instant giveUpAt = Instant.MAX;

    /// @param clock says which day it is
    public BundleVerification(Clock clock) {
        this.clock = clock;
    }

    /// Examines what lies at a path.
    ///
    /// @throws ArchiveException `BU-DAMAGED` when the disk does not give its bytes
    public synchronized BundleCheck of(Path path) {
        findings.clear();
        bytes = 0;
        files = 0;
        giveUpAt = clock.instant().plus(LONGEST);
        Optional<Bundle> bundle = Optional.empty();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (HeldBundle held = HeldBundle.open(path)) {
            if (isBag(held)) {
                sums(held);
                bundle = document(held);
                crate(held);
            }
        } catch (HeldBundle.Refused e) {
            found(e.finding());
        } catch (ZipException e) {
            found(new BundleFinding(Code.BU_DAMAGED, "", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new ArchiveException(Code.BU_DAMAGED, path.toString(), e);
        }
        if (bundle.isPresent()) {
            today = day(bundle.get());
            lapsed(bundle.get(), today);
        }
        return new BundleCheck(today, files, bytes, bundle, findings);
    }

    private void found(BundleFinding finding) {
        if (findings.size() < BundleCheck.MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void found(Code code, String where, String detail) {
        found(new BundleFinding(code, where, detail));
    }

    // The bag

    private boolean isBag(HeldBundle held) throws IOException, HeldBundle.Refused {
        if (!held.files().containsKey(DECLARATION)) {
            found(Code.BU_NOT_A_BUNDLE, DECLARATION, "");
            return false;
        }
        if (!text(held, DECLARATION).startsWith("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8")) {
            found(Code.BU_NOT_A_BUNDLE, DECLARATION, "not BagIt 1.0 in UTF-8");
            return false;
        }
        return true;
    }

    private void sums(HeldBundle held) throws IOException, HeldBundle.Refused {
        Map<String, Map<String, String>> expected = new TreeMap<>();
        for (Map.Entry<String, String> manifest : MANIFESTS.entrySet()) {
            if (!held.files().containsKey(manifest.getKey())) {
                found(Code.BU_MISSING, manifest.getKey(), "");
                continue;
            }
            read(held, manifest.getKey(), manifest.getValue(), true, expected);
        }
        if (held.files().containsKey(TAG_MANIFEST)) {
            read(held, TAG_MANIFEST, "SHA-512", false, expected);
        } else {
            found(Code.BU_MISSING, TAG_MANIFEST, "");
        }
        files = expected.size();
        long payload = 0;
        long payloadFiles = 0;
        for (Map.Entry<String, Map<String, String>> entry : expected.entrySet()) {
            if (held.files().containsKey(entry.getKey())) {
                long length = compare(held, entry.getKey(), entry.getValue());
                if (entry.getKey().startsWith(DATA)) {
                    payload += length;
                    payloadFiles++;
                }
            } else {
                found(Code.BU_MISSING, entry.getKey(), "");
            }
        }
        Set<String> unlisted = new HashSet<>(held.files().keySet());
        unlisted.removeAll(expected.keySet());
        unlisted.remove(TAG_MANIFEST);
        unlisted.stream().sorted().forEach(path -> found(Code.BU_UNLISTED, path, ""));
        if (held.files().containsKey("bag-info.txt")) {
            String oxum = "Payload-Oxum: " + payload + "." + payloadFiles + "\n";
            if (!text(held, "bag-info.txt").contains(oxum)) {
                found(Code.BU_DAMAGED, "bag-info.txt", "Payload-Oxum is " + payload + "." + payloadFiles);
            }
        } else {
            found(Code.BU_MISSING, "bag-info.txt", "");
        }
        MANIFESTS.keySet().forEach(manifest -> allListed(manifest, expected));
    }

    /// RFC 8493, 3: each manifest names every file of the payload.
    private void allListed(String manifest, Map<String, Map<String, String>> expected) {
        String algorithm = MANIFESTS.get(manifest);
        expected.forEach((path, sums) -> {
            if (path.startsWith(DATA) && !sums.containsKey(algorithm)) {
                found(Code.BU_UNLISTED, path, "not in " + manifest);
            }
        });
    }

    private void read(
            HeldBundle held,
            String manifest,
            String algorithm,
            boolean ofPayload,
            Map<String, Map<String, String>> expected)
            throws IOException, HeldBundle.Refused {
        for (String line : text(held, manifest).lines().toList()) {
            int gap = line.indexOf(' ');
            String path = gap < 0 ? "" : line.substring(gap).strip();
            if (!HeldBundle.isSafe(path) || path.startsWith(DATA) != ofPayload) {
                throw new HeldBundle.Refused(Code.BU_UNSAFE, manifest, "names " + path.replaceAll("\\p{C}", "?"));
            }
            if (expected.computeIfAbsent(path, _ -> new LinkedHashMap<>()).put(algorithm, line.substring(0, gap))
                    != null) {
                found(Code.BU_DAMAGED, manifest, path + " is named twice");
            }
        }
    }

    private long compare(HeldBundle held, String path, Map<String, String> expected)
            throws IOException, HeldBundle.Refused {
        Map<String, MessageDigest> digests = new LinkedHashMap<>();
        expected.keySet().forEach(algorithm -> digests.put(algorithm, Entry.digest(algorithm)));
        long limit = length(held, path);
        long length = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = held.open(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length += read;
                bytes += read;
                if (length > limit) {
                    throw new HeldBundle.Refused(Code.BU_UNSAFE, path, "longer than it says");
                }
                if (clock.instant().isAfter(giveUpAt)) {
                    throw new HeldBundle.Refused(Code.BU_UNSAFE, path, "not read within " + LONGEST);
                }
                for (MessageDigest digest : digests.values()) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        digests.forEach((algorithm, digest) -> {
            if (!Entry.hex(digest).equalsIgnoreCase(expected.get(algorithm))) {
                found(Code.BU_DAMAGED, path, algorithm);
            }
        });
        return length;
    }

    private static long length(HeldBundle held, String path) {
        Long length = held.files().get(path);
        return length == null ? 0 : length;
    }

    private static String text(HeldBundle held, String path) throws IOException, HeldBundle.Refused {
        try (InputStream in = held.open(path)) {
            byte[] text = in.readNBytes(LARGEST_TEXT + 1);
            if (text.length > LARGEST_TEXT) {
                throw new HeldBundle.Refused(Code.BU_UNSAFE, path, "more than " + LARGEST_TEXT + " bytes");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    // What it says of itself

    private Optional<Bundle> document(HeldBundle held) throws IOException, HeldBundle.Refused {
        String path = DATA + "bundle.json";
        if (!held.files().containsKey(path)) {
            found(Code.BU_MISSING, path, "");
            return Optional.empty();
        }
        String json = text(held, path);
        List<String> errors = Documents.check(DocumentSchema.BUNDLE, json);
        errors.forEach(error -> found(Code.BU_SCHEMA, path, error));
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        try {
            Bundle bundle = Json.read(json, Bundle.class);
            pictures(held, bundle);
            return Optional.of(bundle);
        } catch (JacksonException e) {
            found(Code.BU_SCHEMA, path, e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private void pictures(HeldBundle held, Bundle bundle) {
        Set<String> named = new HashSet<>();
        for (BundledPicture picture : bundle.pictures()) {
            String path = DATA + picture.file();
            if (!named.add(path)) {
                found(Code.BU_SCHEMA, path, "two pictures in one file");
            }
            if (!held.files().containsKey(path)) {
                found(Code.BU_MISSING, path, "named in bundle.json");
            }
        }
        held.files().keySet().stream()
                .filter(path -> path.startsWith(DATA + "refs/") && !named.contains(path))
                .forEach(path -> found(Code.BU_UNLISTED, path, "not in bundle.json"));
    }

    private void crate(HeldBundle held) throws IOException, HeldBundle.Refused {
        String path = DATA + "ro-crate-metadata.json";
        if (!held.files().containsKey(path)) {
            found(Code.BU_CRATE, path, "missing");
            return;
        }
        try {
            JsonNode graph = Json.mapper().readTree(text(held, path)).path("@graph");
            Set<String> ids = new HashSet<>();
            JsonNode root = null;
            for (JsonNode thing : graph) {
                String id = thing.path("@id").asString("");
                if (!ids.add(id)) {
                    found(Code.BU_CRATE, path, "described twice: " + id);
                }
                if (id.equals("./")) {
                    root = thing;
                }
            }
            if (root == null || !ids.contains("ro-crate-metadata.json")) {
                found(Code.BU_CRATE, path, "no root or no descriptor");
                return;
            }
            for (JsonNode part : root.path("hasPart")) {
                String id = part.path("@id").asString("");
                if (!ids.contains(id) || !held.files().containsKey(DATA + id)) {
                    found(Code.BU_CRATE, path, "names what is not there: " + id);
                }
            }
        } catch (JacksonException e) {
            found(Code.BU_CRATE, path, e.getOriginalMessage());
        }
    }

    // Its clearance

    private LocalDate day(Bundle bundle) {
        try {
            return LocalDate.ofInstant(clock.instant(), ZoneId.of(bundle.zone()));
        } catch (DateTimeException e) {
            found(Code.BU_SCHEMA, DATA + "bundle.json", "no such zone: " + bundle.zone());
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }
    }

    private void lapsed(Bundle bundle, LocalDate today) {
        for (BundledPicture picture : bundle.pictures()) {
            for (ClearedUse use : picture.uses()) {
                if (use.lapsesOn().filter(day -> !today.isBefore(day)).isPresent()) {
                    LocalDate over = use.lapsesOn().get();
                    List<Permission> ended = use.permissions().stream()
                            .filter(it -> it.until().filter(today::isAfter).isPresent())
                            .toList();
                    for (Permission permission : ended) {
                        found(
                                Code.BU_LAPSED,
                                picture.file(),
                                permission.kind() + " " + permission.id() + ", " + permission.from() + ", ended on "
                                        + permission
                                                .until()
                                                .map(LocalDate::toString)
                                                .orElse("")
                                        + "; " + use.role());
                    }
                    if (ended.isEmpty()) {
                        found(Code.BU_LAPSED, picture.file(), use.role() + " until " + over);
                    }
                }
            }
        }
    }
}
