{{/*
The pod of one role. Takes a dict: root, role, resources, and restart (default Always).
Health answers in every role; a role that serves nobody is ready as soon as its dependencies are.
*/}}
{{- define "billfold.pod" -}}
{{- $root := .root -}}
metadata:
  labels:
    {{- include "billfold.selector" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .role }}
    {{- with $root.Values.podLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- with $root.Values.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- /* The migration runs before the chart's own account exists, and needs nothing of it. */}}
  serviceAccountName: {{ if eq .role "migrate" }}default{{ else }}{{ include "billfold.serviceAccount" $root }}{{ end }}
  automountServiceAccountToken: false
  restartPolicy: {{ default "Always" .restart }}
  terminationGracePeriodSeconds: 60
  {{- with $root.Values.imagePullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: {{ .role }}
      image: "{{ $root.Values.image.repository }}:{{ default $root.Chart.AppVersion $root.Values.image.tag }}"
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      args: ["serve", "--roles={{ .role }}"]
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: ["ALL"]
      env:
        - name: PORT
          value: {{ $root.Values.service.port | quote }}
        - name: SERVICE_NAME
          value: {{ include "billfold.name" $root }}
        - name: BILLFOLD_DATA
          value: /data
        {{- if eq .role "worker" }}
        - name: WORK_THREADS
          value: {{ $root.Values.worker.threads | quote }}
        {{- end }}
        {{- range $name, $value := $root.Values.config }}
        - name: {{ $name }}
          value: {{ $value | quote }}
        {{- end }}
      envFrom:
        {{- if $root.Values.createJwtSecret }}
        - secretRef:
            name: {{ include "billfold.fullname" $root }}-jwt
        {{- end }}
        - secretRef:
            name: {{ $root.Values.secrets.database }}
        {{- range compact (list $root.Values.secrets.aws $root.Values.secrets.s3 $root.Values.secrets.rabbitmq) }}
        - secretRef:
            name: {{ . }}
            optional: true
        {{- end }}
        {{- range $root.Values.secrets.extra }}
        - secretRef:
            name: {{ . }}
        {{- end }}
      {{- if ne .role "migrate" }}
      ports:
        - name: http
          containerPort: {{ $root.Values.service.port }}
      startupProbe:
        httpGet: {path: /health/live, port: http}
        periodSeconds: 2
        failureThreshold: 60
      livenessProbe:
        httpGet: {path: /health/live, port: http}
        periodSeconds: 10
        timeoutSeconds: 5
      readinessProbe:
        httpGet: {path: /health/ready, port: http}
        periodSeconds: 5
        timeoutSeconds: 5
      {{- end }}
      resources:
        {{- toYaml .resources | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        - name: data
          mountPath: /data
  volumes:
    - name: tmp
      emptyDir: {}
    - name: data
      {{- if and $root.Values.persistence.enabled (ne .role "migrate") }}
      persistentVolumeClaim:
        claimName: {{ default (printf "%s-data" (include "billfold.fullname" $root)) $root.Values.persistence.existingClaim }}
      {{- else }}
      emptyDir: {}
      {{- end }}
  {{- with $root.Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $root.Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $root.Values.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "billfold.selector" $root | nindent 10 }}
          app.kubernetes.io/component: {{ .role }}
{{- end -}}
