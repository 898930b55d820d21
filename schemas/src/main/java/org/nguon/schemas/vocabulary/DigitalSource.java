package org.nguon.schemas.vocabulary;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a picture came to be, by the IPTC's list of digital source types. Terms that were withdrawn still stand in
/// files.
public enum DigitalSource {
    DIGITAL_CAPTURE("digitalCapture"),
    COMPUTATIONAL_CAPTURE("computationalCapture"),
    NEGATIVE_FILM("negativeFilm"),
    POSITIVE_FILM("positiveFilm"),
    PRINT("print"),
    HUMAN_EDITS("humanEdits"),
    ALGORITHMICALLY_ENHANCED("algorithmicallyEnhanced"),
    DIGITAL_CREATION("digitalCreation"),
    DATA_DRIVEN("dataDrivenMedia"),
    /// Made by a trained model.
    TRAINED_MODEL("trainedAlgorithmicMedia"),
    /// Something made by a trained model is part of it.
    COMPOSITE_WITH_TRAINED_MODEL("compositeWithTrainedAlgorithmicMedia"),
    ALGORITHM("algorithmicMedia"),
    SCREEN_CAPTURE("screenCapture"),
    VIRTUAL_RECORDING("virtualRecording"),
    COMPOSITE("composite"),
    COMPOSITE_CAPTURE("compositeCapture"),
    /// Some part of it is synthetic, which may be by a trained model.
    COMPOSITE_SYNTHETIC("compositeSynthetic"),
    /// Withdrawn 2024-09-17.
    MINOR_HUMAN_EDITS("minorHumanEdits"),
    /// Withdrawn 2024-09-17.
    DIGITAL_ART("digitalArt"),
    /// Withdrawn 2022-06-14.
    SOFTWARE_IMAGE("softwareImage");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://cv\\.iptc\\.org/newscodes/digitalsourcetype/)?(\\w+)/?", Pattern.CASE_INSENSITIVE);

    private final String code;

    DigitalSource(String code) {
        this.code = code;
    }

    /// The last part of its address.
    public String code() {
        return code;
    }

    /// The term that an address or a bare code names; with or without encryption in the address.
    public static Optional<DigitalSource> recognise(String text) {
        Matcher address = ADDRESS.matcher(text.strip());
        return address.matches()
                ? Arrays.stream(values())
                        .filter(it -> it.code.equalsIgnoreCase(address.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    /// Whether a trained model made it or a part of it.
    public boolean isGenerated() {
        return this == TRAINED_MODEL || this == COMPOSITE_WITH_TRAINED_MODEL || this == COMPOSITE_SYNTHETIC;
    }
}
