package org.prikbord.web.watch.microprofile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.prikbord.model.health.Finding;
import org.prikbord.model.health.Health;

/** The board among what the server's own <code>/health/ready</code> reports: only what every request needs. */
@Readiness
@ApplicationScoped
public class ServerHealth implements HealthCheck {
    @Inject
    private Health health;

    @Override
    public HealthCheckResponse call() {
        List<Finding> findings = health.ready();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("prikbord");
        findings.forEach(finding -> answer.withData(finding.name(), finding.up() ? "UP" : "DOWN"));
        return answer.status(findings.stream().allMatch(Finding::up)).build();
    }
}
