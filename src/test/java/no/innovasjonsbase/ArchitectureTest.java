package no.innovasjonsbase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.journal.UnitOfWork;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.value.SystemClock;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** How the house is built. Whoever breaks one of these rules with good reason changes it here, and says why. */
class ArchitectureTest {
    private static final String BASE = "no.innovasjonsbase.";

    /** The package of the class that starts it all. */
    private static final String THE_APPLICATION = "";

    /** The packages of the types of entry, which may use each other as long as there are no cycles. */
    private static final String TYPES_OF_ENTRY = "each type of entry";

    /** A package may use those above it and none below. A new one is put where it belongs; one may be missing. */
    private static final List<String> DOWNWARDS = List.of(
            "platform.routes",
            "platform.logging",
            "platform.connections",
            "platform.failure",
            "platform.storage",
            "platform.workers",
            "platform.health",
            "platform.database",
            "platform.problem",
            "platform.tracing",
            "platform.language",
            "platform.value",
            "platform.outbound",
            "platform.view",
            "platform.http.server",
            "platform.http.body",
            "platform.http.streaming",
            "platform.http.request",
            "platform.http.cache",
            "platform.http.response",
            "platform.metrics",
            "platform.admission",
            "platform.entry",
            "platform.entry.draft",
            "platform.entry.listing",
            "platform.access",
            "platform.ratelimit",
            "journal",
            "backup",
            "changefeed",
            "changefeed.follow",
            "changefeed.api",
            "history",
            "claims",
            "identity",
            "citation",
            "webhook",
            "editing",
            "exchange.ndjson",
            "exchange.upload",
            "exchange.export",
            "exchange.imports",
            "exchange.seed",
            "linkeddata",
            "catalog",
            "search.words",
            "search.document",
            "search.index",
            "search.query",
            "search.api",
            TYPES_OF_ENTRY,
            "calendar",
            "programme",
            "evidence",
            "links",
            "statistics",
            "picture",
            "openapi",
            "home",
            "pages",
            THE_APPLICATION);

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(Entry.class.getProtectionDomain().getCodeSource().getLocation());

    private static final Set<String> TYPES = HOUSE.stream()
            .filter(type -> type.isAnnotatedWith(EntryType.class))
            .map(ArchitectureTest::packageOf)
            .collect(Collectors.toUnmodifiableSet());

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void packages_have_no_cycles() {
        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void every_package_has_its_place_in_the_order() {
        var packages = HOUSE.stream().map(ArchitectureTest::placeOf).distinct();

        assertThat(TYPES).isNotEmpty().doesNotContainAnyElementsOf(DOWNWARDS);
        assertThat(packages).isNotEmpty().isSubsetOf(DOWNWARDS);
    }

    @Test
    void a_package_uses_only_packages_above_it() {
        classes().should(useOnlyPackagesAboveTheirOwn()).check(HOUSE);
    }

    @Test
    void the_database_and_the_journal_know_nothing_of_problems_of_http() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "platform.database", BASE + "journal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "platform.problem")
                .because("what a failure is called in HTTP is decided where it is answered")
                .check(HOUSE);
    }

    @Test
    void only_the_journal_writes() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Journal.class, UnitOfWork.class)
                .and()
                .doNotHaveSimpleName("ChangeMaintenance")
                .and(isNoBookkeeping())
                .should()
                .accessTargetWhere(isWrite())
                .because("a change that the journal does not know of never reaches those who follow the base")
                .check(HOUSE);
    }

    @Test
    void only_drafts_and_the_journal_change_entries() {
        noClasses()
                .that()
                .areNotAssignableTo(Draft.class)
                .and()
                .areNotAssignableTo(Entry.class)
                .and()
                .doNotBelongToAnyOf(UnitOfWork.class)
                .and()
                .resideOutsideOfPackage(BASE + "editing")
                .should()
                .accessTargetWhere(isChangeOfAnEntry())
                .because("Hibernate would store it at the end of the transaction, past the journal")
                .check(HOUSE);
    }

    @Test
    void every_operation_says_who_may_call_it() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(PermissionsAllowed.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .check(HOUSE);
    }

    @Test
    void operations_are_public_methods_of_resources() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .check(HOUSE);
    }

    @Test
    void resources_and_nothing_else_have_addresses() {
        CompositeArchRule.of(classes()
                        .that()
                        .areAnnotatedWith(jakarta.ws.rs.Path.class)
                        .should()
                        .haveSimpleNameEndingWith("Resource"))
                .and(classes()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .beAnnotatedWith(jakarta.ws.rs.Path.class))
                .check(HOUSE);
    }

    @Test
    void a_read_answers_from_one_snapshot() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(BASE + "home", BASE + "search.api", BASE + "changefeed.api")
                .and()
                // It is written later, in a transaction of its own.
                .doNotHaveRawReturnType(no.innovasjonsbase.platform.http.streaming.StreamingResponse.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("what it answers belongs together; those who follow wait for long, what reads for them does it"
                        + " so, and a search asks no database")
                .check(HOUSE);
    }

    @Test
    void entities_never_leave_their_resource() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(sendNoEntities())
                .check(HOUSE);
    }

    @Test
    void classes_are_named_for_what_they_are() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(HOUSE);
    }

    @Test
    void time_comes_from_the_clock_that_is_injected() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(SystemClock.class)
                .should()
                .accessTargetWhere(isLookAtAnotherClock())
                .check(HOUSE);
    }

    @Test
    void every_package_says_what_it_is() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct();

            assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                    .content()
                    .matches("(?s)/\\*\\*\\s.*\\w.*\\*/\\s+package " + packageAt(folder) + ";\\s*")
                    .doesNotContain("<p>"));
        }
    }

    private static ArchCondition<JavaClass> useOnlyPackagesAboveTheirOwn() {
        return new ArchCondition<>("use only packages above their own") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (var dependency : user.getDirectDependenciesFromSelf()) {
                    if (isDownward(dependency)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isDownward(Dependency dependency) {
        var user = placeOf(dependency.getOriginClass());
        var used = placeOf(dependency.getTargetClass().getBaseComponentType());
        return DOWNWARDS.indexOf(used) > DOWNWARDS.indexOf(user);
    }

    private static DescribedPredicate<JavaAccess<?>> isWrite() {
        var store = assignableTo(EntityManager.class)
                .or(assignableTo(StatelessSession.class))
                .or(assignableTo(PanacheEntityBase.class))
                .or(assignableTo(PanacheQuery.class))
                .or(assignableTo(PanacheRepositoryBase.class));
        var change = nameMatching("(persist|remove|merge|save|insert|upsert|update|delete)([A-Z].*)?");
        return target(owner(store))
                .and(target(change))
                .or(target(name("executeUpdate")))
                .as("the database is written to");
    }

    /** Keys, subscriptions, links, answered requests and which index answers are no entries, and nobody follows them. */
    private static DescribedPredicate<JavaClass> isNoBookkeeping() {
        return DescribedPredicate.describe(
                "keep entries",
                type -> !type.getPackageName().equals(BASE + "platform.access")
                        && !type.getPackageName().equals(BASE + "webhook")
                        && !type.getPackageName().equals(BASE + "backup")
                        && !type.getPackageName().equals(BASE + "links")
                        && !type.getSimpleName().equals("IdempotencyRecord")
                        && !type.getSimpleName().equals("IdempotencyStore")
                        && !type.getSimpleName().startsWith("Audit")
                        && !type.getSimpleName().equals("ClusterIndexStore")
                        && !type.getPackageName().equals(BASE + "platform.database"));
    }

    private static DescribedPredicate<JavaAccess<?>> isChangeOfAnEntry() {
        return target(owner(assignableTo(Entry.class)))
                .and(DescribedPredicate.describe(
                        "is assigned",
                        access -> access instanceof JavaFieldAccess field
                                && field.getAccessType() == JavaFieldAccess.AccessType.SET))
                .as("a field of an entry is set");
    }

    private static DescribedPredicate<JavaAccess<?>> isLookAtAnotherClock() {
        return DescribedPredicate.describe("another clock is looked at", access -> {
            var owner = access.getTargetOwner();
            var name = access.getTarget().getName();
            if (owner.isEquivalentTo(Clock.class)) {
                return name.startsWith("system") || name.startsWith("tick");
            }
            if (owner.isEquivalentTo(System.class)) {
                return name.equals("currentTimeMillis");
            }
            if (owner.isEquivalentTo(Date.class)) {
                return access.getDescription().contains("Date.<init>()");
            }
            if (owner.isAssignableTo(Calendar.class)) {
                return name.equals("getInstance") || name.equals("<init>");
            }
            return owner.getPackageName().startsWith("java.time")
                    && name.equals("now")
                    && !access.getDescription().contains("now(" + Clock.class.getName() + ")");
        });
    }

    private static ArchCondition<JavaMethod> sendNoEntities() {
        return new ArchCondition<>("send no entities") {
            @Override
            public void check(JavaMethod operation, ConditionEvents events) {
                var sent = new HashSet<JavaClass>();
                operation.getReturnType().getAllInvolvedRawTypes().forEach(type -> addWithParts(type, sent));
                sent.stream()
                        .filter(ArchitectureTest::isEntity)
                        .map(entity -> operation.getFullName() + " sends " + entity.getName())
                        .forEach(message -> events.add(SimpleConditionEvent.violated(operation, message)));
            }
        };
    }

    /** Adds a type, and the types of its components where it is a record of ours. */
    private static void addWithParts(JavaClass type, Set<JavaClass> sent) {
        if (sent.add(type) && type.isRecord() && type.getPackageName().startsWith(BASE)) {
            type.getFields().stream()
                    .flatMap(component -> component.getType().getAllInvolvedRawTypes().stream())
                    .forEach(part -> addWithParts(part, sent));
        }
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAssignableTo(PanacheEntityBase.class) || type.isAnnotatedWith(jakarta.persistence.Entity.class);
    }

    /** The name of a class's package in this house as it stands in the order; that of another as it is. */
    private static String packageOf(JavaClass type) {
        return (type.getPackageName() + ".")
                .replaceFirst("^" + Pattern.quote(BASE), "")
                .replaceFirst("\\.$", "");
    }

    /** What a class's package is called in the order. */
    private static String placeOf(JavaClass type) {
        var name = packageOf(type);
        return TYPES.contains(name) ? TYPES_OF_ENTRY : name;
    }

    private static String packageAt(Path folder) {
        return SOURCES.relativize(folder)
                .toString()
                .replace(folder.getFileSystem().getSeparator(), ".");
    }
}
