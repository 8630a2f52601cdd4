package no.innovasjonsbase.pages;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.entry.IncomingReferences;

/**
 * The neighbourhood of an entry in the graph of references: what it refers to, and what refers to it.
 *
 * @param subject the address of the entry
 * @param documents those of the entry, of all that it refers to and of all below, by their addresses
 * @param referrers the entries that refer to it
 * @param drawn the addresses of those that its picture has room for, itself among them
 * @param leftOut how many more belong there, as far as anybody has looked
 */
record Neighbourhood(
        String subject,
        Map<String, JsonNode> documents,
        List<IncomingReferences.OfType> referrers,
        Collection<String> drawn,
        long leftOut) {}
