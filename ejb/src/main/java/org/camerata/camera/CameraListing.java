package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.camerata.access.Scope;
import org.camerata.shared.Conditions;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Reads the camera table in pages. */
@ApplicationScoped
class CameraListing {

    private static final int CHOICE_COUNT_MAX = 500;

    @PersistenceContext EntityManager entities;

    Page<Camera> page(CameraFilter filter, CameraSort sort, Scope scope, PageRequest request) {
        Conditions all = conditions(filter, scope);
        long total =
                all.bind(
                                entities.createQuery(
                                        "select count(c) from Camera c" + all.where(), Long.class))
                        .getSingleResult();
        CameraOrder order = CameraOrder.of(sort);
        Conditions rest = conditions(filter, scope);
        request.after().ifPresent(last -> order.behind(last, rest));
        List<Camera> found =
                rest.bind(
                                entities.createQuery(
                                        "select c from Camera c" + rest.where() + order.text(),
                                        Camera.class))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        return Page.of(found, request, total, order::cursor);
    }

    /** The sites that cameras have, in order; 500 at most. */
    List<String> sites(Scope scope) {
        Conditions conditions = conditions(CameraFilter.ALL, scope).and("c.site <> ''");
        return conditions
                .bind(
                        entities.createQuery(
                                "select distinct c.site from Camera c"
                                        + conditions.where()
                                        + " order by c.site",
                                String.class))
                .setMaxResults(CHOICE_COUNT_MAX)
                .getResultList();
    }

    /** The tags that cameras have, in order; 500 at most. */
    List<String> tags(Scope scope) {
        Conditions conditions = conditions(CameraFilter.ALL, scope);
        return conditions
                .bind(
                        entities.createQuery(
                                "select distinct t.tag from CameraTag t"
                                        + " join Camera c on c.id = t.cameraId"
                                        + conditions.where()
                                        + " order by t.tag",
                                String.class))
                .setMaxResults(CHOICE_COUNT_MAX)
                .getResultList();
    }

    private static Conditions conditions(CameraFilter filter, Scope scope) {
        Conditions conditions =
                scope.limit(new Conditions().and("c.removedAt is null"), "c.id", null);
        if (filter.text() != null) {
            conditions
                    .and(
                            "(c.name like :text escape '!' or c.serialNumber like :text escape '!'"
                                    + " or c.site like :text escape '!'"
                                    + " or c.make like :text escape '!'"
                                    + " or c.model like :text escape '!'"
                                    + " or c.location like :text escape '!'"
                                    + " or c.id in (select t.cameraId from CameraTag t"
                                    + " where t.tag like :tagText escape '!'))",
                            "text",
                            Conditions.containing(filter.text()))
                    .with("tagText", Conditions.containing(CameraTag.normal(filter.text())));
        }
        conditions.and("c.active = :active", "active", filter.active());
        either(conditions, "c.onlineSince", online(filter.status()));
        either(conditions, "c.recordingSince", filter.recording());
        if (filter.flapping() != null) {
            conditions.and(
                    (filter.flapping() ? "" : "not ")
                            + "exists (select 1 from CameraProfile p where p.cameraId = c.id"
                            + " and p.flappingSince is not null)");
        }
        if (filter.choice() != null) {
            conditions.and(filter.choice().condition());
        }
        return conditions
                .and("c.site = :site", "site", filter.site())
                .and(
                        "c.id in (select t.cameraId from CameraTag t where t.tag = :tag)",
                        "tag",
                        filter.tag())
                .and(
                        "c.id in (select m.cameraId from CameraGroupMember m"
                                + " where m.groupId = :group)",
                        "group",
                        filter.groupId());
    }

    private static Boolean online(CameraStatus status) {
        return status == null ? null : status == CameraStatus.ONLINE;
    }

    private static void either(Conditions conditions, String time, Boolean known) {
        if (known != null) {
            conditions.and(time + (known ? " is not null" : " is null"));
        }
    }
}
