package org.camerata.arquillian;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.TargetDescription;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * Production's archive without its web modules. The tests go into ejb.jar itself: only there are
 * they in the packages that they test.
 */
public class TestArchive implements DeploymentScenarioGenerator {

    private static final String EJB = "/ejb.jar";
    private static final String OUTSIDE = ".*/org/camerata/arquillian/.*";

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        return List.of(
                new DeploymentDescription("_DEFAULT_", archive())
                        .setTarget(TargetDescription.DEFAULT)
                        .setProtocol(ProtocolDescription.DEFAULT));
    }

    private static EnterpriseArchive archive() {
        EnterpriseArchive built =
                ShrinkWrap.create(ZipImporter.class, "built.ear")
                        .importFrom(new File(System.getProperty("camerata.ear")))
                        .as(EnterpriseArchive.class);
        return ShrinkWrap.create(EnterpriseArchive.class, "camerata.ear")
                .merge(built, Filters.include("/lib/.*"))
                .addAsModule(withTests(built.getAsType(JavaArchive.class, EJB)))
                .addAsLibraries(
                        Stream.of(Assertions.class, Awaitility.class, Matcher.class)
                                .map(TestArchive::locationOf)
                                .toArray(File[]::new));
    }

    private static JavaArchive withTests(JavaArchive ejb) {
        GenericArchive tests =
                ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                        .importDirectory(locationOf(TestArchive.class))
                        .as(GenericArchive.class);
        return ShrinkWrap.create(JavaArchive.class, "ejb.jar")
                .merge(ejb)
                .merge(tests, path -> isInside(path.get()));
    }

    private static boolean isInside(String path) {
        return path.startsWith("/org/camerata/") && !path.matches(OUTSIDE);
    }

    private static File locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
