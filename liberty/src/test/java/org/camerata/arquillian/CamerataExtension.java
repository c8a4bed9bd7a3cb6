package org.camerata.arquillian;

import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of the classes of this package. */
public class CamerataExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ServerSetup.class)
                .observer(OneDeployment.class)
                .service(DeploymentScenarioGenerator.class, TestArchive.class);
    }
}
