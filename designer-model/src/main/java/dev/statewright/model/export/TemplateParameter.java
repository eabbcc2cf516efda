package dev.statewright.model.export;

import java.util.Optional;

/**
 * What somebody says when the template is deployed.
 *
 * @param id in the template: letters and digits
 * @param substitution the name that the definition has for it
 * @param value what it usually is
 */
record TemplateParameter(String id, String substitution, Optional<String> value) {}
