package no.innovasjonsbase.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.access.Role;

/** Who may call an operation, from the annotations of its method. */
final class Roles {
    private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            Role.EDITORS, "\n\nRole: editor of the organization that maintains it, or admin.",
            Role.ADMINS, "\n\nRole: admin.");

    private final Map<String, String> byOperation = new HashMap<>();

    Roles(IndexView classes) {
        for (var operation : classes.getAnnotations(OPERATION)) {
            var role = operation.target().asMethod().declaredAnnotation(RolesAllowed.class.getName());
            if (role != null) {
                byOperation.put(
                        operation.value("operationId").asString(), role.value().asStringArray()[0]);
            }
        }
    }

    /** Lets an operation be called by those who may call another. */
    void copy(Operation from, Operation to) {
        byOperation.put(to.getOperationId(), byOperation.get(from.getOperationId()));
    }

    /** Whether an operation is for those only who say who they are. */
    boolean areNeededFor(Operation operation) {
        return byOperation.containsKey(operation.getOperationId());
    }

    /** Says who may call an operation, where not everybody may. */
    void describe(Operation operation) {
        if (areNeededFor(operation)) {
            var description = DESCRIPTIONS.get(byOperation.get(operation.getOperationId()));
            operation.setDescription(operation.getDescription() + description);
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
    }
}
