package org.nguon.indexer.lineage;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of an XML document, with its children. No document type is read, no entity resolved, nothing fetched.
///
/// @param text directly in it
record Element(String name, Map<String, String> attributes, List<Element> children, StringBuilder text) {

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    static Element parse(String xml) throws UnreadableList {
        List<Element> open = new ArrayList<>();
        Element document = new Element("", Map.of(), new ArrayList<>(), new StringBuilder());
        open.add(document);
        int elements = 0;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        elements++;
                        if (elements > Limits.MOST_ELEMENTS) {
                            throw UnreadableList.beyond("more than " + Limits.MOST_ELEMENTS + " elements");
                        }
                        Limits.depth(open.size());
                        Element element = of(reader);
                        open.getLast().children.add(element);
                        open.add(element);
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.getLast().text.append(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw UnreadableList.broken("an entity: " + reader.getLocalName());
                    default -> {
                        // comments and instructions say nothing about shots
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw UnreadableList.broken(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return document.children.getFirst();
    }

    private static Element of(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder());
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /// The first child of that name.
    Optional<Element> child(String child) {
        return children.stream().filter(it -> it.name.equals(child)).findFirst();
    }

    List<Element> all(String child) {
        return children.stream().filter(it -> it.name.equals(child)).toList();
    }

    /// The text at the end of a path of first children, stripped; absent where it is empty.
    Optional<String> text(String... path) {
        Optional<Element> at = Optional.of(this);
        for (String step : path) {
            at = at.flatMap(it -> it.child(step));
        }
        return at.map(it -> it.text.toString().strip()).filter(it -> !it.isEmpty());
    }
}
