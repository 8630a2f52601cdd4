package no.innovasjonsbase.platform.http.body;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.value.Sha256;

/**
 * Reads the JSON of a request and notes what Jackson's own reading would pass over: repeated properties, bytes that are
 * no UTF-8, a body that isn't there. How deep it may be, and how many parts it may have, is bounded ({@link JsonTree}).
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonBody implements MessageBodyReader<Body<?>> {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Its name, what many write for it, and the charset that is a part of it. */
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

    @Inject
    ObjectMapper json;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Body.class;
    }

    @Override
    public Body<?> readFrom(
            Class<Body<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        requirePlain(media, headers);
        return read(stream.readAllBytes(), json);
    }

    private static void requirePlain(MediaType media, MultivaluedMap<String, String> headers) {
        var coding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, Message.of("coded-body", "value", coding))
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        requireUtf8(media);
    }

    /**
     * Ends the request where its body is said to be in another charset than UTF-8.
     *
     * @throws Problem unsupported-media-type (415)
     */
    public static void requireUtf8(MediaType media) {
        var charset = media.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!UTF_8.contains(charset.replace("\"", "").toLowerCase(Locale.ROOT))) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, Message.of("bad-charset", "value", charset));
        }
    }

    /**
     * The body that these bytes are.
     *
     * @throws Problem malformed-request (400) where they are no JSON
     */
    public static Body<?> read(byte[] bytes, ObjectMapper json) {
        if (bytes.length == 0) {
            throw malformed(Message.of("no-body"));
        }
        try (var parser = json.createParser(text(bytes)).disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)) {
            parser.nextToken();
            if (parser.currentToken() == null) {
                throw malformed(Message.of("no-body"));
            }
            var reader = new JsonTree(parser);
            var tree = reader.read();
            if (parser.nextToken() != null) {
                throw notJson(
                        parser.currentTokenLocation().getLineNr(),
                        parser.currentTokenLocation().getColumnNr());
            }
            return new Body<>(tree, reader.repeated(), digest(bytes));
        } catch (JsonTree.TooManyPartsException tooMany) {
            throw malformed(
                    Message.of("json-too-many", "members", JsonTree.MAX_MEMBERS, "values", JsonTree.MAX_VALUES));
        } catch (StreamConstraintsException tooMuch) {
            throw malformed(Message.of("json-too-deep", "depth", JsonSettings.MAX_DEPTH));
        } catch (JsonProcessingException notJson) {
            throw notJson(
                    notJson.getLocation().getLineNr(), notJson.getLocation().getColumnNr());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text without the byte order mark that Windows puts in front (RFC 8259, section 8.1, lets it be passed over). */
    private static String text(byte[] bytes) {
        try {
            // JSON has no NUL: UTF-16 and UTF-32 have, and no byte order mark as often as one.
            if (bytes[0] == 0 || bytes.length > 1 && bytes[1] == 0) {
                throw new CharacterCodingException();
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed(Message.of("not-utf-8"));
        }
    }

    private static Problem notJson(int line, int column) {
        return malformed(Message.of("not-json", "line", line, "column", column));
    }

    private static Problem malformed(Message detail) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail)
                .with(List.of(new Fault(Fault.Place.BODY, JsonPointer.ROOT.toString(), detail)));
    }

    private static String digest(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes));
    }
}
