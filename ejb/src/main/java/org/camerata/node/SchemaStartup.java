package org.camerata.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/**
 * Brings the schema up to date before anything else starts, gives the application its rights on
 * each table, then checks that the schema is what the entities expect. Nothing is ever generated
 * from them.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN) // Flyway commits for itself
public class SchemaStartup {

    /** Flyway waits 1, 2, 4 … seconds between tries: about two minutes in all. */
    private static final int CONNECT_RETRIES = 7;

    @Resource(lookup = "jdbc/camerata-migration")
    DataSource owner;

    @Resource(lookup = "jdbc/camerata")
    DataSource application;

    @PersistenceUnit EntityManagerFactory entities;

    @PostConstruct
    void migrate() throws SQLException {
        Flyway.configure(SchemaStartup.class.getClassLoader())
                .dataSource(owner)
                .connectRetries(CONNECT_RETRIES)
                .load()
                .migrate();
        new TableGrants(owner, application).apply();
        entities.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }
}
