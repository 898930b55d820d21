package org.nguon.catalog.picture.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.nguon.catalog.picture.Viewable;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.rendition.ScreenPictures;
import org.nguon.indexer.rendition.Thumbnails;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands out thumbnails, pictures for the screen and originals. What an asset's bytes are never changes, so
/// a browser may keep them; nobody else on the way may. Originals came from anywhere: they are never
/// guessed at, never run, never framed.
@RestController
final class PictureFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PictureFiles.class);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Catalogue catalogue;
    private final Thumbnails thumbnails;
    private final ScreenPictures screenPictures;
    private final Vault vault;

    PictureFiles(Catalogue catalogue, Thumbnails thumbnails, ScreenPictures screenPictures, Vault vault) {
        this.catalogue = catalogue;
        this.thumbnails = thumbnails;
        this.screenPictures = screenPictures;
        this.vault = vault;
    }

    /// The small upright JPEG.
    @GetMapping("/thumbnail/{id}")
    ResponseEntity<Resource> thumbnail(@PathVariable UUID id) {
        return catalogue
                .asset(new AssetId(id))
                .flatMap(asset -> thumbnails.find(asset.contentHash()).map(file -> rendition(asset, "t", file)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// The picture large in a page: the original where browsers can draw it, a picture for the screen where not. When
    /// there is neither, the page shows the thumbnail by itself.
    @GetMapping("/view/{id}")
    ResponseEntity<Resource> view(@PathVariable UUID id) {
        return catalogue
                .asset(new AssetId(id))
                .flatMap(asset -> bytes(asset).flatMap(file -> switch (Viewable.of(asset)) {
                    case AS_IT_IS -> Optional.of(answer(asset, file, ContentDisposition.inline()));
                    case REDRAWN -> redrawn(asset, file);
                    case NOT_LARGE -> Optional.empty();
                }))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<ResponseEntity<Resource>> redrawn(AssetRecord asset, Path original) {
        try {
            return screenPictures
                    .of(asset.contentHash(), original, asset.reading())
                    .map(file -> rendition(asset, "s", file));
        } catch (ArchiveException trouble) {
            LOG.warn("no picture for the screen of {}", asset.id(), trouble);
            return Optional.of(
                    ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
        }
    }

    private static ResponseEntity<Resource> rendition(AssetRecord asset, String mark, Path file) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(FOR_EVER)
                .eTag("\"" + asset.contentHash() + "-" + mark + "\"")
                .body(new FileSystemResource(file));
    }

    /// The original to keep.
    @GetMapping("/original/{id}")
    ResponseEntity<Resource> original(@PathVariable UUID id) {
        return catalogue
                .asset(new AssetId(id))
                .flatMap(asset -> bytes(asset).map(file -> answer(asset, file, ContentDisposition.attachment())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> answer(AssetRecord asset, Path file, ContentDisposition.Builder manner) {
        return ResponseEntity.ok()
                .contentType(mediaType(asset))
                .cacheControl(FOR_EVER)
                .eTag("\"" + asset.contentHash() + "\"")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        manner.filename(asset.provenance().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    /// In the vault, or where the operator left it when the archive only refers to it and it still has its size.
    private Optional<Path> bytes(AssetRecord asset) {
        return switch (asset.custody()) {
            case VAULT -> vault.original(asset.contentHash());
            case REFERENCE ->
                Optional.of(Path.of(asset.provenance().location())).filter(file -> hasSize(file, asset.byteSize()));
        };
    }

    private static boolean hasSize(Path file, long size) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == size;
        } catch (IOException e) {
            return false; // not to be read now; the page says that it is not preserved
        }
    }

    private static MediaType mediaType(AssetRecord asset) {
        try {
            return MediaType.parseMediaType(asset.reading().mediaType());
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
