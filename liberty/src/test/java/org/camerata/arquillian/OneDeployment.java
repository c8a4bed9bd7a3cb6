package org.camerata.arquillian;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/** All test classes share one deployment, which lasts as long as the server. */
public class OneDeployment {

    @Inject @ClassScoped InstanceProducer<DeploymentScenario> current;

    private DeploymentScenario shared;
    private boolean deployed;

    void generateOnce(@Observes EventContext<GenerateDeployment> event) {
        if (shared == null) {
            event.proceed();
            shared = current.get();
        } else {
            current.set(shared);
        }
    }

    void deployOnce(@Observes EventContext<DeployManagedDeployments> event) {
        if (!deployed) {
            deployed = true; // also if it fails: the others would fail alike
            event.proceed();
        }
    }

    void neverUndeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
        // the server stops after the last class
    }
}
