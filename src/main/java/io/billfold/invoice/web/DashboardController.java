package io.billfold.invoice.web;

import io.billfold.account.Caller;
import io.billfold.invoice.Dashboard;
import io.billfold.invoice.Dashboards;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows where the money went and how the work stands. */
@RestController
@RunsIn(ServerRole.API)
@Tag(name = "Invoices")
class DashboardController {
    private final Dashboards dashboards;

    DashboardController(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    record SpendJson(String key, String total, String tax, long count) {
        static SpendJson of(Dashboard.Spend spend) {
            return new SpendJson(spend.key(), decimal(spend.total()), decimal(spend.tax()), spend.count());
        }
    }

    record CurrencyJson(
            String currency,
            String total,
            String tax,
            long count,
            List<SpendJson> months,
            List<SpendJson> vendors,
            List<SpendJson> categories) {
        static CurrencyJson of(Dashboard.CurrencySpend spend) {
            return new CurrencyJson(
                    spend.currency(),
                    decimal(spend.total()),
                    decimal(spend.tax()),
                    spend.count(),
                    spend.months().stream().map(SpendJson::of).toList(),
                    spend.vendors().stream().map(SpendJson::of).toList(),
                    spend.categories().stream().map(SpendJson::of).toList());
        }
    }

    record DashboardJson(
            List<CurrencyJson> currencies,
            long waiting,
            long confirmed,
            long confirmedWithoutPerson,
            @Nullable Long readingMsMedian,
            @Nullable Long readingMsP95) {}

    @GetMapping("/api/dashboard")
    @Operation(summary = "Spend by currency, month, vendor and category, and how the work stands, by date of issue")
    DashboardJson dashboard(
            Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Dashboard dashboard =
                dashboards.of(caller.account(), QueryParameters.date("from", from), QueryParameters.date("to", to));
        return new DashboardJson(
                dashboard.currencies().stream().map(CurrencyJson::of).toList(),
                dashboard.waiting(),
                dashboard.confirmed(),
                dashboard.confirmedWithoutPerson(),
                dashboard.readingMsMedian(),
                dashboard.readingMsP95());
    }

    private static String decimal(BigDecimal amount) {
        return amount.toPlainString();
    }
}
