package no.innovasjonsbase.exchange.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.claims.ClaimReader;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.ExistingEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** The seed says what the article says, in its words, and where everything else in it comes from. */
class SeedTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String ARTICLE = textOf("/seed/topplederkonferansen-article.txt");
    private static final List<JsonNode> SEED = textOf("/seed/topplederkonferansen.ndjson")
            .lines()
            .map(SeedTest::read)
            .toList();

    private static final Set<String> LANGUAGES = Set.of("nb", "nn", "en");

    /** The entities of the types of entry, by the name of their type. */
    private static final Map<String, EntryType> TYPES = new ClassFileImporter()
            .importUrl(Entry.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                    .filter(entity -> entity.isAnnotatedWith(EntryType.class))
                    .map(entity -> entity.reflect().getAnnotation(EntryType.class))
                    .collect(Collectors.toMap(EntryType::name, type -> type));

    /**
     * Somebody who appeared at the conference.
     *
     * @param title as the article writes it
     * @param position the same as the base has it: in the singular
     * @param organization as the article writes it; null where it names none
     */
    private record Person(String name, String title, String position, String organization) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Person> PEOPLE = List.of(
            new Person("Paul Chaffey", "Statssekretær", "statssekretær", "KMD"),
            new Person("Hans Christian Holte", "direktørene", "direktør", "Skatteetaten"),
            new Person("Hilde Singsaas", "direktørene", "direktør", "Direktoratet for økonomistyring"),
            new Person("Roar Skålin", "direktørene", "direktør", "Meteorologisk institutt"),
            new Person("Cathrine Meland", "ekspedisjonssjef", "ekspedisjonssjef", "Nærings- og fiskeridepartementet"),
            new Person("Jacob Torfing", "Professor", "professor", "Roskilde Universitet"),
            new Person(
                    "Monica Mæland",
                    "kommunal- og moderniseringsminister",
                    "kommunal- og moderniseringsminister",
                    null));

    @Test
    void every_line_is_an_entry_of_its_own() {
        assertThat(SEED).isNotEmpty().allSatisfy(entry -> assertThat(nameOf(entry))
                .matches("[a-z]+/[a-z0-9-]+"));
        assertThat(SEED.stream().map(SeedTest::nameOf)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_piece_of_advice_stands_as_the_article_has_it(int number) {
        var principle = entry("principle/torfing-" + number);

        assertThat(principle.at("/number").asInt()).isEqualTo(number);
        assertThat(principle.at("/statement/nb").asText())
                .isEqualTo(adviceInTheArticle().get(number - 1));
    }

    @Test
    void the_article_gives_ten_pieces_of_advice() {
        assertThat(adviceInTheArticle()).hasSize(10);
    }

    @Test
    void the_quote_stands_as_the_article_has_it() {
        var quote = entry("quote/monica-maeland-prove-og-feile-2018");
        var text = quote.at("/text/nb").asText();
        var sentences = text.split("(?<=\\.) ");

        assertThat(quote.at("/verbatim").asBoolean()).isTrue();
        assertThat(sentences).hasSize(2).allSatisfy(sentence -> assertThat(ARTICLE)
                .contains(sentence));
        assertThat(ARTICLE).startsWith("– " + text + ", sa kommunal- og moderniseringsminister Monica Mæland");
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void a_person_has_the_name_and_title_of_the_article(Person person) {
        var appearance = appearanceOf(person);

        assertThat(ARTICLE).contains(person.name(), person.title());
        assertThat(person.title().toLowerCase(Locale.ROOT)).startsWith(person.position());
        assertThat(appearance.at("/name").asText()).isEqualTo(person.name());
        assertThat(appearance.at("/position/nb").asText()).isEqualToIgnoringCase(person.position());
        assertThat(positionsIn(speakerIn(appearance))).contains(person.position());
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void a_person_has_the_organization_of_the_article(Person person) {
        var appearance = appearanceOf(person);
        var organization =
                entry("organization/" + appearance.at("/organization/id").asText());
        var nameThen = appearance.at("/organizationName/nb").asText();

        assertThat(namesOf(organization)).contains(nameThen);
        if (person.organization() == null) {
            assertThat(person.position())
                    .startsWith(nameThen.toLowerCase(Locale.ROOT).replace("departementet", ""));
        } else {
            assertThat(ARTICLE).contains(person.organization());
            assertThat(namesOf(organization)).contains(person.organization());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "organization/difi,                                    Direktoratet for forvaltning og IKT, Difi",
        "organization/dfo,                                     Direktoratet for økonomistyring,     DFØ",
        "organization/kommunal-og-moderniseringsdepartementet, KMD,                                 KMD"
    })
    void an_organizer_has_the_name_and_abbreviation_of_the_article(String entry, String name, String abbreviation) {
        assertThat(ARTICLE).contains(name, "(" + abbreviation + ")");
        assertThat(namesOf(entry(entry))).contains(name, abbreviation);
        assertThat(idsIn(entry("series/topplederkonferansen").at("/organizers")))
                .contains(entry.split("/")[1]);
    }

    @Test
    void the_name_that_the_article_misprints_is_spelt_right_and_the_misprint_is_told() {
        var ministry = entry("organization/kommunal-og-moderniseringsdepartementet");

        assertThat(ARTICLE).contains("Kommual- og moderniseringsdepartementet");
        assertThat(namesOf(ministry))
                .contains("Kommunal- og moderniseringsdepartementet")
                .doesNotContain("Kommual- og moderniseringsdepartementet");
        assertThat(ministry.at("/citations/0/note/nb").asText()).contains("«Kommual-»");
    }

    @Test
    void every_entry_tells_where_it_comes_from() {
        assertThat(SEED).allSatisfy(entry -> {
            assertThat(entry.at("/citations")).as(nameOf(entry)).isNotEmpty();
            assertThat(entry.at("/citations")).as(nameOf(entry)).allSatisfy(citation -> assertThat(
                            citation.at("/relation").asText())
                    .isIn(
                            citation.has("source")
                                    ? List.of("direct", "derived", "self-composed")
                                    : List.of("self-composed")));
        });
    }

    @Test
    void it_is_known_of_every_claim_where_it_comes_from() {
        var claims = SEED.stream().flatMap(entry -> ClaimReader.claimsIn(entry).stream()
                .filter(claim -> !claim.isSourced())
                .map(claim -> nameOf(entry) + claim.pointer()));

        assertThat(claims).isEmpty();
    }

    @Test
    void every_text_but_a_verbatim_quote_is_in_nb_nn_and_en() {
        var texts = new ArrayList<String>();
        for (var entry : SEED) {
            var isVerbatim = entry.at("/verbatim").asBoolean();
            visit(nameOf(entry), entry, (path, object) -> {
                if (isLanguageMap(object) && !(isVerbatim && path.endsWith("/text"))) {
                    assertThat(namesIn(object)).as(path).containsAll(LANGUAGES);
                    assertThat(object).as(path).noneMatch(SeedTest::isBlank);
                    texts.add(path);
                }
            });
        }
        assertThat(texts).hasSizeGreaterThan(SEED.size());
    }

    @Test
    void a_verbatim_quote_is_in_the_language_it_was_said_in_only() {
        assertThat(SEED.stream().filter(entry -> entry.at("/verbatim").asBoolean()))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(namesIn(quote.at("/text"))).hasSize(1));
    }

    @Test
    void references_lead_to_lines_before_their_own_or_to_it() {
        var before = new HashSet<String>();
        var references = new ArrayList<String>();
        for (var entry : SEED) {
            before.add(nameOf(entry));
            visit("", entry, (path, object) -> {
                if (!path.isEmpty() && object.has("id")) {
                    var reference = referenceAt(path, object, entry.at("/type").asText());
                    assertThat(before)
                            .as("what %s%s leads to", nameOf(entry), path)
                            .contains(reference);
                    references.add(reference);
                }
            });
        }
        assertThat(references).hasSizeGreaterThan(SEED.size());
    }

    /** The name of the entry that a reference leads to, as in {@code topic/risk}. */
    private static String referenceAt(String path, JsonNode reference, String typeOfReferrer) {
        var property = path.replaceAll("(/[0-9]+)+$", "").replaceAll(".*/", "");
        var references = new HashMap<String, String>();
        addReferences(TYPES.get(typeOfReferrer).draft(), references);
        assertThat(references).containsKey(property);
        var type = references.get(property);
        return (type.isEmpty() ? reference.at("/type").asText() : type) + "/"
                + reference.at("/id").asText();
    }

    /** Adds the properties of a record that refer to entries, and the type of those; none where it stands beside the id. */
    private static void addReferences(Class<?> record, Map<String, String> references) {
        for (var component : record.getRecordComponents()) {
            var type = component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                    ? list.getAnnotatedActualTypeArguments()[0]
                    : component.getAnnotatedType();
            var refers = type.getAnnotation(ExistingEntry.class);
            if (refers != null) {
                references.put(component.getName(), refers.value().length == 1 ? typeIn(refers.value()[0]) : "");
            } else if (type.getType() instanceof Class<?> part && part.isRecord()) {
                addReferences(part, references);
            }
        }
    }

    private static String typeIn(String collection) {
        return TYPES.values().stream()
                .filter(type -> type.collection().equals(collection))
                .map(EntryType::name)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> adviceInTheArticle() {
        var list = ARTICLE.substring(ARTICLE.indexOf("Torfing utfordret"), ARTICLE.indexOf("Se også"));
        return list.lines()
                .filter(line -> line.startsWith(" • "))
                .map(line -> line.substring(" • ".length()))
                .toList();
    }

    /** What the person did at the conference: in a talk or in the panel. */
    private static JsonNode appearanceOf(Person person) {
        return SEED.stream()
                .filter(entry -> entry.at("/conference/id").asText().equals("topplederkonferansen-2018"))
                .flatMap(entry -> stream(entry.at("/appearances")))
                .filter(appearance -> appearance.at("/name").asText().equals(person.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " did not appear"));
    }

    private static JsonNode speakerIn(JsonNode appearance) {
        var speaker = entry("speaker/" + appearance.at("/speaker/id").asText());
        assertThat(speaker.at("/name")).isEqualTo(appearance.at("/name"));
        return speaker;
    }

    private static List<String> positionsIn(JsonNode speaker) {
        return stream(speaker.at("/affiliations"))
                .map(affiliation -> affiliation.at("/position/nb").asText())
                .toList();
    }

    /** Names and abbreviations, of today and from before. */
    private static List<String> namesOf(JsonNode organization) {
        return Stream.concat(Stream.of(organization), stream(organization.at("/earlierNames")))
                .flatMap(named -> Stream.of(named.at("/name/nb"), named.at("/abbreviation")))
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> idsIn(JsonNode references) {
        return stream(references).map(reference -> reference.at("/id").asText()).toList();
    }

    /** Shows every object in a value, the value itself included, with the path to it. */
    private static void visit(String path, JsonNode value, BiConsumer<String, JsonNode> visitor) {
        if (value.isObject()) {
            visitor.accept(path, value);
            value.properties().forEach(field -> visit(path + "/" + field.getKey(), field.getValue(), visitor));
        } else {
            IntStream.range(0, value.size()).forEach(i -> visit(path + "/" + i, value.get(i), visitor));
        }
    }

    private static boolean isLanguageMap(JsonNode object) {
        return Stream.of("nb", "nn", "en", "no", "se").anyMatch(object::has);
    }

    private static boolean isBlank(JsonNode text) {
        return text.isArray()
                ? text.isEmpty() || stream(text).anyMatch(SeedTest::isBlank)
                : text.asText().isBlank();
    }

    private static Set<String> namesIn(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode entry(String name) {
        return SEED.stream()
                .filter(entry -> nameOf(entry).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The seed has no " + name));
    }

    /** The name of an entry, as in {@code topic/risk}. */
    private static String nameOf(JsonNode entry) {
        return entry.at("/type").asText() + "/" + entry.at("/id").asText();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String textOf(String resource) {
        try (InputStream bytes = SeedTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(bytes, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
