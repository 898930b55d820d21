package org.nguon.indexer.metadata;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.Code;

/// Reads an XMP packet (ISO 16684-1, the RDF/XML of clause 7) in one pass. No DTD is read and no entity
/// resolved; depth, number of elements and lengths are bounded; and when a packet breaks off, what came
/// before is kept. Namespaces are resolved here, so that a missing declaration costs one name and not the
/// packet.
final class Xmp {

    private static final XMLInputFactory FACTORY = factory();
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader reader;
    private final Findings findings;
    private final Deque<Map<String, String>> namespaces = new ArrayDeque<>();
    private int elements;
    private boolean found;

    private Xmp(XMLStreamReader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
        namespaces.push(Map.of("xml", XML));
    }

    static void read(Bytes packet, Findings findings) throws IOException {
        String text = XmpText.of(packet, findings);
        if (text.isEmpty()) {
            findings.fault(Code.MD_BROKEN, "XMP: empty");
            return;
        }
        read(text, findings);
    }

    static void read(String text, Findings findings) {
        Xmp xmp = null;
        try {
            xmp = new Xmp(FACTORY.createXMLStreamReader(new StringReader(text)), findings);
            xmp.document();
        } catch (XMLStreamException | BrokenContent e) {
            findings.fault(Code.MD_BROKEN, "XMP: " + firstLine(e));
        }
        if (xmp != null && !xmp.found) {
            findings.fault(Code.MD_BROKEN, "XMP: no RDF in it");
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    // ---- the document ----

    private void document() throws XMLStreamException, BrokenContent {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                findings.fault(Code.MD_BROKEN, "XMP: has a document type, which is not read");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                enter();
                Name name = elementName();
                if (name.is(XmpNames.RDF, "RDF")) {
                    found = true;
                    nodes();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                leave();
            }
        }
    }

    /// The node elements inside `rdf:RDF`.
    private void nodes() throws XMLStreamException, BrokenContent {
        while (nextChild()) {
            topLevel();
            // A new packet element inside RDF is an error that costs nothing.
        }
    }

    /// A node element on top: its attributes and children are the properties.
    private void topLevel() throws XMLStreamException, BrokenContent {
        for (Attribute attribute : attributes()) {
            if (attribute.isProperty()) {
                say(attribute.name(), new XmpNode.Text(attribute.value(), ""));
            }
        }
        while (nextChild()) {
            Name name = elementName();
            if (name.is(XmpNames.RDF, "Description")) {
                // A nested description is the same resource told in a clumsy way.
                topLevel();
            } else {
                say(name, property());
            }
        }
    }

    private void say(Name name, XmpNode node) {
        if (name.namespace().equals(XmpNames.RDF) || name.namespace().equals(XML)) {
            return;
        }
        String source = XmpNames.source(name.namespace(), name.prefix(), name.local());
        String field = Fields.of(source);
        SequencedSet<String> languages = XmpNode.languages(node);
        long items = node instanceof XmpNode.Items several ? several.items().size() : 1;
        if (languages.size() * items > Limits.TRANSLATIONS) {
            findings.fault(Code.MD_LIMIT, "XMP: " + source + " in " + languages.size() + " languages");
            return;
        }
        for (String language : languages) {
            Optional<StatementValue> value = XmpNode.in(language, node);
            value.ifPresent(it -> findings.say(
                    field,
                    plain(source, it),
                    source + XmpNode.suffix(language),
                    language.equals(XmpNode.DEFAULT)
                            ? Optional.empty()
                            : Optional.of(XmpNode.suffix(language).substring(1))));
        }
    }

    /// PLUS writes its terms as addresses; they are told by their codes, as people know them.
    private static StatementValue plain(String source, StatementValue value) {
        if (!source.startsWith("XMP-plus:")) {
            return value;
        }
        return switch (value) {
            case StatementValue.Text(String text) -> {
                int code = text.indexOf("/ldf/vocab/");
                yield code < 0 ? value : new StatementValue.Text(text.substring(code + "/ldf/vocab/".length()));
            }
            case StatementValue.Many(List<StatementValue> items) ->
                new StatementValue.Many(
                        items.stream().map(it -> plain(source, it)).toList());
            case StatementValue.Structure _ -> value;
        };
    }

    // ---- properties ----

    /// The value of the property element that the reader stands on; afterwards it stands on its end.
    private XmpNode property() throws XMLStreamException, BrokenContent {
        String language = "";
        boolean resource = false;
        SequencedMap<String, XmpNode> parts = new LinkedHashMap<>();
        Optional<String> value = Optional.empty();
        for (Attribute attribute : attributes()) {
            Name name = attribute.name();
            if (name.is(XML, "lang")) {
                language = attribute.value().toLowerCase(Locale.ROOT).replace('_', '-');
            } else if (name.is(XmpNames.RDF, "parseType")) {
                resource = attribute.value().equals("Resource");
            } else if (name.is(XmpNames.RDF, "resource") || name.is(XmpNames.RDF, "value")) {
                value = Optional.of(attribute.value());
            } else if (attribute.isProperty()) {
                put(parts, name, new XmpNode.Text(attribute.value(), ""));
            }
        }
        return content(language, resource, parts, value);
    }

    private XmpNode content(
            String language, boolean resource, SequencedMap<String, XmpNode> parts, Optional<String> value)
            throws XMLStreamException, BrokenContent {
        StringBuilder text = new StringBuilder();
        Optional<XmpNode> inner = Optional.empty();
        Optional<XmpNode> valued = Optional.empty();
        boolean structured = resource;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(text, reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                findings.fault(Code.MD_BROKEN, "XMP: an entity is not resolved: " + reader.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                leave();
                break;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                enter();
                Name name = elementName();
                if (name.isArray()) {
                    inner = Optional.of(array(name.local().equals("Alt")));
                } else if (!resource && name.is(XmpNames.RDF, "Description")) {
                    inner = Optional.of(description());
                } else if (name.is(XmpNames.RDF, "value")) {
                    valued = Optional.of(property());
                } else {
                    structured = true;
                    put(parts, name, property());
                }
            }
        }
        if (valued.isPresent()) {
            return valued.get();
        }
        if (inner.isPresent()) {
            return inner.get();
        }
        if (value.isPresent()) {
            return new XmpNode.Text(value.get(), language);
        }
        if (structured || (!parts.isEmpty() && text.toString().isBlank())) {
            return new XmpNode.Structure(parts);
        }
        return new XmpNode.Text(text.toString(), language);
    }

    /// A node element inside a property: a structure, or a value with qualifiers.
    private XmpNode description() throws XMLStreamException, BrokenContent {
        SequencedMap<String, XmpNode> parts = new LinkedHashMap<>();
        Optional<XmpNode> valued = Optional.empty();
        for (Attribute attribute : attributes()) {
            if (attribute.name().is(XmpNames.RDF, "value")) {
                valued = Optional.of(new XmpNode.Text(attribute.value(), ""));
            } else if (attribute.isProperty()) {
                put(parts, attribute.name(), new XmpNode.Text(attribute.value(), ""));
            }
        }
        while (nextChild()) {
            Name name = elementName();
            if (name.is(XmpNames.RDF, "value")) {
                valued = Optional.of(property());
            } else {
                put(parts, name, property());
            }
        }
        return valued.orElseGet(() -> new XmpNode.Structure(parts));
    }

    private XmpNode array(boolean alternative) throws XMLStreamException, BrokenContent {
        List<XmpNode> items = new ArrayList<>();
        while (nextChild()) {
            items.add(property());
        }
        return new XmpNode.Items(items, alternative);
    }

    private static void put(SequencedMap<String, XmpNode> parts, Name name, XmpNode node) {
        if (!name.namespace().equals(XmpNames.RDF)) {
            parts.putIfAbsent(XmpNames.capital(name.local()), node);
        }
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() < Limits.TEXT) {
            text.append(more, 0, Math.min(more.length(), Limits.TEXT - text.length() + 1));
        }
    }

    // ---- elements and names ----

    /// Goes to the next child element and stands on its start; false at the end of the element it was in.
    private boolean nextChild() throws XMLStreamException, BrokenContent {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                enter();
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                leave();
                return false;
            }
        }
        return false;
    }

    private void enter() throws BrokenContent {
        if (++elements > Limits.ELEMENTS || namespaces.size() > Limits.DEPTH) {
            findings.fault(
                    Code.MD_LIMIT, "XMP: more than " + Limits.ELEMENTS + " elements or deeper than " + Limits.DEPTH);
            throw BrokenContent.because("stopped at the limit");
        }
        Map<String, String> declared = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = attributeName(i);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                if (declared == null) {
                    declared = new HashMap<>(namespaces.element());
                }
                declared.put(name.equals("xmlns") ? "" : name.substring(6), reader.getAttributeValue(i));
            }
        }
        namespaces.push(declared == null ? namespaces.element() : declared);
    }

    private void leave() {
        if (namespaces.size() > 1) {
            namespaces.pop();
        }
    }

    private record Name(String namespace, String prefix, String local) {
        boolean is(String otherNamespace, String otherLocal) {
            return local.equals(otherLocal) && namespace.equals(otherNamespace);
        }

        boolean isArray() {
            return namespace.equals(XmpNames.RDF)
                    && (local.equals("Bag") || local.equals("Seq") || local.equals("Alt"));
        }
    }

    private record Attribute(Name name, String value) {
        /// Whether it is a property and not a part of RDF or XML.
        boolean isProperty() {
            return !name.prefix().isEmpty()
                    && !name.namespace().equals(XmpNames.RDF)
                    && !name.namespace().equals(XML)
                    && !name.prefix().equals("xmlns");
        }
    }

    private Name elementName() {
        return name(whole(reader.getPrefix(), reader.getLocalName()), true);
    }

    private String attributeName(int index) {
        return whole(reader.getAttributePrefix(index), reader.getAttributeLocalName(index));
    }

    /// Without namespaces some parsers tell prefix and name together, some apart.
    private static String whole(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() || local.startsWith(prefix + ":") ? local : prefix + ":" + local;
    }

    private List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String raw = attributeName(i);
            if (!raw.equals("xmlns") && !raw.startsWith("xmlns:")) {
                attributes.add(new Attribute(name(raw, false), reader.getAttributeValue(i)));
            }
        }
        return attributes;
    }

    private Name name(String raw, boolean isElement) {
        int colon = raw.indexOf(':');
        String prefix = colon < 0 ? "" : raw.substring(0, colon);
        String local = raw.substring(colon + 1);
        Map<String, String> known = namespaces.element();
        if (prefix.isEmpty() && !isElement) {
            return new Name("", "", local);
        }
        String namespace = known.get(prefix);
        if (namespace == null) {
            // Undeclared, which happens when a packet was cut together: the usual prefixes mean what they usually mean.
            namespace = prefix.equals("rdf") ? XmpNames.RDF : XmpNames.usual(prefix);
        }
        return new Name(namespace, prefix, local);
    }
}
