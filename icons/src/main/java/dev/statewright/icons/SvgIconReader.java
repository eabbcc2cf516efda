package dev.statewright.icons;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the small part of SVG the set is drawn in: one {@code svg} element of 24 by 24 units with {@code path} children,
 * painted in {@code currentColor} or not at all. Everything else is refused, so that what is drawn here looks the same
 * in JavaFX and in a browser.
 */
final class SvgIconReader {

    private static final String VIEW_BOX = "0 0 24 24";
    private static final double SIZE = 24;
    private static final Set<String> ROOT_ATTRIBUTES =
            Set.of("viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin");
    private static final Set<String> PATH_ATTRIBUTES = Set.of("d", "fill", "stroke", "stroke-width");

    private final IconKey key;
    private final XMLStreamReader xml;
    private final List<IconPath> paths = new ArrayList<>();
    private double defaultStrokeWidth;

    private SvgIconReader(IconKey key, XMLStreamReader xml) {
        this.key = key;
        this.xml = xml;
    }

    static Icon read(IconKey key, InputStream svg) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new SvgIconReader(key, factory.createXMLStreamReader(svg)).read();
        } catch (XMLStreamException e) {
            throw new IconException("The icon " + key + " is not well-formed XML: " + e.getMessage(), e);
        }
    }

    private Icon read() throws XMLStreamException {
        boolean insideRoot = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (insideRoot) {
                    readPath();
                } else {
                    readRoot();
                    insideRoot = true;
                }
            }
        }
        if (paths.isEmpty()) {
            throw broken("has no path");
        }
        return new Icon(key, SIZE, paths);
    }

    private void readRoot() {
        expectElement("svg", ROOT_ATTRIBUTES);
        expect("viewBox", VIEW_BOX);
        expect("fill", "none");
        expect("stroke", "currentColor");
        expect("stroke-linecap", "round");
        expect("stroke-linejoin", "round");
        defaultStrokeWidth = number(attribute("stroke-width"));
    }

    private void readPath() {
        expectElement("path", PATH_ATTRIBUTES);
        String data = attribute("d");
        if (data == null) {
            throw broken("has a path without d");
        }
        boolean filled = painted("fill", false);
        boolean stroked = painted("stroke", true);
        if (!filled && !stroked) {
            throw broken("has a path with neither fill nor stroke");
        }
        String ownWidth = attribute("stroke-width");
        double width = ownWidth == null ? defaultStrokeWidth : number(ownWidth);
        paths.add(new IconPath(data, filled, stroked ? width : 0));
    }

    private void expectElement(String name, Set<String> attributes) {
        if (!xml.getLocalName().equals(name)) {
            throw broken("has <" + xml.getLocalName() + "> where <" + name + "> belongs");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!attributes.contains(xml.getAttributeLocalName(i))) {
                throw broken("has the attribute " + xml.getAttributeLocalName(i) + ", which is not drawn");
            }
        }
    }

    private void expect(String attribute, String value) {
        if (!value.equals(attribute(attribute))) {
            throw broken("needs " + attribute + "=\"" + value + "\" but has " + attribute(attribute));
        }
    }

    private boolean painted(String attribute, boolean inherited) {
        return switch (attribute(attribute)) {
            case null -> inherited;
            case "none" -> false;
            case "currentColor" -> true;
            case String other -> throw broken("has " + attribute + " " + other + " instead of currentColor");
        };
    }

    private double number(String text) {
        try {
            double value = Double.parseDouble(String.valueOf(text));
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException _) {
            // answered below, with the name of the icon
        }
        throw broken("has the stroke width " + text + ", which is not a positive number");
    }

    private String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    private IconException broken(String what) {
        var where = xml.getLocation();
        return new IconException("The icon " + key + " " + what + " (line " + where.getLineNumber() + ")");
    }
}
