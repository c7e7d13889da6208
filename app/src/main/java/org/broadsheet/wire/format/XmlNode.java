package org.broadsheet.wire.format;

/** A part of an XML message that was read by {@link WireXml}. */
sealed interface XmlNode permits XmlElement, XmlNode.Characters {

    /** Text, entities resolved, white space as it came. */
    record Characters(String characters) implements XmlNode {}
}
