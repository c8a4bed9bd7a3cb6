package org.camerata.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camerata.access.Permission;

/** How bodies and answers write what the domain has as constants. */
final class Texts {

    static final String ROLES = "ADMIN|OPERATOR|VIEWER|API";
    static final String ROLES_RULE = "must be one of ADMIN, OPERATOR, VIEWER, API";
    static final String STATES = "ACTIVE|LOCKED|DISABLED";
    static final String STATES_RULE = "must be one of ACTIVE, LOCKED, DISABLED";

    /** Of one body: there are fewer permissions than that. */
    static final int PERMISSION_COUNT_MAX = 50;

    private Texts() {}

    static List<String> of(Set<Permission> permissions) {
        return permissions.stream().map(Permission::text).sorted().toList();
    }

    /**
     * @throws InvalidParameter if one is none
     */
    static Set<Permission> permissions(List<String> texts) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String text : texts) {
            permissions.add(
                    Permission.of(text)
                            .orElseThrow(
                                    () ->
                                            new InvalidParameter(
                                                    "permissions must be among "
                                                            + String.join(
                                                                    ", ",
                                                                    of(
                                                                            EnumSet.allOf(
                                                                                    Permission
                                                                                            .class))))));
        }
        return permissions;
    }
}
