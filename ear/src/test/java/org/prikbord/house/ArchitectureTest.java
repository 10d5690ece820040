package org.prikbord.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows of the design, and the rights that every use case names. */
class ArchitectureTest {
    private static final String ALLOWED = "org.prikbord.model.base.Allowed";
    private static final String[] PORTLETS = {"org.prikbord.feed..", "org.prikbord.ideas..", "org.prikbord.kudos.."};

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(Sources.MODULES.stream()
                    .map(module -> Sources.ROOT.resolve(module).resolve("target/classes"))
                    .toArray(Path[]::new));

    @Test
    void theModelKnowsNeitherWebNorPortlets() {
        noClasses()
                .that()
                .resideInAPackage("org.prikbord.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.prikbord.web..", PORTLETS[0], PORTLETS[1], PORTLETS[2])
                .check(HOUSE);
    }

    @Test
    void theModelKnowsNoHttpAndNoFaces() {
        noClasses()
                .that()
                .resideInAPackage("org.prikbord.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "jakarta.websocket..",
                        "org.primefaces..",
                        "org.commonmark..")
                .check(HOUSE);
    }

    @Test
    void sharedWebKnowsNoPortlet() {
        noClasses()
                .that()
                .resideInAPackage("org.prikbord.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PORTLETS)
                .check(HOUSE);
    }

    @Test
    void noPortletKnowsAnother() {
        slices().matching("org.prikbord.(feed|ideas|kudos)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
    }

    @Test
    void noPackageIsInTwoModules() {
        Set<List<String>> modulesOfPackages = HOUSE.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(ArchitectureTest::moduleOf, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> List.of(entry.getKey(), entry.getValue().toString()))
                .collect(Collectors.toSet());
        org.assertj.core.api.Assertions.assertThat(modulesOfPackages).isEmpty();
    }

    private static String moduleOf(JavaClass type) {
        String uri = type.getSource().orElseThrow().getUri().toString();
        return Sources.MODULES.stream()
                .filter(module -> uri.contains("/" + module + "/target/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheModelSpeaksToTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.prikbord.model..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate..")
                .check(HOUSE);
    }

    @Test
    void entitiesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(HOUSE);
    }

    @Test
    void servicesKnowNoFacesAndNoHttp() {
        noClasses()
                .that()
                .resideInAnyPackage("org.prikbord.feed", "org.prikbord.ideas", "org.prikbord.kudos")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..")
                .check(HOUSE);
    }

    @Test
    void everyUseCaseNamesWhoMay() {
        methods()
                .that()
                .areDeclaredInClassesThat(areUseCases())
                .and()
                .arePublic()
                .should(nameWhoMay())
                .check(HOUSE);
    }

    @Test
    void everyPortletHasUseCases() {
        for (String portlet : PORTLETS) {
            classes()
                    .that(areUseCases())
                    .and()
                    .resideInAPackage(portlet)
                    .should()
                    .bePublic()
                    .allowEmptyShould(false)
                    .check(HOUSE);
        }
    }

    private static DescribedPredicate<JavaClass> areUseCases() {
        return DescribedPredicate.describe(
                "services of a portlet",
                type -> type.getSimpleName().endsWith("Service")
                        && type.getPackageName().matches("org\\.prikbord\\.(feed|ideas|kudos)"));
    }

    private static ArchCondition<JavaMethod> nameWhoMay() {
        return new ArchCondition<>("carry @Allowed, themselves or by their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named =
                        method.isAnnotatedWith(ALLOWED) || method.getOwner().isAnnotatedWith(ALLOWED);
                events.add(new SimpleConditionEvent(method, named, method.getFullName() + " names nobody"));
            }
        };
    }
}
