package org.camerata.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.camerata.access.BadCredentials;
import org.camerata.access.Logins;
import org.camerata.access.UserView;

/** Asks the access context whether user name and password belong together. */
@ApplicationScoped
public class ConsoleIdentityStore implements IdentityStore {

    @Inject Logins logins;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            UserView user = logins.authenticate(given.getCaller(), given.getPasswordAsString());
            return new CredentialValidationResult(
                    new ConsoleCaller(user), Set.of(user.role().name()));
        } catch (BadCredentials refused) {
            return CredentialValidationResult.INVALID_RESULT;
        }
    }
}
