package io.billfold.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Helm makes of the chart. Helm comes with the tests for Linux on x86-64. */
@Tag("S3-35")
class ChartTests {
    private static final Map<String, Object> NOTHING_SET = Map.of();

    /** Helm as a library leaves hooks out of what it renders. */
    private static final Map<String, Object> WITHOUT_HOOKS = Map.of("hooks", false);

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    @Test
    void isWithoutFault() {
        LintResult lint = Chart.lint();

        assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
    }

    @Test
    @Tag("S3-43")
    void makesAServiceThatIsCalledLikeTheRelease() {
        Service service = Chart.rendered("ingest", NOTHING_SET).only(Service.class, "ingest");

        assertThat(service.getSpec().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getPort()).isEqualTo(8003));
        assertThat(service.getSpec().getType()).isEqualTo("ClusterIP");
        assertThat(service.getSpec().getSelector()).containsEntry("app.kubernetes.io/component", "api");
    }

    @Test
    @Tag("S3-37")
    void labelsThePods() {
        Chart named = Chart.rendered("ingest", NOTHING_SET);
        Chart renamed = Chart.rendered("billing", Map.of("nameOverride", "ingest"));

        for (Chart chart : List.of(named, renamed)) {
            assertThat(chart.all(Deployment.class))
                    .hasSize(4)
                    .allSatisfy(deployment -> assertThat(deployment
                                    .getSpec()
                                    .getTemplate()
                                    .getMetadata()
                                    .getLabels())
                            .containsEntry("app.kubernetes.io/name", "ingest"));
        }
    }

    @Test
    @Tag("S4-08")
    void runsEachRoleAsADeploymentOfTheOneImage() {
        Chart chart = Chart.rendered("ingest", Map.of("image.tag", "1.2.3", "replicaCount", 3));

        assertThat(chart.all(Deployment.class))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrder("ingest", "ingest-worker", "ingest-intake", "ingest-chat");
        assertThat(chart.all(Deployment.class))
                .allSatisfy(deployment ->
                        assertThat(container(deployment).getImage()).isEqualTo("billfold:1.2.3"));
        assertThat(chart.only(Deployment.class, "ingest").getSpec().getReplicas())
                .isEqualTo(3);
        assertThat(container(chart.only(Deployment.class, "ingest-worker")).getArgs())
                .containsExactly("serve", "--roles=worker");
    }

    @Test
    void takesItsSecretsFromThoseThatExist() {
        Chart chart = Chart.rendered("ingest", NOTHING_SET);

        assertThat(chart.all(Deployment.class))
                .allSatisfy(deployment -> assertThat(container(deployment).getEnvFrom())
                        .extracting(source -> source.getSecretRef().getName())
                        .containsExactly(
                                "ingest-jwt", "ingest-db-secret", "aws-credentials", "s3-config", "rabbitmq-secret"));
    }

    @Test
    @Tag("S0-18")
    void holdsNoSecretButTheRandomOneThatItMakes() {
        Chart chart = Chart.rendered("ingest", WITHOUT_HOOKS);

        assertThat(chart.all(Secret.class))
                .singleElement()
                .satisfies(secret -> assertThat(secret.getData()).containsOnlyKeys("JWT_SECRET"));
        assertThat(chart.only(Secret.class, "ingest-jwt").getData())
                .isNotEqualTo(Chart.rendered("ingest", WITHOUT_HOOKS)
                        .only(Secret.class, "ingest-jwt")
                        .getData());
    }

    @Test
    @Tag("S3-31")
    void probesEveryPod() {
        assertThat(Chart.rendered("ingest", NOTHING_SET).all(Deployment.class)).allSatisfy(deployment -> {
            Container container = container(deployment);
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
            assertThat(container.getReadinessProbe().getTimeoutSeconds()).isGreaterThan(3); // what health takes at most
            assertThat(container.getStartupProbe()).isNotNull();
        });
    }

    @Test
    @Tag("S3-36")
    void opensALoadBalancerOfAmazonIfAsked() {
        Ingress ingress = Chart.rendered(
                        "ingest",
                        Map.of(
                                "ingress.enabled",
                                true,
                                "ingress.hosts[0].host",
                                "bills.example.org",
                                "ingress.hosts[0].paths[0]",
                                "/"))
                .only(Ingress.class, "ingest");

        assertThat(ingress.getSpec().getIngressClassName()).isEqualTo("alb");
        assertThat(ingress.getMetadata().getAnnotations())
                .containsEntry("alb.ingress.kubernetes.io/scheme", "internet-facing");
        assertThat(ingress.getSpec().getRules().getFirst().getHost()).isEqualTo("bills.example.org");
        assertThat(Chart.rendered("ingest", NOTHING_SET).all(Ingress.class)).isEmpty();
    }

    @Test
    @Tag("S3-36")
    @Tag("S3-43")
    void leadsTheLoadBalancerToTheServiceAlsoWithoutAHost() {
        Map<String, Object> values = Map.of(
                "ingress.enabled", true,
                "ingress.className", "alb",
                "ingress.annotations.alb\\.ingress\\.kubernetes\\.io/scheme", "internet-facing");

        Chart chart = Chart.rendered("ingest", values);

        Ingress ingress = chart.only(Ingress.class, "ingest");
        assertThat(ingress.getMetadata().getAnnotations())
                .containsEntry("alb.ingress.kubernetes.io/scheme", "internet-facing");
        assertThat(ingress.getSpec().getRules()).singleElement().satisfies(rule -> {
            assertThat(rule.getHost()).isNull();
            assertThat(rule.getHttp().getPaths()).singleElement().satisfies(path -> {
                assertThat(path.getPath()).isEqualTo("/");
                String service = path.getBackend().getService().getName();
                assertThat(service).isEqualTo("ingest");
                assertThat(chart.only(Service.class, service).getSpec().getPorts())
                        .extracting(ServicePort::getName, ServicePort::getPort)
                        .containsExactly(
                                tuple(path.getBackend().getService().getPort().getName(), 8003));
            });
        });
    }

    @Test
    @Tag("S3-43")
    void sendsWhoAsksTheServiceToThePodsOfTheApi() {
        Chart chart = Chart.rendered("ingest", NOTHING_SET);

        Map<String, String> selector =
                chart.only(Service.class, "ingest").getSpec().getSelector();

        assertThat(chart.all(Deployment.class).stream()
                        .filter(deployment -> deployment
                                .getSpec()
                                .getTemplate()
                                .getMetadata()
                                .getLabels()
                                .entrySet()
                                .containsAll(selector.entrySet())))
                .singleElement()
                .satisfies(deployment -> {
                    assertThat(deployment.getMetadata().getName()).isEqualTo("ingest");
                    assertThat(container(deployment).getPorts())
                            .singleElement()
                            .satisfies(
                                    port -> assertThat(port.getContainerPort()).isEqualTo(8003));
                    assertThat(container(deployment).getEnv())
                            .anySatisfy(variable -> assertThat(variable)
                                    .extracting(EnvVar::getName, EnvVar::getValue)
                                    .containsExactly("PORT", "8003"));
                });
    }

    @Test
    void addsWorkersByTheLengthOfTheQueue() {
        Chart chart = Chart.rendered("ingest", NOTHING_SET);
        HorizontalPodAutoscaler scaler = chart.only(HorizontalPodAutoscaler.class, "ingest-worker");

        assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo("ingest-worker");
        assertThat(scaler.getSpec().getMetrics()).singleElement().satisfies(metric -> {
            assertThat(metric.getExternal().getMetric().getName()).isEqualTo("billfold_work_items");
            assertThat(metric.getExternal().getTarget().getAverageValue().getAmount())
                    .isEqualTo("60");
        });
        assertThat(chart.only(Deployment.class, "ingest-worker").getSpec().getReplicas())
                .as("left to the autoscaler")
                .isNull();
    }

    @Test
    void keepsThePodsFromHarm() {
        Chart chart = Chart.rendered("ingest", NOTHING_SET);

        assertThat(chart.all(Deployment.class)).allSatisfy(deployment -> {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(container(deployment).getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container(deployment)
                            .getSecurityContext()
                            .getCapabilities()
                            .getDrop())
                    .containsExactly("ALL");
            assertThat(container(deployment).getResources().getLimits()).containsKey("memory");
        });
        assertThat(chart.all(PodDisruptionBudget.class)).hasSize(2);
        assertThat(chart.all(ServiceAccount.class)).hasSize(1);
    }

    @Test
    @Tag("S1-18")
    @Tag("S4-07")
    void letsNothingInButTheServedPort() {
        NetworkPolicy policy = Chart.rendered("ingest", NOTHING_SET).only(NetworkPolicy.class, "ingest");

        assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getPorts())
                        .singleElement()
                        .satisfies(
                                port -> assertThat(port.getPort().getIntVal()).isEqualTo(8003)));
    }

    @Test
    @Tag("S3-18")
    void migratesBeforeTheNewPodsStart() {
        Job job = Chart.rendered("ingest", WITHOUT_HOOKS).only(Job.class, "ingest-migrate");

        assertThat(Chart.rendered("ingest", NOTHING_SET).all(Job.class))
                .as("a hook")
                .isEmpty();
        assertThat(job.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getArgs())
                .containsExactly("serve", "--roles=migrate");
        assertThat(Chart.rendered("ingest", Map.of("hooks", false, "migrate.enabled", false))
                        .all(Job.class))
                .isEmpty();
    }

    @Test
    void sharesAVolumeWhereThereIsNoBucket() {
        Chart chart = Chart.rendered("ingest", Map.of("persistence.enabled", true, "persistence.size", "5Gi"));

        assertThat(chart.only(PersistentVolumeClaim.class, "ingest-data")
                        .getSpec()
                        .getAccessModes())
                .containsExactly("ReadWriteMany");
        assertThat(chart.all(Deployment.class))
                .allSatisfy(deployment -> assertThat(
                                deployment.getSpec().getTemplate().getSpec().getVolumes())
                        .anyMatch(volume -> volume.getPersistentVolumeClaim() != null
                                && volume.getPersistentVolumeClaim()
                                        .getClaimName()
                                        .equals("ingest-data")));
    }

    @Test
    void rendersWithEverythingTurnedAround() {
        Map<String, Object> values = Map.of(
                "api.autoscaling.enabled", true,
                "worker.autoscaling.enabled", false,
                "networkPolicy.enabled", false,
                "podDisruptionBudget.enabled", false,
                "serviceAccount.create", false,
                "createJwtSecret", false,
                "persistence.enabled", true,
                "persistence.existingClaim", "shared");

        Chart chart = Chart.rendered("other", values);

        assertThat(chart.all(NetworkPolicy.class)).isEmpty();
        assertThat(chart.all(Secret.class)).isEmpty();
        assertThat(chart.only(HorizontalPodAutoscaler.class, "other").getSpec().getMaxReplicas())
                .isEqualTo(6);
        assertThat(chart.only(Deployment.class, "other-worker").getSpec().getReplicas())
                .isEqualTo(2);
    }

    @Test
    void refusesAValueThatItDoesNotKnow() {
        assertThatThrownBy(() -> Chart.rendered("ingest", Map.of("replicaCuont", 2)))
                .hasMessageContaining("replicaCuont");
    }
}
