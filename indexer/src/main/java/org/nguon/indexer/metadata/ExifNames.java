package org.nguon.indexer.metadata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Names of Exif 3.0 and TIFF 6.0 tags, as people know them from ExifTool.
final class ExifNames {

    private static final Map<Integer, String> MAIN = names(
            "10D DocumentName, 10E ImageDescription, 10F Make, 110 Model, 112 Orientation, 11A XResolution, 11B YResolution,"
                    + "11D PageName, 128 ResolutionUnit, 131 Software, 132 ModifyDate, 13B Artist, 13C HostComputer,"
                    + "103 Compression, 106 PhotometricInterpretation, 102 BitsPerSample, 115 SamplesPerPixel,"
                    + "213 YCbCrPositioning, 4746 Rating, 4749 RatingPercent, 8298 Copyright, 9C9B XPTitle, 9C9C XPComment,"
                    + "9C9D XPAuthor, 9C9E XPKeywords, 9C9F XPSubject, C612 DNGVersion, C614 UniqueCameraModel,"
                    + "C615 LocalizedCameraModel, C62F CameraSerialNumber, C68B OriginalRawFileName, C4A5 PrintIM,"
                    + "9003 DateTimeOriginal, A480 GDALMetadata");

    private static final Map<Integer, String> EXIF = names(
            "829A ExposureTime, 829D FNumber, 8822 ExposureProgram, 8824 SpectralSensitivity, 8827 ISO, 8830 SensitivityType,"
                    + "8831 StandardOutputSensitivity, 8832 RecommendedExposureIndex, 9000 ExifVersion, 9003 DateTimeOriginal,"
                    + "9004 CreateDate, 9010 OffsetTime, 9011 OffsetTimeOriginal, 9012 OffsetTimeDigitized,"
                    + "9201 ShutterSpeedValue, 9202 ApertureValue, 9203 BrightnessValue, 9204 ExposureCompensation,"
                    + "9205 MaxApertureValue, 9206 SubjectDistance, 9207 MeteringMode, 9208 LightSource, 9209 Flash,"
                    + "920A FocalLength, 9214 SubjectArea, 9286 UserComment, 9290 SubSecTime, 9291 SubSecTimeOriginal,"
                    + "9292 SubSecTimeDigitized, 9400 AmbientTemperature, 9401 Humidity, A000 FlashpixVersion,"
                    + "A001 ColorSpace, A002 ExifImageWidth, A003 ExifImageHeight, A004 RelatedSoundFile,"
                    + "A20E FocalPlaneXResolution, A20F FocalPlaneYResolution, A210 FocalPlaneResolutionUnit,"
                    + "A215 ExposureIndex, A217 SensingMethod, A300 FileSource, A301 SceneType, A401 CustomRendered,"
                    + "A402 ExposureMode, A403 WhiteBalance, A404 DigitalZoomRatio, A405 FocalLengthIn35mmFormat,"
                    + "A406 SceneCaptureType, A407 GainControl, A408 Contrast, A409 Saturation, A40A Sharpness,"
                    + "A40C SubjectDistanceRange, A420 ImageUniqueID, A430 OwnerName, A431 SerialNumber, A432 LensInfo,"
                    + "A433 LensMake, A434 LensModel, A435 LensSerialNumber, A436 ImageTitle, A437 Photographer,"
                    + "A438 ImageEditor, A439 CameraFirmware, A43A RAWDevelopingSoftware, A43B ImageEditingSoftware,"
                    + "A43C MetadataEditingSoftware, A460 CompositeImage, A500 Gamma");

    private static final Map<Integer, String> GPS = names(
            "0 GPSVersionID, 1 GPSLatitudeRef, 2 GPSLatitude, 3 GPSLongitudeRef, 4 GPSLongitude, 5 GPSAltitudeRef,"
                    + "6 GPSAltitude, 7 GPSTimeStamp, 8 GPSSatellites, 9 GPSStatus, A GPSMeasureMode, B GPSDOP, C GPSSpeedRef,"
                    + "D GPSSpeed, E GPSTrackRef, F GPSTrack, 10 GPSImgDirectionRef, 11 GPSImgDirection, 12 GPSMapDatum,"
                    + "1B GPSProcessingMethod, 1C GPSAreaInformation, 1D GPSDateStamp, 1E GPSDifferential,"
                    + "1F GPSHPositioningError");

    private ExifNames() {}

    static Optional<String> of(String directory, int tag) {
        Map<Integer, String> names = switch (directory) {
            case "ExifIFD" -> EXIF;
            case "GPS" -> GPS;
            case "InteropIFD" -> Map.of();
            default -> MAIN;
        };
        return Optional.ofNullable(names.get(tag));
    }

    private static Map<Integer, String> names(String table) {
        Map<Integer, String> names = new HashMap<>();
        for (String entry : table.split(",\\s*", -1)) {
            String[] parts = entry.split(" ", 2);
            names.put(Integer.parseInt(parts[0], 16), parts[1]);
        }
        return Map.copyOf(names);
    }
}
