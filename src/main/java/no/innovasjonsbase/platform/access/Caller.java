package no.innovasjonsbase.platform.access;

import java.security.Principal;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

import no.innovasjonsbase.platform.logging.LogContext;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * Who sent a request.
 *
 * @param organization the organization number it acts for
 * @param client the id of its API key, or the client id of its token
 * @param role what it may do
 */
public record Caller(String organization, String client, Role role) implements Principal {
    /** The base itself, when it writes what nobody sent. */
    public static Caller theBase(String organization) {
        return new Caller(organization, "innovasjonsbase", Role.ADMIN);
    }

    /** The caller behind an identity that has a role here. */
    public static Caller of(SecurityIdentity identity) {
        return (Caller) identity.getPrincipal();
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    /**
     * Ends the request where this caller may not change what an organization maintains.
     *
     * @throws Problem forbidden (403)
     */
    public void requireMayChange(String maintainer) {
        if (!isAdmin() && !organization.equals(maintainer)) {
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    Message.of("not-your-entry", "maintainer", maintainer, "organization", organization));
        }
    }

    /**
     * Ends the request where this caller is no admin.
     *
     * @throws Problem forbidden (403)
     */
    public void requireAdmin() {
        if (!isAdmin()) {
            throw Problem.of(ProblemType.FORBIDDEN, Message.of("admin-only"));
        }
    }

    /** The identity that the rest of the application sees; from now on the log lines of the request name the caller. */
    QuarkusSecurityIdentity.Builder identity() {
        LogContext.caller(organization, client);
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(this).addRole(Role.EDITORS);
        return isAdmin() ? identity.addRole(Role.ADMINS) : identity;
    }

    @Override
    public String getName() {
        return client;
    }
}
