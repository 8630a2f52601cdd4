package no.innovasjonsbase.platform.http.body;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;

/**
 * Reads one JSON value into a tree, bounded in the number of its parts, and notes the properties that are given more than
 * once. Depth, names and numbers are bounded by the parser ({@link JsonSettings}).
 */
final class JsonTree {
    /** Five times what the longest list of an entry may hold; repeated properties count each time. */
    static final int MAX_MEMBERS = 1000;

    /** An entry with every list filled to the brim has less than half of it. */
    static final int MAX_VALUES = 20_000;

    /** No rule admits numbers of such a size, so larger exponents needn't be told apart. */
    private static final BigInteger MAX_EXPONENT = BigInteger.valueOf(1000);

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final FaultList repeated = new FaultList();
    private int values;

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** A document has more parts than any entry needs. */
    static final class TooManyPartsException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** A fault for each property that was given more than once; of its values the last is kept. */
    FaultList repeated() {
        return repeated;
    }

    /**
     * The value that the parser stands at.
     *
     * @throws TooManyPartsException where it, an object or a list in it has more parts than are read
     */
    JsonNode read() throws IOException {
        requireAtMost(MAX_VALUES, ++values);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> MAKE.textNode(parser.getText());
            case VALUE_NUMBER_INT -> MAKE.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> MAKE.numberNode(decimal(parser.getText()));
            case VALUE_TRUE, VALUE_FALSE -> MAKE.booleanNode(parser.getBooleanValue());
            default -> MAKE.nullNode();
        };
    }

    private ObjectNode object() throws IOException {
        var object = MAKE.objectNode();
        var again = new HashSet<String>(0);
        for (int members = 1; parser.nextToken() != JsonToken.END_OBJECT; members++) {
            requireAtMost(MAX_MEMBERS, members);
            var name = parser.currentName();
            parser.nextToken();
            if (object.replace(name, read()) != null && again.add(name)) {
                repeated.add(() ->
                        Fault.inBody(parser.getParsingContext().pathAsPointer().toString(), "body.duplicate-property"));
            }
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        var array = MAKE.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            requireAtMost(MAX_MEMBERS, array.size() + 1);
            array.add(read());
        }
        return array;
    }

    /**
     * A number with a point or an exponent, digit by digit. An exponent beyond {@link #MAX_EXPONENT} is cut down to it, so that
     * no arithmetic with the number takes long.
     */
    private static BigDecimal decimal(String text) {
        var parts = text.split("[eE]");
        var exponent = parts.length == 1 ? BigInteger.ZERO : new BigInteger(parts[1]);
        var bounded = exponent.min(MAX_EXPONENT).max(MAX_EXPONENT.negate());
        return new BigDecimal(parts[0]).scaleByPowerOfTen(bounded.intValue());
    }

    private static void requireAtMost(int limit, int count) throws TooManyPartsException {
        if (count > limit) {
            throw new TooManyPartsException();
        }
    }
}
