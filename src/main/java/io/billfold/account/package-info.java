/** Accounts (tenants), users, roles, passwords, tokens and API keys. */
@ApplicationModule(allowedDependencies = {"database", "memo", "problem", "settings"})
@NullMarked
package io.billfold.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
