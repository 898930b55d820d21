package org.nguon.indexer.metadata;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPPathFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.vocabulary.PlusTerm;

/// Lays statements out as an XMP packet. The form of each property is the one its standard gives it (IPTC
/// Photo Metadata 2025.1, PLUS LDF, XMP part 1), since a reader expects a Seq where the standard says Seq.
final class XmpWriter {

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
    private static final String CC = "http://creativecommons.org/ns#";

    private enum Form {
        TEXT,
        ALTERNATIVES,
        BAG,
        SEQ;

        boolean isArray() {
            return this == BAG || this == SEQ;
        }

        PropertyOptions options() {
            return new PropertyOptions().setArray(true).setArrayOrdered(this == SEQ);
        }
    }

    private record Property(String namespace, String name, Form form) {}

    private static final Map<String, Property> PROPERTIES = Map.ofEntries(
            Map.entry("XMP-dc:Title", new Property(DC, "title", Form.ALTERNATIVES)),
            Map.entry("XMP-dc:Description", new Property(DC, "description", Form.ALTERNATIVES)),
            Map.entry("XMP-dc:Rights", new Property(DC, "rights", Form.ALTERNATIVES)),
            Map.entry("XMP-dc:Creator", new Property(DC, "creator", Form.SEQ)),
            Map.entry("XMP-dc:Subject", new Property(DC, "subject", Form.BAG)),
            Map.entry("XMP-dc:Identifier", new Property(DC, "identifier", Form.TEXT)),
            Map.entry("XMP-xmpRights:UsageTerms", new Property(RIGHTS, "UsageTerms", Form.ALTERNATIVES)),
            Map.entry("XMP-xmpRights:WebStatement", new Property(RIGHTS, "WebStatement", Form.TEXT)),
            Map.entry("XMP-xmpRights:Marked", new Property(RIGHTS, "Marked", Form.TEXT)),
            Map.entry("XMP-xmpRights:Owner", new Property(RIGHTS, "Owner", Form.BAG)),
            Map.entry("XMP-photoshop:Credit", new Property(PHOTOSHOP, "Credit", Form.TEXT)),
            Map.entry("XMP-photoshop:Source", new Property(PHOTOSHOP, "Source", Form.TEXT)),
            Map.entry("XMP-photoshop:Headline", new Property(PHOTOSHOP, "Headline", Form.TEXT)),
            Map.entry("XMP-photoshop:Instructions", new Property(PHOTOSHOP, "Instructions", Form.TEXT)),
            Map.entry("XMP-photoshop:DateCreated", new Property(PHOTOSHOP, "DateCreated", Form.TEXT)),
            Map.entry("XMP-photoshop:City", new Property(PHOTOSHOP, "City", Form.TEXT)),
            Map.entry("XMP-photoshop:Country", new Property(PHOTOSHOP, "Country", Form.TEXT)),
            Map.entry("XMP-photoshop:AuthorsPosition", new Property(PHOTOSHOP, "AuthorsPosition", Form.TEXT)),
            Map.entry("XMP-iptcCore:CountryCode", new Property(CORE, "CountryCode", Form.TEXT)),
            Map.entry("XMP-iptcCore:Location", new Property(CORE, "Location", Form.TEXT)),
            Map.entry("XMP-iptcExt:ArtworkOrObject", new Property(EXTENSION, "ArtworkOrObject", Form.BAG)),
            Map.entry("XMP-iptcExt:DigitalSourceType", new Property(EXTENSION, "DigitalSourceType", Form.TEXT)),
            Map.entry("XMP-iptcExt:Event", new Property(EXTENSION, "Event", Form.ALTERNATIVES)),
            Map.entry("XMP-iptcExt:PersonInImage", new Property(EXTENSION, "PersonInImage", Form.BAG)),
            Map.entry("XMP-iptcExt:AISystemUsed", new Property(EXTENSION, "AISystemUsed", Form.TEXT)),
            Map.entry("XMP-iptcExt:AISystemVersionUsed", new Property(EXTENSION, "AISystemVersionUsed", Form.TEXT)),
            Map.entry("XMP-iptcExt:AIPromptInformation", new Property(EXTENSION, "AIPromptInformation", Form.TEXT)),
            Map.entry("XMP-iptcExt:AIPromptWriterName", new Property(EXTENSION, "AIPromptWriterName", Form.TEXT)),
            Map.entry("XMP-plus:DataMining", new Property(PLUS, "DataMining", Form.TEXT)),
            Map.entry("XMP-plus:OtherConstraints", new Property(PLUS, "OtherConstraints", Form.ALTERNATIVES)),
            Map.entry("XMP-plus:CreditLineRequired", new Property(PLUS, "CreditLineRequired", Form.TEXT)),
            Map.entry("XMP-plus:CopyrightStatus", new Property(PLUS, "CopyrightStatus", Form.TEXT)),
            Map.entry("XMP-plus:ModelReleaseStatus", new Property(PLUS, "ModelReleaseStatus", Form.TEXT)),
            Map.entry("XMP-plus:PropertyReleaseStatus", new Property(PLUS, "PropertyReleaseStatus", Form.TEXT)),
            Map.entry("XMP-plus:MinorModelAgeDisclosure", new Property(PLUS, "MinorModelAgeDisclosure", Form.TEXT)),
            Map.entry(
                    "XMP-plus:ImageAlterationConstraints", new Property(PLUS, "ImageAlterationConstraints", Form.BAG)),
            Map.entry("XMP-cc:License", new Property(CC, "license", Form.TEXT)),
            Map.entry("XMP-cc:AttributionName", new Property(CC, "attributionName", Form.TEXT)),
            Map.entry("XMP-cc:AttributionURL", new Property(CC, "attributionURL", Form.TEXT)));

    /// Parts of structures that are no plain texts.
    private static final Map<String, Form> PARTS = Map.of("AOTitle", Form.ALTERNATIVES, "AOCreator", Form.SEQ);

    private static final String NO_LANGUAGE = "x-default";

    static {
        // The registry is one for the whole process. Only the well-known prefixes are put into it, always the same.
        prefix(CORE, "Iptc4xmpCore");
        prefix(EXTENSION, "Iptc4xmpExt");
        prefix(PLUS, "plus");
        prefix(CC, "cc");
    }

    private XmpWriter() {}

    private static void prefix(String namespace, String prefix) {
        try {
            XMPMetaFactory.getSchemaRegistry().registerNamespace(namespace, prefix);
        } catch (XMPException e) {
            throw new IllegalStateException("not a namespace: " + namespace, e);
        }
    }

    static boolean holds(String source) {
        Property property = PROPERTIES.get(property(source));
        return property != null && (property(source).equals(source) || property.form() == Form.ALTERNATIVES);
    }

    static boolean isList(String source) {
        Property property = PROPERTIES.get(source);
        return property != null && property.form().isArray();
    }

    /// The source without its language: `XMP-dc:Title` for `XMP-dc:Title-vi`. Other sources stay as they are.
    static String property(String source) {
        int language = source.startsWith("XMP-") ? source.indexOf('-', 4) : -1;
        return language < 0 ? source : source.substring(0, language);
    }

    /// The packet without padding, since nobody edits it in place; empty when no statement belongs into XMP.
    static String packet(List<Statement> statements) {
        List<Statement> said =
                statements.stream().filter(it -> holds(it.source())).toList();
        if (said.isEmpty()) {
            return "";
        }
        try {
            XMPMeta meta = XMPMetaFactory.create();
            for (Statement statement : said) {
                String base = property(statement.source());
                Property property = PROPERTIES.get(base);
                if (property == null) {
                    throw new IllegalStateException("not in the table: " + base);
                }
                String language = statement.source().equals(base)
                        ? NO_LANGUAGE
                        : statement.source().substring(base.length() + 1);
                write(meta, property.namespace(), property.name(), property.form(), language, statement.value());
            }
            return XMPMetaFactory.serializeToString(
                    meta, new SerializeOptions().setUseCompactFormat(true).setPadding(0));
        } catch (XMPException e) {
            throw new IllegalArgumentException("cannot be said in XMP: " + e.getMessage(), e);
        }
    }

    /// A packet with these statements in it, each in the place of what the same property said before. Everything else
    /// of the packet stays, other languages of the same property, too.
    ///
    /// @throws ArchiveException `MD-CANNOT-EMBED` when the packet before cannot be read
    static String changed(Optional<String> before, List<Statement> statements) {
        try {
            XMPMeta meta = before.isEmpty() ? XMPMetaFactory.create() : parsed(before.get());
            for (Statement statement : statements) {
                Property property = PROPERTIES.get(statement.source());
                if (property == null) {
                    throw new IllegalArgumentException("nothing is written as " + statement.source());
                }
                clear(meta, property);
                write(meta, property.namespace(), property.name(), property.form(), NO_LANGUAGE, statement.value());
            }
            return XMPMetaFactory.serializeToString(
                    meta, new SerializeOptions().setUseCompactFormat(true).setPadding(0));
        } catch (XMPException e) {
            throw new ArchiveException(Code.MD_CANNOT_EMBED, "XMP: " + e.getMessage(), e);
        }
    }

    /// The library reads documents with their types, which no packet needs.
    private static XMPMeta parsed(String packet) throws XMPException {
        if (packet.contains("<!DOCTYPE") || packet.contains("<!ENTITY")) {
            throw new ArchiveException(Code.MD_CANNOT_EMBED, "XMP: has a document type");
        }
        return XMPMetaFactory.parseFromString(packet.strip().replace("\uFEFF", ""));
    }

    /// Of alternatives only the default goes.
    private static void clear(XMPMeta meta, Property property) throws XMPException {
        if (property.form() != Form.ALTERNATIVES) {
            meta.deleteProperty(property.namespace(), property.name());
            return;
        }
        for (int i = meta.countArrayItems(property.namespace(), property.name()); i > 0; i--) {
            String item = XMPPathFactory.composeArrayItemPath(property.name(), i);
            XMPProperty language = meta.getQualifier(property.namespace(), item, XMPConst.NS_XML, "lang");
            if (language == null || language.getValue().equals(NO_LANGUAGE)) {
                meta.deleteArrayItem(property.namespace(), property.name(), i);
            }
        }
    }

    private static void write(
            XMPMeta meta, String namespace, String path, Form form, String language, StatementValue value)
            throws XMPException {
        switch (form) {
            case TEXT -> meta.setProperty(namespace, path, term(namespace, value.text()));
            case ALTERNATIVES -> alternative(meta, namespace, path, language, value.text());
            case BAG, SEQ -> {
                List<StatementValue> items =
                        value instanceof StatementValue.Many(List<StatementValue> all) ? all : List.of(value);
                meta.setProperty(namespace, path, null, form.options());
                for (int i = 1; i <= items.size(); i++) {
                    item(meta, namespace, path, i, items.get(i - 1));
                }
            }
        }
    }

    /// Appended by hand: `setLocalizedText` of the library changes other alternatives with the same words.
    private static void alternative(XMPMeta meta, String namespace, String path, String language, String text)
            throws XMPException {
        if (!meta.doesPropertyExist(namespace, path)) {
            meta.setProperty(
                    namespace,
                    path,
                    null,
                    new PropertyOptions()
                            .setArray(true)
                            .setArrayOrdered(true)
                            .setArrayAlternate(true)
                            .setArrayAltText(true));
        }
        int count = meta.countArrayItems(namespace, path);
        boolean first = language.equals(NO_LANGUAGE);
        String item = XMPPathFactory.composeArrayItemPath(path, first && count > 0 ? 1 : count + 1);
        if (first && count > 0) {
            meta.insertArrayItem(namespace, path, 1, text);
        } else {
            meta.appendArrayItem(namespace, path, text);
        }
        meta.setQualifier(namespace, item, XMPConst.NS_XML, "lang", language);
    }

    private static void item(XMPMeta meta, String namespace, String path, int index, StatementValue value)
            throws XMPException {
        switch (value) {
            case StatementValue.Text(String text) -> meta.appendArrayItem(namespace, path, term(namespace, text));
            case StatementValue.Many many -> meta.appendArrayItem(namespace, path, term(namespace, many.text()));
            case StatementValue.Structure(Map<String, StatementValue> parts) -> {
                String item = XMPPathFactory.composeArrayItemPath(path, index);
                meta.appendArrayItem(namespace, path, null, null, new PropertyOptions().setStruct(true));
                for (Map.Entry<String, StatementValue> part : parts.entrySet()) {
                    String base = property("XMP-" + part.getKey()).substring(4);
                    String language = base.equals(part.getKey())
                            ? NO_LANGUAGE
                            : part.getKey().substring(base.length() + 1);
                    write(
                            meta,
                            namespace,
                            item + XMPPathFactory.composeStructFieldPath(namespace, base),
                            PARTS.getOrDefault(base, Form.TEXT),
                            language,
                            part.getValue());
                }
            }
        }
    }

    /// PLUS writes the codes of its lists as addresses.
    private static String term(String namespace, String text) {
        return namespace.equals(PLUS)
                ? PlusTerm.recognise(text)
                        .filter(it -> it.code().equals(text))
                        .map(PlusTerm::uri)
                        .orElse(text)
                : text;
    }
}
