package io.billfold.invoice.web;

import io.billfold.invoice.InvoiceList;
import java.util.List;

/** One page of a list. The items carry everything but their history, which is told one by one. */
record InvoicePageJson(List<InvoiceJson> items, int page, int perPage, long total, long pages) {
    static InvoicePageJson of(InvoiceList.Page page) {
        return new InvoicePageJson(
                page.items().stream()
                        .map(invoice -> InvoiceJson.of(invoice, List.of()))
                        .toList(),
                page.page(),
                page.perPage(),
                page.total(),
                page.pages());
    }
}
