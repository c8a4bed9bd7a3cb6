package org.camerata.arquillian;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;

/** Makes the server's folder before Arquillian looks at it. */
public class ServerSetup {

    void prepare(@Observes ContainerRegistry registry) throws Exception {
        TestDatabase database = TestDatabase.named();
        database.demandEmpty();
        database.tellWhetherItHasOneAccount();
        database.tellWhetherItKeepsMilliseconds();

        Path liberty = Path.of(System.getProperty("camerata.liberty"));
        int port = freePort();
        TestServer server =
                new TestServer(liberty, "container-" + ProcessHandle.current().pid(), port);
        ServerDefinition definition = server.make(database, freePort());
        registry.getContainers()
                .forEach(
                        container ->
                                container
                                        .getContainerConfiguration()
                                        .property("wlpHome", server.installation().toString())
                                        .property("usrDir", server.userDirectory().toString())
                                        .property("serverName", server.name())
                                        .property("httpPort", Integer.toString(port))
                                        .property(
                                                "apiTypeVisibility",
                                                definition.apiTypeVisibility()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
