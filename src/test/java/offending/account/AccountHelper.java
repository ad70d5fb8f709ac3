package offending.account;

/** Breaks: names say what a thing is; packages are null-marked; modules list their dependencies. */
public class AccountHelper {}
