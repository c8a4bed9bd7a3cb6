package org.camerata.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.camerata.api.Enumerations.listTheConstants;
import static org.camerata.api.Enumerations.listTheConstantsOfEachParameter;
import static org.camerata.api.Operations.agreeWithTheDocumentOnWhatIsPublic;
import static org.camerata.api.Operations.areOperations;
import static org.camerata.api.Operations.haveASummary;
import static org.camerata.api.Operations.sayWhatProtectsThem;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** What holds for every class of the API, each with classes that were planted to break it. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes them
enum Rule {
    // spotless:off
    THE_API_USES_FACADES_ONLY(
            noClasses().should().dependOnClassesThat().resideInAnyPackage(
                    "jakarta.persistence..", "jakarta.ejb..", "jakarta.batch.."),
            Planted.KnowsRows.class),

    OPERATIONS_SAY_WHAT_PROTECTS_THEM(
            methods().that(areOperations()).should(sayWhatProtectsThem()),
            Planted.Unprotected.class, Planted.ProtectedTwice.class),

    THE_DOCUMENT_KNOWS_WHAT_IS_PUBLIC(
            methods().that(areOperations()).should(agreeWithTheDocumentOnWhatIsPublic()),
            Planted.SecretlyPublic.class, Planted.SeeminglyPublic.class),

    OPERATIONS_HAVE_A_SUMMARY(
            methods().that(areOperations()).should(haveASummary()),
            Planted.Unprotected.class, Planted.BlankSummary.class),

    DOCUMENTED_VALUES_ARE_THE_DOMAINS(
            fields().should(listTheConstants()),
            Planted.OldStates.class, Planted.UnknownWord.class),

    DOCUMENTED_PARAMETERS_ARE_THE_DOMAINS(
            methods().that(areOperations()).should(listTheConstantsOfEachParameter()),
            Planted.OldParameter.class, Planted.SilentParameter.class),

    NAMES_SAY_WHAT_A_CLASS_DOES(
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|Bean)"),
            Planted.CameraDto.class),

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

    private static DescribedPredicate<JavaField> areFilledByTheContainer() {
        return describe(
                "are filled by the container",
                field ->
                        field.isAnnotatedWith(Inject.class)
                                || field.isAnnotatedWith(Context.class));
    }
}
