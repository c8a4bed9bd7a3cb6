package org.camerata.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.camerata.architecture.Contexts.knowAHigherOne;
import static org.camerata.architecture.WallClock.reads;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import java.util.stream.Stream;
import org.camerata.planted.Planted;
import org.camerata.planted.media.KnowsAnotherContext;
import org.camerata.planted.media.KnowsTheContainer;
import org.camerata.planted.round.back.Back;
import org.camerata.planted.round.there.There;
import org.camerata.planted.shared.KnowsTheDashboard;
import org.camerata.shared.DomainException;

/** What holds for every class of the domain, each with classes that were planted to break it. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes them
enum Rule {
    // spotless:off
    CONTEXTS_KNOW_ONLY_LOWER_ONES(
            noClasses().should(knowAHigherOne()),
            KnowsTheDashboard.class),

    EVERY_CLASS_BELONGS_TO_A_CONTEXT(
            classes().should().resideInAnyPackage(Contexts.packages()),
            Planted.class),

    CONTEXTS_FORM_NO_CIRCLE(
            slices().matching("org.camerata.(**)").should().beFreeOfCycles(),
            There.class, Back.class),

    THE_DOMAIN_KNOWS_NO_PROTOCOL(
            noClasses().should().dependOnClassesThat().resideInAnyPackage(
                    "jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..",
                    "jakarta.websocket..", "org.eclipse.microprofile.openapi.."),
            Planted.Resource.class),

    MEDIA_IS_PLAIN_JAVA(
            classes().that().resideInAPackage("org.camerata..media..")
                    .should().onlyDependOnClassesThat().resideInAnyPackage(
                            "java..", "org.camerata..media.."),
            KnowsTheContainer.class, KnowsAnotherContext.class),

    ENTITIES_STAY_INSIDE_THEIR_CONTEXT(
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate(),
            Planted.OpenEntity.class),

    SINGLETONS_SAY_WHEN(
            classes().that().areAnnotatedWith(Singleton.class)
                    .should().haveNameMatching(".*(Timer|Startup)"),
            Planted.Registry.class),

    FACADES_ARE_CALLED_BY_PUBLIC_METHODS( // the container lets nobody else call the others
            noMethods().that().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class)
                    .and().areNotPrivate().and().areNotStatic().and(areWritten())
                    .should().notBePublic(),
            Planted.ShyFacade.class),

    TIME_IS_HANDED_IN(
            noClasses().that().doNotHaveFullyQualifiedName("org.camerata.shared.Clocks").should(reads()),
            Planted.AsksInstant.class, Planted.AsksByReference.class, Planted.AsksDate.class,
            Planted.AsksLocalTime.class, Planted.AsksSystem.class, Planted.MakesAClock.class),

    REFUSALS_ARE_DOMAIN_EXCEPTIONS(
            classes().that().areAssignableTo(RuntimeException.class).and().arePublic()
                    .should().beAssignableTo(DomainException.class),
            Planted.OtherRefusal.class),

    NAMES_SAY_WHAT_A_CLASS_DOES(
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|Bean)"),
            Planted.CameraManager.class),

    FAKES_ARE_WRITTEN_BY_HAND(
            noClasses().should().dependOnClassesThat(resideInAPackage("..mockito..")),
            Planted.Mocked.class),

    INJECTED_FIELDS_ARE_PACKAGE_PRIVATE(
            fields().that(areFilledByTheContainer()).should().bePackagePrivate(),
            Planted.PrivateInjection.class);
    // spotless:on

    final ArchRule rule;
    final List<Class<?>> planted;

    Rule(ArchRule rule, Class<?>... planted) {
        this.rule = rule;
        this.planted = List.of(planted);
    }

    /** A lambda's body is a method of the class, too. */
    private static DescribedPredicate<JavaMethod> areWritten() {
        return describe("are written", method -> !method.getName().contains("$"));
    }

    private static DescribedPredicate<JavaField> areFilledByTheContainer() {
        return describe(
                "are filled by the container",
                field ->
                        Stream.of(
                                        Inject.class,
                                        Resource.class,
                                        PersistenceContext.class,
                                        PersistenceUnit.class)
                                .anyMatch(field::isAnnotatedWith));
    }
}
