package org.camerata.it.matrix;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Person;

/** Two tenants, and everybody who asks. */
final class Cast implements AutoCloseable {

    /** All that the role API may ever do. */
    static final List<String> OF_API_ROLE =
            Stream.concat(CameraGroup.EVERYTHING.stream(), Stream.of("system:read")).toList();

    /** All that a token may ever have. */
    private static final List<String> OF_ANY_TOKEN =
            Stream.concat(OF_API_ROLE.stream(), Stream.of("user:read", "user:write", "audit:read"))
                    .toList();

    /** ADMIN, TOKEN and ADMIN_TOKEN delete one each; the others do not. */
    private static final int SPARE_RECORDINGS = 4;

    private final Tenant groupA;
    private final Tenant groupB;
    private final Map<Who, Person> persons = new EnumMap<>(Who.class);
    private final Map<Who, ApiToken> tokens = new EnumMap<>(Who.class);
    private final Map<String, ApiToken> tokensWithout = new HashMap<>();

    private Cast(Tenant groupA, Tenant groupB) {
        this.groupA = groupA;
        this.groupB = groupB;
    }

    static Cast gather() throws IOException, InterruptedException {
        Cast cast = new Cast(Tenant.begin(SPARE_RECORDINGS), Tenant.begin(0));
        CameraGroup a = cast.groupA.group();
        CameraGroup b = cast.groupB.group();
        cast.persons.put(Who.ADMIN, Person.of("ADMIN"));
        cast.persons.put(Who.OPERATOR, Person.of("OPERATOR").grant(a, CameraGroup.EVERYTHING));
        cast.persons.put(Who.VIEWER, Person.of("VIEWER").grant(a, CameraGroup.EVERYTHING));
        cast.persons.put(Who.OTHER, Person.of("OPERATOR").grant(b, CameraGroup.EVERYTHING));
        cast.persons.put(Who.BEGINNER, Person.beginner("ADMIN"));
        cast.persons.put(Who.TOKEN, Person.program().grant(a, CameraGroup.EVERYTHING));
        cast.persons.put(Who.OTHER_TOKEN, Person.program().grant(b, CameraGroup.EVERYTHING));
        cast.tokens.put(Who.TOKEN, cast.persons.get(Who.TOKEN).token(OF_API_ROLE));
        cast.tokens.put(Who.OTHER_TOKEN, cast.persons.get(Who.OTHER_TOKEN).token(OF_API_ROLE));
        cast.tokens.put(Who.ADMIN_TOKEN, cast.persons.get(Who.ADMIN).token(OF_ANY_TOKEN));
        cast.groupA.awaitFootage();
        cast.groupB.awaitFootage();
        return cast;
    }

    Tenant groupA() {
        return groupA;
    }

    Tenant groupB() {
        return groupB;
    }

    /** A request of theirs. */
    RequestSpecification asks(Who who, String permission) {
        if (who == Who.ANONYMOUS) {
            return Api.anonymous();
        }
        return who.isPerson() ? persons.get(who).asks() : token(who, permission).asks();
    }

    private ApiToken token(Who who, String permission) {
        return who == Who.WITHOUT
                ? tokensWithout.computeIfAbsent(permission, this::tokenWithout)
                : tokens.get(who);
    }

    private ApiToken tokenWithout(String permission) {
        List<String> rest = new ArrayList<>(OF_API_ROLE);
        rest.remove(permission);
        return persons.get(Who.TOKEN).token(rest);
    }

    /** Themselves, or the owner of their token; for nobody, the administrator. */
    Person person(Who who) {
        return switch (who) {
            case ANONYMOUS, ADMIN_TOKEN -> persons.get(Who.ADMIN);
            case WITHOUT -> persons.get(Who.TOKEN);
            default -> persons.get(who);
        };
    }

    /** One who has not chosen a password yet, in place of one who has. */
    void renewBeginner() {
        persons.put(Who.BEGINNER, Person.beginner("ADMIN")).close();
    }

    @Override
    public void close() throws IOException {
        persons.values().forEach(Person::close);
        groupA.close();
        groupB.close();
    }
}
