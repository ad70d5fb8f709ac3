package io.billfold.deployment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The Helm chart, rendered by Helm itself and read as Kubernetes' own types. */
final class Chart {
    private static final Path FOLDER = Path.of("deploy/helm/billfold").toAbsolutePath();

    /** What the chart may make. A field that Kubernetes does not know is an error, as it is for a strict API server. */
    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            Deployment.class,
            HorizontalPodAutoscaler.class,
            Ingress.class,
            Job.class,
            NetworkPolicy.class,
            PersistentVolumeClaim.class,
            PodDisruptionBudget.class,
            Secret.class,
            Service.class,
            ServiceAccount.class);

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                // The types would keep unknown fields aside.
                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            });

    private final List<HasMetadata> objects;

    private Chart(List<HasMetadata> objects) {
        this.objects = objects;
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** Renders the chart for a release of that name, with values as for {@code helm --set}. */
    static Chart rendered(String release, Map<String, Object> values) {
        TemplateCommand command = new Helm(FOLDER).template().withName(release).withNamespace("billing");
        values.forEach(command::set);
        List<HasMetadata> objects = new ArrayList<>();
        for (Object document : new Yaml().loadAll(command.call())) {
            if (document instanceof Map<?, ?> object) {
                objects.add(STRICT.convertValue(object, kind(object)));
            }
        }
        return new Chart(objects);
    }

    private static Class<? extends HasMetadata> kind(Map<?, ?> object) {
        return KINDS.stream()
                .filter(type -> HasMetadata.getKind(type).equals(object.get("kind"))
                        && HasMetadata.getApiVersion(type).equals(object.get("apiVersion")))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no such kind: " + object.get("apiVersion") + " " + object.get("kind")));
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T only(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + type.getSimpleName() + " " + name + " among "
                        + all(type).stream()
                                .map(object -> object.getMetadata().getName())
                                .toList()));
    }
}
