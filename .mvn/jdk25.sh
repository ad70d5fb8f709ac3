# Finds a JDK 25 or newer and exports it as JAVA_HOME. Sourced by ./billfold, ./mvnw and .ci/run,
# because the machine's default `java` is often older. POSIX sh, works under `set -euf`.

jdk25_is_new_enough() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  jdk25_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$jdk25_version" ] && [ "$jdk25_version" -ge 25 ]
}

jdk25_find() {
  [ -n "${JAVA_HOME-}" ] && jdk25_is_new_enough "$JAVA_HOME" && return 0
  jdk25_on_path=$(command -v javac || true)
  if [ -n "$jdk25_on_path" ]; then
    jdk25_on_path=$(readlink -f "$jdk25_on_path" 2>/dev/null || echo "$jdk25_on_path")
    jdk25_candidate=${jdk25_on_path%/bin/javac}
    jdk25_is_new_enough "$jdk25_candidate" && JAVA_HOME=$jdk25_candidate && return 0
  fi
  set +f
  # BILLFOLD_JDK_PLACES replaces the usual places: paths with wildcards, with spaces between them.
  for jdk25_candidate in ${BILLFOLD_JDK_PLACES-/usr/lib/jvm/* /opt/java/* /opt/*jdk* /usr/local/*jdk* \
    ${HOME-}/.sdkman/candidates/java/* ${HOME-}/.jdks/* \
    ${HOME-}/.local/share/mise/installs/java/* ${HOME-}/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home}
  do
    if jdk25_is_new_enough "$jdk25_candidate"; then
      set -f
      JAVA_HOME=$jdk25_candidate
      return 0
    fi
  done
  set -f
  return 1
}

case $- in *f*) jdk25_noglob=yes ;; *) jdk25_noglob=no ;; esac
if jdk25_find; then
  export JAVA_HOME
else
  echo "Billfold needs a JDK 25 or newer, and found none." >&2
  echo "Looked at JAVA_HOME (${JAVA_HOME:-not set}), javac on the PATH, /usr/lib/jvm, /opt, SDKMAN, mise, asdf and Homebrew." >&2
  echo "Install one (for example Eclipse Temurin 25), or set JAVA_HOME to it, and try again." >&2
  exit 1
fi
[ "$jdk25_noglob" = yes ] || set +f
